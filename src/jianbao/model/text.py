"""Text that remembers where on the page it stood.

Every published character can be led back to its source: a `Text` is a string and the `Piece`s of raw source
lines it was made of. A piece may be shorter in the text than in the source (letter-spacing taken out, a mark
consumed), so a place inside a piece is known to the line, not to the column.

    source line 22   |“桥修好了，两岸的人|        Piece(offset=0,  length=9, line=22, start=0, end=9)
    source line 23   |都来看。”村支书说。|        Piece(offset=9,  length=9, line=23, start=0, end=9)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Literal

Role = Literal["text", "mark", "label"]
ParagraphKind = Literal["prose", "verse", "names", "table", "question", "answer", "blockquote", "item"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one raw source line, and where its characters went.

    `offset`, `length`: the code points of the text it gave (`length` is 0 for a mark or label).
    `line`: counted from 1 in the source file. `start`, `end`: code points in the raw line, end exclusive.
    `role`: `text`; `mark` for signs a rule consumed (■, brackets around a credit); `label` for words it
    consumed (关键词).
    """

    offset: int
    length: int
    line: int
    start: int
    end: int
    role: Role = "text"


_OFFSET = attrgetter("offset")


@dataclass(frozen=True, slots=True)
class Text:
    """A string with the pieces of the source it was made of, in reading order: no offset is less than the last."""

    text: str
    pieces: tuple[Piece, ...] = ()

    @property
    def lines(self) -> tuple[int, int]:
        """First and last source line, counted from 1; (0, 0) for text that has no source."""
        numbers = [piece.line for piece in self.pieces]
        return (min(numbers), max(numbers)) if numbers else (0, 0)

    def lines_between(self, start: int, end: int) -> tuple[int, int]:
        """First and last source line of the code points from `start` up to, not including, `end`."""
        pieces = self.pieces
        first = bisect_right(pieces, start, key=_OFFSET)
        while first and (
            not pieces[first - 1].length or pieces[first - 1].offset + pieces[first - 1].length > start
        ):
            first -= 1
        behind = bisect_left(pieces, end, key=_OFFSET)
        numbers = [
            piece.line for piece in pieces[first:behind] if piece.length and piece.offset + piece.length > start
        ]
        return (min(numbers), max(numbers)) if numbers else self.lines


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A stretch of a Markdown paragraph set apart; offsets are code points of the paragraph's text."""

    start: int
    end: int
    kind: Literal["em", "strong"]


@dataclass(frozen=True, slots=True)
class Paragraph(Text):
    """A paragraph. In `verse`, `names` and `table` the line breaks (`\\n` in the text) are meant."""

    kind: ParagraphKind = "prose"
    emphasis: tuple[Emphasis, ...] = ()


def join_texts(parts: Iterable[Text], separator: str = "") -> Text:
    """One text of several; the separator belongs to no piece."""
    text, pieces = "", []
    for part in parts:
        if text and part.text:
            text += separator
        pieces += [replace(piece, offset=piece.offset + len(text)) for piece in part.pieces]
        text += part.text
    return Text(text, tuple(pieces))
