"""The speaker is carried on from the sentence or the quote before, in the same paragraph.

贺长庚认为，……。“年轻人逛书市的时间更长了。”
“……。”李明远说。随后他打开图纸。“你看，这里还空着。”
"""

from __future__ import annotations

from jianbao.annotating.scene import Attribution, Quoted, Scene


_FAR = 4


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By the last one who spoke in the paragraph, when nobody else has come in since."""
    before = scene.texts[quote.paragraph][: quote.marked.before].rstrip()
    if scene.is_claimed(quote) or before[-1:] not in tuple("。！？”」…"):
        return None
    reports = scene.reports_between(quote.paragraph, 0, quote.marked.before)
    spoken = [
        (q.marked.after, found)
        for q in scene.quotes_in(quote.paragraph)
        if q.marked.after <= quote.marked.before
        and (found := scene.attributed.get((quote.paragraph, q.marked.before)))
    ]
    last_quote = spoken[-1] if spoken else None
    if reports and (last_quote is None or reports[-1].cue_start >= last_quote[0]):
        report = reports[-1]
        evidence = scene.masked[quote.paragraph][report.clause_start : report.content]
        found, since = Attribution(report.voice, "carried", evidence, report.cue), report.cue_end
    elif last_quote:
        found, since = (
            Attribution(last_quote[1].voice, "carried", last_quote[1].evidence, last_quote[1].cue),
            last_quote[0],
        )
    else:
        return None
    between = scene.masked[quote.paragraph][since : quote.marked.before]
    far = sum(between.count(mark) for mark in "。！？") > _FAR
    return None if far or _somebody_else(scene, quote, since, found) else found


def _somebody_else(scene: Scene, quote: Quoted, since: int, found: Attribution) -> bool:
    """Whether another person opens a clause between the two."""
    for clause in scene.clauses[quote.paragraph]:
        if since <= clause.start and clause.end <= quote.marked.before:
            voice = scene.reader.open_clause(quote.paragraph, clause.start, clause.end)
            if voice and voice.name != found.voice.name:
                return True
    return False
