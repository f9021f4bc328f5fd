"""Cells that stand in rows: a weather table, a league, a list of prices.

────────────────   ────────────────     rules between the rows tell where a table ends
重庆 小雨 9℃～12℃   银川  晴   8℃～17℃    and another begins beside it
────────────────   ────────────────
北京  晴  11℃～19℃   太原 ...
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from jianbao.parsing.layout.barriers import Barriers
from jianbao.parsing.layout.measures import Measures
from jianbao.parsing.layout.placed import Placed

_FEWEST_CELLS, _FEWEST_ROWS = 9, 3
_FEWEST_COLUMNS = 3  # where no rules part the rows; two columns may be verse
_LONGEST = 7  # characters the middle cell has at most
_APART = 1.2  # em between cells
_LEVEL = 0.5  # em


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """A table: its rows from the top, each its cells from the left; of tables side by side the left one first."""

    rows: tuple[tuple[Placed, ...], ...]


def read_grid(lines: Sequence[Placed], barriers: Barriers, measures: Measures) -> Grid | None:
    """The table a region is, but for its headline; None where its lines are running text."""
    cells = [line for line in lines if not line.vertical and not measures.is_display(line)]
    if len(cells) < _FEWEST_CELLS or median(len(cell.text) for cell in cells) > _LONGEST:
        return None
    if sum(_has_neighbour(cell, cells) for cell in cells) < 0.7 * len(cells):
        return None
    if sum(cell.line.closed for cell in cells) > 0.2 * len(cells):
        return None
    rows = [row for column in _tables(cells, barriers) for row in _rows(column)]
    ruled = len(barriers.lying) >= _FEWEST_ROWS or median(map(len, rows)) >= _FEWEST_COLUMNS
    return Grid(tuple(rows)) if len(rows) >= _FEWEST_ROWS and ruled else None


def _has_neighbour(cell: Placed, cells: Sequence[Placed]) -> bool:
    return any(
        other is not cell
        and abs(other.box.centre[1] - cell.box.centre[1]) < _LEVEL * cell.size
        and -other.box.over(cell.box) >= _APART * cell.size
        for other in cells
    )


def _tables(cells: Sequence[Placed], barriers: Barriers) -> list[list[Placed]]:
    """The cells of each table, by the rules between their rows; all of them where there are none."""
    spans = Counter((round(rule.x0 / 4), round(rule.x1 / 4)) for rule in barriers.lying)
    bounds = sorted((x0 * 4.0, x1 * 4.0) for (x0, x1), count in spans.items() if count >= _FEWEST_ROWS)
    tables = [[cell for cell in cells if x0 - 4 <= cell.box.centre[0] <= x1 + 4] for x0, x1 in bounds]
    placed = {cell for table in tables for cell in table}
    return [*tables, *([rest] if (rest := [cell for cell in cells if cell not in placed]) else [])]


def _rows(cells: Sequence[Placed]) -> list[tuple[Placed, ...]]:
    rows: list[list[Placed]] = []
    for cell in sorted(cells, key=lambda cell: (cell.box.centre[1], cell.box.x0)):
        if rows and abs(rows[-1][0].box.centre[1] - cell.box.centre[1]) < _LEVEL * cell.size:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return [tuple(sorted(row, key=lambda cell: cell.box.x0)) for row in rows]
