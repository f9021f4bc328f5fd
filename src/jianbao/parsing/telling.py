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
from jianbao.parsing.marks import NOT_AT_LINE_END
from jianbao.parsing.seam import splits_word
from jianbao.parsing.setting import Setting
from jianbao.parsing.telling_costs import carry_cost, display_cost, held_back, start_cost, unlike_text, within_quote

Label = Literal["start", "carry", "display", "inside"]
_NEVER = 40.0
_UNFINISHED = 4.0  # a page that ends in mid-sentence
_SPLIT = 1.0  # how much a word running over the seam says
_INDENTED = 1.2  # how seldom the first line of a box, two em short, carries on another
_MUCH_NARROWER = 0.6  # where no measure is known, a line so much narrower than the next is short
_SHORT = 0.6  # for each em that an open line stops before the measure
_WIDEST_COLUMN = 44.0  # em: a line as wide as no column is printed is a paragraph by itself
_QUOTED = 1.5  # how little a paragraph ends within a quotation
Row = tuple[float, float, float, float]  # a cost for each label
Table = tuple[Row, Row, Row, Row]  # a row for each label of the line above

_AFTER_KICKER: Row = (1.5, 6.0, -0.5, _NEVER)
# By the gap between the lines: none, a blank line, a byline or keyword block.
_AFTER_HEADING: tuple[Row, Row, Row] = (
    (0.8, 6.0, 0.0, _NEVER),
    (0.0, 4.0, 0.2, _NEVER),
    (0.0, 4.0, 0.4, _NEVER),
)
_AFTER_INSIDE: tuple[Row, Row, Row] = (
    (4.0, 3.0, _NEVER, 0.3),
    (4.0, 0.3, _NEVER, 0.3),
    (4.0, 0.3, _NEVER, 0.3),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a line was told to be, and by how much the second best reading was dearer (0: a coin's toss)."""

    label: Label
    margin: float


def tell_lines(lines: Sequence[Line], setting: Setting) -> tuple[Told, ...]:
    """The label of each loose line."""
    if not lines:
        return ()
    closed = [line.closed for line in lines]
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
    if not closed[at]:
        unlike = unlike_text(lines, setting, at)
        start, carry = start + unlike, carry + unlike
    return (start, carry, display, display)


def _costs_ahead(own: Sequence[Row], passes: Sequence[Table], unfinished: float) -> list[Row]:
    """For each line and label, the least that all the lines below can cost."""
    ahead: list[Row] = [(unfinished, unfinished, 0.0, 0.0)]
    for at in range(len(own) - 1, 0, -1):
        ahead.append(_cheapest(passes[at - 1], own[at], ahead[-1]))
    ahead.reverse()
    return ahead


def _cheapest(rows: Table, one: Row, other: Row) -> Row:
    """For each row the least that one of its costs makes with both costs of its column."""
    a, b, c, d = map(add, one, other)
    v, w, x, y = rows
    return (
        min(v[0] + a, v[1] + b, v[2] + c, v[3] + d),
        min(w[0] + a, w[1] + b, w[2] + c, w[3] + d),
        min(x[0] + a, x[1] + b, x[2] + c, x[3] + d),
        min(y[0] + a, y[1] + b, y[2] + c, y[3] + d),
    )


def _choose(own: Sequence[Row], passes: Sequence[Table], ahead: Sequence[Row]) -> Iterator[Told]:
    """The labels from the top, each by its own cost, the label above and all that lies below; `behind` is the
    least the lines above can have cost, so that the margin weighs a label with everything around it."""
    behind: Row = (0.0, 0.0, 0.0, 0.0)
    for at, row in enumerate(own):
        if at:
            start, carry, display, inside = zip(*passes[at - 1], strict=True)
            behind = _cheapest((start, carry, display, inside), behind, own[at - 1])
        start, carry, display, inside = map(add, map(add, behind, row), ahead[at])
        text, shown = min(start, carry), min(display, inside)
        if shown < text:  # the two kinds of display are no doubt about what a line is
            yield Told("display" if display <= inside else "inside", text - shown)
        else:
            yield Told("start" if start <= carry else "carry", min(max(start, carry), shown) - text)


def _passes(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> Table:
    """The cost of each label at line `at` (columns) after each label of the line above (rows)."""
    gap = setting.gaps[at]
    quoted = _QUOTED if closed[at - 1] and within_quote(lines, setting, at) else 0.0
    short = setting.spare[at - 1]
    if short is not None and short > 1.3 and not closed[at - 1]:
        short -= held_back(lines[at])
    other = _after_prose(lines, at, gap, closed[at - 1], short, quoted)
    first = other
    indent = lines[at - 1].indent if setting.printed_indent else setting.indent
    if short is not None and indent:
        first = _after_prose(lines, at, gap, closed[at - 1], short - min(2.0, indent), quoted)
    heading = _AFTER_KICKER if lines[at - 1].text.endswith("——") else _AFTER_HEADING[gap]
    if _may_split(setting, at, closed) and splits_word(lines[at - 1].text, lines[at].text):
        return (_over_seam(first), _over_seam(other), _over_seam(heading), _over_seam(_AFTER_INSIDE[gap]))
    return (first, other, heading, _AFTER_INSIDE[gap])


def _over_seam(row: Row) -> Row:
    """The same costs where a word runs over the seam: the line is rather carried on."""
    return (row[0] + _SPLIT, row[1] - _SPLIT, row[2] + _SPLIT, row[3] + _SPLIT)


def _may_split(setting: Setting, at: int, closed: Sequence[bool]) -> bool:
    """Whether it is worth asking if a word runs over from the line above: it is neither closed nor surely full."""
    return not closed[at - 1] and setting.gaps[at] < 2 and setting.is_short(at - 1) is not False


def _after_prose(lines: Sequence[Line], at: int, gap: int, closed: bool, short: float | None, quoted: float) -> Row:
    """The costs after a line of prose that stops `short` of the measure by so many em."""
    carry = _carry_on(lines, at, gap, closed, short)
    if closed:
        full = short is not None and short <= 1.3
        return (quoted - 0.4 * (gap > 0) + 0.6 * full, carry, 0.0 if gap else 0.8, _NEVER)
    start = 3.0 if lines[at - 1].text[-1] in "：:" else 6.0
    broken = min(4.5, _SHORT * short) if short is not None and short > 1.3 else 0.0
    return (start, carry, 5.0 if gap else 5.8, (2.0 if gap else 5.0) + broken)


def _carry_on(lines: Sequence[Line], at: int, gap: int, closed: bool, short: float | None) -> float:
    """The cost of line `at` carrying on the prose above, whose last line is `short` by so many em."""
    before = lines[at - 1]
    if lines[at].carried or before.text[-1] in NOT_AT_LINE_END:
        return 0.0
    cost = 0.9 if closed else 0.0
    if short is None and before.width < _MUCH_NARROWER * lines[at].width:
        short = lines[at].width - before.width
    if short is None:
        cost += 0.5 if closed else 0.0
    elif short > 1.3:
        cost += 3.0 if closed else 0.6 + min(4.5, _SHORT * short)
    if closed and before.width > _WIDEST_COLUMN:
        cost += 2.5
    if gap:
        cost += 0.8 if closed else 0.3
    return cost + (5.0 if gap == 2 else 0.0)
