"""Quotes in a row under one lead-in: each paragraph, or each pair of marks, is the same speaker's.

他再次强调：
“第一，……。”
“第二，……。”              “太方便了！”“等了十年！”市民代表说
"""

from __future__ import annotations

from jianbao.annotating.scene import Attribution, Quoted, Scene
from jianbao.annotating.speaking import after, following_subject

_LONGEST_ITEM, _LONGEST_ROW = 24, 12
_BETWEEN = " 　，。；、和及与"


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By the quote right before it, in its paragraph or the one above; by the one right behind it else."""
    between = scene.before(quote).strip(_BETWEEN)
    if not between and quote.begins_after:
        return _as_before(scene, quote) or _as_behind(scene, quote)
    if quote.paragraph and not quote.begins_after and (quote.whole or _is_item(scene, quote)):
        return _under_lead_in(scene, quote.paragraph - 1)
    if not scene.after(quote).strip(_BETWEEN) and quote.ends_before < len(scene.texts[quote.paragraph]):
        return _as_behind(scene, quote)
    return None


def _is_item(scene: Scene, quote: Quoted) -> bool:
    """数据领域，“……。”: a few words that name the item, nobody among them, and the quote to the paragraph's end."""
    before = scene.before(quote).strip()
    if (
        not before.endswith(("，", "："))
        or len(before) > _LONGEST_ITEM
        or "。" in before
        or scene.after(quote).strip()
    ):
        return False
    clauses = scene.clauses_between(quote.paragraph, 0, quote.marked.before)
    return not any(scene.reader.acting(quote.paragraph, c.start, c.end) for c in clauses)


def _under_lead_in(scene: Scene, above: int) -> Attribution | None:
    """By the paragraph above: it ends with the lead-in's colon, or is itself an item of the list."""
    masked = scene.masked[above].rstrip()
    if masked.endswith("：") and scene.reports[above]:
        report = scene.reports[above][-1]
        evidence = masked[report.clause_start : report.cue_end]
        return Attribution(report.voice, "listed", evidence, report.cue)
    quotes = scene.quotes_in(above)
    if not quotes or scene.after(quotes[-1]).strip():
        return None
    found = scene.attributed.get((above, quotes[-1].marked.before))
    if (
        found is None
        or found.rule not in ("lead-in", "listed")
        or not (quotes[-1].whole or _is_item(scene, quotes[-1]))
    ):
        return None
    return Attribution(found.voice, "listed", found.evidence, found.cue)


def _as_before(scene: Scene, quote: Quoted) -> Attribution | None:
    before = scene.quote_before(quote)
    found = scene.attributed.get((quote.paragraph, before.marked.before)) if before else None
    return Attribution(found.voice, "listed", found.evidence, found.cue) if found else None


def _as_behind(scene: Scene, quote: Quoted) -> Attribution | None:
    """By who says the last quote of the row: “……”“……”何文说。"""
    last: Quoted | None = quote
    for _ in range(_LONGEST_ROW):
        last = scene.quote_after(last) if last else None
        if last is None or scene.after(last).strip(_BETWEEN):
            break
    found = (after.attribute(scene, last) or following_subject.attribute(scene, last)) if last else None
    return Attribution(found.voice, "listed", found.evidence, found.cue) if found else None
