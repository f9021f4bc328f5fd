"""Ordinary words, from jieba's dictionary read as a list and nothing else: those that look like names (任务, 白宫)
and those of two characters that show where a name ends (印山|齐聚)."""

from __future__ import annotations

import re
from functools import cache
from importlib import util
from pathlib import Path

from jianbao.language.surnames import SINGLE

_NAME_TAGS = ("nr", "nrt", "nrfg")
_LEAST_FREQUENCY = 5
_COMMON_FREQUENCY = 1500
_LINE = re.compile(r"^(\S{2,4}) (\d+) (\w+)$", re.MULTILINE)


@cache
def _entries() -> tuple[tuple[str, int, str], ...]:
    found = util.find_spec("jieba")
    folder = Path((found.submodule_search_locations or [""])[0]) if found else Path()
    lines = _LINE.findall((folder / "dict.txt").read_text(encoding="utf-8"))
    return tuple((word, int(frequency), tag) for word, frequency, tag in lines)


@cache
def _words() -> frozenset[str]:
    return frozenset(
        word
        for word, frequency, tag in _entries()
        if frequency >= _LEAST_FREQUENCY and tag not in _NAME_TAGS and (len(word) == 2 or word[0] in SINGLE)
    )


@cache
def _common_words() -> frozenset[str]:
    return frozenset(word for word, frequency, _ in _entries() if frequency >= _COMMON_FREQUENCY and len(word) == 2)


@cache
def _listed() -> frozenset[str]:
    return frozenset(word for word, _, _ in _entries() if len(word) == 3 and word[0] in SINGLE)


@cache
def _place_names() -> frozenset[str]:
    return frozenset(word for word, _, tag in _entries() if tag == "ns" and len(word) == 2 and word[0] in SINGLE)


def is_ordinary_word(text: str) -> bool:
    """Whether `text` is a word of the dictionary that is nobody's name: two characters, or up to four that begin
    with a surname's character."""
    return text in _words()


def is_common_word(text: str) -> bool:
    """Whether `text` is a word of two characters met so often that it is one here, too (质量, not 守拙)."""
    return text in _common_words()


def is_listed(text: str) -> bool:
    """Whether three characters that begin with a surname's stand in the dictionary, as whatever (高水平, 老师傅)."""
    return text in _listed()


def is_place_name(text: str) -> bool:
    """Whether two characters that begin with a surname's name a place, as some people's names do, too (黄河)."""
    return text in _place_names()
