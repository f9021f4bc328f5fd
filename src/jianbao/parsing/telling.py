"""Prose told from display, and a paragraph's first line from the ones that carry it on.

Each loose line is one of: `start` (the first line of a paragraph), `carry` (any other line of one), `display`
(a headline or heading), or `inside` (display that stands within a paragraph not finished). The cheapest way
through the whole page is chosen (Viterbi), so that a line is judged by what stands on both sides of it:

    ……大会致辞。          carry    closed and short: a paragraph ends
                          (blank)
    农业                  display  neither closed nor carried on by the next line
    推进民族复兴          display
                          (blank)
    他说，家家户户都要各  start    two em short of the measure
    自把门前的路扫干净才  carry    full
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import add
from typing import Literal

from jianbao.parsing.line import Line
from jianbao.parsing.marks import NOT_AT_LINE_END, is_closed, must_carry_on
from jianbao.parsing.seam import splits_word
from jianbao.parsing.setting import Setting
from jianbao.parsing.telling_costs import carry_cost, display_cost, start_cost, within_quote

Label = Literal["start", "carry", "display", "inside"]
LABELS: tuple[Label, ...] = ("start", "carry", "display", "inside")
_NEVER = 40.0
_UNFINISHED = 4.0  # a page that ends in mid-sentence
_SPLIT = 1.0  # how much a word running over the seam says
_INDENTED = 1.2  # how seldom the first line of a box, two em short, carries on another
_MUCH_NARROWER = 0.6  # where no measure is known, a line so much narrower than the next is short
_QUOTED = 1.5  # how little a paragraph ends within a quotation
Row = tuple[float, float, float, float]  # a cost for each label
Table = tuple[Row, Row, Row, Row]  # a row for each label of the line above


@dataclass(frozen=True, slots=True)
class Told:
    """What a line was told to be, and by how much the second best reading was dearer (0: a coin's toss)."""

    label: Label
    margin: float


def tell_lines(lines: Sequence[Line], setting: Setting) -> tuple[Told, ...]:
    """The label of each loose line."""
    if not lines:
        return ()
    closed = [is_closed(line.text) for line in lines]
    own = [_own(lines, setting, at, closed) for at in range(len(lines))]
    own[0] = (own[0][0], 2.0, own[0][2], _NEVER)
    passes = [_passes(lines, setting, at, closed) for at in range(1, len(lines))]
    ahead = _costs_ahead(own, passes, 0.0 if closed[-1] else _UNFINISHED)
    return tuple(_choose(own, passes, ahead))


def _own(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> Row:
    """The cost of each label for the line taken by itself."""
    display = display_cost(lines, setting, at, closed)
    start = start_cost(lines, setting, at)
    carry = carry_cost(lines, setting, at) + (_INDENTED if start < 0 and setting.gaps[at] else 0.0)
    return (start, carry, display, display)


def _costs_ahead(own: Sequence[Row], passes: Sequence[Table], unfinished: float) -> list[Row]:
    """For each line and label, the least that all the lines below can cost."""
    ahead: list[Row] = [(unfinished, unfinished, 0.0, 0.0)]
    for at in range(len(own) - 1, 0, -1):
        start, carry, display, inside = map(add, own[at], ahead[-1])
        ahead.append(
            tuple(min(row[0] + start, row[1] + carry, row[2] + display, row[3] + inside) for row in passes[at - 1])
        )
    ahead.reverse()
    return ahead


def _choose(own: Sequence[Row], passes: Sequence[Table], ahead: Sequence[Row]) -> Iterator[Told]:
    """The labels from the top, each by its own cost, the label above and all that lies below; `behind` is the
    least the lines above can have cost, so that the margin weighs a label with everything around it."""
    behind: Row = (0.0, 0.0, 0.0, 0.0)
    for at, row in enumerate(own):
        if at:
            before = tuple(map(add, behind, own[at - 1]))
            columns = zip(*passes[at - 1], strict=True)
            behind = tuple(min(map(add, before, column)) for column in columns)
        whole = [behind[label] + row[label] + ahead[at][label] for label in range(4)]
        state = whole.index(min(whole))
        same = (2, 3) if state > 1 else (state,)  # the two kinds of display are no doubt about what a line is
        margin = min(cost for label, cost in enumerate(whole) if label not in same) - whole[state]
        yield Told(LABELS[state], max(0.0, margin))


def _passes(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> Table:
    """The cost of each label at line `at` (columns) after each label of the line above (rows)."""
    gap = setting.gaps[at]
    quoted = _QUOTED if closed[at - 1] and within_quote(lines, setting, at) else 0.0
    after = [_after_prose(lines, setting, at, closed[at - 1], indented, quoted) for indented in (True, False)]
    if lines[at - 1].text.endswith("——"):
        heading: Row = (1.5, 6.0, -0.5, _NEVER)
    else:
        heading = (0.0 if gap else 0.8, 4.0 if gap else 6.0, 0.2 * gap, _NEVER)
    inside: Row = (4.0, 0.3 if gap else 3.0, _NEVER, 0.3)
    rows = (after[0], after[1], heading, inside)
    if _may_split(lines, setting, at, closed) and splits_word(lines[at - 1].text, lines[at].text):
        return (_over_seam(rows[0]), _over_seam(rows[1]), _over_seam(rows[2]), _over_seam(rows[3]))
    return rows


def _over_seam(row: Row) -> Row:
    """The same costs where a word runs over the seam: the line is rather carried on."""
    return (row[0] + _SPLIT, row[1] - _SPLIT, row[2] + _SPLIT, row[3] + _SPLIT)


def _may_split(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> bool:
    """Whether it is worth asking if a word runs over from the line above: it is neither closed nor surely full."""
    return not closed[at - 1] and setting.gaps[at] < 2 and setting.is_short(lines, at - 1) is not False


def _after_prose(
    lines: Sequence[Line], setting: Setting, at: int, closed: bool, indented: bool, quoted: float
) -> Row:
    """The costs after a line of prose, `indented` when that was a paragraph's first."""
    gap = setting.gaps[at]
    short = setting.shortfall(lines, at - 1, indented=indented and not setting.printed_indent)
    if closed:
        start = quoted - 0.4 * (gap > 0) + (0.6 if short is not None and short <= 1.3 else 0.0)
        inside = _NEVER
    else:
        start = 3.0 if lines[at - 1].text[-1] in "：:" else 6.0
        inside = 2.0 if gap else 5.0
    display = (0.0 if closed else 5.0) + (0.8 if gap == 0 else 0.0)
    return (start, _carry_on(lines, at, gap, closed, short), display, inside)


def _carry_on(lines: Sequence[Line], at: int, gap: int, closed: bool, short: float | None) -> float:
    """The cost of line `at` carrying on the prose above, whose last line is `short` by so many em."""
    before = lines[at - 1]
    if must_carry_on(lines[at].text) or before.text[-1] in NOT_AT_LINE_END:
        return 0.0
    cost = 0.9 if closed else 0.0
    if short is None and before.width < _MUCH_NARROWER * lines[at].width:
        short = lines[at].width - before.width
    if short is None:
        cost += 0.5 if closed else 0.0
    elif short > 1.3:
        cost += 3.0 if closed else 0.6 + min(4.5, 0.6 * short)
    if closed and before.width > 60:
        cost += 2.5
    if gap:
        cost += 0.8 if closed else 0.3
    return cost + (5.0 if gap == 2 else 0.0)
