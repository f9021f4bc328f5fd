"""Reads who is the subject of a clause, from the words between its beginning and its verb.

公司副总裁何文|介绍                                  post and name
李明远|在接受本报记者采访时|表示                       a phrase of place, time or hearer stands between
一位业内人士|坦率地|说                               adverbs stand between
在李明远|看来                                        the one whose view it is
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jianbao.annotating.analysis.chunks import TURNING_TO_NOBODY, strip_leading
from jianbao.annotating.names.ends import can_end
from jianbao.annotating.subjects import documents, groups, institutions, named, pointing
from jianbao.annotating.subjects.knowledge import Knowledge
from jianbao.annotating.subjects.openings import GOES_ON, OpeningReader
from jianbao.annotating.subjects.voices import Voice
from jianbao.language.longest import any_of, endings, finder
from jianbao.language.names import is_han
from jianbao.language.ordinary import is_ordinary_word
from jianbao.language.surnames import SINGLE
from jianbao.lexicon import word_set, words
from jianbao.model import Place

_PLACES = word_set("place")
_BEFORE_SUBJECT = word_set("before-subject")

_Reading = Callable[[Knowledge, int, int, int], Voice | None]
# In this order: what is known before what looks like something.
_READINGS: tuple[_Reading, ...] = (
    named.known_person,
    named.titled_person,
    pointing.pronoun,
    institutions.known_organisation,
    documents.document,
    named.introduced_person,
    pointing.pointer,
    named.person_named_so,
    pointing.national,
    named.busy_person,
    groups.group,
    institutions.named_in_marks,
    institutions.institution,
    named.bare_name,
)
_ADVERBS = endings("before-verb")
_REPORTERS = endings("reporter")
_WORKS = frozenset("工创写制操协合劳")
_TIME_AT_END = re.compile(
    r"(?:(?:[今昨去前当同次翌][天日年晚]|\d+(?:年底|年初|年|月份|月底|月初|月|日|号|时许|时|点|分)"
    r"|[一二三四五六七八九十两几\d]+(?:天|年|个月|小时|周)[前后]|[上本下]?周[一二三四五六日末]|[上下中]午|晚上|晚间"
    r"|凌晨|清晨|早上|傍晚|深夜|[上中下]旬)+)$"
)
_TIMES_END = frozenset("天日年晚底初份月号许时点分后前周一二三四五六末午上间晨早晚夜旬")  # the last of any of them
# How a phrase of place or time between subject and verb ends, and the words it begins with.
_PHRASE_ENDS = endings("phrase-end")
_OPENERS = (
    "援引",
    "在",
    "于",
    "当",
    "从",
    "随着",
    "针对",
    "就",
    "围绕",
    "关于",
    "对于",
    "通过",
    "借",
    "据",
    "用",
    "以",
)
_TAKING_PART = ("接受", "出席", "参加", "主持", "回复", "回覆", "答复", "回应")
_VISITING = re.compile(
    "[与同](?:(?:到访|来访|正在访问|前来)|[^，]{2,24}共同$)"
)  # 总统甲与到访的总理乙表示: the first speaks
_CITED_WORDS = re.compile("的(?:消息|话|报道|说法|分析|数据)$")
_TOWARDS = re.compile("[对向跟给]")
_ALSO = re.compile("(?:并|也|还|又|同时|随后)+(?=[对向跟冲朝])")
_DELEGATES = re.compile(
    "托(?=妻子|丈夫|儿子|女儿|人|朋友|同事|邻居|亲友|老乡)|委托|请(?!来|到|客)|让(?![·•])|叫(?!做)|派人"
)
_ACTS = re.compile(
    "[对向在将就从把以用给为于与同]|发布|发表|召开|举行|主持|通过|公布|印发|参加|出席|接受|会见|致电|来电|致函|来函"
)
_UTTERS = re.compile(any_of(words("utters")))
_PLACES_NOT_MANNERS = word_set("no-manner")
# Characters of a word of manner, 地 included, the commonest first: 坦率地, 语重心长地; 乐呵呵地.
_MANNERS, _MANNERS_DOUBLED = (3, 5, 4), (4, 5, 3)
# 转身对工人喊道: who turns stands before.
_GESTURES = re.compile(
    "^(?:又|便|就|忽然|突然)?(?:转身|转头|转过身|转过头来?|回头|回过头来?|扭头|起身|抬头|抬起头|低头|笑着|接着)"
)
# 最后|用中文|说, 头也不回地|说: how something is said, and not by whom.
_MANNER = re.compile(
    "(?:(?:[最随然][后初]|这才|才|便|就|又|还)?用[^，]{0,6}(?:文|语|话|方言|声音|语气|口吻|口气|腔调)|[^，对向跟]{2,7}地)$"
)
_CALLINGS = finder("unnamed", "post")
_REACHED = re.compile("[对向给把被让为跟]")
# 通过|翻译说, 他问过|李明一句话: who hands the words on or is asked does not say them.
_GOVERNED = re.compile(f"(?:通过|经由|借助)$|(?<![访顾学慰])(?:{any_of(words('asks'))})[过了]?(?!题)[^，。的]*$")
_TO_HEARERS = frozenset("对向跟冲朝")
_LONGEST_SUBJECT, _LONGEST_HEARER, _SHORT_HEARER, _FARTHEST = 45, 30, 12, 120


class SubjectReader(OpeningReader):
    """Reads the subject of a verb of speech."""

    def read(self, paragraph: int, start: int, end: int, cue: str = "", hearers: int = 2) -> Voice | None:
        """Who the words from `start` to `end` (a clause's beginning and its verb) say the subject is."""
        text = self._know.texts[paragraph]
        start = max(start, end - _FARTHEST)
        if cue == "看来":
            place = text.rfind("在", start, end)
            over = self._drop_small_words(text, place + 1, end)
            return self._at_end(paragraph, place + 1, over) if start <= place < over - 1 else None
        also = _ALSO.match(text, start, end)  # 并向家属|表示哀悼
        if self._opens_with_hearer(text, also.end() if also else start, end) or _DELEGATES.match(text, start, end):
            return None  # 对儿子|说, 托妻子|给他发了条微信: who speaks stands before
        start = self._head(text, _behind_space(text, start, end), end)
        if (cited := text.rfind("援引", start, end)) >= 0:
            words = _CITED_WORDS.search(text, cited + 2, end)
            if voice := self._at_end(paragraph, cited + 2, words.start() if words else end):
                return voice
        if visiting := _VISITING.search(text, start + 2, end):
            end = visiting.start()
        for _ in range(6):
            end = self._drop_small_words(text, start, end)
            if end <= start:
                return None
            hearer = self._hearer(text, start, end) if hearers else None
            if hearer and (voice := self.read(paragraph, start, hearer, hearers=hearers - 1)):
                return voice
            if voice := self._at_end(paragraph, start, end):
                return voice
            if text[end - 1] == "地" and text[end - 2 : end] not in _PLACES_NOT_MANNERS:
                return self._behind_manner(paragraph, start, end, hearers)
            shorter = self._drop_phrase(text, start, end)
            if shorter < end and text[shorter - 1] == "并":
                return self.open_clause(paragraph, start, end)  # 甲看望乙并参加会议时强调
            if shorter >= end:
                if text[end - 1] in "后时":
                    return self._first_of(paragraph, start, [end - 3, end - 4, end - 5], hearers)
                break
            end = shorter
        voice = (
            self._uttering(paragraph, start, end)
            or self.open_clause(paragraph, start, end)
            or self._pronoun_opening(paragraph, start, end)
        )
        if voice is None or voice.kind != "institution" or text[voice.place.end] in GOES_ON:
            return voice
        return None  # 甲集团乙厂的职工们: the organisation is not who speaks

    def _opens_with_hearer(self, text: str, start: int, end: int) -> bool:
        if text[start : start + 1] not in _TO_HEARERS or text[start : start + 2] in _PLACES:
            return False
        return not (TURNING_TO_NOBODY.match(text, start, end) or self._know.roster.forms.at_start(text, start, end))

    def _uttering(self, paragraph: int, start: int, end: int) -> Voice | None:
        """甲公司|发布公告称, 负责人|回应本报记者称: who does what comes before the cue."""
        text = self._know.texts[paragraph]
        found = _UTTERS.search(text, start + 2, end)
        over = self._drop_small_words(text, start, found.start()) if found else start
        return self._at_end(paragraph, start, over) if over > start else None

    def _pronoun_opening(self, paragraph: int, start: int, end: int) -> Voice | None:
        """他|转身对工人说: whom the clause begins with, when nobody stands nearer to the verb."""
        text = self._know.texts[paragraph]
        if theirs := self.pronouns_kin(paragraph, start, end):
            return theirs
        if text[start] not in "他她" or text[start + 1 : start + 2] in ("的", "们") or end <= start + 1:
            return None
        return Voice(text[start], "pronoun", Place(paragraph, start, start + 1))

    def actor(self, paragraph: int, start: int, end: int) -> Voice | None:
        """Who acts in a clause without a cue: what stands before its first 对, 向, 在, 将 …"""
        text = self._know.texts[paragraph]
        begin = strip_leading(text, start, end)
        for found in _ACTS.finditer(text, begin + 2, min(end, begin + _LONGEST_SUBJECT)):
            stop = self._drop_small_words(text, begin, found.start())
            if stop > begin and (voice := self._at_end(paragraph, begin, stop)):
                named = voice.kind == "person" and voice.place.start <= begin + _LONGEST_HEARER
                opens = voice.place.start <= begin + 2 or text[voice.place.start - 1] == "的"
                return voice if named or opens else None  # not 各方高度评价|甲国, 甲国领导人反对|乙国
        return None

    def called_inside(self, paragraph: int, start: int, end: int) -> Voice | None:
        """租车行|老板|出庭作证：“……”: whoever a clause calls before what they do, with no name."""
        text = self._know.texts[paragraph]
        for _, over in _CALLINGS.spans(text, start, end):
            goes_on = over < end and (can_end(text, over) or is_ordinary_word(text[over : over + 2]))
            if goes_on and not _REACHED.search(text, start, over):
                return self._at_end(paragraph, start, over)
        return None

    def is_empty(self, paragraph: int, start: int, end: int) -> bool:
        """Whether nothing stands between two places but small words: 也, 并, 随后."""
        text = self._know.texts[paragraph]
        if self._opens_with_hearer(text, start, end) and end - start <= _SHORT_HEARER:
            return True
        start = strip_leading(text, start, end)
        if end - start > _LONGEST_SUBJECT:
            return False
        while end > start and (word := _ADVERBS.at_end(text, end, start)):
            end -= len(word)
        rest = _MANNER.sub("", _GESTURES.sub("", text[start:end].strip(" 　”’")))
        if rest[:1] in _TO_HEARERS and len(rest) <= _SHORT_HEARER:
            return True
        return not rest or rest in _BEFORE_SUBJECT

    def _at_end(self, paragraph: int, start: int, end: int) -> Voice | None:
        text = self._know.texts[paragraph]
        reporter = _REPORTERS.at_end(text, end, start)
        if reporter and not (reporter == "作者" and text[end - 3 : end - 2] in _WORKS):  # 社区工作者
            return None
        for reading in _READINGS:
            voice = reading(self._know, paragraph, start, end)
            if voice and (len(voice.name) > 1 or voice.kind == "pronoun"):
                return None if self._is_governed(text, start, voice.place.start) else voice
        return None

    @staticmethod
    def _is_governed(text: str, start: int, place: int) -> bool:
        """Whether somebody named at a place is asked or hands words on: 问过|李明, 通过|翻译."""
        return bool(_GOVERNED.search(text[max(start, place - _LONGEST_HEARER) : place]))

    def _drop_small_words(self, text: str, start: int, end: int) -> int:
        """Before the adverbs and times that stand between subject and verb."""
        while end > start:
            if text[end - 1] in ' \t　”’"':
                end -= 1
            elif self._know.roster.forms.at_end(text, end, start):
                break
            elif text[end - 1] in _TIMES_END and (found := _TIME_AT_END.search(text, max(start, end - 20), end)):
                end = found.start()
            elif word := _ADVERBS.at_end(text, end, start):
                end -= len(word)
            elif text[end - 1] == "）" and (opening := text.rfind("（", start, end)) > start:
                end = opening
            else:
                break
        return end

    def _behind_manner(self, paragraph: int, start: int, end: int, hearers: int) -> Voice | None:
        """Who stands before a word of manner: 坦率地, 乐呵呵地, 异口同声地."""
        text = self._know.texts[paragraph]
        manners = _MANNERS_DOUBLED if text[end - 2] == text[end - 3] else _MANNERS
        return self._first_of(paragraph, start, [end - n for n in manners], hearers)

    def _first_of(self, paragraph: int, start: int, ends: list[int], hearers: int) -> Voice | None:
        """The first of several ends that a subject stands before."""
        readings = (self.read(paragraph, start, end, hearers=hearers) for end in ends if end > start)
        return next((voice for voice in readings if voice), None)

    def _hearer(self, text: str, start: int, end: int) -> int | None:
        """Where 对…… or 向…… begins, when something stands before it that may be the subject."""
        towards = list(_TOWARDS.finditer(text, max(start + 1, end - _LONGEST_HEARER), end))
        kept = [m.span() for m in TURNING_TO_NOBODY.finditer(text, start, end)] if towards else []
        for found in reversed(towards):
            if not any(a <= found.start() < b for a, b in kept):
                return found.start()
        return None

    def _drop_phrase(self, text: str, start: int, end: int) -> int:
        """Before a phrase of place, time or hearer: 在……时; `end` when there is none."""
        if _PHRASE_ENDS.at_end(text, end, start):
            places = [text.rfind(opener, start, end) for opener in (*_OPENERS, *_TAKING_PART)]
            opened = next((p for p in places[: len(_OPENERS)] if p >= start), max(places[len(_OPENERS) :]))
            if opened >= start:
                return opened
        hearer = self._hearer(text, start, end)
        if hearer:
            return hearer
        for opener in ("在", "就", "以", "用", "通过", "针对", "围绕", "与", "和", "同"):
            place = text.rfind(opener, start + 2, end)
            if place > start and end - place <= _LONGEST_HEARER:
                return place
        return end


def _behind_space(text: str, start: int, end: int) -> int:
    """Where the last of several headlines set side by side begins: 甲称击中乙 乙|称; not inside 王 芳."""
    space = max(text.rfind(" ", start, end), text.rfind("　", start, end))
    apart = space - start > 2 and is_han(text[space - 1]) and is_han(text[space + 1 : space + 2] or " ")
    return space + 1 if apart and text[space - 1] not in SINGLE else start
