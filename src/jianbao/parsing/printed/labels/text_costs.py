"""What a line by itself, and its width among its neighbours, say for and against its being text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jianbao.parsing.printed.lines.line import Line, width_of
from jianbao.parsing.printed.lines.setting import Setting
from jianbao.parsing.text.marks import PAUSES

SPACED = re.compile(r"[㐀-鿿”》][\s　][㐀-鿿“《]")  # a gap between two words, as a headline has
BRACKETED = re.compile(r"^[（(][^（）()]{2,40}[）)]$")
HUNG = 1.6  # a mark that hangs makes a line wider by one em; by more, its indent is a guess
_TURN = re.compile(r"^(?:问|問|答|记者|記者|主持人|[QA])[：:]")  # a turn in an interview begins a paragraph
_TURNS = frozenset("问問答记記主QA")  # what a turn begins with
_UNBREAKABLE = re.compile(r"[A-Za-z0-9.,%+-]{3,}")
_ALONE = 0.8
_OVER_COLUMNS = 1.5
_OTHER_COLUMN = 2.5  # em
_AROUND = 24  # lines before and after
_UNPRINTED = 0.5  # what it costs to begin one where the indent is not printed but shows
_OFF = 0.8  # em by which it may seem another
_WIDER = -1.2  # a line so much wider than those below it shows that they do not fill the measure


def start_cost(lines: Sequence[Line], setting: Setting, at: int) -> float:
    """How badly line `at` serves as a paragraph's first: below 0 where its indent shows, above 2 where it is full."""
    line = lines[at]
    if line.carried:
        return 9.0
    if setting.printed_indent:
        if setting.is_indented(line):
            return -2.0
        return (_UNPRINTED if _shows_indent(lines, setting, at) else 2.5) + min(0.0, _opening_words(line))
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


def _shows_indent(lines: Sequence[Line], setting: Setting, at: int) -> bool:
    """Whether a box begins two em short though the page prints its indents: some of its boxes may have lost them."""
    if not lines[at].first or lines[at].last or lines[at + 1].indent:
        return False
    deficit = setting.deficit(lines, at)
    return deficit is not None and abs(sum(deficit) / 2 - 2.0) < _OFF


def _opening_words(line: Line) -> float:
    """What the first words say: a dateline opens a paragraph, brackets mostly close one."""
    if line.dated:
        return -1.5
    return 2.0 if line.text[0] in "（(" and BRACKETED.match(line.text) else 0.0


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
        return -0.5 if least > indent - HUNG else 0.4
    if most < indent:
        return min(3.5, 3.0 * off / 2)
    return 0.8


def carry_cost(lines: Sequence[Line], setting: Setting, at: int) -> float:
    """How badly line `at` serves as any other line of a paragraph."""
    line = lines[at]
    behind = setting.behind[at]
    cost = 4.0 if setting.printed_indent and setting.is_indented(line) else 0.0
    if line.text[0] in "（(" and BRACKETED.match(line.text):
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
        and SPACED.search(line.text)
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
