"""What a line by itself, and its width among its neighbours, say for and against its being text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jianbao.parsing.printed.labels.label_weights import START
from jianbao.parsing.printed.lines.line import Line, width_of
from jianbao.parsing.printed.lines.setting import Setting
from jianbao.parsing.printed.weights import HOLDS, Sign
from jianbao.parsing.text.marks import PAUSES

_SPACED = re.compile(r"[㐀-鿿”》][\s　][㐀-鿿“《]")  # a gap between two words, as a headline has
_BRACKETED = re.compile(r"^[（(][^（）()]{2,40}[）)]$")
HUNG = 1.6  # a mark that hangs makes a line wider by one em; by more, its indent is a guess
_TURN = re.compile(r"^(?:问|問|答|记者|記者|主持人|[QA])[：:]")  # a turn in an interview begins a paragraph
_TURNS = frozenset("问問答记記主QA")  # what a turn begins with
_UNBREAKABLE = re.compile(r"[A-Za-z0-9.,%+-]{3,}")
_NEAR_INDENT = 0.8  # em by which a line may miss the page's indent and have it
_MOST_WANTING = 7 / 3  # em: how much longer than an indented line a line is beyond this says no more
_WIDER_THAN_COLUMN = 2.5  # em
_SAME_WORDS = 0.45  # the share of words that a line may have of its neighbours and be text like them
_FEWEST_PAIRS = 4  # pairs of characters that tell something
_QUOTED_BEFORE = 8  # lines above in which a quotation open here may have begun
_OTHER_COLUMN = 2.5  # em
_AROUND = 24  # lines before and after
_BULLETS = "●◆■▲○◇★◎"
_NOTICE_ENDS = ("声明作废。", "特此公告。", "特此声明。", "特此通知。", "特此公示。")
_INDENT = 2.0  # em: what a first line is held back by
_OFF = 0.8  # em by which it may seem another
_WIDER = -1.2  # a line so much wider than those below it shows that they do not fill the measure


def start_cost(lines: Sequence[Line], setting: Setting, at: int) -> float:
    """How badly line `at` serves as a paragraph's first: below 0 where its indent shows, above 2 where it is full."""
    return START.cost(start_signs(lines, setting, at))


def start_signs(lines: Sequence[Line], setting: Setting, at: int) -> Iterator[Sign]:
    """What speaks for and against line `at` as a paragraph's first."""
    line = lines[at]
    if line.carried:
        yield "bound to the line above", HOLDS
    elif line.text[0] in _BULLETS and at and lines[at - 1].closed and not (line.first and line.last):
        yield "item", HOLDS
    elif at and lines[at - 1].text.endswith(_NOTICE_ENDS):
        yield "below a notice's end", HOLDS
    elif setting.printed_indent:
        yield from _by_printed_indent(lines, setting, at)
    elif line.text[0] in _TURNS and _TURN.match(line.text):
        yield "turn of an interview", HOLDS
    else:
        yield _by_width(lines, setting, at)
        if line.dated:
            yield "dateline", HOLDS
        elif in_brackets(line.text):
            yield "in brackets", HOLDS


def _by_printed_indent(lines: Sequence[Line], setting: Setting, at: int) -> Iterator[Sign]:
    if setting.is_indented(lines[at]):
        yield "indent printed", HOLDS
        return
    yield "indent lost" if _shows_indent(lines, setting, at) else "no indent", HOLDS
    if lines[at].dated:
        yield "dateline", HOLDS


def _by_width(lines: Sequence[Line], setting: Setting, at: int) -> Sign:
    """What the line's width says of an indent, where none is printed."""
    line = lines[at]
    deficit = setting.deficit(lines, at)
    if deficit is None or setting.indent == 0 or deficit[1] < _WIDER:
        return "measure unknown", HOLDS
    held = held_back(lines[at + 1]) if at + 1 < len(lines) and not setting.gaps[at + 1] else 0.0
    sign = _indent_sign(deficit[0] - held, deficit[1], setting.indent)
    last: Sign = ("perhaps a last line", HOLDS)
    if line.closed and line.last and not line.first and START.cost([sign]) < START.cost([last]):
        return last
    return sign


def _shows_indent(lines: Sequence[Line], setting: Setting, at: int) -> bool:
    """Whether a box begins two em short though the page prints its indents: some of its boxes may have lost them."""
    if not lines[at].first or lines[at].last or lines[at + 1].indent:
        return False
    deficit = setting.deficit(lines, at)
    return deficit is not None and abs(sum(deficit) / 2 - _INDENT) < _OFF


def in_brackets(text: str) -> bool:
    """Whether all of a line stands in brackets, as a byline or an agency does at the tail of a text."""
    return text[0] in "（(" and bool(_BRACKETED.match(text))


def held_back(line: Line) -> float:
    """How much room the figure or word takes that a line begins with and that would not be broken."""
    if line.text[0] > "z":
        return 0.0
    found = _UNBREAKABLE.match(line.text)
    return width_of(found[0]) if found else 0.0


def _indent_sign(least: float, most: float, indent: float) -> Sign:
    """How a line between `least` and `most` em short fits the page's indent."""
    off = max(least - indent, indent - most, 0.0)
    if off <= _NEAR_INDENT:
        return "as short as the indent" if least > indent - HUNG else "perhaps as short as the indent", HOLDS
    if most < indent:
        return "longer than indented", min(_MOST_WANTING, off)
    return "shorter than indented", HOLDS


def carry_signs(lines: Sequence[Line], setting: Setting, at: int) -> Iterator[Sign]:
    """What speaks against line `at` as any other line of a paragraph; nothing where it stands in brackets."""
    line = lines[at]
    if in_brackets(line.text):
        return
    if setting.printed_indent and setting.is_indented(line):
        yield "indent printed", HOLDS
    if line.dated:
        yield "dateline", HOLDS
    behind = setting.behind[at]
    if behind is not None and setting.gaps[at] == 0 and setting.narrow[at] > behind + _WIDER_THAN_COLUMN:
        yield "wider than the column", HOLDS


def text_signs(lines: Sequence[Line], setting: Setting, at: int) -> Iterator[Sign]:
    """What speaks against an open line being text: a box of its own, words that its neighbours have, and a gap between
    two words as in a headline."""
    line = lines[at]
    if not line.dated and line.text[0] not in "（(" and has_gap(line.text):
        yield "gap between words", HOLDS
    if line.first and line.last and line.text[-1] not in PAUSES:
        yield "alone in its box", HOLDS
        if "，" not in line.text and (more := _share_around(lines, at) - _SAME_WORDS) > 0:
            yield "words of its neighbours", more
        if _is_wider(lines, setting, at):
            yield "wider than both columns", HOLDS


def has_gap(text: str) -> bool:
    """Whether two words stand apart, as in a headline."""
    return (" " in text or "\u3000" in text) and bool(_SPACED.search(text))


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
    return sum(pair in around for pair in pairs) / len(pairs) if len(pairs) >= _FEWEST_PAIRS else 0.0


def within_quote(lines: Sequence[Line], setting: Setting, at: int) -> bool:
    """Whether a quotation opened in the lines above is open still; one reopened at this line is a new paragraph."""
    if lines[at].text[0] in "“「『‘":
        return False
    for place in range(at - 1, max(-1, at - 1 - _QUOTED_BEFORE), -1):
        text = lines[place].text
        opened, closed = max(text.rfind("“"), text.rfind("「")), max(text.rfind("”"), text.rfind("」"))
        if opened != closed:
            return opened > closed
        if setting.gaps[place]:
            break
    return False
