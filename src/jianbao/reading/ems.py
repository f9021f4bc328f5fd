"""How long a text is set: a Chinese character takes an em, a Latin letter or figure half of one."""

from __future__ import annotations

import unicodedata


def ems_of(text: str) -> float:
    """The set width of `text` in em."""
    return sum(1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5 for character in text)
