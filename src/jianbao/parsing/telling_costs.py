"""What a line by itself, and its width among its neighbours, say for and against each label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jianbao.parsing.line import Line, width_of
from jianbao.parsing.marks import NEVER_LAST, PAUSES, open_marks
from jianbao.parsing.setting import Setting
from jianbao.parsing.stack import is_standing

_NEVER_ENDS = PAUSES | NEVER_LAST
_SPACED = re.compile(r"[㐀-鿿”》][\s　][㐀-鿿“《]")
_PAUSE = re.compile(r"[。，；：]")
_TURN = re.compile(r"^(?:问|問|答|记者|記者|主持人|[QA])[：:]")  # a turn in an interview begins a paragraph
_TURNS = frozenset("问問答记記主QA")  # what a turn begins with
_BRACKETED = re.compile(r"^[（(][^（）()]{2,40}[）)]$")
_UNBREAKABLE = re.compile(r"[A-Za-z0-9.,%+-]{3,}")
_LONGEST_HEADING = 45.0
_TALLEST = 4  # lines of a box that holds a kicker and its headline
_ALONE = 0.8
_OVER_COLUMNS = 1.5
_OTHER_COLUMN = 2.5  # em
_AT_FOOT = 2.0  # that a heading stands at its box's foot, directly below text and over nothing
_OVER = -2.0  # what an indented line below says for a heading
_SHOWN = -0.5  # what it costs to begin a paragraph where the indent shows
_AROUND = 24  # lines before and after
_HUNG = 1.6  # a mark that hangs makes a line wider by one em; by more, its indent is a guess
_WIDER = -1.2  # a line so much wider than those below it shows that they do not fill the measure


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
    if _asks_under_column(lines, at):
        return cost - 4.0
    return cost - 2.5 if _is_kicker(lines, setting, at) else cost


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
    return start_cost(lines, setting, at + 1) <= _SHOWN and deficit[1] < setting.indent + _HUNG


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
        cost -= 0.8 if _SPACED.search(text) else 0.0
    if line.carried:
        cost += 8.0
    if measure is not None and line.width > measure + 2.5:
        cost -= 1.0
    if open_marks(text):
        cost += 2.0
    return cost + (4.0 if line.dated or (text[0] in "（(" and _BRACKETED.match(text)) else 0.0)


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


def start_cost(lines: Sequence[Line], setting: Setting, at: int) -> float:
    """How badly line `at` serves as a paragraph's first: below 0 where its indent shows, above 2 where it is full."""
    line = lines[at]
    if line.carried:
        return 9.0
    if setting.printed_indent:
        return -2.0 if setting.is_indented(line) else 2.5
    if line.text[0] in _TURNS and _TURN.match(line.text):
        return -2.0
    turn = _opening_words(line)
    deficit = setting.deficit(lines, at)
    if deficit is None or setting.indent == 0 or deficit[1] < _WIDER:
        return 0.5 + turn
    held = held_back(lines[at + 1]) if at + 1 < len(lines) and not setting.gaps[at + 1] else 0.0
    cost = _indent_cost(deficit[0] - held, deficit[1], setting.indent)
    if line.closed and line.last and not line.first:
        cost = max(cost, 0.5)  # as short as an indented line, and as any paragraph's last
    return cost + turn


def _opening_words(line: Line) -> float:
    """What the first words say: a dateline opens a paragraph, brackets mostly close one."""
    if line.dated:
        return -1.5
    return 2.0 if line.text[0] in "（(" and _BRACKETED.match(line.text) else 0.0


def held_back(line: Line) -> float:
    """How much room the figure or word takes that a line begins with and that would not be broken."""
    if line.text[0] > "z":
        return 0.0
    found = _UNBREAKABLE.match(line.text)
    return width_of(found[0]) if found else 0.0


def _indent_cost(least: float, most: float, indent: float) -> float:
    """How badly a line between `least` and `most` em short fits the page's indent."""
    off = max(least - indent, indent - most, 0.0)
    if off <= 0.8:
        return -0.5 if least > indent - _HUNG else 0.4
    if most < indent:
        return min(3.5, 3.0 * off / 2)
    return 0.8


def carry_cost(lines: Sequence[Line], setting: Setting, at: int) -> float:
    """How badly line `at` serves as any other line of a paragraph."""
    line = lines[at]
    behind = setting.behind[at]
    cost = 4.0 if setting.printed_indent and setting.is_indented(line) else 0.0
    if line.text[0] in "（(" and _BRACKETED.match(line.text):
        return 0.0  # a byline or an agency at the tail of a text
    if line.dated:
        cost += 2.5
    if behind is not None and setting.gaps[at] == 0 and setting.narrow[at] > behind + 2.5:
        cost += 1.5
    return cost


def unlike_text(lines: Sequence[Line], setting: Setting, at: int) -> float:
    """What speaks against an open line being text: a box of its own, words that its
    neighbours have, and a gap between two words as in a headline."""
    line = lines[at]
    alone = line.first and line.last and line.text[-1] not in PAUSES
    spaced = (
        not line.dated
        and line.text[0] not in "（("
        and (" " in line.text or "\u3000" in line.text)
        and _SPACED.search(line.text)
    )
    repeated = 6.5 * max(0.0, _share_around(lines, at) - 0.45) if alone and "，" not in line.text else 0.0
    wider = _OVER_COLUMNS if alone and _is_wider(lines, setting, at) else 0.0
    return (_ALONE if alone else 0.0) + (1.0 if spaced else 0.0) + repeated + wider


def _is_wider(lines: Sequence[Line], setting: Setting, at: int) -> bool:
    """Whether a line is set over more than the column of the lines before and behind it, as no line of text is; the
    one before it is full."""
    if not 0 < at < len(lines) - 1 or lines[at - 1].closed or setting.is_short(at - 1) is not False:
        return False
    return lines[at].width > max(lines[at - 1].width, lines[at + 1].width) + _OTHER_COLUMN


def _share_around(lines: Sequence[Line], at: int) -> float:
    """The share of a line's pairs of characters that the lines around it have as well: a headline says again what
    its text says, and text goes on to something else."""
    words = lines[at].text
    pairs = {words[start : start + 2] for start in range(len(words) - 1)}
    around = "".join(line.text for line in (*lines[max(0, at - _AROUND) : at], *lines[at + 1 : at + 1 + _AROUND]))
    return sum(pair in around for pair in pairs) / len(pairs) if len(pairs) > 3 else 0.0


def within_quote(lines: Sequence[Line], setting: Setting, at: int) -> bool:
    """Whether a quotation opened in the lines above is open still; one reopened at this line is a new paragraph."""
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
