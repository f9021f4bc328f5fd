"""What each label of a line says for and against each label of the line below.

By rows the label above, by columns the label below: start, carry, display, inside. Two lines of prose are judged by
how the upper one ends; after a headline or a heading hardly anything but the gap between the lines tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from jianbao.parsing.printed.labels.text_costs import held_back, within_quote
from jianbao.parsing.printed.labels.transition_weights import TRANSITIONS, Row
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.setting import Setting
from jianbao.parsing.printed.weights import HOLDS, Sign
from jianbao.parsing.text.marks import NOT_AT_LINE_END
from jianbao.parsing.text.seam import splits_word

Table = tuple[Row, Row, Row, Row]  # a row for each label of the line above
_Ending = Literal["kicker", "colon", "list", "plain"]

_LARGER_TYPE = 3.0  # em of text by which a full line of a headline may stop before the measure of the text
_MUCH_NARROWER = 0.6  # where no measure is known, a line so much narrower than the next is short
_SLACK = 1.3  # em by which a line may stop before the measure and is full
_MOST_SHORT = 7.5  # em: how much shorter a line is beyond this says no more
_INDENT = 2.0  # em: no first line is held back by more
_SPLIT = "word split between the lines"
_MOST_SHORT_WHOLE = 11.0  # em, where no column's foot may be anywhere
_LIST = ("如下：", "如下:")
_WIDEST_COLUMN = 44.0  # em: a line as wide as no column is printed is a paragraph by itself


class Above(NamedTuple):
    """What is asked of a line and the one above it; many pairs are alike.

    `gap` between them (0 none, 1 a blank line, 2 a byline or keyword block); whether the upper one is `closed` as a
    sentence is, and how it ends; it stops `short` of the measure by so many em, or `lack` before the line below, and
    may have an `indent`; it is wider than any `column`. The line below is `bound` to it, or within a `quote`; a word
    is `split` between them. The page is `whole` where no blank line stands in mid-sentence.
    """

    gap: int
    closed: bool
    short: float | None
    lack: float | None
    indent: float
    bound: bool
    ending: _Ending
    column: bool
    quote: bool
    split: bool
    whole: bool


def look_above(lines: Sequence[Line], setting: Setting, at: int, closed: Sequence[bool]) -> Above:
    """What line `at` and the one above it are to each other."""
    line, before, ends = lines[at], lines[at - 1], closed[at - 1]
    short = setting.spare[at - 1]
    if short is not None and short > _SLACK and not ends:
        short -= held_back(line)
    last = before.text[-1]
    return Above(
        setting.gaps[at],
        ends,
        short,
        _lack(line, before) if short is None else short,
        before.indent if setting.printed_indent else setting.indent,
        line.carried or last in NOT_AT_LINE_END or _runs_in_number(before.text, line.text),
        "list"
        if before.text.endswith(_LIST)
        else "colon"
        if last in "：:"
        else "kicker"
        if before.text.endswith("——")
        else "plain",
        ends and before.width > _WIDEST_COLUMN,
        ends and within_quote(lines, setting, at),
        _may_split(setting, at, ends) and splits_word(before.text, line.text),
        setting.whole,
    )


def _runs_in_number(before: str, text: str) -> bool:
    """Whether a number is broken behind its hyphen: 0999-│6127788."""
    return before[-1] in "-–" and before[-2:-1].isdigit() and text[0].isdigit()


def _lack(line: Line, before: Line) -> float | None:
    """By how much the line above is shorter than a much wider one, where no measure is known."""
    return line.width - before.width if before.width < _MUCH_NARROWER * line.width else None


def _may_split(setting: Setting, at: int, ends: bool) -> bool:
    """Whether it is worth asking if a word runs over from the line above: it is neither closed nor surely full."""
    return not ends and setting.gaps[at] < 2 and setting.is_short(at - 1) is not False


@lru_cache(maxsize=8192)
def price_transitions(above: Above) -> Table:
    """The cost of each label of a line (columns) after each label of the line above (rows)."""
    first, other = (_after_prose(above, signs_after(above, label)) for label in ("start", "carry"))
    shown, inside = (TRANSITIONS.costs(signs_after(above, label)) for label in ("display", "inside"))
    return first, other, shown, inside


def _after_prose(above: Above, signs: Sequence[Sign]) -> Row:
    """The costs after a line of prose; what binds the line below to it counts alone for carrying it on."""
    start, carry, display, inside = TRANSITIONS.costs(signs)
    if above.bound:
        carry = TRANSITIONS.prices[_SPLIT][1] if above.split else 0.0
    return start, carry, display, inside


def signs_after(above: Above, label: str) -> list[Sign]:
    """The signs that hold of the line below one labelled so."""
    if label == "start":
        signs = list(_signs_after_prose(above, _held_by_indent(above)))
    elif label == "carry":
        signs = list(_signs_after_prose(above, (above.short, above.lack)))
    else:
        signs = list(_signs_after_shown(above, inside=label == "inside"))
    if above.split:
        signs.append((_SPLIT, HOLDS))
    return signs


def _held_by_indent(above: Above) -> tuple[float | None, float | None]:
    """By how much a paragraph's first line stops short, its indent apart: of the measure, or before the line below."""
    if above.short is None or not above.indent:
        return above.short, above.lack
    less = above.short - min(_INDENT, above.indent)
    return less, less


def _signs_after_prose(above: Above, stops: tuple[float | None, float | None]) -> Iterator[Sign]:
    short, lack = stops
    yield from _signs_after_closed(above, short, lack) if above.closed else _signs_after_open(above, short, lack)
    if above.gap == 2:
        yield "byline between", HOLDS


def _signs_after_closed(above: Above, short: float | None, lack: float | None) -> Iterator[Sign]:
    yield "above: sentence ends", HOLDS
    if above.gap:
        yield "gap below a sentence", HOLDS
        if above.whole:
            yield "gap of a whole page", HOLDS
    if above.quote:
        yield "within a quotation", HOLDS
    if short is not None and short <= _SLACK:
        yield "above: full to the last mark", HOLDS
    if lack is None:
        yield "above: measure unknown", HOLDS
    elif lack > _SLACK:
        yield "above: short last line", HOLDS
    if above.column:
        yield "above: wider than a column", HOLDS


def _signs_after_open(above: Above, short: float | None, lack: float | None) -> Iterator[Sign]:
    yield "above: sentence open", HOLDS
    if above.gap:
        yield "gap in a sentence", HOLDS
    if above.ending in ("colon", "list"):
        yield "above: colon" if above.ending == "colon" else "above: list", HOLDS
    most = _MOST_SHORT_WHOLE if above.whole else _MOST_SHORT
    if lack is not None and lack > _SLACK:
        yield "above: open and short", HOLDS
        yield "above: em short", min(most, lack)
    if short is not None and short > _SLACK:
        yield "above: em short of display", min(_MOST_SHORT, short)
        if above.gap:
            yield "above: em short over a gap", min(_MOST_SHORT, short)


def _signs_after_shown(above: Above, *, inside: bool) -> Iterator[Sign]:
    """After a headline or heading, or after display within a paragraph."""
    if inside:
        yield "gap below display within text" if above.gap else "below display within text", HOLDS
        return
    if above.ending == "kicker":
        yield "below a kicker", HOLDS
    else:
        yield ("below a heading", "gap below a heading", "byline below a heading")[above.gap], HOLDS
    if above.split and above.short is not None and above.short > _LARGER_TYPE:
        yield "split word not at the edge", HOLDS
