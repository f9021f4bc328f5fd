"""Prose told from display, and a paragraph's first line from the ones that carry it on.

Each loose line is one of: `start` (the first line of a paragraph), `carry` (any other line of one), `display`
(a headline or heading), or `display` standing inside a paragraph that is not finished. The cheapest way through
the whole page is chosen (Viterbi), so that a line is judged by what stands on both sides of it:

    ……大会致辞。          carry    closed and short: a paragraph ends
                          (blank)
    农业                  display  neither closed nor carried on by the next line
    推进民族复兴          display
                          (blank)
    他强调，各方坚定支    start    two em short of the measure
    持走符合本国国情的发  carry    full
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from jianbao.parsing.datelines import opens_article
from jianbao.parsing.line import Line
from jianbao.parsing.marks import NOT_AT_LINE_END, PAUSES, is_closed, must_carry_on, open_marks
from jianbao.parsing.seam import splits_word
from jianbao.parsing.setting import Setting

Label = Literal["start", "carry", "display", "inside"]
LABELS: tuple[Label, ...] = ("start", "carry", "display", "inside")
_NEVER = 40.0
_SPLIT = 1.0  # how much a word running over the seam says
_QUOTED = 1.5  # how little a paragraph ends within a quotation
_NEVER_LAST = frozenset(
    "的和与及在由将把被对向从于并而或且让使以这那其该即如若因所與將對從於並讓這該"
)  # no heading ends so
_UNBREAKABLE = re.compile(r"[A-Za-z0-9.,%+-]+")
_SPACED = re.compile(r"[㐀-鿿”》][\s　][㐀-鿿“《]")


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
    costs: list[list[float]] = []
    comes_from: list[list[int]] = []
    for at, line in enumerate(lines):
        emitted = _emit(lines, setting, at, closed)
        if at == 0:
            row = [emitted[0], emitted[1] + 2.0, emitted[2], emitted[3] + _NEVER]
            costs.append(row)
            comes_from.append([-1] * 4)
            continue
        split = _may_split(lines, setting, at, closed) and splits_word(lines[at - 1].text, line.text)
        row, back = [], []
        for state in range(4):
            ways = [
                costs[-1][before] + _pass(lines, setting, at, LABELS[before], LABELS[state], closed, split)
                for before in range(4)
            ]
            best = min(range(4), key=ways.__getitem__)
            row.append(ways[best] + emitted[state])
            back.append(best)
        costs.append(row)
        comes_from.append(back)
    if not closed[-1]:
        costs[-1][:2] = [cost + 4.0 for cost in costs[-1][:2]]
    return _trace(costs, comes_from)


def _trace(costs: list[list[float]], comes_from: list[list[int]]) -> tuple[Told, ...]:
    told = []
    state = min(range(4), key=costs[-1].__getitem__)
    for at in range(len(costs) - 1, -1, -1):
        others = [costs[at][other] for other in range(4) if other != state]
        told.append(Told(LABELS[state], max(0.0, min(others) - costs[at][state])))
        state = comes_from[at][state]
    return tuple(reversed(told))


def _emit(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> tuple[float, ...]:
    """The cost of each label for the line taken by itself."""
    display = _display_cost(lines[at], closed[at], setting.ahead[at]) + _column_cost(lines, setting, at, closed)
    return (start_cost(lines, setting, at), _carry_cost(lines, setting, at), display, display)


def _display_cost(line: Line, closed: bool, measure: float | None) -> float:
    text = line.text
    cost = 1.6 + min(1.2, 0.4 * text.count("，")) + 2.0 * ("；" in text)
    if closed:
        cost += 1.0 if text[-1] in "！？!?…" else 7.0
    elif text[-1] in PAUSES:
        cost += 3.0 if text[-1] in "：:" else 6.0
    if "。" in text[:-1]:
        cost += 6.0
    if text.endswith("——"):
        cost -= 2.0
    if _SPACED.search(text) and line.width < 45:
        cost -= 0.8
    if line.width > 45:
        cost += 4.0
    if must_carry_on(text):
        cost += 8.0
    if measure is not None and line.width > measure + 2.5:
        cost -= 1.0
    if open_marks(text):
        cost += 2.0
    if text[-1] in _NEVER_LAST:
        cost += 3.0
    if opens_article(text):
        cost += 4.0
    return cost


def _column_cost(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> float:
    """A line about as wide as the column, in one box with sentences, is rather one of theirs."""
    measure = setting.ahead[at]
    if measure is None or not 0.75 * measure < lines[at].width < measure + 1.5:
        return 0.0
    above = at > 0 and setting.gaps[at] == 0
    below = at + 1 < len(lines) and setting.gaps[at + 1] == 0
    sentences = (above and closed[at - 1]) or (below and (closed[at + 1] or _goes_on(setting, at + 1)))
    return 1.8 if sentences else 0.0


def _goes_on(setting: Setting, at: int) -> bool:
    return at + 1 < len(setting.gaps) and setting.gaps[at + 1] == 0


def start_cost(lines: Sequence[Line], setting: Setting, at: int) -> float:
    """How badly line `at` serves as a paragraph's first: below 0 where its indent shows, above 2 where it is full."""
    line = lines[at]
    if must_carry_on(line.text):
        return 9.0
    if setting.printed_indent:
        return -2.0 if line.indent >= 1.5 else 2.5
    deficit = setting.deficit(lines, at)
    if deficit is None or setting.indent == 0:
        return 0.5
    cost = _indent_cost(*deficit, setting.indent)
    return max(cost, 0.5) if _holds_back(lines, setting, at) else cost


def _holds_back(lines: Sequence[Line], setting: Setting, at: int) -> bool:
    """Whether the next line begins with a figure or word too long to have been broken, which left this one short."""
    if at + 1 >= len(lines) or setting.gaps[at + 1]:
        return False
    found = _UNBREAKABLE.match(lines[at + 1].text)
    return found is not None and len(found.group()) >= 3


def _indent_cost(least: float, most: float, indent: float) -> float:
    """How badly a line between `least` and `most` em short fits the page's indent."""
    off = max(least - indent, indent - most, 0.0)
    if off <= 0.8:
        return -0.5
    if most < indent:
        return min(3.5, 3.0 * off / 2)
    return 0.8


def _carry_cost(lines: Sequence[Line], setting: Setting, at: int) -> float:
    line = lines[at]
    behind = setting.behind[at]
    cost = 0.0
    if setting.printed_indent and line.indent >= 1.5:
        cost += 4.0
    if behind is not None and setting.gaps[at] == 0 and setting.narrow[at] > behind + 2.5:
        cost += 1.5
    return cost


def _pass(
    lines: Sequence[Line], setting: Setting, at: int, before: Label, label: Label, closed: Sequence[bool], split: bool
) -> float:
    """The cost of `label` at line `at` when the line above was `before`."""
    gap = setting.gaps[at]
    if split:
        return (-_SPLIT if label == "carry" else _SPLIT) + _pass(lines, setting, at, before, label, closed, False)
    if before in ("start", "carry"):
        if label == "carry":
            return _carry_on(lines, setting, at, before, closed[at - 1])
        if label == "start":
            return _start_anew(lines, setting, at, before, closed[at - 1])
        if label == "inside":
            return _NEVER if closed[at - 1] else 2.0 + (3.0 if gap == 0 else 0.0)
        return (0.0 if closed[at - 1] else 5.0) + (0.8 if gap == 0 else 0.0)
    if before == "display":
        if lines[at - 1].text.endswith("——"):
            return {"start": 1.5, "carry": 6.0, "display": -0.5, "inside": _NEVER}[label]
        return {"start": 0.0 if gap else 0.8, "carry": 4.0 if gap else 6.0, "display": 0.2 * gap, "inside": _NEVER}[
            label
        ]
    return {"start": 4.0, "carry": 0.3 if gap else 3.0, "display": _NEVER, "inside": 0.3}[label]


def _may_split(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> bool:
    """Whether it is worth asking if a word runs over from the line above: it is neither closed nor surely full."""
    return not closed[at - 1] and setting.gaps[at] < 2 and setting.is_short(lines, at - 1) is not False


def _carry_on(lines: Sequence[Line], setting: Setting, at: int, before: Label, closed: bool) -> float:
    text = lines[at - 1].text
    if must_carry_on(lines[at].text) or text[-1] in NOT_AT_LINE_END:
        return 0.0
    short = setting.shortfall(lines, at - 1, indented=before == "start" and not setting.printed_indent)
    cost = 0.9 if closed else 0.0
    if short is None:
        cost += 0.5 if closed else 0.0
    elif short > 1.3:
        cost += 3.0 if closed else 0.6 + min(4.5, 0.6 * short)
    if closed and lines[at - 1].width > 60:
        cost += 2.5
    if setting.gaps[at]:
        cost += 0.8 if closed else 0.3
    return cost + (3.0 if setting.gaps[at] == 2 else 0.0)


def _start_anew(lines: Sequence[Line], setting: Setting, at: int, before: Label, closed: bool) -> float:
    if not closed:
        return 6.0 if lines[at - 1].text[-1] not in "：:" else 3.0
    cost = (-0.4 if setting.gaps[at] else 0.0) + (_QUOTED if _within_quote(lines, setting, at) else 0.0)
    short = setting.is_short(lines, at - 1, indented=before == "start" and not setting.printed_indent)
    return cost if short is not False else cost + 0.6


def _within_quote(lines: Sequence[Line], setting: Setting, at: int) -> bool:
    """Whether a quotation opened in the lines above is not closed yet; one reopened at this line is a new paragraph."""
    if lines[at].text[0] in "“「『‘":
        return False
    for place in range(at - 1, max(-1, at - 9), -1):
        text = lines[place].text
        opened, closed = max(text.rfind("“"), text.rfind("「")), max(text.rfind("”"), text.rfind("」"))
        if opened != closed:
            return opened > closed
        if setting.gaps[place]:
            break
    return False
