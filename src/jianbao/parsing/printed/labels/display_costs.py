"""What a line by itself, and its width among its neighbours, say for and against its being a headline or heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jianbao.parsing.printed.labels.text_costs import HUNG, has_gap, in_brackets, start_cost
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.setting import Setting
from jianbao.parsing.printed.lines.standing import is_standing
from jianbao.parsing.printed.weights import HOLDS, Sign
from jianbao.parsing.text.marks import NEVER_LAST, PAUSES, open_marks

_NEVER_ENDS = PAUSES | NEVER_LAST
_PAUSE = re.compile(r"[。，；：]")
_LONGEST_HEADING = 45.0  # em
_NO_COLUMN = 3 * _LONGEST_HEADING
_LONGEST_LABEL = 8  # characters of a column's name alone in its box
_MOST_PAUSES = 3  # more say no more
_OVER_MEASURE = 2.5  # em by which display is wider than the column
_NEAR_MEASURE = (0.75, 1.5)  # from this share of the column to so many em beyond it a line is as wide
_SHORT_TITLE = 8  # characters of a title over its writer's name
_TALLEST = 4  # lines of a box that holds a kicker and its headline
_SHOWN = -0.5  # what it costs to begin a paragraph where the indent shows


def display_signs(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> Iterator[Sign]:
    """What speaks for and against line `at` as a headline or heading."""
    line = lines[at]
    if line.width > _NO_COLUMN:
        yield "wider than any", HOLDS
        return
    yield "any line", HOLDS
    yield from _by_words(line)
    yield from _by_end(line.text, closed[at])
    yield from _by_form(line, setting.ahead[at])
    if _stands_over(lines, setting, at, closed):
        yield "over an indent", HOLDS
    elif _fills_column(lines, setting, at, closed):
        yield "as wide as the column", HOLDS
    yield from _by_place(lines, setting, at, closed)


def _by_place(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> Iterator[Sign]:
    """The signs of what stands above and below."""
    line = lines[at]
    if line.last and at and closed[at - 1] and setting.gaps[at] == 0 and not closed[at]:
        yield "at its box's foot", HOLDS
    if line.first and line.last and len(line.text) <= _LONGEST_LABEL and is_standing(line.text):
        yield "standing words", HOLDS
    if _is_short_title(line) and (at == 0 or closed[at - 1]) and _signed_below(setting, at):
        yield "over its writer", HOLDS
    if _asks_under_column(lines, at):
        yield "asks below a column's name", HOLDS
    elif _is_kicker(lines, setting, at):
        yield "kicker over its headline", HOLDS


def _is_short_title(line: Line) -> bool:
    return not line.closed and len(line.text) <= _SHORT_TITLE


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


def _by_words(line: Line) -> Iterator[Sign]:
    text = line.text
    if pauses := text.count("，") + text.count("、"):
        yield "pauses", min(_MOST_PAUSES, pauses)
    if "；" in text:
        yield "semicolon", HOLDS
    if "。" in text[:-1]:
        yield "sentence within", HOLDS
    if open_marks(text):
        yield "mark left open", HOLDS
    if line.dated or in_brackets(text):
        yield "dateline or brackets", HOLDS


def _by_form(line: Line, measure: float | None) -> Iterator[Sign]:
    if line.width > _LONGEST_HEADING:
        yield "too long", HOLDS
    elif has_gap(line.text):
        yield "gap between words", HOLDS
    if line.carried:
        yield "bound to the line above", HOLDS
    if measure is not None and line.width > measure + _OVER_MEASURE:
        yield "wider than the column", HOLDS


def _by_end(text: str, closed: bool) -> Iterator[Sign]:
    """A heading ends in no full stop and no pause; a kicker may end in a dash."""
    last = text[-1]
    if closed:
        yield "cried or asked" if last in "！？!?…" else "full stop", HOLDS
    elif last in PAUSES:
        yield "ends in a colon" if last in "：:" else "ends in a pause", HOLDS
    elif text[-2:-1] == "、":
        yield "breaks off in a list", HOLDS
    elif last in NEVER_LAST:
        yield "ends in a particle", HOLDS
    elif text.endswith("——"):
        yield "dash behind", HOLDS


def _fills_column(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> bool:
    """Whether a line is about as wide as the column, in one box with sentences: it is rather one of theirs."""
    measure = setting.ahead[at]
    share, beyond = _NEAR_MEASURE
    if measure is None or not share * measure < lines[at].width < measure + beyond:
        return False
    above = at > 0 and setting.gaps[at] == 0
    below = at + 1 < len(lines) and setting.gaps[at + 1] == 0
    return (above and closed[at - 1]) or (below and (closed[at + 1] or _goes_on(lines, setting, at)))


def _goes_on(lines: Sequence[Line], setting: Setting, at: int) -> bool:
    """Whether two lines and more follow in the box and there is a pause in them, as in any text."""
    if at + 2 >= len(lines) or setting.gaps[at + 2]:
        return False
    last = at + 2
    if last + 1 < len(lines) and not setting.gaps[last + 1]:
        last += 1
    return any(_PAUSE.search(line.text) for line in lines[at : last + 1])
