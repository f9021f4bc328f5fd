"""What is set vertically, laid out as though it lay: its places turned a quarter to the left, and back.

       as printed                 as laid out
    ┌────────────┐              ┌───────────┐
  y │ 两 车，新題│              │題新桥今日 │ x' = y
  ▼ │ 岸 　　桥  │      ▶       │新桥今日通 │ y' = −x
    │ 居 　　今  │              │车，两岸居 │
    └────────────┘              └───────────┘

Lines then run from left to right and follow each other downwards, bands stand side by side as columns do, and what
lay is vertical: its lines follow each other from left to right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jianbao.model import Drawing, Rect
from jianbao.parsing.layout.enclosures import Enclosure
from jianbao.parsing.layout.placed import Placed

_FEWEST_LINES = 3
_FEWEST = 4  # characters of a line that tells how text runs
_STOPS = frozenset("，。、；：！？")


def turned(box: Rect) -> Rect:
    """A box of the sheet where it stands after the turn."""
    return Rect(box.y0, -box.x1, box.y1, -box.x0)


def set_back(box: Rect) -> Rect:
    """A box after the turn where it stands on the sheet."""
    return Rect(-box.y1, box.x0, -box.y0, box.x1)


def turn_lines(lines: Sequence[Placed]) -> list[Placed]:
    """The lines turned, those that are turned set back. A line of one character runs as its neighbours do."""
    return [
        replace(
            line,
            box=(set_back if line.turned else turned)(line.box),
            vertical=not line.vertical and len(line.text) > 1,
            turned=not line.turned,
        )
        for line in lines
    ]


def turn_drawings(drawings: Sequence[Drawing], back: bool = False) -> list[Drawing]:
    """The drawings turned, or set `back`."""
    return [replace(one, box=(set_back if back else turned)(one.box)) for one in drawings]


def turn_enclosure(one: Enclosure, back: bool = False) -> Enclosure:
    """A box turned, or set `back`, with all in it."""
    inner = [turn_enclosure(other, back) for other in one.inner]
    return Enclosure((set_back if back else turned)(one.box), turn_lines(one.lines), inner)


def runs_down(lines: Sequence[Placed]) -> bool:
    """Whether most of the text, which its stops tell from headlines, runs from top to bottom."""
    telling = [line for line in lines if len(line.text) >= _FEWEST]
    down = [line for line in telling if line.vertical]
    if len(down) < _FEWEST_LINES or not any(_STOPS & set(line.text) for line in down):
        return False
    return 2 * sum(len(line.text) for line in down) > sum(len(line.text) for line in telling)
