"""Ordinary words that look like names (高峰, 任务, 白宫): from jieba's dictionary, read as a list and nothing else."""

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
    if line[:1] not in SINGLE:
        return None
    word, frequency, tag = line.split(" ")
    return word if 2 <= len(word) <= 4 and int(frequency) >= _LEAST_FREQUENCY and tag not in _NAME_TAGS else None


def is_ordinary_word(text: str) -> bool:
    """Whether `text`, which begins with a surname's character, is a word of the dictionary that is nobody's name."""
    return text in _words()
