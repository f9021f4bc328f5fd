"""Corrections as articles of their own, also where the page sets one into another article's text.

│说这条路比从前宽了一半。│   text                         text
│更正                    │   heading   ┐ inset            text
│本报……特此更正。        │   text      ┘          ──▶     heading   behind the text it was set into
│茶馆老板说，竹椅……      │   text                         text
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jianbao.model import Paragraph, join_texts
from jianbao.parsing.bylines.datelines import opens_article
from jianbao.parsing.printed.block import Block
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.paragraphs.fragments import separator
from jianbao.parsing.text.grams import grams_of

_TEXT = ("prose", "table")


def items_of_correction(block: Block) -> tuple[Item, Item]:
    """The headline of a correction, and its text."""
    label, *parts = block.texts
    text = parts[0]
    for part in parts[1:]:
        text = join_texts((text, part), separator(text.text, part.text))
    paragraph = Paragraph(text.text, text.pieces)
    head = Item("display", block.first, block.first, (label,), inset=True)
    body = Item("prose", block.first, block.last, paragraphs=(paragraph,), measures=(0.0,), reach=block.last)
    return head, replace(body, inset=True, grams=grams_of(text.text))


def move_insets(items: Sequence[Item]) -> list[Item]:
    """The items with each inset that has its surrounding article's text above and below behind that text."""
    moved: list[Item] = []
    at = 0
    while at < len(items):
        if not _is_set_in(items, at):
            moved.append(items[at])
            at += 1
            continue
        after = _text_below(items, at) + 1
        while after < len(items) and _goes_on(items[after]):
            after += 1
        moved += (*items[at + 2 : after], *items[at : at + 2])
        at = after
    return moved


def _is_set_in(items: Sequence[Item], at: int) -> bool:
    inset = items[at].inset and items[at].kind == "display" and at > 0 and items[at - 1].kind in _TEXT
    below = _text_below(items, at) if inset else len(items)
    return below < len(items) and _goes_on(items[below])


def _text_below(items: Sequence[Item], at: int) -> int:
    """The place below the inset, or below the byline there of an article whose text above is not signed yet."""
    below = at + 2
    if below < len(items) and items[below].kind == "byline" and not _is_signed(items, at):
        return below + 1
    return below


def _is_signed(items: Sequence[Item], at: int) -> bool:
    """Whether a byline stands between item `at` and the headline above it."""
    above = at - 1
    while above >= 0 and items[above].kind not in ("display", "byline"):
        above -= 1
    return above < 0 or items[above].kind == "byline"


def _goes_on(item: Item) -> bool:
    """Whether an item is text that begins no article."""
    return (
        item.kind in _TEXT and not item.inset and not (item.paragraphs and opens_article(item.paragraphs[0].text))
    )
