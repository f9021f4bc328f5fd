"""A text cut in two, its pieces with it."""

from __future__ import annotations

from dataclasses import replace

from jianbao.model import Paragraph, Piece, Text


def cut_text(text: Text, start: int, end: int) -> Text | None:
    """`text[start:end]` with its own pieces; None where a piece at the edge cannot be cut to the column.

    A piece can be cut where each of its characters is one column of the source; a letter-spaced one cannot.
    """
    pieces: list[Piece] = []
    for piece in text.pieces:
        inside = piece.offset >= start and piece.offset + piece.length <= end
        outside = piece.offset >= end or piece.offset + piece.length <= start
        if piece.length == 0 and not (start <= piece.offset < end or (piece.offset == end == len(text.text))):
            continue
        if inside:
            pieces.append(replace(piece, offset=piece.offset - start))
        elif not outside:
            if piece.end - piece.start != piece.length:
                return None
            pieces.append(_trim(piece, start, end))
    return Text(text.text[start:end], tuple(pieces))


def _trim(piece: Piece, start: int, end: int) -> Piece:
    before = max(0, start - piece.offset)
    after = max(0, piece.offset + piece.length - end)
    return replace(
        piece,
        offset=max(0, piece.offset - start),
        length=piece.length - before - after,
        start=piece.start + before,
        end=piece.end - after,
    )


def split_at(text: Text, start: int, end: int) -> tuple[Text, Text] | None:
    """The text without `text[start:end]`, which stands at one of its edges, and that stretch; both trimmed."""
    kept = (end, len(text.text)) if start == 0 else (0, start)
    rest = cut_text(text, *_trimmed(text.text, *kept))
    taken = cut_text(text, *_trimmed(text.text, start, end))
    return (rest, taken) if rest is not None and taken is not None else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def as_label(text: Text) -> tuple[Piece, ...]:
    """The pieces of a text that a rule consumes as a label."""
    return tuple(replace(piece, offset=0, length=0, role="label") for piece in text.pieces)


def as_paragraph(text: Text, before: tuple[Piece, ...] = ()) -> Paragraph:
    """A text as a paragraph, after the pieces `before` that a rule consumed."""
    return Paragraph(text.text, (*before, *text.pieces))
