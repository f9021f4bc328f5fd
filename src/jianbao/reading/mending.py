"""Glyph damage mended, line by line; every mended character still knows its column."""

from __future__ import annotations

from jianbao.model import SourceLine


def mend_line(number: int, raw: str) -> SourceLine:
    """The line with its white space trimmed and its damage mended."""
    text = raw.strip(" \t\u3000\xa0")
    return SourceLine(number, raw, text, None, raw.find(text) if text else 0)
