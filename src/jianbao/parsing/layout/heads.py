"""Headline stacks: display lines that stand together, with what is set around them.

某某系列报道              chip      column
专访两会代表——            smaller, above    kicker
新 桥 今 日 通 车         largest           headline          vertical:  deck headline kicker
——记某桥建成              smaller, below    deck                                (right to left)
■ 本报记者 甲某           byline
  新桥今日通车……          sentences, wider than the columns   standfirst
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from jianbao.model import Rect
from jianbao.parsing.bylines.forms import NAMES_ALONE, SIGNED, read_byline
from jianbao.parsing.layout.barriers import Barriers
from jianbao.parsing.layout.measures import Measures
from jianbao.parsing.layout.placed import Placed, bounds
from jianbao.parsing.printed.rules.keyword import KEYWORD

_LARGEST = 0.85  # times the largest line's size: still the headline
_CLOSE = 0.8  # em of white space within a stack of display lines
_NEAR = 0.85  # lines of white space to what is set around it
_NEAR_SET_APART = 1.6  # and to a byline, and to larger type below one
_ALIGNED = 1.6  # em that edges or middles may differ
_MOST_DECKS = 4
_SAME_SIZE = 0.015


@dataclass(slots=True, eq=False)
class Head:
    """A headline stack; every list in reading order."""

    headline: list[Placed] = field(default_factory=list)
    kicker: list[Placed] = field(default_factory=list)
    deck: list[Placed] = field(default_factory=list)
    column: list[Placed] = field(default_factory=list)
    bylines: list[list[Placed]] = field(default_factory=list)
    standfirst: list[Placed] = field(default_factory=list)

    @property
    def lines(self) -> list[Placed]:
        signed = [line for byline in self.bylines for line in byline]
        return [*self.column, *self.kicker, *self.headline, *self.deck, *signed, *self.standfirst]

    @property
    def box(self) -> Rect:
        return bounds(self.lines)

    @property
    def vertical(self) -> bool:
        return self.headline[0].vertical


def read_heads(
    lines: Sequence[Placed], chips: frozenset[Placed], barriers: Barriers, measures: Measures
) -> tuple[list[Head], list[Placed]]:
    """The stacks of `lines`, topmost first, and the lines that belong to none."""
    display = [line for line in lines if _is_display(line, chips, measures)]
    heads = [_read_stack(group) for group in _groups(display, barriers)]
    free = [line for line in lines if line not in set(display)]
    heads.sort(key=lambda head: (-head.headline[0].size, head.box.y0, head.box.x0))
    for head in heads:
        _take_column(head, free, chips)
        _take_above(head, free, measures, barriers)
        _take_beside(head, free, chips)
        _take_below(head, free, measures, barriers)
    return sorted(heads, key=lambda head: (head.box.y0, head.box.x0)), free


def _is_display(line: Placed, chips: frozenset[Placed], measures: Measures) -> bool:
    if line.vertical:
        return len(line.text) >= 3 and line not in chips
    return measures.is_display(line) and line not in chips


def _groups(display: Sequence[Placed], barriers: Barriers) -> list[list[Placed]]:
    groups: list[list[Placed]] = []
    for line in sorted(display, key=lambda line: (line.box.y0, line.box.x0)):
        joined = [group for group in groups if any(_stand_together(line, other, barriers) for other in group)]
        merged = [line, *(member for group in joined for member in group)]
        groups = [group for group in groups if group not in joined] + [merged]
    return groups


def _stand_together(line: Placed, other: Placed, barriers: Barriers) -> bool:
    if line.vertical != other.vertical:
        return False
    one, two = line.box, other.box
    size = max(line.size, other.size)
    if line.vertical:
        return -one.over(two) <= _CLOSE * size and one.beside(two) >= 0.3 * min(one.height, two.height)
    upper, lower = sorted((one, two), key=lambda box: box.y0)
    shared = one.over(two) >= 0.3 * min(one.width, two.width)
    return shared and lower.y0 - upper.y1 <= _CLOSE * size and not barriers.between_rows(upper, lower)


def _read_stack(group: Sequence[Placed]) -> Head:
    largest = max(line.size for line in group)
    head = Head()
    if group[0].vertical:
        ordered = sorted(group, key=lambda line: (round(line.rank), line.box.y0))
        middle = max(ordered, key=lambda line: line.size).rank
    else:
        ordered = _by_rows(group)
        middle = max(ordered, key=lambda line: line.size).box.y0
    for line in ordered:
        if line.size >= _LARGEST * largest:
            head.headline.append(line)
        elif (line.rank < middle) if line.vertical else (line.box.y0 < middle):
            head.kicker.append(line)
        else:
            head.deck.append(line)
    return head


def _by_rows(lines: Sequence[Placed]) -> list[Placed]:
    """Lines lying, from the top, those that stand level from the left."""
    rows: list[list[Placed]] = []
    for line in sorted(lines, key=lambda line: line.box.centre[1]):
        if rows and line.box.beside(rows[-1][0].box) > 0.5 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.box.x0)]


def _take_column(head: Head, free: list[Placed], chips: frozenset[Placed]) -> None:
    """A column's name set off by a tint, above the stack or beside a vertical one."""
    size = max(line.size for line in head.headline)
    for line in [line for line in free if line in chips and len(line.text) <= 8]:
        box, other = bounds(head.lines), line.box
        if head.vertical:
            near = -box.over(other) <= 1.5 * size and box.beside(other) > 0
        else:
            near = 0 <= box.y0 - other.y1 <= 1.2 * size and box.over(other) > 0
        if near and not head.column and "关键" not in line.text and "關鍵" not in line.text:
            head.column.append(line)
            free.remove(line)


def _take_above(head: Head, free: list[Placed], measures: Measures, barriers: Barriers) -> None:
    if head.vertical or head.kicker:
        return
    box = bounds(head.headline)
    above = [
        line
        for line in free
        if not line.vertical
        and measures.is_larger(line)
        and -0.3 * line.size <= box.y0 - line.box.y1 <= max(_NEAR * measures.leading, 0.35 * head.headline[0].size)
        and (_is_aligned(line.box, box, measures) or (box.x0 <= line.box.x0 and line.box.x1 <= box.x1))
        and not barriers.between_rows(line.box, box)
    ]
    if above and not _read_names(above[-1].text):
        lowest = max(above, key=lambda line: line.box.y1)
        head.kicker.append(lowest)
        free.remove(lowest)


def _is_aligned(line: Rect, head: Rect, measures: Measures) -> bool:
    slack = _ALIGNED * measures.body
    if line.x0 < head.x0 - slack and line.x1 > head.x1 + slack:
        return abs(line.centre[0] - head.centre[0]) <= slack
    return line.over(head) >= 0.5 * line.width and (
        abs(line.centre[0] - head.centre[0]) <= slack
        or abs(line.x0 - head.x0) <= slack
        or abs(line.x1 - head.x1) <= slack
    )


def _take_beside(head: Head, free: list[Placed], chips: frozenset[Placed]) -> None:
    """Vertical lines of small type at the right of a vertical headline are its kicker, at the left its deck."""
    if not head.vertical:
        return
    box, size = bounds(head.headline), max(line.size for line in head.headline)
    for line in [line for line in free if line.vertical and line not in chips]:
        if -box.over(line.box) <= _CLOSE * size and box.beside(line.box) > 0:
            before = line.box.centre[0] > box.centre[0]
            (head.kicker if before != line.turned else head.deck).append(line)
            free.remove(line)


def _take_below(head: Head, free: list[Placed], measures: Measures, barriers: Barriers) -> None:
    """Deck, byline and standfirst, one below the other; a line of body text ends the stack."""
    box = head.box
    if head.vertical:
        return
    below = sorted(
        (line for line in free if not line.vertical and line.box.y0 >= box.y1 - 0.3 * line.size),
        key=lambda line: (line.box.y0, line.box.x0),
    )
    runs = _runs(below, head, measures, barriers)
    for run in runs:
        if not _take_run(head, run, measures):
            break
        for line in run:
            free.remove(line)


def _runs(below: Sequence[Placed], head: Head, measures: Measures, barriers: Barriers) -> list[list[Placed]]:
    """The lines directly below in runs of one type."""
    runs: list[list[Placed]] = []
    last = head.box
    for line in below:
        if line.box.over(head.box) < 0.5 * line.box.width:
            continue
        gap = line.box.y0 - last.y1
        signed = bool(runs) and _reads_as_byline(runs[-1])
        set_apart = _reads_as_byline([line]) or (signed and measures.is_larger(line))
        near = _NEAR_SET_APART if set_apart else _NEAR
        if gap > near * measures.leading or barriers.between_rows(last, line.box):
            break
        if runs and _is_one_run(runs[-1], line):
            runs[-1].append(line)
        else:
            runs.append([line])
        last = line.box
    return runs


def _is_one_run(run: Sequence[Placed], line: Placed) -> bool:
    if abs(run[0].size - line.size) > _SAME_SIZE * line.size or _reads_as_byline([line]):
        return False
    return not _reads_as_byline(run) or _reads_as_byline([*run, line])


def _take_run(head: Head, run: list[Placed], measures: Measures) -> bool:
    if KEYWORD.match(run[0].text):
        return False
    aligned = _is_aligned(bounds(run), bounds(head.headline), measures)
    signed = _reads_as_byline(run) or (not head.bylines and len(run) == 1 and read_byline(run[0].text, NAMES_ALONE))
    box, over = bounds(run), bounds(head.headline)
    if signed and (aligned or (over.x0 <= box.x0 and box.x1 <= over.x1)):
        head.bylines.append(run)
        return True
    apart = measures.is_larger(run[0]) or (measures.is_half_strong(run[0]) and run[0].size > 1.02 * measures.body)
    if not apart:
        return False
    if run[-1].line.closed and len("".join(line.text for line in run)) > 16:
        head.standfirst += run
        return True
    if signed or not aligned or head.bylines or head.standfirst or len(run) > _MOST_DECKS:
        return False
    head.deck += run
    return True


def _reads_as_byline(run: Sequence[Placed]) -> bool:
    text = "".join(line.text for line in run)
    return len(run) <= 3 and not any(mark in text for mark in "。；！？") and _read_names(text)


def _read_names(text: str) -> bool:
    return text.count("（") == text.count("）") and read_byline(text, SIGNED) is not None
