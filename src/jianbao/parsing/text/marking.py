"""Parts of a text that become marks: they stay in the ledger and are not read."""

from __future__ import annotations

from dataclasses import replace

from jianbao.model import Piece, Text
from jianbao.parsing.text.slicing import cut_text


def without_front(text: Text, end: int) -> Text:
    """The text behind its first `end` characters, which become a mark."""
    rest, mark = cut_text(text, end, len(text.text)), cut_text(text, 0, end)
    if rest is None or mark is None:
        return text
    return Text(rest.text, (*as_marks(mark), *rest.pieces))


def as_marks(text: Text) -> tuple[Piece, ...]:
    """The pieces of a text as marks: what is printed and not part of what is read."""
    return tuple(replace(piece, offset=0, length=0, role="mark") for piece in text.pieces)
