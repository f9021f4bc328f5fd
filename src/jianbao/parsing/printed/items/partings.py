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
from jianbao.parsing.printed.items.questions import answering, asks
from jianbao.parsing.text.grams import grams_of
from jianbao.parsing.text.jumps import comes_from_elsewhere

_APART = 3.0  # for parting a caption from the text it is of
_CONVERSATION = 6.0  # for parting what one person answers
_BEGINS = 8.0  # that a headline below what was carried on without one begins an article
_MORE = 0.25  # how much more of its words the one text must have than the other
_TEXT = ("prose", "table")


def price_partings(items: Sequence[Item]) -> list[float]:
    """For each place among `items`, what it costs to begin an article there, by the captions it would part from
    the text they share most of their words with."""
    costs = [0.0] * (len(items) + 1)
    for first, last in _interviews(items):
        for place in range(first + 1, last + 1):
            costs[place] += _CONVERSATION
    for at, item in enumerate(items):
        if item.inset:
            costs[at if item.kind == "display" else at + 1] -= _BEGINS
        if item.kind != "caption":
            costs[at] += _APART * (at > 0 and _is_verse(item) and _is_verse(items[at - 1]))
            costs[at + 1] += _APART * carries_on(item)
            costs[at] -= _BEGINS * (at > 0 and carries_on(item) and _leads_on(items[at - 1]))
            if carries_on(item) and (head := _head_below_text(items, at + 1)):
                costs[head] -= _BEGINS
            continue
        above, below = _text_beside(items, at, -1), _text_beside(items, at, 1)
        if above is None or below is None:
            continue
        more = _share(item, items[above]) - _share(item, items[below])
        first, last = (above + 1, at) if more > _MORE else (at + 1, below) if more < -_MORE else (0, -1)
        for place in range(first, last + 1):
            costs[place] += _APART
    return costs


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


def _is_verse(item: Item) -> bool:
    return item.block is not None and item.block.because == "verse"


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
