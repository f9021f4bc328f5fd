"""The order in which an article's fragments are read: column by column from the left, each from its top; a fragment
set over several columns parts what is above it from what is below.

    ┌─────────────┐
    │ 1 (wide)    │
    ├───┬───┬─────┤
    │ 2 │ 4 │  5  │
    │pic│   │     │
    │ 3 │   │     │
    └───┴───┴─────┘
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from jianbao.parsing.layout.columns import Fragment

_SAME_COLUMN = 0.5  # share of the narrower that two of one column share

F = TypeVar("F", bound=Fragment)


def in_reading_order(fragments: Sequence[Fragment]) -> list[Fragment]:
    """The fragments of one article in the order they are read."""
    rest = sorted(fragments, key=lambda one: (one.box.y0, one.x0))
    if len(rest) < 2:
        return rest
    for wide in rest:
        others = [one for one in rest if one is not wide]
        below = [one for one in others if _overlap(wide, one) > 0 and one.box.y0 >= wide.box.y1 - 2]
        above = [one for one in others if _overlap(wide, one) > 0 and one.box.y1 <= wide.box.y0 + 2]
        if _columns(below) > 1 or _columns(above) > 1:
            first = [one for one in others if one.box.y1 <= wide.box.y0 + 2]
            then = [one for one in others if one not in first]
            return [*in_reading_order(first), wide, *in_reading_order(then)]
    return [one for column in _by_column(rest) for one in column]


def _overlap(one: Fragment, other: Fragment) -> float:
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def _columns(fragments: Sequence[Fragment]) -> int:
    return len(_by_column(fragments))


def _by_column(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    columns: list[list[Fragment]] = []
    for one in sorted(fragments, key=lambda one: (one.x0, one.box.y0)):
        for column in columns:
            if any(
                _overlap(one, other) >= _SAME_COLUMN * min(one.x1 - one.x0, other.x1 - other.x0) for other in column
            ):
                column.append(one)
                break
        else:
            columns.append([one])
    for column in columns:
        column.sort(key=lambda one: (one.box.y0, one.x0))
    columns.sort(key=lambda column: min(one.x0 for one in column))
    return columns


def by_column(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """The fragments in columns from the left, each from its top."""
    return _by_column(fragments)
