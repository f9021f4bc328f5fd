"""The speaker is carried on from the sentence or the quote before, in the same paragraph.

贺长庚认为，……。“年轻人逛书市的时间更长了。”
“……。”李明远说。随后他打开图纸。“你看，这里还空着。”
不过她也指出，第三幕略显拖沓。⏎“路灯亮一次就够了。”
"""

from __future__ import annotations

from jianbao.annotating.analysis.clauses import QUOTE
from jianbao.annotating.discourse.antecedents import is_many
from jianbao.annotating.discourse.reports import Report
from jianbao.annotating.scene import Attribution, Quoted, Scene
from jianbao.lexicon import word_set

_ASKING = word_set("asks")

_FAR, _FARTHEST = 4, 400


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By the last one who spoke in the paragraph, when nobody else has come in since."""
    if quote.whole:
        return _from_above(scene, quote)
    before = scene.texts[quote.paragraph][: quote.marked.before].rstrip()
    if scene.is_claimed(quote) or before[-1:] not in tuple("。！？”」…"):
        return None
    reports = scene.reports_between(quote.paragraph, 0, quote.marked.before)
    last = scene.quote_before(quote)
    spoken = scene.attributed.get((quote.paragraph, last.marked.before)) if last else None
    if last and spoken is None and not scene.before(quote).strip():
        return None  # “木头是活的。”“漆是慢的。” of one row: who said the first is not known
    if reports and (last is None or spoken is None or reports[-1].cue_start >= last.marked.after):
        report = reports[-1]
        evidence = scene.masked[quote.paragraph][report.clause_start : report.content]
        found, since = Attribution(report.voice, "carried", evidence, report.cue), _end_of_report(scene, report)
    elif last and spoken:
        found, since = Attribution(spoken.voice, "carried", spoken.evidence, spoken.cue), last.marked.after
    else:
        return None
    if quote.marked.before - since > _FARTHEST:
        return None
    between = scene.masked[quote.paragraph][since : quote.marked.before]
    far = sum(between.count(mark) for mark in "。！？") > _FAR
    unread = scene.brings_in_unread(quote.paragraph, since, quote.marked.before) if not far else False
    many = is_many(found.voice)  # 几个小伙子起哄。“……” one of them, or whom they speak to
    return None if far or unread or many or _somebody_else(scene, quote, since, found) else found


def _end_of_report(scene: Scene, report: Report) -> int:
    """Behind the report's sentence: who acts in what it hands on (厂长说，焊工走了十一个) has not come in."""
    masked = scene.masked[report.paragraph]
    stops = (masked.find(mark, report.content) for mark in "。！？")
    return min((stop for stop in stops if stop >= 0), default=report.cue_end)


def _from_above(scene: Scene, quote: Quoted) -> Attribution | None:
    """A quote that is a paragraph: by whose words the last sentence of the paragraph above hands on.
    Where that sentence quotes or asks, another may answer."""
    above = quote.paragraph - 1
    if above < 0 or not scene.reports[above]:
        return None
    masked, report = scene.masked[above], scene.reports[above][-1]
    end = len(masked.rstrip())
    sentence = max(masked.rfind(mark, 0, end - 1) for mark in ("。", "！", "？", QUOTE)) + 1
    if report.clause_start < sentence or masked[end - 1 : end] != "。":
        return None
    if masked[sentence - 1 : sentence] == QUOTE and "，" not in masked[report.cue_end : end]:
        return None  # “大概……三四百万吧。”褚明低声答。 the report is of the words before it
    if report.voice.kind != "person" or report.cue in _ASKING:
        return None
    return Attribution(report.voice, "carried", masked[report.clause_start : report.content], report.cue)


def _somebody_else(scene: Scene, quote: Quoted, since: int, found: Attribution) -> bool:
    """Whether another person opens a clause between the two."""
    for clause in scene.clauses_between(quote.paragraph, since, quote.marked.before):
        voice = scene.reader.open_clause(quote.paragraph, clause.start, clause.end)
        if voice and voice.name != found.voice.name:
            return True
    return False
