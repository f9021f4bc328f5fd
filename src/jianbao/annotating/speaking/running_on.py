"""The reporter begins in his own words and goes on in the speaker's, in one sentence.

他谈道，团队经常思考这个问题，“答案必须更清楚。”
"""

from __future__ import annotations

import re

from jianbao.annotating.scene import Attribution, Quoted, Scene

_NEXT = re.compile("[^，。：]{2,30}[也还则]")


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By the last report of the sentence that the quote ends."""
    masked = scene.masked[quote.paragraph]
    before = scene.before(quote)
    if not before.strip() or before.rstrip()[-1] in "。！？":
        return None
    sentence = max((masked.rfind(c, quote.begins_after, quote.marked.before) for c in "。！？"), default=-1) + 1
    reports = scene.reports_between(quote.paragraph, max(sentence, quote.begins_after), quote.marked.before)
    if reports:
        # 苏敏说，秦悦打了电话，承诺降账期，“……” what is promised stands in what the first one says;
        # 她说，儿子劝她把地租出去，“……” too
        handed = reports[-1].omitted or masked[reports[-1].cue_end : reports[-1].cue_end + 1] in ("他", "她")
        report = reports[0] if handed and reports[0].voice != reports[-1].voice else reports[-1]
        return Attribution(report.voice, "running-on", masked[report.clause_start : report.content], report.cue)
    clauses = scene.clauses_between(quote.paragraph, max(sentence, quote.begins_after), quote.marked.before)
    for clause in clauses:
        voice = scene.reader.acting(quote.paragraph, clause.start, clause.end)
        if voice is None and clause.start == quote.begins_after > 0:
            voice = scene.reader.calling_beside(quote.paragraph, clause.start, clause.end)
        voice = scene.discourse.resolve(voice, quote.paragraph, clause.start) if voice else None
        if voice and not voice.stands_for_another:
            return Attribution(voice, "running-on", masked[clause.start : clause.end])
    return None


def attribute_closed(scene: Scene, quote: Quoted) -> Attribution | None:
    """某局表示，……，“先安排小车接驳。”某书记也说，……: the sentence the quote closes is its speaker's, and whoever
    is named behind its full stop begins anew."""
    if not scene.words(quote).rstrip().endswith(("。", "！", "？")) or not _NEXT.match(scene.after(quote)):
        return None
    found = attribute(scene, quote)
    return found if found and found.cue and found.voice.kind != "document" else None
