"""A line of the page as the rules see it: its mended text, its width in em, and the way back to its source."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from jianbao.model import Piece, Role, SourceLine, Text


@dataclass(frozen=True, slots=True)
class Line:
    """One line with something on it.

    `index` counts the page's lines from 0, blank ones included; `start` is where `text` begins in the mended
    line; `width` is in em (a Chinese character is 1 em, a Latin letter or figure half of one); `indent` is the
    white space before it, in em.
    """

    index: int
    source: SourceLine
    text: str
    start: int
    width: float
    indent: float

    @property
    def number(self) -> int:
        """The line's number in the file, from 1."""
        return self.source.number

    def piece(self, start: int, end: int, role: Role, offset: int = 0) -> Piece:
        """The piece of source under `text[start:end]`."""
        first, last = self.source.raw_span(self.start + start, self.start + end)
        return Piece(offset, end - start if role == "text" else 0, self.number, first, last, role)

    def cut(self, start: int = 0, end: int | None = None) -> Text:
        """`text[start:end]` without the white space around it, as a `Text`."""
        end = len(self.text) if end is None else end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Text(self.text[start:end], (self.piece(start, end, "text"),) if start < end else ())

    def mark(self, start: int, end: int, role: Role = "mark") -> tuple[Piece, ...]:
        """The piece of a sign or label that a rule consumes; nothing for an empty stretch."""
        return (self.piece(start, end, role),) if self.text[start:end].strip() else ()


@lru_cache(maxsize=65536)
def _character_width(character: str) -> float:
    if character < "\u0300":
        return 0.5
    if unicodedata.category(character) in ("Mn", "Cf", "Cc"):
        return 0.0
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5


def width_of(text: str) -> float:
    """The set width of `text` in em."""
    return sum(map(_character_width, text))


def read_lines(sources: Sequence[SourceLine]) -> tuple[Line, ...]:
    """The lines that have something on them. Their `index` leaves gaps where blank lines stood."""
    found = []
    for index, source in enumerate(sources):
        text = source.text.strip()
        if text:
            start = source.text.index(text)
            raw = source.raw
            indent = width_of(raw[: len(raw) - len(raw.lstrip())].replace("\t", "    "))
            found.append(Line(index, source, text, start, width_of(text), indent))
    return tuple(found)
