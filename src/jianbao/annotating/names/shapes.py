"""Whether characters look like a person's name, by themselves: surname and given name, and the words they may be.

朱一鸣、李为民    a surname and what given names are made of
高远山          a name though a word runs through it (远山)
任务、江州队      words and places, nobody's names
"""

from __future__ import annotations

from functools import lru_cache

from jianbao.annotating.names.ends import FUNCTION, SPEECH
from jianbao.language.names import looks_like_name
from jianbao.language.ordinary import is_adverbial, is_common_word, is_listed, is_ordinary_word, is_place_name
from jianbao.language.surnames import COMMON, GRAMMATICAL, WORDLIKE, surname_of
from jianbao.lexicon import word_set, words

_MANNERS = words("manner")

_CALLINGS = word_set("unnamed")  # 高管|表态 is nobody's name
COUNTRIES = word_set("place")
_ADVERBS = word_set("before-verb")
_FORMS_AT_SCHOOL = ("高一", "高二", "高三")
# Characters that open a verb phrase and end no given name: 赵梅|边说.
NOT_LAST = word_set("not-last")
PLACE_ENDINGS = frozenset("局部厅署委院校队党方省市县区镇乡村们点站")
_OFFICES = frozenset("局厅署院校队")
_NOT_GIVEN = word_set("no-given-name")
# Characters of no surname that no table lists, and of no part behind a dot.
NO_NAME = word_set("no-name")
NO_NAME_OR_LAST = NO_NAME | NOT_LAST
_AROUND = frozenset("里内外中旁边间")
_AMID_NAMES = frozenset("有为之会从其和向")


@lru_cache(maxsize=100_000)
def is_likely_name(text: str) -> bool:
    """Whether `text` alone, without a post beside it, is likely a person's name."""
    if (
        text in _CALLINGS
        or text[-2:] in _NOT_GIVEN
        or text[:2] in _FORMS_AT_SCHOOL
        or text in COUNTRIES
        or not looks_like_name(text)
        or is_ordinary_word(text)
        or _is_grammar(text)
    ):
        return False
    surname = surname_of(text)
    if surname is None or (len(surname) == 1 and (surname not in COMMON or len(text) > 3)):
        return False
    if len(text) == 3 and (is_ordinary_word(text[:2]) or (surname in WORDLIKE and is_ordinary_word(text[1:]))):
        return False
    return text[-1] not in PLACE_ENDINGS and not (len(text) == 2 and text[-1] in "军国")


def is_rare_name(text: str) -> bool:
    """Whether three characters alone before a verb of speech are a name of a seldom surname: 芮冬梅|说."""
    if len(text) != 3 or not looks_like_name(text) or not NO_NAME_OR_LAST.isdisjoint(text) or is_listed(text):
        return False
    surname = surname_of(text) or ""
    words = is_ordinary_word(text[:2]) or is_ordinary_word(text[1:]) or is_ordinary_word(text)
    return len(surname) == 1 and surname not in WORDLIKE and not words and text[-1] not in PLACE_ENDINGS


def runs_through_words(name: str) -> bool:
    """Whether three characters may be a name though a word of the dictionary runs through them (高明远)."""
    return name[-1] not in PLACE_ENDINGS and name not in COUNTRIES and is_named_like_a_word(name, SPEECH)


@lru_cache(maxsize=100_000)
def could_be(name: str) -> bool:
    if (
        name in _CALLINGS
        or not looks_like_name(name)
        or name[-1] == "在"
        or is_ordinary_word(name)
        or name[-2:] in _NOT_GIVEN
    ):
        return False
    if len(name) == 2 and name[1] in FUNCTION:
        return False
    if len(name) == 3 and (name[2] in _OFFICES or is_listed(name)):
        return False
    usual = is_ordinary_word if name[0] in GRAMMATICAL - {"于"} else is_common_word
    return not (len(name) == 3 and name[0] in WORDLIKE and usual(name[1:]))


def is_named_like_a_word(name: str, weight: int) -> bool:
    """A name that a word of the dictionary runs through (高远山, 白守拙): behind a post, before a verb of speech,
    it can be nothing else; before a mark, when the word is not one of those met everywhere (高|质量)."""
    if name[0] in GRAMMATICAL - {"于"} or not looks_like_name(name) or name[-2:] in _NOT_GIVEN:
        return False
    if len(name) == 3 and is_listed(name):  # 钟南山, a place as well
        return (
            weight == SPEECH
            and is_place_name(name)
            and name[0] in COMMON - WORDLIKE
            and name[-1] not in PLACE_ENDINGS
        )
    if FUNCTION.intersection(name) or name[-1] in NOT_LAST or name[1:] in _ADVERBS:
        return False
    if len(name) == 2:
        seldom = not (is_common_word(name) or is_adverbial(name) or name in _ADVERBS or name in _MANNERS)
        return weight == SPEECH and (seldom or (name[0] in COMMON and is_place_name(name)))
    if len(name) != 3 or len(surname_of(name) or "") != 1:
        return False
    words = [word for word in (name[:2], name[1:]) if is_ordinary_word(word)]
    if name[:2] in words and name[2] in _AROUND:
        return False  # 车厢里
    return weight == SPEECH or not any(map(is_common_word, words))


def _is_grammar(text: str) -> bool:
    """Whether characters of grammar stand where given names have none; amid one some do (李为民, 田有粮)."""
    if len(text) == 3 and text[1] in _AMID_NAMES:
        return not FUNCTION.isdisjoint(text[::2]) or is_ordinary_word(text[:2]) or is_ordinary_word(text[1:])
    return not FUNCTION.isdisjoint(text)
