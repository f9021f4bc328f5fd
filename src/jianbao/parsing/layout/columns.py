"""Lines of text into columns' fragments: what stands one below the other in one measure, nothing between.

┌ x0      x1 ┐   the first line may be indented, the last short,
│  新桥今日通│   a heading centred, a closing mark hung beyond x1
│车，两岸居民│
│  桥修好了  │
│  甲某说，桥│
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from jianbao.model import Rect
from jianbao.parsing.layout.barriers import Barriers
from jianbao.parsing.layout.measures import Measures
from jianbao.parsing.layout.placed import Placed, bounds

_SLACK = 2.0  # points
_HANGING = 1.1  # em that a mark may hang beyond the measure
_TEXT_GAP = 0.5  # lines of white space beyond the usual within text
_HEADING_GAP = 1.35  # and around a heading
_INDENT = 2.6  # em that all lines so far may be indented
_OPEN = 40  # fragments that may still grow: more than any page has columns
_FEW = 3  # lines that do not show the measure yet
_ALIKE = 0.03  # share of their width by which columns of one measure differ


@dataclass(slots=True, eq=False)
class Fragment:
    """Lines of one column, topmost first. `x0`, `x1`: the measure, in points from the sheet's left edge."""

    lines: list[Placed] = field(default_factory=list)
    x0: float = 0.0
    x1: float = 0.0

    @property
    def box(self) -> Rect:
        box = bounds(self.lines)
        return box._replace(x0=min(box.x0, self.x0), x1=max(self.x1, self.x0 + 1))

    def indent(self, line: Placed) -> float:
        """How far a line of it is set in, in its own em."""
        return (line.box.x0 - self.x0) / line.size

    def short(self, line: Placed) -> float:
        """How far a line of it falls short of the measure, in its own em."""
        return (self.x1 - line.box.x1) / line.size


def read_fragments(
    lines: Sequence[Placed], obstacles: Sequence[Rect], barriers: Barriers, measures: Measures
) -> list[Fragment]:
    """The fragments of lines lying, topmost first. Nothing grows past one of the `obstacles` (pictures, headlines,
    boxes) or a rule."""
    fragments: list[Fragment] = []
    for line in sorted(lines, key=lambda line: (line.box.y0, line.box.x0)):
        near = [one for one in fragments[-_OPEN:] if _takes(one, line, obstacles, barriers, measures)]
        if near:
            fragment = max(near, key=lambda one: (one.lines[-1].box.y1, -abs(one.x0 - line.box.x0)))
        else:
            fragment = Fragment()
            fragments.append(fragment)
        fragment.lines.append(line)
        box = bounds(fragment.lines)
        fragment.x0, fragment.x1 = box.x0, _right_edge(fragment.lines)
    _widen(fragments)
    return fragments


def _right_edge(lines: Sequence[Placed]) -> float:
    """Where most lines end that reach it; a mark that hangs out beyond is left out."""
    ends = sorted(line.box.x1 for line in lines)
    inner = [end for end in ends if end >= ends[-1] - 1.2 * lines[0].size]
    return inner[len(inner) // 2]


def _takes(
    fragment: Fragment, line: Placed, obstacles: Sequence[Rect], barriers: Barriers, measures: Measures
) -> bool:
    last = fragment.lines[-1]
    gap = line.box.y0 - last.box.y1
    text = measures.is_text(line) and measures.is_text(last) and abs(line.size - last.size) < 0.05 * last.size
    most = measures.gap + measures.leading * (_TEXT_GAP if text else _HEADING_GAP)
    if not -0.45 * min(line.size, last.size) <= gap <= most or not _fits(fragment, line):
        return False
    between = Rect(max(line.box.x0, last.box.x0), last.box.y1, min(line.box.x1, last.box.x1), line.box.y0)
    if gap > measures.gap and any(_is_between(between, obstacle) for obstacle in obstacles):
        return False
    return not barriers.between_rows(last.box, line.box)


def _is_between(gap: Rect, obstacle: Rect) -> bool:
    return obstacle.over(gap) > 0 and obstacle.y0 >= gap.y0 - _SLACK and obstacle.y1 <= gap.y1 + _SLACK


def _fits(fragment: Fragment, line: Placed) -> bool:
    """Whether a line stands within the measure, or shows that it is wider than the lines above did: they may all be
    indented, or be headings and bylines shorter than the column."""
    hanging = _HANGING * line.size
    if line.box.x1 <= fragment.x1 + hanging and line.box.x0 >= fragment.x0 - _INDENT * line.size:
        shared = min(line.box.x1, fragment.x1) - max(line.box.x0, fragment.x0)
        outdented = line.box.x0 < fragment.x0 - _SLACK
        shorter = line.box.width <= _INDENT * line.size and shared > -1.2 * line.size  # than the indent above it
        return shared >= 0.5 * line.box.width or shorter if outdented else shared > 0
    if len(fragment.lines) > _FEW or line.box.x0 > fragment.x1:
        return False
    wider = line.box.x0 <= fragment.x0 + _SLACK and fragment.x1 <= line.box.x1 + hanging
    if wider:
        return line.box.width <= 2.4 * max(fragment.x1 - fragment.x0, 6 * line.size)
    return fragment.x0 - _SLACK <= line.box.x0 <= fragment.x0 + _INDENT * line.size


def _widen(fragments: Sequence[Fragment]) -> None:
    """Give a fragment too short to show its measure that of the nearest longer one it fits into."""
    shown = [one for one in fragments if len(one.lines) >= _FEW]
    for fragment in fragments:
        if len(fragment.lines) >= 2 * _FEW:
            continue
        box = fragment.box
        width = fragment.x1 - fragment.x0
        if any(
            one is not fragment and box.beside(one.box) > 0 and abs(one.x1 - one.x0 - width) <= _ALIKE * width
            for one in shown
        ):
            continue  # it shows the measure of the columns beside it
        around = [
            one
            for one in shown
            if one is not fragment
            and one.x0 - _SLACK <= box.x0
            and bounds(fragment.lines).x1 <= one.x1 + _HANGING * fragment.lines[0].size
            and one.x1 - one.x0 <= 3.2 * max(box.width, 4 * fragment.lines[0].size)
        ]
        if around:
            nearest = min(around, key=lambda one: (-box.beside(one.box), one.x1 - one.x0))
            if nearest.x1 - nearest.x0 > box.width + 1:
                fragment.x0, fragment.x1 = nearest.x0, nearest.x1
