"""What is known of each unit before it is labelled: its stack of bare lines, and the text above and below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nsmallest
from typing import NamedTuple

from jianbao.parsing.printed.lines.columns_behind import column_behind, names_work
from jianbao.parsing.printed.lines.standing import is_standing, names_notice
from jianbao.parsing.printed.lines.text_form import TextForm
from jianbao.parsing.printed.parts.slots import Stack, read_slots
from jianbao.parsing.printed.parts.unit import Part, Unit
from jianbao.parsing.printed.parts.words_of_lines import BRACKETED, DAY_ALONE

_MUCH_TEXT = 200  # characters that show an article to be one by itself
_MOST_TEXT = 2500  # characters of text below a stack in which its words are looked for
_MARKS = re.compile(r"[^0-9A-Za-z㐀-鿿]+")
_FEWEST = 12  # pairs of characters a text must have to be compared
_LONGEST_BARE = 50.0  # em
_LONGEST_CRY = 30.0  # em of a headline that ends in ！ or ？


class Standing(NamedTuple):
    """Where a unit's lines stand: the index of the line above it (-1 at the page's head), of its first and last, and
    of the line below it (-1 at the page's foot); indexes count the empty lines, too."""

    above: int
    first: int
    last: int
    below: int


@dataclass(frozen=True, slots=True)
class Facts:
    """A unit among its neighbours.

    `stack` are the places of the bare lines it stands with, `place` its own among them (0 at the top); `above` and
    `below` the units on both sides of the stack; `share_below` and `share_above` the shares, 0 to 1, of its words
    that the text there has; `across` that of the words of the text above which the text below has; `verbatim`
    whether the text below says it in the very words; `shorter` by which share of its width it is shorter than
    the others of its stack; `over` and `under` the lines beside it in its stack, and `share_under` the share that the text below
    has of the latter's words; `slot` its part where stacks have fixed places, as the page's have
    where it is `slotted`; `heads_picture` that a
    caption stands below it, and a blank line or the page's end below that; `over_names` that the next line of the
    stack holds names alone; `after_advert` that the unit above is of an advert; `next_notice` and `next_day` whether the next line of the stack names a notice or is a day alone.
    """

    unit: Unit
    form: TextForm
    stack: range
    place: int
    above: Unit | None
    below: Unit | None
    before: Unit | None
    share_below: float = 0.0
    share_above: float = 0.0
    across: float = 0.0
    verbatim: bool = False
    shorter: float = 0.0
    over: Unit | None = None
    under: Unit | None = None
    share_under: float = 0.0
    slot: Part | None = None
    slotted: bool = False
    gaps_tell: bool = False
    heads_picture: bool = False
    over_names: bool = False
    after_advert: bool = False
    next_kind: str = ""
    next_notice: bool = False
    next_day: bool = False


def read_facts(units: Sequence[Unit], form: TextForm, standings: Sequence[Standing]) -> list[Facts]:
    """The facts of each unit, from all units of a page and where each stands."""
    stacks = list(_stacks(units, form))
    dumped = form.lines == "paragraphs" and form.blanks in ("articles", "none")  # none: one article a file
    slots = _slots_of(units, stacks, standings) if dumped else None
    gaps = [units[stack[0]].gap for stack in stacks if stack[0] > 0]
    tell = slots is None and form.blanks == "articles" and any(gaps) and not all(gaps)
    facts: list[Facts] = []
    for stack in stacks:
        while len(facts) < stack[0]:
            facts.append(_plain(units, form, len(facts), tell))
        facts += _of_stack(units, form, stack, slots, tell)
    while len(facts) < len(units):
        facts.append(_plain(units, form, len(facts), tell))
    return facts


def _slots_of(
    units: Sequence[Unit], stacks: Sequence[range], standings: Sequence[Standing]
) -> dict[int, Part | None] | None:
    """The part of each bare line by its place; None where lines have no fixed places."""
    titles = [_without_names(units, stack) for stack in stacks]
    shapes = [
        Stack(
            standings[one[0]].above, tuple(standings[at].first for at in one), standings[one[-1]].below, one[0] == 0
        )
        for one in titles
    ]
    found = read_slots(shapes)
    if found is None:
        return None
    return {
        at: part for stack, parts in zip(titles, found, strict=True) for at, part in zip(stack, parts, strict=True)
    }


def _without_names(units: Sequence[Unit], stack: range) -> range:
    """The stack without the names of its last line, which have no place among kicker, headline and deck."""
    return stack[:-1] if len(stack) > 1 and units[stack[-1]].named else stack


def is_picture_title(above: Unit, below: Unit) -> bool:
    """Whether a bare line is the headline of a picture: its caption stands below it, and then another bare line that
    a blank line parts."""
    return above.kind == below.kind == "line" and _heads_picture(above, below)


def _stacks(units: Sequence[Unit], form: TextForm) -> list[range]:
    stacks: list[range] = []
    first = -1
    for at, unit in enumerate((*units, None)):
        if unit is not None and _is_bare(unit, form):
            if first >= 0 and is_picture_title(units[at - 1], unit):
                stacks.append(range(first, at))
                first = -1
            first = at if first < 0 else first
        elif first >= 0:
            stacks.append(range(first, at))
            first = -1
    return stacks


def _is_bare(unit: Unit, form: TextForm) -> bool:
    """Whether a line may be display: no sentence ends it, no indent of the text begins it."""
    if unit.kind != "line" or unit.width > _LONGEST_BARE or (form.indented and unit.indented):
        return False
    if unit.closed and (unit.text[-1] == "。" or unit.width > _LONGEST_CRY):
        return False
    return unit.text[0] not in "（(" or not BRACKETED.match(unit.text)


def _plain(units: Sequence[Unit], form: TextForm, at: int, tell: bool) -> Facts:
    before = units[at - 1] if at else None
    below = units[at + 1] if at + 1 < len(units) else None
    share = _share(units[at].grams, _text_below(units, at + 1)) if units[at].kind == "line" else 0.0
    return Facts(
        units[at],
        form,
        range(at, at + 1),
        0,
        before,
        below,
        before,
        share,
        gaps_tell=tell,
        next_kind=below.kind if below else "",
    )


def _of_stack(
    units: Sequence[Unit], form: TextForm, stack: range, slots: dict[int, Part | None] | None, tell: bool
) -> list[Facts]:
    text, above_text = _text_below(units, stack[-1] + 1), _text_above(units, stack[0] - 1)
    words = _bare("".join(unit.text for unit in text))
    grams = frozenset().union(*(unit.grams for unit in text))
    over = frozenset().union(*(unit.grams for unit in above_text))
    fewer = min(len(grams), len(over))
    across = len(grams & over) / fewer if fewer >= _FEWEST else 0.0
    shares = [_of(units[at].grams, grams) for at in stack]
    lacks = _lacks([units[at].width for at in stack])
    above = units[stack[0] - 1] if stack[0] else None
    below = units[stack[-1] + 1] if stack[-1] + 1 < len(units) else None
    return [
        Facts(
            units[at],
            form,
            stack,
            place,
            above,
            below,
            units[at - 1] if at else None,
            shares[place],
            _of(units[at].grams, over),
            across,
            _bare(_core(units[at].text)) in words,
            lacks[place],
            units[at - 1] if place else None,
            units[at + 1] if place + 1 < len(stack) else None,
            shares[place + 1] if place + 1 < len(stack) else 0.0,
            slots.get(at) if slots else None,
            slots is not None,
            tell,
            _heads_picture(units[at], units[at + 1] if at + 1 < len(units) else None),
            place + 1 < len(stack) and units[at + 1].named,
            at > 0 and units[at - 1].advert,
            "",
            place + 1 < len(stack) and _names_notice(units[at + 1].text),
            place + 1 < len(stack) and DAY_ALONE.match(units[at + 1].text) is not None,
        )
        for place, at in enumerate(stack)
    ]


def _heads_picture(unit: Unit, below: Unit | None) -> bool:
    """Whether a picture is all that a line heads: its caption stands below it, and then a blank line or nothing; behind
    the title of a work of art anything."""
    return unit.pictured and (below is None or below.gap or names_work(unit.text))


def _names_notice(text: str) -> bool:
    return is_standing(text) or names_notice(text)


def _lacks(widths: Sequence[float]) -> list[float]:
    """By how much each line is shorter than all others of its stack, as a share of theirs; 0 where it is not."""
    shortest, following = nsmallest(2, widths) if len(widths) > 1 else (0.0, 0.0)
    return [1.0 - width / following if shortest < following and width == shortest else 0.0 for width in widths]


def _bare(text: str) -> str:
    """The text's words without a mark between them, as a heading repeats them."""
    return _MARKS.sub("", text)


def _core(text: str) -> str:
    column = column_behind(text)
    return (text[: column.start()] if column else text).strip("—⸺ ")


def _text_below(units: Sequence[Unit], at: int) -> list[Unit]:
    """The text from unit `at` on, up to the next bare lines behind it, or further where it is short."""
    found: list[Unit] = []
    length = 0
    while at < len(units) and length < _MOST_TEXT:
        unit = units[at]
        if unit.kind in ("text", "table") or unit.closed:
            found.append(unit)
            length += len(unit.text)
        elif (found and unit.kind == "line" and (length > _MUCH_TEXT or unit.gap)) or (
            unit.kind == "end" and found
        ):
            break
        at += 1
    return found


def _text_above(units: Sequence[Unit], at: int) -> list[Unit]:
    found: list[Unit] = []
    length = 0
    while at >= 0 and length < _MOST_TEXT:
        unit = units[at]
        if unit.kind == "text" or unit.closed:
            found.append(unit)
            length += len(unit.text)
        elif found and unit.kind in ("line", "byline"):
            break
        at -= 1
    return found


def _of(words: frozenset[str], others: frozenset[str]) -> float:
    return len(words & others) / len(words) if words else 0.0


def _share(words: frozenset[str], text: Sequence[Unit]) -> float:
    return _of(words, frozenset().union(*(unit.grams for unit in text)))
