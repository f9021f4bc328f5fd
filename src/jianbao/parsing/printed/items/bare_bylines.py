"""Names that stand alone on their line, made bylines where their place says so.

江城添了新桥          a headline
林小满　周一诺        the names of those who wrote it
江城昨天……
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jianbao.parsing.bylines.bare_names import is_set_out
from jianbao.parsing.bylines.forms import NAMES_ALONE, read_byline
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.text.grams import grams_of

_SHORT_HEADLINE = range(1, 5)  # characters
_NEAR_END = 12  # items of furniture and the last name


def name_bylines(items: Sequence[Item]) -> list[Item]:
    """Names alone under a headline and above the text are its byline, in a box of their own or the headline's."""
    return [part for at in range(len(items)) for part in _part_byline(items, at)]


def _part_byline(items: Sequence[Item], at: int) -> list[Item]:
    """An item, or the headline and the byline that it is."""
    item = items[at]
    if _is_signature(items, at):
        return [Item("byline", item.first, item.last, item.texts, sure=item.sure)]
    if item.kind != "display" or not _stands_over_text(items, at) or not _ends_in_names(item):
        return [item]
    byline = Item("byline", item.last, item.last, item.texts[-1:], sure=item.sure)
    return [_without_last(item), byline] if len(item.texts) > 1 else [byline]


def _stands_over_text(items: Sequence[Item], at: int) -> bool:
    """Whether a display stands above text, its last line below a headline: in its own box or the one before."""
    texts = items[at].texts
    below = items[at + 1].kind if at + 1 < len(items) else ""
    under = len(texts) > 1 or (at > 0 and items[at - 1].kind == "display")
    within = len(texts) > 1 and is_set_out(texts[-1].text)  # its text may go on behind others
    return under and (below in ("prose", "table") or within)


def _ends_in_names(item: Item) -> bool:
    """Whether the last line of a display is names; below a headline of a few characters they must be set out."""
    short = len("".join(text.text for text in item.texts[:-1])) in _SHORT_HEADLINE
    last = item.texts[-1].text
    return read_byline(last, NAMES_ALONE) is not None and (not short or is_set_out(last))


def name_alone(items: Sequence[Item]) -> list[Item]:
    """On a page that signs its articles with names alone, such a name between two texts is a byline as well: its
    headline may stand behind the text."""
    if not any(item.kind == "byline" and item.block is None for item in items):
        return list(items)
    return [
        replace(item, kind="byline") if _stands_between_texts(items, at) and _is_writer(item) else item
        for at, item in enumerate(items)
    ]


def _stands_between_texts(items: Sequence[Item], at: int) -> bool:
    return 0 < at < len(items) - 1 and items[at - 1].kind == items[at + 1].kind == "prose"


def _is_writer(item: Item) -> bool:
    """Whether a display is one name, of three characters or set out, which no heading is."""
    if item.kind != "display" or len(item.texts) != 1:
        return False
    words = item.texts[0].text
    return len(read_byline(words, NAMES_ALONE) or ()) == 1 and (len(words) > 2 or is_set_out(words))


def _is_signature(items: Sequence[Item], at: int) -> bool:
    """Whether a line is a name alone, below the last text of all, as a letter's writer signs."""
    item = items[at]
    last = len(items) - at < _NEAR_END and all(other.kind == "furniture" for other in items[at + 1 :])
    return (
        last
        and item.kind == "display"
        and len(item.texts) == 1
        and at > 0
        and items[at - 1].kind == "prose"
        and len(read_byline(item.texts[0].text, NAMES_ALONE) or ()) == 1
    )


def _without_last(item: Item) -> Item:
    texts = item.texts[:-1]
    return replace(item, last=item.last - 1, texts=texts, grams=grams_of("".join(text.text for text in texts)))
