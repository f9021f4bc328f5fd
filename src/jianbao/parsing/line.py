"""A line of the page as the rules see it: its mended text, its width in em, and the way back to its source."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from jianbao.model import Piece, Role, SourceLine, Text
from jianbao.parsing.marks import HANGING


@dataclass(frozen=True, slots=True)
class Line:
    """One line with something on it.

    `index` counts the page's lines from 0, blank ones included; `start` is where `text` begins in the mended
    line; `width` is in em (a Chinese character is 1 em, a Latin letter or figure half of one), `tight` the same
    with quotation marks and marks side by side set at half width, as most papers do; `indent` is the white space
    before it, in em.
    """

    index: int
    source: SourceLine
    text: str
    start: int
    width: float
    tight: float
    indent: float

    @property
    def number(self) -> int:
        """The line's number in the file, from 1."""
        return self.source.number

    @property
    def set_width(self) -> float:
        """The tight width without a mark that may hang past the measure."""
        return self.tight - 1 if self.text[-1:] in HANGING else self.tight

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


_MARKS = frozenset("，。、；：？！）（》《」「』『】【")
_QUOTES = frozenset("“”‘’")
_BESIDE = re.compile(r"[。，](?=[”’])|[”’](?=[，。])")


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


def tight_width_of(text: str) -> float:
    """The set width of `text` in em where quotation marks and crowded marks take half an em."""
    quotes = sum(map(text.count, "“”‘’"))
    crowded = sum(
        first in _MARKS and second in _MARKS and not (first in _QUOTES or second in _QUOTES)
        for first, second in zip(text, text[1:], strict=False)
    )
    beside = len(_BESIDE.findall(text))
    return width_of(text) - 0.5 * (quotes + crowded + beside)


def read_lines(sources: Sequence[SourceLine]) -> tuple[Line, ...]:
    """The lines that have something on them. Their `index` leaves gaps where blank lines stood."""
    found = []
    for index, source in enumerate(sources):
        text = source.text.strip()
        if text:
            start = source.text.index(text)
            raw = source.raw
            indent = width_of(raw[: len(raw) - len(raw.lstrip())].replace("\t", "    "))
            found.append(Line(index, source, text, start, width_of(text), tight_width_of(text), indent))
    return tuple(found)
