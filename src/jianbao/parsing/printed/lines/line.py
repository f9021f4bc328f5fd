"""A line of the page as the rules see it: its mended text, its width in em, and the way back to its source."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jianbao.model import Piece, Role, SourceLine, Text
from jianbao.parsing.bylines.datelines import opens_article
from jianbao.parsing.text.jumps import find_jump
from jianbao.parsing.text.marks import is_closed, must_carry_on

_HALF = 0.5  # em


@dataclass(frozen=True, slots=True)
class Line:
    """One line with something on it.

    `index` counts the page's lines from 0, blank ones included; `start` is where `text` begins in the mended
    line; `width` is in em (a Chinese character is 1 em, a Latin letter or figure half of one); `indent` is the
    white space before it, in em. It is `first` or `last` in its box where no line stands directly above or below
    it, `closed` where it ends as a sentence does or goes on on another page, `dated` where it begins with a dateline
    or what another page carried on, and `carried` where it begins with a mark that no line begins with, so that it
    can only carry on another.
    """

    index: int
    source: SourceLine
    text: str
    start: int
    width: float
    indent: float
    first: bool
    last: bool
    closed: bool
    dated: bool
    carried: bool

    @property
    def number(self) -> int:
        """The line's number in the file, from 1."""
        return self.source.number

    def piece(self, start: int, end: int, role: Role, offset: int = 0) -> Piece:
        """The piece of source under `text[start:end]`."""
        first, last = self.source.raw_span(self.start + start, self.start + end)
        return Piece(offset, end - start if role == "text" else 0, self.number, first, last, role)

    def whole(self, offset: int) -> Piece:
        """The piece under all of the line, whose text stands at `offset`."""
        length, source = len(self.text), self.source
        if source.columns is None:
            first = source.indent + self.start
            return Piece(offset, length, source.number, first, first + length)
        return self.piece(0, length, "text", offset)

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


_TAIL = 40  # characters of a line above that a name may have been broken off from


class _Widths(dict[str, float]):
    """The width of each character in em, looked up once: a page asks for every character it has."""

    def __missing__(self, character: str) -> float:
        width = self[character] = _character_width(character)
        return width


def _character_width(character: str) -> float:
    if character < "\u0300":
        return _HALF
    if unicodedata.category(character) in ("Mn", "Cf", "Cc"):
        return 0.0
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else _HALF


_WIDTHS = _Widths()


# What most lines are made of, each 1 em wide; taken out in one pass, it leaves few characters to be looked up.
_WIDE = re.compile("[\u2014\u2018\u2019\u201c\u201d\u2026\u3001-\u3011\u4e00-\u9fff\uff01-\uff1f]+")


def width_of(text: str) -> float:
    """The set width of `text` in em."""
    other = _WIDE.sub("", text)
    return len(text) - len(other) + sum(map(_WIDTHS.__getitem__, other), 0.0)


def read_lines(sources: Sequence[SourceLine]) -> tuple[Line, ...]:
    """The lines that have something on them. Their `index` leaves gaps where blank lines stood.

    A jump run together with text is a line of its own; both parts have the index and the width of the printed line.
    """
    texts = [source.text.strip() for source in sources]
    texts.append("")
    lines: list[Line] = []
    for index, (source, text) in enumerate(zip(sources, texts, strict=False)):
        if text:
            line = _read_line(index, source, text, texts[index - 1], last=not texts[index + 1])
            jump = find_jump(text)
            lines += _part_jump(line, *jump) if jump else (line,)
    return tuple(lines)


def _part_jump(line: Line, start: int, end: int) -> tuple[Line, Line]:
    """The line's two parts, one of them the jump from `start` up to `end`."""
    at = end if start == 0 else start
    upper, lower = line.text[:at].rstrip(), line.text[at:].lstrip()
    return (
        replace(line, text=upper, last=False, closed=is_closed(upper)),
        replace(
            line,
            text=lower,
            start=line.start + len(line.text) - len(lower),
            indent=0.0,
            first=False,
            closed=is_closed(lower),
            dated=opens_article(lower),
            carried=must_carry_on(lower),
        ),
    )


def _read_line(index: int, source: SourceLine, text: str, above: str, *, last: bool) -> Line:
    start = source.text.index(text)
    raw = source.raw
    indent = width_of(raw[: len(raw) - len(raw.lstrip())].replace("\t", "    ")) if raw[0].isspace() else 0.0
    closed = is_closed(text) or _closes_with(above, text)
    forms = closed, opens_article(text), must_carry_on(text)
    return Line(index, source, text, start, width_of(text), indent, not above, last, *forms)


def _closes_with(above: str, text: str) -> bool:
    """Whether a bracket that the line above opened is a tail that ends here: `……（李│楠）`."""
    tail = text[-1] in "）)" and "（" not in text and "(" not in text and above != ""
    return tail and is_closed(above[-_TAIL:] + text)
