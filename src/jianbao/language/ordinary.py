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
_LINE = re.compile(r"^(\S{2,4}) (\d+) (\w+)$", re.MULTILINE)


@cache
def _words() -> frozenset[str]:
    found = util.find_spec("jieba")
    folder = Path((found.submodule_search_locations or [""])[0]) if found else Path()
    lines = _LINE.findall((folder / "dict.txt").read_text(encoding="utf-8"))
    return frozenset(
        word
        for word, frequency, tag in lines
        if int(frequency) >= _LEAST_FREQUENCY and tag not in _NAME_TAGS and (len(word) == 2 or word[0] in SINGLE)
    )


def is_ordinary_word(text: str) -> bool:
    """Whether `text` is a word of the dictionary that is nobody's name: two characters, or up to four that begin
    with a surname's character."""
    return text in _words()
