"""Ordinary words, from jieba's dictionary read as a list and nothing else: those that look like names (任务, 白宫)
and those of two characters that show where a name ends (印山|齐聚)."""

from __future__ import annotations

from functools import cache
from importlib import util
from pathlib import Path

from jianbao.language.surnames import SINGLE

_NAME_TAGS = ("nr", "nrt", "nrfg")
_LEAST_FREQUENCY = 5


@cache
def _words() -> frozenset[str]:
    found = util.find_spec("jieba")
    folder = Path((found.submodule_search_locations or [""])[0]) if found else Path()
    lines = (folder / "dict.txt").read_text(encoding="utf-8").split("\n")
    return frozenset(word for line in lines if (word := _ordinary_word(line)))


def _ordinary_word(line: str) -> str | None:
    word, _, rest = line.partition(" ")
    if not 2 <= len(word) <= 4 or (len(word) > 2 and word[0] not in SINGLE):
        return None
    frequency, _, tag = rest.partition(" ")
    return word if int(frequency) >= _LEAST_FREQUENCY and tag not in _NAME_TAGS else None


def is_ordinary_word(text: str) -> bool:
    """Whether `text` is a word of the dictionary that is nobody's name: two characters, or up to four that begin
    with a surname's character."""
    return text in _words()
