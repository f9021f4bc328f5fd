"""How much a text looks like running Chinese: what tells the right table of characters from a wrong one."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from jianbao.reading.common_characters import COMMON

SAMPLE = 200_000  # characters that are looked at; more tell nothing new
PLAUSIBLE = 0.12  # running Chinese has .5 and more of common characters, text by a wrong table under .1
_STRANGE = ("Co", "Cn", "Cs")  # private use, unassigned, half of a pair

_ASCII = re.compile("[\x00-\x7f]+")
_COMMON = re.compile(f"[{''.join(sorted(COMMON))}]+")


def chinese_likeness(text: str) -> float:
    """Share of common Chinese characters and punctuation among the non-ASCII ones of a text's first 200,000
    characters: 1.0 where there are none, 0.0 where more than a tenth are private, unassigned or undecoded."""
    wide = _ASCII.sub("", text[:SAMPLE])
    if not wide:
        return 1.0
    rare = _COMMON.sub("", wide)
    strange = sum(n for character, n in Counter(rare).items() if unicodedata.category(character) in _STRANGE)
    return 0.0 if strange * 10 > len(wide) else 1 - len(rare) / len(wide)


def wide_characters(text: str) -> int:
    """How many characters of a text's first 200,000 are not ASCII."""
    sample = text[:SAMPLE]
    return len(_ASCII.sub("", sample))
