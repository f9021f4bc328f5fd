"""Between which items no article begins: a caption belongs to the text that has its words, a stanza to the one
above it, and what was carried on from another page (上接第1版) to the headline below; where text follows the jump at
once, it is the other page's, and the headline below it begins an article. So do a correction and what is below it.

│甲说：“船比路快。”          │   the text above has 甲某某 and 渡口
│渡口的船工甲某某。 乙某某 摄│   tied to it: no article begins between them
│县图书馆延长开放时间        │
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.items.parting_weights import PARTING
from jianbao.parsing.printed.items.questions import answering, asks
from jianbao.parsing.text.grams import grams_of
from jianbao.parsing.text.jumps import comes_from_elsewhere

_MORE = 0.25  # how much more of its words the one text must have than the other
_TEXT = ("prose", "table")


def price_partings(items: Sequence[Item]) -> list[float]:
    """For each place among `items`, what it costs to begin an article there."""
    costs = [0.0] * (len(items) + 1)
    for place, name in _partings(items):
        costs[place] += PARTING.prices[name]
    return costs


def _partings(items: Sequence[Item]) -> Iterator[tuple[int, str]]:
    """The signs that hold, each with the place it is about."""
    for first, last in _interviews(items):
        yield from ((place, "within a conversation") for place in range(first + 1, last + 1))
    for at, item in enumerate(items):
        if item.inset:
            yield (at if item.kind == "display" else at + 1), "correction"
        if item.kind == "caption":
            yield from ((place, "caption and its text") for place in _tied(items, at))
        elif at and item.lines_are == items[at - 1].lines_are == "verse":
            yield at, "stanzas"
        elif carries_on(item):
            yield from _about_jump(items, at)


def _about_jump(items: Sequence[Item], at: int) -> Iterator[tuple[int, str]]:
    """What a jump from another page says of the places around it."""
    yield at + 1, "below a jump from elsewhere"
    if at and _leads_on(items[at - 1]):
        yield at, "between two jumps"
    if head := _head_below_text(items, at + 1):
        yield head, "headline below what was carried on"


def _tied(items: Sequence[Item], at: int) -> range:
    """The places between a caption and the one of the texts beside it that it shares most of its words with."""
    above, below = _text_beside(items, at, -1), _text_beside(items, at, 1)
    if above is None or below is None:
        return range(0)
    more = _share(items[at], items[above]) - _share(items[at], items[below])
    if abs(more) <= _MORE:
        return range(0)
    return range(above + 1, at + 1) if more > 0 else range(at + 1, below + 1)


def _interviews(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Each two texts, one after the other, in which the same person answers: a conversation goes on over heading and
    box."""
    spoken: dict[str, int] = {}
    asked = False
    for at, item in enumerate(items):
        asked = asked or asks(item.paragraphs)
        for who in answering(item.paragraphs) if asked else ():
            if who in spoken:
                yield spoken[who], at
            spoken[who] = at


def carries_on(item: Item) -> bool:
    """Whether an item is a jump from another page, which stands over what is carried on."""
    return item.kind == "jump" and comes_from_elsewhere(item.texts[0].text)


def _leads_on(item: Item) -> bool:
    """Whether an item is a jump to another page, with which an article ends."""
    return item.kind == "jump" and not carries_on(item)


def _head_below_text(items: Sequence[Item], at: int) -> int | None:
    """The display below the text that begins at `at`; None where another thing stands there or between."""
    place = at
    while place < len(items) and items[place].kind in _TEXT:
        place += 1
    return place if at < place < len(items) and items[place].kind == "display" else None


def _text_beside(items: Sequence[Item], at: int, step: int) -> int | None:
    """The next text above or below, other captions, headings and bylines passed over."""
    place = at + step
    while 0 <= place < len(items):
        if items[place].kind in _TEXT:
            return place
        place += step
    return None


def _share(caption: Item, text: Item) -> float:
    words = grams_of(caption.texts[0].text)
    return len(words & text.grams) / len(words) if words else 0.0
