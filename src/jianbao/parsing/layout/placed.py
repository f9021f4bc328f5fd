"""A line as layout sees it: its words with the place they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.model import Rect, SourceLine, bounds_of
from jianbao.parsing.printed.lines.line import Line, read_lines


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A line of the page with its box, type size in points, share of ink (0 where unknown) and colour. `vertical`:
    it runs from top to bottom; `turned`: its box is that after a quarter turn to the left, so that a vertical line is
    one that lies on the sheet."""

    line: Line
    box: Rect
    size: float
    ink: float
    colour: int
    vertical: bool
    turned: bool = False

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def rank(self) -> float:
        """Where a vertical line stands among its like, which follow each other from right to left; what lay before
        the turn, from left to right."""
        return self.box.x0 if self.turned else -self.box.x0


def place_lines(lines: Sequence[SourceLine]) -> tuple[Placed, ...]:
    """The lines that a reader of the paper sees, in the source's order."""
    found = []
    for source in lines:
        placing = source.placing
        if placing is None or not placing.shown:
            continue
        for line in read_lines((source,)):
            box, length = placing.box, max(1, len(source.text.strip()))
            if len(line.text) < length and not placing.vertical:  # a part of the line: its box by its characters
                step = box.width / length
                start = box.x0 + (line.start - source.text.index(source.text.strip())) * step
                box = box._replace(x0=start, x1=start + len(line.text) * step)
            found.append(Placed(line, box, placing.size, placing.ink, placing.colour, placing.vertical))
    return tuple(found)


def bounds(lines: Sequence[Placed]) -> Rect:
    """The box around all `lines`, of which there is at least one."""
    return bounds_of(line.box for line in lines)
