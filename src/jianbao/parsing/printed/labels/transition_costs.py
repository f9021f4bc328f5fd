"""What each label of a line says for and against each label of the line below.

By rows the label above, by columns the label below: start, carry, display, inside. Two lines of prose are judged by
how the upper one ends; after a headline or a heading hardly anything but the gap between the lines tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from jianbao.parsing.printed.labels.text_costs import held_back, within_quote
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.setting import Setting
from jianbao.parsing.text.marks import NOT_AT_LINE_END
from jianbao.parsing.text.seam import splits_word

Row = tuple[float, float, float, float]  # a cost for each label
Table = tuple[Row, Row, Row, Row]  # a row for each label of the line above
_Ending = Literal["kicker", "colon", "plain"]

NEVER = 40.0
_SPLIT = 1.0  # how much a word running over the seam says
_NOT_AT_EDGE = 2.0  # and of two lines of a heading, where the upper one does not reach the column's edge
_LARGER_TYPE = 3.0  # em of text by which a full line of a headline may stop before the measure of the text
_MUCH_NARROWER = 0.6  # where no measure is known, a line so much narrower than the next is short
_SHORT = 0.6  # for each em that an open line stops before the measure
_WIDEST_COLUMN = 44.0  # em: a line as wide as no column is printed is a paragraph by itself
_QUOTED = 1.5  # how little a paragraph ends within a quotation

_AFTER_KICKER: Row = (1.5, 6.0, -0.5, NEVER)
# By the gap between the lines: none, a blank line, a byline or keyword block.
_AFTER_HEADING: tuple[Row, Row, Row] = (
    (0.8, 6.0, 0.0, NEVER),
    (0.0, 4.0, 0.2, NEVER),
    (0.0, 4.0, 0.4, NEVER),
)
_AFTER_INSIDE: tuple[Row, Row, Row] = (
    (4.0, 3.0, NEVER, 0.3),
    (4.0, 0.3, NEVER, 0.3),
    (4.0, 0.3, NEVER, 0.3),
)


def transition_costs(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> Table:
    """The cost of each label at line `at` (columns) after each label of the line above (rows)."""
    line, before, ends = lines[at], lines[at - 1], closed[at - 1]
    short = setting.spare[at - 1]
    if short is not None and short > 1.3 and not ends:
        short -= held_back(line)
    last = before.text[-1]
    return _price(
        setting.gaps[at],
        ends,
        short,
        _lack(line, before) if short is None else short,
        before.indent if setting.printed_indent else setting.indent,
        line.carried or last in NOT_AT_LINE_END,
        "colon" if last in "：:" else "kicker" if before.text.endswith("——") else "plain",
        ends and before.width > _WIDEST_COLUMN,
        ends and within_quote(lines, setting, at),
        _may_split(setting, at, ends) and splits_word(before.text, line.text),
    )


def _lack(line: Line, before: Line) -> float | None:
    """By how much the line above is shorter than a much wider one, where no measure is known."""
    return line.width - before.width if before.width < _MUCH_NARROWER * line.width else None


def _may_split(setting: Setting, at: int, ends: bool) -> bool:
    """Whether it is worth asking if a word runs over from the line above: it is neither closed nor surely full."""
    return not ends and setting.gaps[at] < 2 and setting.is_short(at - 1) is not False


@lru_cache(maxsize=8192)
def _price(
    gap: int,
    closed: bool,
    short: float | None,
    lack: float | None,
    indent: float,
    bound: bool,
    ending: _Ending,
    column: bool,
    quote: bool,
    split: bool,
) -> Table:
    """The table after a line that is `closed` as a sentence is or not, and how it ends; it stops `short` of the
    measure by so many em, or `lack` before the line below, and may have an `indent`. The line below is `bound` to
    it; it is wider than any `column`, within a `quote`; a word is `split` between them. Many pairs are alike."""
    quoted = _QUOTED if quote else 0.0
    carry = 0.0 if bound else _carry_on(gap, closed, lack, column)
    first = other = _after_prose(gap, closed, short, carry, ending, quoted)
    if short is not None and indent:
        less = short - min(2.0, indent)
        carry = 0.0 if bound else _carry_on(gap, closed, less, column)
        first = _after_prose(gap, closed, less, carry, ending, quoted)
    heading = _AFTER_KICKER if ending == "kicker" else _AFTER_HEADING[gap]
    if split:
        edge = 0.0 if short is None or short <= _LARGER_TYPE else _NOT_AT_EDGE
        heading = (heading[0], heading[1], heading[2] + edge, heading[3])
        return _over_seam(first), _over_seam(other), _over_seam(heading), _over_seam(_AFTER_INSIDE[gap])
    return first, other, heading, _AFTER_INSIDE[gap]


def _over_seam(row: Row) -> Row:
    """The same costs where a word runs over the seam: the line is rather carried on."""
    return (row[0] + _SPLIT, row[1] - _SPLIT, row[2] + _SPLIT, row[3] + _SPLIT)


def _after_prose(gap: int, closed: bool, short: float | None, carry: float, ending: _Ending, quoted: float) -> Row:
    """The costs after a line of prose that stops `short` of the measure by so many em."""
    if closed:
        full = short is not None and short <= 1.3
        return (quoted - 0.4 * (gap > 0) + 0.6 * full, carry, 0.0 if gap else 0.8, NEVER)
    broken = min(4.5, _SHORT * short) if short is not None and short > 1.3 else 0.0
    left = min(3.0, broken / 2) if gap else 0.0  # at a column's foot an open line is full
    start = (3.0 if ending == "colon" else 6.0) + left
    return (start, carry, left + (5.0 if gap else 5.8), (2.0 if gap else 5.0) + broken)


def _carry_on(gap: int, closed: bool, short: float | None, column: bool) -> float:
    """The cost of carrying on the prose above, whose last line is `short` by so many em."""
    cost = 0.9 if closed else 0.0
    if short is None:
        cost += 0.5 if closed else 0.0
    elif short > 1.3:
        cost += 3.0 if closed else 0.6 + min(4.5, _SHORT * short)
    if column:
        cost += 2.5
    if gap:
        cost += 0.8 if closed else 0.3
    return cost + (5.0 if gap == 2 else 0.0)
