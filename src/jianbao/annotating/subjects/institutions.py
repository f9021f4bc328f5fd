"""Subjects that are institutions.

市统计局|公布   该行|介绍   中方|认为   工会|在声明中说   “星海直播”|回应称
"""

from __future__ import annotations

import re

from jianbao.annotating.analysis.chunks import back_to_mark, cut_front
from jianbao.annotating.subjects.knowledge import INSIDE_PHRASE, Knowledge
from jianbao.annotating.subjects.pointing import near
from jianbao.annotating.subjects.voices import Voice
from jianbao.language.longest import any_of, endings
from jianbao.language.names import is_han
from jianbao.language.ordinary import is_ordinary_word
from jianbao.lexicon import values, word_set, words
from jianbao.model import Place

_NOT_ORGANISATIONS = word_set("no-organisation")
_PLACES = word_set("place")
_POINTING = words("pointing-own")
_SIDE_NAMES = word_set("side")
_STANDING_FOR = values("stands-for")

_SUFFIXES = endings("organisation")
_SIDES = endings("side")
# Institutions a text names no further: the one of the place or the case it tells of.
_BY_ITSELF = word_set("institution-itself")
# Those a text calls by the word alone once it has named them.
_ALONE = word_set("institution-alone")
# “去旅”平台|书面回复称
_MARKED_BODY = re.compile(
    "(?:^|[^\u4e00-\u9fff]|(?<=[，。于据]))“([^”，。]{2,10})”(?:平台|公司|方面|品牌|App|APP|客户端|项目组|团队)$"
)
_HANDLES = endings("handle")  # 网友“江州老饕”
_LONGEST_MARKED = 10
_LONGEST_INSTITUTION = 30
# A time inside: the subject ends before it (市监局今天（5月21日）联合各地).
_WHEN = re.compile(r"[今昨当同][天日]|\d+日|（")
_APPOSED = re.compile(
    f"(?:{any_of(words('qualifying'))}[^，。的]{{0,6}}?(?:公司|企业|厂商|巨头)(?=.{{4}})"
    "|(?:第[一二三]大|控股)?(?:大股东|股东)|母公司|承建方|主办方|承办方|运营方|开发商|生产商|供应商)(?=.{3})"
)
_ASPECTS = re.compile("[个些][^个]{0,2}方面$")


def known_organisation(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """An organisation the article has named, by its full or its short name."""
    form = know.organisations.forms.at_end(know.texts[paragraph], end, start)
    if not form:
        return None
    begin = end - len(form)
    if begin > start and know.texts[paragraph][begin - 1] in INSIDE_PHRASE - {"据"}:
        return None
    return know.institution(know.organisations.forms.full[form], Place(paragraph, begin, end))


def institution(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """An institution by the word its name ends in; 公司 and 该行 by the one they stand for; 中方 as it is."""
    text = know.texts[paragraph]
    begin = cut_front(text, back_to_mark(text, end, start), end)
    if begin > start and (text[begin - 1] in INSIDE_PHRASE - {"据"} or text.rfind("在", start + 1, begin) >= 0):
        return None  # 马丁在北城的竞选总部|对支持者说: a place, not who speaks
    if found := _WHEN.search(text, begin + 2, end):
        end = found.start()
    if (space := max(text.rfind(" ", begin, end), text.rfind("　", begin, end))) > 0 and is_han(text[space - 1]):
        begin = space + 1  # 甲称打击乙 乙|称: headlines set side by side
    if apposed := _APPOSED.match(text, begin, end):
        begin = apposed.end()  # 大股东|海岳控股
    phrase, place = text[begin:end], Place(paragraph, begin, end)
    if "在" in phrase[1:]:
        return None  # 前几天在医院|……
    for pointing in (*(word for word in _POINTING if phrase.startswith(word)), ""):
        word = phrase.removeprefix(pointing)
        if word in _STANDING_FOR and (pointing or len(word) > 1) and pointing not in ("其", "我"):
            return Voice(know.organisations.expand(word, paragraph, begin) or phrase, "institution", place)
    if phrase in _ALONE:
        return Voice(_named_before(know, paragraph, begin, phrase) or phrase, "institution", place)
    if phrase in _BY_ITSELF or phrase in _SIDE_NAMES or phrase in _PLACES or _ends_as_institution(text, begin, end):
        return know.institution(know.printed[paragraph][begin:end], place)
    side = _SIDES.at_end(text, end, begin)
    return Voice(know.printed[paragraph][begin:end], "institution", place) if side and len(phrase) <= 12 else None


def _named_before(know: Knowledge, paragraph: int, place: int, word: str) -> str | None:
    """工会: the one the text has named last by a name that ends so, here or in the paragraph above."""
    for number, stop in ((paragraph, place), (paragraph - 1, None)):
        text, start, end = near(know.texts[number], stop) if number >= 0 else ("", 0, 0)
        while (at := text.rfind(word, start, end)) >= 0:
            begin = cut_front(text, back_to_mark(text, at, start), at)
            if 2 <= at - begin <= _LONGEST_INSTITUTION:
                return know.printed[number][begin : at + len(word)]
            end = at
    return None


def named_in_marks(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """“星海直播”|在书面回应中称: a company or an association that goes by a name between marks."""
    text = know.texts[paragraph]
    if body := _MARKED_BODY.search(text, start, end):
        return Voice(know.printed[paragraph][slice(*body.span(1))], "institution", Place(paragraph, *body.span(1)))
    opening = text.rfind("“", start, end)
    if opening < 0 or text[end : end + 1] != "”" or not 2 <= end - opening - 1 <= _LONGEST_MARKED:
        return None
    if calling := _HANDLES.at_end(text, opening, start):
        opening -= len(calling)
        return Voice(know.printed[paragraph][opening : end + 1], "group", Place(paragraph, opening, end + 1))
    behind_a_word = opening > start and is_han(text[opening - 1])  # 网友“江州老饕”: what somebody calls themselves
    if behind_a_word or any(mark in text[opening:end] for mark in "，。、！？"):
        return None
    return Voice(know.printed[paragraph][opening + 1 : end], "institution", Place(paragraph, opening + 1, end))


def _ends_as_institution(text: str, begin: int, end: int) -> bool:
    ending = _SUFFIXES.at_end(text, end, begin)
    phrase = text[begin:end]
    if (
        ending is None
        or len(phrase) > _LONGEST_INSTITUTION
        or phrase in _NOT_ORGANISATIONS
        or _ASPECTS.search(phrase)
    ):
        return False
    if len(ending) > 1:
        return len(phrase) > len(ending)
    return len(phrase) >= 3 and phrase[-2:] not in _NOT_ORGANISATIONS and not is_ordinary_word(phrase[-2:])
