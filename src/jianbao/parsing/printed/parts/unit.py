"""What is labelled with a part of an article: a bare line, a whole paragraph, or a block that a rule took."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from jianbao.model import Paragraph, Text
from jianbao.parsing.bylines.forms import NAMES_ALONE, read_byline
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.items.prose_runs import ends_signed
from jianbao.parsing.printed.lines.line import Line, width_of
from jianbao.parsing.printed.lines.standing import names_notice
from jianbao.parsing.text.grams import grams_of

Part = Literal["above", "column", "kicker", "headline", "deck", "byline", "text", "heading", "end"]
PARTS: tuple[Part, ...] = ("above", "column", "kicker", "headline", "deck", "byline", "text", "heading", "end")
UnitKind = Literal["line", "text", "byline", "end", "table"]

_LONGEST_DISPLAY = 50.0  # em
_INDENT = 0.75  # em
_LONGEST_LINE = 24.0  # em of a line alone that was read as text and may be display
_FURTHEST_SIGNED = 16  # characters of a line that may be names alone
_ADVERT = "广告"
_KINDS: dict[str, UnitKind] = {
    "byline": "byline",
    "table": "table",
    "notice": "end",
    "prose": "text",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a page, in page order; `place` is that of its item in the row of items.

    A `line` may be display or text, a `text` is a paragraph and nothing else; `byline`, `end` (a sign-off, a
    credit) and `table` were taken by a rule. `width` is in em; `indented` says that white space is printed before
    it, `gap` that a blank line stands above, `parted` that furniture does, `named` that it holds names alone,
    `signed` that it ends as an article's last paragraph does, `titled` that it is the title of a poem in a cycle,
    `pictured` that a caption stands below it before anything else, `advert` that the word for one stands above.
    """

    place: int
    kind: UnitKind
    text: str
    width: float
    closed: bool
    dated: bool
    indented: bool
    gap: bool
    parted: bool
    named: bool
    signed: bool
    inset: bool
    titled: bool
    pictured: bool
    advert: bool
    grams: frozenset[str]


def read_units(lines: Sequence[Line], items: Sequence[Item]) -> list[Unit]:
    """The units among the items; captions, notices and jumps between them belong to what stands above."""
    units: list[Unit] = []
    before, parted, advert = -1, False, False
    for place, item in enumerate(items):
        if item.kind == "furniture":
            parted, advert = True, advert or item.texts[-1].text == _ADVERT
        elif item.kind == "caption" and units and not parted and item.first == before + 1:
            units[-1] = replace(units[-1], pictured=True)
        elif item.kind in _KINDS or item.kind == "display":
            gap = before >= 0 and lines[item.first].index > lines[before].index + 1
            units.append(_unit_of(lines, place, item, gap, parted, advert))
            parted, advert = False, units[-1].advert
        before = max(before, item.last)
    return units


def _unit_of(lines: Sequence[Line], place: int, item: Item, gap: bool, parted: bool, advert: bool) -> Unit:
    first, last = lines[item.first], lines[item.last]
    text = item.paragraphs[0].text if item.kind == "prose" else "".join(text.text for text in item.texts)
    alone = is_one_line(item) and not last.closed and first.width <= _LONGEST_LINE
    kind: UnitKind = (
        "line"
        if alone
        else _kind_of(item) or ("text" if first.width > _LONGEST_DISPLAY or first.carried else "line")
    )
    return Unit(
        place,
        kind,
        text,
        width_of(text),
        last.closed,
        first.dated,
        first.indent >= _INDENT,
        gap,
        parted,
        kind == "line"
        and len(text) <= _FURTHEST_SIGNED
        and not names_notice(text)
        and read_byline(text, NAMES_ALONE) is not None,
        kind == "text" and ends_signed(text),
        item.inset,
        item.block is not None and item.block.rule == "verse.title",
        False,
        advert and not (gap and not parted),
        item.grams or grams_of(text),
    )


def _kind_of(item: Item) -> UnitKind | None:
    """What a rule took an item for; verse is text, whose lines are kept."""
    return "text" if item.lines_are == "verse" else _KINDS.get(item.kind)


def is_one_line(item: Item) -> bool:
    """Whether an item is a paragraph of a single line, wherever the text around it goes on."""
    return item.kind == "prose" and len(item.paragraphs) == 1 and len(item.paragraphs[0].pieces) == 1


def line_item(lines: Sequence[Line], at: int) -> Item:
    """A whole line as a display; it becomes a paragraph where it is labelled as text."""
    text = lines[at].cut()
    return Item("display", at, at, (text,), grams=grams_of(text.text))


def as_prose(item: Item) -> Item:
    """A display's only line as a paragraph."""
    paragraph = Paragraph(item.texts[0].text, item.texts[0].pieces)
    first, last = item.first, item.last
    return Item("prose", first, last, (), (paragraph,), (0.0,), reach=last, grams=item.grams)


def as_display(item: Item) -> Item:
    """A paragraph of one line as a display."""
    paragraph = item.paragraphs[0]
    return Item("display", item.first, item.last, (Text(paragraph.text, paragraph.pieces),), grams=item.grams)
