"""What a line by itself, and its width among its neighbours, say for and against its being a headline or heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jianbao.parsing.printed.labels.text_costs import BRACKETED, HUNG, SPACED, start_cost
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.setting import Setting
from jianbao.parsing.printed.lines.standing import is_standing
from jianbao.parsing.text.marks import NEVER_LAST, PAUSES, open_marks

_NEVER_ENDS = PAUSES | NEVER_LAST
_PAUSE = re.compile(r"[。，；：]")
_LONGEST_HEADING = 45.0
_SHORT_TITLE = 8  # characters of a title over its writer's name
_TALLEST = 4  # lines of a box that holds a kicker and its headline
_AT_FOOT = 2.0  # that a heading stands at its box's foot, directly below text and over nothing
_OVER = -2.0  # what an indented line below says for a heading
_SHOWN = -0.5  # what it costs to begin a paragraph where the indent shows


def display_cost(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> float:
    """How badly line `at` serves as a headline or heading."""
    line = lines[at]
    if line.width > 3 * _LONGEST_HEADING:
        return 20.0
    over = _stands_over(lines, setting, at, closed)
    cost = _form_cost(line, closed[at], setting.ahead[at])
    cost += _OVER if over else _column_cost(lines, setting, at, closed)
    if line.last and at and closed[at - 1] and setting.gaps[at] == 0 and not closed[at]:
        cost += _AT_FOOT
    if line.first and line.last and len(line.text) <= 8 and is_standing(line.text):
        cost -= 2.5
    if (
        not line.closed
        and len(line.text) <= _SHORT_TITLE
        and (at == 0 or closed[at - 1])
        and _signed_below(setting, at)
    ):
        cost -= 2.5
    if _asks_under_column(lines, at):
        return cost - 4.0
    return cost - 2.5 if _is_kicker(lines, setting, at) else cost


def _signed_below(setting: Setting, at: int) -> bool:
    """Whether a byline stands directly below a line."""
    return at + 1 < len(setting.gaps) and setting.gaps[at + 1] == 2


def _asks_under_column(lines: Sequence[Line], at: int) -> bool:
    """Whether a question stands alone below a column's name that stands alone itself: it is the headline."""
    line = lines[at]
    if line.text[-1] not in "？！?!" or not (line.first and line.last and at):
        return False
    above = lines[at - 1]
    return above.first and above.last and is_standing(above.text)


def _stands_over(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> bool:
    """Whether an open line after a finished paragraph has an indented one directly below it: text would have filled
    its second line."""
    if closed[at] or at + 2 >= len(lines) or setting.gaps[at + 1] or setting.gaps[at + 2] or closed[at + 1]:
        return False
    if "，" in lines[at].text or (at and not closed[at - 1] and setting.gaps[at] < 2):
        return False
    if setting.printed_indent:
        return setting.is_indented(lines[at + 1]) and not setting.is_indented(lines[at])
    if setting.indent == 0 or lines[at].text[-1] in _NEVER_ENDS:
        return False
    deficit = setting.deficit(lines, at + 1)
    if deficit is None:
        return False
    return start_cost(lines, setting, at + 1) <= _SHOWN and deficit[1] < setting.indent + HUNG


def _is_kicker(lines: Sequence[Line], setting: Setting, at: int) -> bool:
    """Whether a line ending in a dash stands alone in its box, where text would go on below, or over a headline of a
    few lines without a mark in them."""
    if not lines[at].text.endswith("——") or setting.gaps[at] == 0:
        return False
    below = at + 1
    while below < len(lines) and setting.gaps[below] == 0 and below - at <= _TALLEST:
        if lines[below].closed or _PAUSE.search(lines[below].text):
            return False
        below += 1
    return below - at <= _TALLEST


def _form_cost(line: Line, closed: bool, measure: float | None) -> float:
    text = line.text
    cost = (
        1.6 + min(1.2, 0.4 * (text.count("，") + text.count("、"))) + 2.0 * ("；" in text) + _end_cost(text, closed)
    )
    if "。" in text[:-1]:
        cost += 6.0
    if line.width > _LONGEST_HEADING:
        cost += 4.0
    elif " " in text or "\u3000" in text:
        cost -= 0.8 if SPACED.search(text) else 0.0
    if line.carried:
        cost += 8.0
    if measure is not None and line.width > measure + 2.5:
        cost -= 1.0
    if open_marks(text):
        cost += 2.0
    return cost + (4.0 if line.dated or (text[0] in "（(" and BRACKETED.match(text)) else 0.0)


def _end_cost(text: str, closed: bool) -> float:
    """A heading ends in no full stop and no pause; a kicker may end in a dash."""
    last = text[-1]
    if closed:
        return 1.0 if last in "！？!?…" else 7.0
    if last in PAUSES:
        return 3.0 if last in "：:" else 6.0
    if text[-2:-1] == "、":
        return 5.0
    if last in NEVER_LAST:
        return 3.0
    return -2.0 if text.endswith("——") else 0.0


def _column_cost(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> float:
    """A line about as wide as the column, in one box with sentences, is rather one of theirs."""
    measure = setting.ahead[at]
    if measure is None or not 0.75 * measure < lines[at].width < measure + 1.5:
        return 0.0
    above = at > 0 and setting.gaps[at] == 0
    below = at + 1 < len(lines) and setting.gaps[at + 1] == 0
    sentences = (above and closed[at - 1]) or (below and (closed[at + 1] or _goes_on(lines, setting, at)))
    return 1.8 if sentences else 0.0


def _goes_on(lines: Sequence[Line], setting: Setting, at: int) -> bool:
    """Whether two lines and more follow in the box and there is a pause in them, as in any text."""
    if at + 2 >= len(lines) or setting.gaps[at + 2]:
        return False
    last = at + 3 if at + 3 < len(lines) and not setting.gaps[at + 3] else at + 2
    return any(_PAUSE.search(line.text) for line in lines[at : last + 1])
