"""Bylines with the source of every sign: what a reading of their line found, set back upon its lines."""

from __future__ import annotations

from dataclasses import dataclass

from jianbao.model import Byline, Piece, Role
from jianbao.parsing.bylines.credited import Credited
from jianbao.parsing.printed.lines.line import Line


@dataclass(frozen=True, slots=True)
class Run:
    """Lines run together, as a broken byline needs: `text`, and the way from it back to the lines."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The lines' words with nothing between them."""
        return "".join(line.text for line in self.lines)

    def pieces(self, start: int, end: int, role: Role) -> list[Piece]:
        """The source under `text[start:end]`, line by line; nothing for white space."""
        found, at = [], 0
        for line in self.lines:
            first, last = max(start - at, 0), min(end - at, len(line.text))
            if first < last and line.text[first:last].strip():
                found.append(line.piece(first, last, role))
            at += len(line.text)
        return found


def set_bylines(run: Run, credited: list[Credited]) -> tuple[Byline, ...]:
    """The bylines of a line, every sign of it accounted for by one of them."""
    bylines: list[Byline] = []
    at = 0
    for place, credit in enumerate(credited):
        end = len(run.text)
        if place + 1 < len(credited):
            after = credited[place + 1]
            end = min(span[0] for span in (after.outlet_at, after.role_at, after.name_at) if span)
        pieces = _pieces(run, at, end, credit)
        bylines.append(Byline(credit.name, credit.role, credit.outlet, pieces=pieces))
        at = end
    return tuple(bylines)


def _pieces(run: Run, start: int, end: int, credit: Credited) -> tuple[Piece, ...]:
    """The stretch `start` to `end`: outlet, role and name as text, what stands between as marks."""
    pieces: list[Piece] = []
    at = start
    for span in sorted(span for span in (credit.outlet_at, credit.role_at, credit.name_at) if span):
        if span[0] < at:
            continue  # a post that is itself the name
        pieces += run.pieces(at, span[0], "mark")
        pieces += run.pieces(*span, "text")
        at = span[1]
    pieces += run.pieces(at, end, "mark")
    offset, placed = 0, []
    for piece in pieces:
        placed.append(Piece(offset, piece.length, piece.line, piece.start, piece.end, piece.role))
        offset += piece.length
    return tuple(placed)
