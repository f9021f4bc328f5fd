"""Speaker and cue right before the quote.

李明远说：“我们不等了。”        他补充道，“这才刚刚开始。”
她再次强调：⏎“第一……。”        the colon may end the paragraph before
张一鸣在会上讲了一句话：“……”   with a colon the subject is enough
"""

from __future__ import annotations

from jianbao.annotating.reports import Report
from jianbao.annotating.scene import Attribution, Quoted, Scene
from jianbao.annotating.voices import Voice
from jianbao.language.cues import SAYINGS

_COLONS = ("：", ":")
_NEAR, _CLAUSES = 14, 8


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By what stands between the last full stop and the quote, when a cue or a colon ends it."""
    before = scene.before(quote).rstrip(" 　—-")
    if before:
        return _led(scene, quote.paragraph, quote.begins_after, quote.begins_after + len(before))
    if quote.paragraph and quote.begins_after == 0:
        above = scene.masked[quote.paragraph - 1].rstrip()
        if above.endswith(_COLONS):
            return _led(scene, quote.paragraph - 1, 0, len(above))
    return None


def _led(scene: Scene, paragraph: int, start: int, end: int) -> Attribution | None:
    masked = scene.masked[paragraph]
    colon = masked[end - 1] in _COLONS
    sentence = max((masked.rfind(c, start, end) for c in "。！？"), default=-1) + 1
    reports = scene.reports_between(paragraph, max(start, sentence), end)
    if reports and (colon or _is_near(masked, reports[-1], end)):
        return _by(masked, reports[-1], end)
    if not colon:
        return None
    voice = _colon_subject(scene, paragraph, max(start, sentence), end)
    return Attribution(voice, "lead-in", masked[max(sentence, end - 40) : end], None) if voice else None


def _is_near(masked: str, report: Report, end: int) -> bool:
    """Only the hearer, a comma or the end of a phrase (讲了|一句话) between cue and quote."""
    if report.content >= end or not masked[report.cue_end : end].strip("，, ：:了着过"):
        return True
    return report.cue in SAYINGS and end - report.cue_end <= _NEAR


def _by(masked: str, report: Report, end: int) -> Attribution:
    return Attribution(report.voice, "lead-in", masked[report.clause_start : end], report.cue)


def _colon_subject(scene: Scene, paragraph: int, start: int, end: int) -> Voice | None:
    """张三：“……” and a clause that a person opens: the name before a colon speaks."""
    clauses = scene.clauses_between(paragraph, start, end)
    for clause in reversed(clauses[-_CLAUSES:]):
        voice = scene.reader.acting(paragraph, clause.start, clause.end)
        if voice is None and clause is clauses[-1]:
            voice = scene.reader.read(paragraph, clause.start, clause.end)
            if voice and voice.kind == "pronoun":
                continue  # 李明远纠正她：the one spoken to
        if voice and (voice.kind != "document" or voice.name.startswith("《")):
            return scene.discourse.resolve(voice, paragraph, clause.start)
    return scene.reader.name_opening(paragraph, clauses[-1].start) if clauses else None
