"""Speaker and cue right behind the quote.

“……。”李明远说。      “……，”公司副总裁何文介绍，“……”      “……。”访问期间，他向主人表达谢意。
“……了”。一位业内人士说。        the full stop between them
"""

from __future__ import annotations

import re

from jianbao.annotating.analysis.clauses import Clause
from jianbao.annotating.discourse.reports import Report
from jianbao.annotating.scene import Attribution, Quoted, Scene

_NOT_BEHIND = ("的", "等", "之", "和", "与", "、", "为", "是")
_TO_SOMEBODY = ("提醒", "告诉", "要求", "建议", "警告", "叮嘱", "劝说")
_SHORT = 30
_CONTENT = re.compile("[^，。：；！？\ufffc]{6}")
# 另一位住户则抱怨食堂关门太早: the sentence turns to somebody else and what they say.
_TURNS = re.compile("[ 　]*另(?:外)?(?:一|有|几|两)|[^，。]{2,20}[则則却卻](?:向[^，。]{2,8})?$")


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By the first report of the sentence behind the quote, in its first clause or the one after."""
    after = scene.after(quote)
    if not after.strip() or after.startswith(_NOT_BEHIND):
        return None
    start = quote.marked.after
    stop = after[:1] in ("。", "！", "？")
    masked = scene.masked[quote.paragraph]
    clauses = scene.clauses_between(quote.paragraph, start, quote.ends_before)[:2]
    if not clauses:
        return None
    head = [c for c in clauses if c.sentence == clauses[0].sentence]
    for report in scene.reports_between(quote.paragraph, start, head[-1].end):
        if (report.omitted and not _goes_on(scene, head[0], report)) or (
            stop and not _closes(masked, report, head[-1].end)
        ):
            continue
        if turns_away(scene, quote, report):
            return None
        if (
            masked[report.clause_end : report.clause_end + 1] in ("：", ":")
            and not stop
            and _leads_next(scene, quote, report.clause_end)
        ):
            continue
        return Attribution(report.voice, "after", masked[start : report.cue_end], report.cue)
    return None


def _goes_on(scene: Scene, first: Clause, report: Report) -> bool:
    """“……”护士长佘敏一边系口罩，一边喊: who opens the sentence is the one who speaks in its next clause."""
    opened = scene.reader.open_clause(report.paragraph, first.start, first.end)
    return opened is not None and first.start < report.clause_start and opened.name == report.voice.name


def _has_ended(scene: Scene, quote: Quoted) -> bool:
    """Whether the quote is a sentence of its own that somebody before it in the paragraph may have said."""
    before = quote.begins_after or scene.before(quote).strip()
    return bool(before) and scene.words(quote).rstrip().endswith(("。", "！", "？", "…"))


def turns_away(scene: Scene, quote: Quoted, report: Report) -> bool:
    """Whether a report behind a quote that somebody before it may have said is of other words."""
    masked = scene.masked[quote.paragraph]
    return _has_ended(scene, quote) and _hands_on(masked, report) and _turns(masked, quote.marked.after, report)


def _turns(masked: str, start: int, report: Report) -> bool:
    """另一位住户则抱怨…… and, without a mark before what is handed on, 主持人提醒她还有五分钟."""
    runs_on = report.cue in _TO_SOMEBODY and report.content == report.cue_end
    return runs_on or bool(_TURNS.match(masked[start : report.cue_start]))


def _hands_on(masked: str, report: Report) -> bool:
    """Whether what is said stands behind the cue."""
    return bool(_CONTENT.match(masked, report.content))


def _closes(masked: str, report: Report, end: int) -> bool:
    """Behind a full stop only a short sentence that ends with its cue looks back: ……了”。一位业内人士说。"""
    return report.cue_end == end and end - report.clause_start <= _SHORT and masked[end : end + 1] in ("。", "")


def _leads_next(scene: Scene, quote: Quoted, end: int) -> bool:
    """A colon leads on to the next quote, not back to this one."""
    return quote.ends_before < len(scene.texts[quote.paragraph]) and quote.ends_before - end <= 2
