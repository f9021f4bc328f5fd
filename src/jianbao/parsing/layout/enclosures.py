"""Frames and tinted areas: which lines stand in which, and which of them are no boxes but grounds.

┌──────────────┐    ┌────────┐ chip: one line set off        ▓▓▓▓▓▓▓▓▓▓▓▓
│  enclosure   │    │ 关键词 │ by a tint                     ▓ headline ▓  ground: a tint behind a headline
│  with text   │    └────────┘                               ▓▓▓▓▓▓▓▓▓▓▓▓  whose text stands outside
└──────────────┘
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from jianbao.model import Drawing, Rect
from jianbao.parsing.layout.measures import Measures
from jianbao.parsing.layout.placed import Placed

# What an advertisement says of itself, or of where to buy.
ADVERT = re.compile(r"广告|廣告|热线|熱線|电话|電話|地址|垂询|咨询|诚邀|招商|开盘")
_WHOLE_PAGE = 0.8
_SAME = 4.0  # points two drawings of one box may differ
_CHIP = 2.6  # times its line a chip is high at most
_FILLED = 0.22  # share of a ground that its headline fills


@dataclass(slots=True, eq=False)
class Enclosure:
    """An area with its own lines, those of enclosures inside it left out."""

    box: Rect
    lines: list[Placed] = field(default_factory=list)
    inner: list[Enclosure] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Enclosed:
    """The page's own lines, its enclosures, the outermost first, and which lines are set off by a chip."""

    lines: tuple[Placed, ...]
    outer: tuple[Enclosure, ...]
    chips: frozenset[Placed]


def enclose(page: Rect, drawings: Sequence[Drawing], lines: Sequence[Placed], measures: Measures) -> Enclosed:
    """Each line in the smallest frame or tint around it."""
    areas = [
        one.box for one in drawings if one.kind in ("frame", "tint") and one.box.area < _WHOLE_PAGE * page.area
    ]
    boxes: list[Rect] = []
    chips: set[Placed] = set()
    for area in sorted(areas, key=lambda box: (-box.area, box)):
        inside = [line for line in lines if _is_in(line, area)]
        if not inside or any(_is_same(area, box) for box in boxes):
            continue
        if _is_chip(area, inside):
            chips.update(inside)
        elif not _is_ground(area, inside, measures):
            boxes.append(area)
    outer, every = _nest(boxes)
    own: list[Placed] = []
    for line in lines:
        around = [one for one in every if _is_in(line, one.box)]
        (min(around, key=lambda one: one.box.area).lines if around else own).append(line)
    return Enclosed(tuple(own), tuple(outer), frozenset(chips))


def _nest(boxes: Sequence[Rect]) -> tuple[list[Enclosure], list[Enclosure]]:
    outer: list[Enclosure] = []
    every: list[Enclosure] = []
    for box in boxes:  # the largest first
        around = [one for one in every if one.box.holds(box, _SAME)]
        one = Enclosure(box)
        (min(around, key=lambda other: other.box.area).inner if around else outer).append(one)
        every.append(one)
    return outer, every


def _is_in(line: Placed, box: Rect) -> bool:
    x, y = line.box.centre
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def _is_same(one: Rect, other: Rect) -> bool:
    return all(abs(a - b) <= _SAME for a, b in zip(one, other, strict=True))


def _is_chip(area: Rect, lines: Sequence[Placed]) -> bool:
    if len(lines) > 1:
        return False
    line = lines[0]
    across = area.width if line.vertical else area.height
    return across <= _CHIP * line.size


def _is_ground(area: Rect, lines: Sequence[Placed], measures: Measures) -> bool:
    """Whether the area holds a headline and nothing that is read below it."""
    display = [line for line in lines if measures.is_display(line)]
    if not display or any(
        (measures.is_text(line) and line.line.closed) or ADVERT.search(line.text) for line in lines
    ):
        return False
    return sum(line.box.area for line in lines) >= _FILLED * area.area and len(lines) <= 6
