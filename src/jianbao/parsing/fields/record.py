"""A record: an article whose fields are given by name, as a JSONL line or front matter gives them.

A field's value is a `Text` with its place in the source, or a list or mapping of such. What the record's syntax
consumed (keys, braces, fences) is accounted for here too, so that its ledger is as complete as a page's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, TypeAlias

from jianbao.model import Correction, LedgerEntry, Page, Piece, Role, SourceLine, Text, join_texts
from jianbao.parsing.accounting.ledger import located_pieces
from jianbao.parsing.accounting.stretches import cut_entry
from jianbao.parsing.text.marks import is_blank

Located: TypeAlias = "Text | list[Located] | dict[str, Located] | None"

RECORD = "/articles/0"
_MANY = 40
_OFFSET = attrgetter("offset")
_LETTER = re.compile(r"[^\W_]")
_FACT = re.compile(r"^/(?:articles/0/(?:id|url|genre|extra/)|date|paper|page)")


@dataclass(frozen=True, slots=True)
class Record:
    """Fields by name: `located` with their places, `plain` as Python values, `lines` where each key stands; and the
    `corrections` that front matter may hold, as a sidecar does."""

    path: str
    line: int = 0
    located: dict[str, Located] = field(default_factory=dict)
    plain: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()

    def line_of(self, key: str) -> int:
        """The line of a field's key, or the record's first line."""
        return self.lines.get(key, self.line)


def slice_text(text: Text, start: int, end: int) -> Text:
    """`text` from `start` up to `end` (code points), its pieces cut along."""
    return Text(text.text[start:end], tuple(_cut_pieces(text.pieces, start, end)))


def cut_text(text: Text, start: int, end: int) -> Text:
    """`text` from `start` up to `end` (code points), white space around it left out, its pieces cut along."""
    words = text.text[start:end]
    start += len(words) - len(words.lstrip())
    return slice_text(text, start, start + len(words.strip()))


def _cut_pieces(pieces: Sequence[Piece], start: int, end: int) -> Iterator[Piece]:
    for piece in _near(pieces, start, end):
        first, last = max(piece.offset, start), min(piece.offset + piece.length, end)
        if first >= last:
            continue
        if piece.length == piece.end - piece.start:  # as printed: every character has a column of its own
            at = piece.start + first - piece.offset
            yield Piece(first - start, last - first, piece.line, at, at + last - first, piece.role)
        else:
            yield Piece(first - start, last - first, piece.line, piece.start, piece.end, piece.role)


def _near(pieces: Sequence[Piece], start: int, end: int) -> Sequence[Piece]:
    """The pieces that can touch `start` to `end`; a long text is cut too often to be walked each time."""
    if len(pieces) < _MANY:
        return pieces
    first = bisect_right(pieces, start, key=_OFFSET) - 1
    last = bisect_left(pieces, end, max(first, 0), key=_OFFSET)
    return pieces[max(first, 0) : last]


def texts_in(value: Located) -> Iterator[Text]:
    """Every text of a field's value."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        for member in value.values():
            yield from texts_in(member)
    elif isinstance(value, list):
        for member in value:
            yield from texts_in(member)


def first_text(value: Located) -> Text | None:
    """A field as one text: of a list, its members joined by a space; None when nothing is printed there."""
    if value is None:
        return None
    parts = [text for text in texts_in(value) if text.text.strip()]
    if not parts:
        return None
    if len(parts) == 1:
        return cut_text(parts[0], 0, len(parts[0].text))
    return join_parts(parts)


def join_parts(parts: list[Text]) -> Text:
    """Texts, each trimmed, one after the other with a space between."""
    return join_texts((cut_text(part, 0, len(part.text)) for part in parts), " ")


def string_of(value: Located) -> str | None:
    """The words of a field."""
    text = first_text(value)
    return text.text if text else None


def account_for(
    page: Page, lines: Sequence[SourceLine], facts: Iterable[tuple[str, Text]]
) -> tuple[LedgerEntry, ...]:
    """The ledger of a record's page: its texts, the `facts` that are no texts of the page (a date, an id), each
    with its JSON pointer, and what the syntax consumed. Every character that is printed is in one entry."""
    taken: dict[int, list[tuple[int, int, str, Role]]] = {line.number: [] for line in lines}
    for at, pieces in (*located_pieces(page), *((at, text.pieces) for at, text in facts)):
        for piece in pieces:
            plain: Role = piece.role if piece.end - piece.start == piece.length or piece.role != "text" else "mark"
            taken[piece.line].append((piece.start, piece.end, at, plain))
    return tuple(entry for line in lines for entry in _fill(line, sorted(taken[line.number])))


def _fill(line: SourceLine, taken: list[tuple[int, int, str, Role]]) -> Iterator[LedgerEntry]:
    reached = 0
    for start, end, at, role in taken:
        start = max(start, reached)
        if start >= end:
            continue
        yield from _syntax(line, reached, start)
        yield from cut_entry(LedgerEntry(line.number, start, end, at, role), line.raw)
        reached = end
    yield from _syntax(line, reached, len(line.raw))


def _syntax(line: SourceLine, start: int, end: int) -> Iterator[LedgerEntry]:
    words = line.raw[start:end]
    if words and not words.isspace() and (words.isprintable() or not all(map(is_blank, words))):
        role: Role = "label" if _LETTER.search(words) else "mark"
        yield LedgerEntry(line.number, start, end, RECORD, role)


def account_again(page: Page, lines: Sequence[SourceLine]) -> tuple[LedgerEntry, ...]:
    """The ledger of a record's page whose texts a correction has moved; its other fields stay where they were."""
    kept = [
        (entry.at, Text("", (Piece(0, entry.end - entry.start, entry.line, entry.start, entry.end, entry.role),)))
        for entry in page.ledger
        if _FACT.match(entry.at)
    ]
    return account_for(page, lines, kept)
