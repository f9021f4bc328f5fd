"""Ordinary words, from jieba's dictionary read as a list and nothing else: those that look like names (任务, 白宫)
and those of two characters that show where a name ends (印山|齐聚). The lexicon adds those that it lacks."""

from __future__ import annotations

import re
from functools import cache
from importlib import util
from pathlib import Path
from typing import NamedTuple

from jianbao.language.surnames import SINGLE
from jianbao.lexicon import word_set

_NAME_TAGS = ("nr", "nrt", "nrfg")
_PROPER_TAGS = ("ns", "nz")
_ADVERBIAL_TAGS = ("d", "ad", "t", "m", "r", "c", "z")  # adverbs, times, amounts, pronouns, conjunctions
_LEAST_FREQUENCY = 5
_COMMON_FREQUENCY = 1500
_LINE = re.compile(r"^(\S{2,4}) (\d+) (\w+)$", re.MULTILINE)


class _Tables(NamedTuple):
    """What of the dictionary is asked for: see the functions below."""

    words: frozenset[str]
    common: frozenset[str]
    listed: frozenset[str]
    places: frozenset[str]
    proper: frozenset[str]
    nouns: frozenset[str]
    adverbial: frozenset[str]


@cache
def _tables() -> _Tables:
    """The dictionary read once, in one pass."""
    found = util.find_spec("jieba")
    folder = Path((found.submodule_search_locations or [""])[0]) if found else Path()
    lacked = word_set("ordinary")
    words, common = set(lacked), set(lacked)
    listed, places, proper, nouns, adverbial = set(), set(), set(), set(), set()
    for word, frequency, tag in _LINE.findall((folder / "dict.txt").read_text(encoding="utf-8")):
        two, named, often = len(word) == 2, word[0] in SINGLE, int(frequency)
        if (two or named) and often >= _LEAST_FREQUENCY and tag not in _NAME_TAGS:
            words.add(word)
        if two and often >= _COMMON_FREQUENCY:
            common.add(word)
        if named and len(word) == 3 and tag not in _NAME_TAGS:
            listed.add(word)
        if named and len(word) < 4 and tag == "ns":
            places.add(word)
        if two and tag in _PROPER_TAGS:
            proper.add(word)
        if two and tag == "n" and often >= _LEAST_FREQUENCY:
            nouns.add(word)
        if named and two and tag in _ADVERBIAL_TAGS:
            adverbial.add(word)
    return _Tables(*map(frozenset, (words, common, listed, places, proper, nouns, adverbial)))


def is_ordinary_word(text: str) -> bool:
    """Whether `text` is a word of the dictionary that is nobody's name: two characters, or up to four that begin
    with a surname's character."""
    return text in _tables().words


def is_common_word(text: str) -> bool:
    """Whether `text` is a word of two characters met so often that it is one here, too (质量, not 守拙)."""
    return text in _tables().common


def is_listed(text: str) -> bool:
    """Whether three characters that begin with a surname's are in the dictionary, as whatever (高水平, 老师傅)."""
    return text in _tables().listed


def is_place_name(text: str) -> bool:
    """Whether two or three characters that begin with a surname's name a place, as some people's names do, too
    (黄河, 钟南山)."""
    return text in _tables().places


def is_proper_noun(text: str) -> bool:
    """Whether two characters are the name of a place or a thing in the dictionary, which has some people's names as
    such, too (普京, 基尔)."""
    return text in _tables().proper


def is_noun(text: str) -> bool:
    """Whether two characters are a common noun of the dictionary (对手, 现在 is none)."""
    return text in _tables().nouns


def is_adverbial(text: str) -> bool:
    """Whether two characters that begin with a surname's say when, how or how much, and so may stand between a
    subject and its verb (周一, 连夜, 冷然)."""
    return text in _tables().adverbial
