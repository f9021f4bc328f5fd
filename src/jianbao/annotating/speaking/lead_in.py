"""Speaker and cue right before the quote.

李明远说：“我们不等了。”        他补充道，“这才刚刚开始。”
她再次强调：⏎“第一……。”        the colon may end the paragraph before
张一鸣在会上讲了一句话：“……”   with a colon the subject is enough
"""

from __future__ import annotations

import re

from jianbao.annotating.analysis.clauses import Clause
from jianbao.annotating.discourse.reports import Report
from jianbao.annotating.scene import Attribution, Quoted, Scene
from jianbao.annotating.subjects.voices import Voice, VoiceKind
from jianbao.language.cues import cues_in
from jianbao.language.longest import any_of
from jianbao.lexicon import word_set, words
from jianbao.model import Place

_SAYINGS = word_set("saying")

COLONS = ("：", ":")
_AGAIN = re.compile("(?:随后|接着|紧接着)?(?:又|再次?|还)")
_FEW = 3
_NEAR, _CLAUSES, _HEAD = 14, 8, 2
# In the clause before a colon: somebody else acts, answers, asks or sends something.
_TURNS = re.compile(
    "[\u4e00-\u9fff]{2,4}[却则]|的[^的，]{0,6}(?:回答|答复|回复|评语|话|留言)是?$|(?<![访学慰疑])[问喊答吼]|发(?:来|出|了?(?:消息|短信|信|微信|帖))"
)
# 信里说：“……” the writer's words, not of who tells of the letter.
_IN_WRITING = re.compile("(?:来?信|短信|便条|纸条|留言|日记|字条|帖子|卡片|遗书|贺卡)[里中上]")
# 理由很简单：“……” of whoever the text has just told of.
_ABSTRACT = re.compile(
    "(?:[他她]的回答|信的(?:结尾|开头|末尾|最后)|(?:[他她]的)?(?:理由|原因|答案|想法|心愿|愿望|秘诀|体会|感受|初衷|目标))[^，。]{0,8}$"
)
# 村民说得最多的一句话是：“……” 他常挂在嘴边的是：“……”
_OFTEN_SAID = re.compile(
    "(?:(?:最|常|经常|总|老|爱|最爱|总爱|常爱)?(?:说|讲|念叨)(?:得|的)?(?:最多|最常)?|(?:最|总|时常|常常?|经常)?挂在嘴[边上])"
    "的(?:那|这)?(?:一?[句番]?话|口头禅|话)?(?:就|便)?是$"
)
# 《……办法》第二十一条写得很清楚：“……”
_RULES = re.compile(
    "(《[^》]{2,30}》)[^，。《》]{0,16}?(?:写|载|规定|明确|提出|要求|指出|刊登|登出|称|显示)[^，。《》]{0,6}$"
)
_SOMEBODY = re.compile(
    "(?:[^，。]{0,8}[里中上下])?(?:还|也|又|更|甚至|便|就|但)?(有(?:的)?人)(?!的|们|民)"
)  # 还有人写道：“……”
_CONTINUES = re.compile("自己|还|又|也|并|再|我")
# Whoever reads, gets or remembers the words did not say them.
_RECEIVES = re.compile(
    f"{any_of(words('receives'))}|念(?!叨)|看到(?!记者|[^，]{{0,12}}[后时]|了?$)|听[到见](?!了?$|[^，]{{0,12}}[后时])"
)
_THEIRS = re.compile(
    "(?<!这样)(?<!如此)的[^的，]{0,8}(?:回答|答复|回复|评语|话|留言|发言|评价|声音)(?:[^，]{0,8}(?:是|里|中|道))?$"
)


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By what stands between the last full stop and the quote, when a cue or a colon ends it."""
    before = scene.before(quote).rstrip(" 　—-")
    if before:
        end = quote.begins_after + len(before)
        return _led(scene, quote.paragraph, quote.begins_after, end) or _sent_again(scene, quote, end)
    if quote.paragraph and quote.begins_after == 0:
        above = scene.masked[quote.paragraph - 1].rstrip()
        if above.endswith(COLONS):
            return _led(scene, quote.paragraph - 1, 0, len(above))
    return None


def _sent_again(scene: Scene, quote: Quoted, end: int) -> Attribution | None:
    """平台客服回复：“……”两小时后，又发来一条：“……” by whoever said the quote before."""
    last, number = scene.quote_before(quote), quote.paragraph
    clauses = scene.clauses_between(number, quote.begins_after, end)
    found = scene.attributed.get((number, last.marked.before)) if last else None
    if not found or not clauses or len(clauses) > _FEW or not _AGAIN.match(scene.masked[number], clauses[-1].start):
        return None
    if any(scene.reader.acting(number, clause.start, clause.end) for clause in clauses):
        return None
    return Attribution(found.voice, "lead-in", scene.masked[number][clauses[0].start : end], found.cue)


def is_led(scene: Scene, quote: Quoted) -> bool:
    """Whether a colon stands before the quote, on its line or at the end of the paragraph above."""
    before = scene.before(quote).rstrip()
    if before or quote.begins_after or not quote.paragraph:
        return before.endswith(COLONS)
    return scene.masked[quote.paragraph - 1].rstrip().endswith(COLONS)


def _led(scene: Scene, paragraph: int, start: int, end: int) -> Attribution | None:
    masked = scene.masked[paragraph]
    colon = masked[end - 1] in COLONS
    sentence = max((masked.rfind(c, start, end) for c in "。！？"), default=-1) + 1
    reports = scene.reports_between(paragraph, max(start, sentence), end)
    if reports and (colon or _is_near(masked, reports[-1], end)):
        between = scene.clauses_between(paragraph, reports[-1].cue_end, end) if colon else []
        if between and _has_turned(masked, between[-1]):
            voice = _colon_subject(scene, paragraph, between[0].start, end)
            return Attribution(voice, "lead-in", masked[between[-1].start : end]) if voice else None
        return _by(masked, reports[-1], end)
    if not colon:
        clause = next(reversed(scene.clauses_between(paragraph, max(start, sentence), end)), None)
        some = _SOMEBODY.match(masked, clause.start) if clause else None
        if clause is None or some is None or not scene.has_cue(paragraph, clause):
            return None  # 也有人调侃，“……”
        return Attribution(_voice_of(scene, paragraph, some, "group"), "lead-in", masked[clause.start : end])
    voice = _colon_subject(scene, paragraph, max(start, sentence), end)
    return Attribution(voice, "lead-in", masked[max(sentence, end - 40) : end], None) if voice else None


def _voice_of(scene: Scene, paragraph: int, found: re.Match[str], kind: VoiceKind) -> Voice:
    """Who the first group of a match names, in the words printed."""
    return Voice(scene.printed[paragraph][slice(*found.span(1))], kind, Place(paragraph, *found.span(1)))


def _has_turned(masked: str, clause: Clause) -> bool:
    """马骁回忆，……，老燕却板起脸：“……” somebody else's words in what is handed on: the colon's clause says so."""
    if _IN_WRITING.match(masked, clause.start, clause.end):
        return True
    return not _CONTINUES.match(masked, clause.start) and bool(_TURNS.search(masked, clause.start, clause.end))


def _is_near(masked: str, report: Report, end: int) -> bool:
    """Only the hearer, a comma or the end of a phrase (讲了|一句话) between cue and quote."""
    if report.content >= end or not masked[report.cue_end : end].strip("，, ：:了着过"):
        return True
    return report.cue in _SAYINGS and end - report.cue_end <= _NEAR


def _by(masked: str, report: Report, end: int) -> Attribution:
    return Attribution(report.voice, "lead-in", masked[report.clause_start : end], report.cue)


def _before_its_cue(scene: Scene, paragraph: int, clause: Clause) -> Voice | None:
    """市纪委有关负责人解释这样做的初衷：“……” the cue has an object, and the colon follows it."""
    masked = scene.masked[paragraph]
    if masked[clause.start] in "我咱":
        return None  # 我常跟学生讲一句话：“……” in an answer
    for start, end, _ in cues_in(masked[clause.start : clause.end]):
        if masked[clause.start + end : clause.start + end + 1] not in ("的", "") and start >= 2:
            voice = scene.reader.read(paragraph, clause.start, clause.start + start)
            return (
                voice if voice and voice.place.start <= clause.start + _HEAD and voice.kind != "pronoun" else None
            )
    return None


def _colon_subject(scene: Scene, paragraph: int, start: int, end: int) -> Voice | None:
    """张三：“……” and a clause that a person opens: the name before a colon speaks."""
    clauses = scene.clauses_between(paragraph, start, end)
    masked = scene.masked[paragraph]
    theirs = _THEIRS.search(masked, clauses[-1].start, clauses[-1].end) if clauses else None
    heard = theirs is not None and "声音" in theirs[0]  # 接到电话，那头是李明的声音：“……”
    if not heard and any(_RECEIVES.search(masked, c.start, c.end) for c in clauses[-2:]):
        return None
    if clauses and (often := _OFTEN_SAID.search(masked, clauses[-1].start, clauses[-1].end)):
        voice = scene.reader.read(paragraph, clauses[-1].start, often.start())
        return scene.discourse.resolve(voice, paragraph, clauses[-1].start) if voice else None
    if theirs:
        first = clauses[-1].start
        voice = scene.reader.acting(paragraph, first, theirs.end()) or scene.reader.read(
            paragraph, first, theirs.start()
        )
        return scene.discourse.resolve(voice, paragraph, clauses[-1].start) if voice else None
    if clauses and (ruled := _RULES.search(masked, clauses[-1].start, clauses[-1].end)):
        return _voice_of(scene, paragraph, ruled, "document")
    if clauses and _ABSTRACT.match(masked, clauses[-1].start, clauses[-1].end):
        return scene.discourse.only_one(paragraph, clauses[-1].start)
    if clauses and (some := _SOMEBODY.match(masked, clauses[-1].start)):
        return _voice_of(scene, paragraph, some, "group")
    if clauses and (voice := _before_its_cue(scene, paragraph, clauses[-1])):
        return scene.discourse.resolve(voice, paragraph, clauses[-1].start)
    for clause in reversed(clauses[-_CLAUSES:]):
        voice = scene.reader.acting(paragraph, clause.start, clause.end)
        if voice is None and clause is clauses[-1]:
            voice = scene.reader.read(paragraph, clause.start, clause.end)
            if voice and voice.kind == "pronoun":
                continue  # 李明远纠正她：the one spoken to
            voice = voice or scene.reader.called_inside(paragraph, clause.start, clause.end)
        if voice and (voice.kind != "document" or voice.name.startswith("《")):
            return scene.discourse.resolve(voice, paragraph, clause.start)
    return scene.reader.name_opening(paragraph, clauses[-1].start) if clauses else None
