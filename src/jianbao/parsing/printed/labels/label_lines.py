"""Text parted from display, and a paragraph's first line from the ones that carry it on.

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
from operator import add
from typing import Literal, NamedTuple

from jianbao.parsing.printed.labels.display_costs import display_signs
from jianbao.parsing.printed.labels.label_weights import CARRY, DISPLAY, START, TEXT
from jianbao.parsing.printed.labels.text_costs import carry_signs, start_signs, text_signs
from jianbao.parsing.printed.labels.transition_costs import Above, Table, look_above, price_transitions
from jianbao.parsing.printed.labels.transition_weights import NEVER, Row
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.setting import Setting
from jianbao.parsing.printed.weights import HOLDS, Sign

Label = Literal["start", "carry", "display", "inside"]
Choice = tuple[Label, float, Label]
_BEGINS_CARRIED = 2.0  # a page that begins in mid-paragraph
_UNFINISHED = 4.0  # a page that ends in mid-sentence


class LineSigns(NamedTuple):
    """What speaks for and against a line as a paragraph's first, as another line of one, and as display."""

    start: Sequence[Sign]
    carry: Sequence[Sign]
    text: Sequence[Sign]
    display: Sequence[Sign]


class LineLabel(NamedTuple):
    """What a line was labelled, by how much the second best reading was dearer (0: a coin's toss), and which that
    was; with what decided: the line's own signs, and what it is to the one above."""

    label: Label
    margin: float
    other: Label
    signs: LineSigns
    above: Above | None


def label_lines(lines: Sequence[Line], setting: Setting) -> tuple[LineLabel, ...]:
    """The label of each loose line."""
    if not lines:
        return ()
    closed = [line.closed for line in lines]
    signs = [look_at(lines, setting, at, closed) for at in range(len(lines))]
    own = [_own(each) for each in signs]
    start, _, display, _ = own[0]
    own[0] = (start, _BEGINS_CARRIED, display, NEVER)
    above = [look_above(lines, setting, at, closed) for at in range(1, len(lines))]
    passes = [price_transitions(each) for each in above]
    ahead = _costs_ahead(own, passes, 0.0 if closed[-1] else _UNFINISHED)
    chosen = _choose(own, passes, ahead)
    rows = zip(chosen, signs, (None, *above), strict=True)
    return tuple(LineLabel(*choice, own_signs, after) for choice, own_signs, after in rows)


def look_at(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> LineSigns:
    """The signs of line `at` taken by itself."""
    start, carry = list(start_signs(lines, setting, at)), list(carry_signs(lines, setting, at))
    if setting.gaps[at] and START.cost(start) < 0:
        carry.append(("box begins indented", HOLDS))
    text = [] if closed[at] else list(text_signs(lines, setting, at))
    return LineSigns(start, carry, text, list(display_signs(lines, setting, at, closed)))


def _own(signs: LineSigns) -> Row:
    """The cost of each label for the line taken by itself."""
    unlike, display = TEXT.cost(signs.text), DISPLAY.cost(signs.display)
    return START.cost(signs.start) + unlike, CARRY.cost(signs.carry) + unlike, display, display


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
    (va, vb, vc, vd), (wa, wb, wc, wd), (xa, xb, xc, xd), (ya, yb, yc, yd) = rows
    return (
        min(va + a, vb + b, vc + c, vd + d),
        min(wa + a, wb + b, wc + c, wd + d),
        min(xa + a, xb + b, xc + c, xd + d),
        min(ya + a, yb + b, yc + c, yd + d),
    )


def _cheapest_down(rows: Table, one: Row, other: Row) -> Row:
    """For each column the least that one of its costs makes with both costs of its row."""
    a, b, c, d = map(add, one, other)
    (va, vb, vc, vd), (wa, wb, wc, wd), (xa, xb, xc, xd), (ya, yb, yc, yd) = rows
    return (
        min(va + a, wa + b, xa + c, ya + d),
        min(vb + a, wb + b, xb + c, yb + d),
        min(vc + a, wc + b, xc + c, yc + d),
        min(vd + a, wd + b, xd + c, yd + d),
    )


def _choose(own: Sequence[Row], passes: Sequence[Table], ahead: Sequence[Row]) -> Iterator[Choice]:
    """The labels from the top, each by its own cost, the label above and all that lies below; `behind` is the
    least the lines above can have cost, so that the margin weighs a label with everything around it."""
    behind: Row = (0.0, 0.0, 0.0, 0.0)
    for at, row in enumerate(own):
        if at:
            behind = _cheapest_down(passes[at - 1], behind, own[at - 1])
        start, carry, display, inside = map(add, map(add, behind, row), ahead[at])
        shown: Label = "display" if display <= inside else "inside"
        least = display if display <= inside else inside
        text: Label = "start" if start <= carry else "carry"
        less: Label = "carry" if start <= carry else "start"
        best, dearer = (start, carry) if start <= carry else (carry, start)
        if least < best:  # the two kinds of display are no doubt about what a line is
            yield (shown, best - least, text)
        elif dearer < least:
            yield (text, dearer - best, less)
        else:
            yield (text, least - best, shown)
