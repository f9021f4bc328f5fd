"""Glyph damage mended, line by line; every mended character still knows its column.

Mending touches damage only: punctuation, spacing and spelling as printed stay. It runs over the whole source,
since some damage shows only there: a layer of spaced glyphs, or which script the page is set in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.model import SourceLine
from jianbao.reading.common_characters import is_traditional
from jianbao.reading.glyphs import DAMAGED, Edit, find_invisible, mend_one_for_one
from jianbao.reading.spacing import find_spacing, is_spaced_layer

MARGIN = " \t\u3000"  # the white space around a line; a form feed is no margin, it ends a page


@dataclass(frozen=True, slots=True)
class Condition:
    """What a source as a whole shows of its damage."""

    traditional: bool = False
    spaced_layer: bool = False


def mend_lines(raws: Sequence[str]) -> tuple[SourceLine, ...]:
    """Every line of a source, trimmed and mended; numbers count from 1."""
    condition = Condition(is_traditional("".join(raws[:5000])), is_spaced_layer(raws))
    return tuple(mend_line(number, raw, condition) for number, raw in enumerate(raws, 1))


def mend_line(number: int, raw: str, condition: Condition = Condition()) -> SourceLine:
    """One line. `columns` is None where every character kept its distance from the line's start."""
    text, columns = raw, None
    if DAMAGED.search(raw):
        mended = mend_one_for_one(raw, condition.traditional)
        text, columns = _apply(mended, None, list(find_invisible(mended)))
    text, columns = _apply(text, columns, find_spacing(text, condition.spaced_layer))
    return _trim(number, raw, text, columns)


def _apply(text: str, columns: list[int] | None, edits: list[Edit]) -> tuple[str, list[int] | None]:
    """The text after its edits, in order and apart from each other, and the column of each character left."""
    if not edits:
        return text, columns
    known: Sequence[int] = columns if columns is not None else range(len(text))
    words, kept, done = [], [], 0
    for start, end, replacement in edits:
        words += [text[done:start], replacement]
        kept += [*known[done:start], *(known[start],) * len(replacement)]
        done = end
    return "".join(words) + text[done:], [*kept, *known[done:]]


def _trim(number: int, raw: str, text: str, columns: list[int] | None) -> SourceLine:
    from_start = text.lstrip(MARGIN)
    start, trimmed = len(text) - len(from_start), from_start.rstrip(MARGIN)
    if columns is None:
        return SourceLine(number, raw, trimmed, None, start)
    kept = tuple(columns[start : start + len(trimmed)])
    return SourceLine(number, raw, trimmed, kept, kept[0] if kept else 0)
