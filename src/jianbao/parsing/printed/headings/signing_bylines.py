"""The bylines that stand directly above and below each item, as they sign a headline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jianbao.parsing.printed.items.item import Item

PASSED_OVER = ("caption", "notice", "jump")


class HeadingBylines:
    """For each item of a row, the byline directly `above` and directly `below` it; None where there is none.

    A byline that has its own headline directly above it signs nothing below.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        below_headline = _stand_below_headline(items)
        self.above = [
            None if byline is not None and below_headline[byline] else byline
            for byline in _bylines_beside(items, range(len(items)))
        ]
        self.below = _bylines_beside(items, range(len(items) - 1, -1, -1))

    def are_beside(self, at: int) -> bool:
        """Whether a byline stands on either side of an item."""
        return self.above[at] is not None or self.below[at] is not None


def _stand_below_headline(items: Sequence[Item]) -> list[bool]:
    """For each item whether a headline stands directly above it, bylines and what is passed over apart: below a
    byline of its own headline stands what heads a section."""
    found, headline = [], False
    for item in items:
        found.append(headline)
        if item.kind not in (*PASSED_OVER, "byline"):
            headline = item.kind == "display" and not item.texts[-1].text.endswith("——")
    return found


def _bylines_beside(items: Sequence[Item], places: Iterable[int]) -> list[int | None]:
    """For each item the byline that stands before it in the order of `places`, captions and notices between them
    apart."""
    beside: list[int | None] = [None] * len(items)
    last: int | None = None
    for at in places:
        beside[at] = last
        if items[at].kind not in PASSED_OVER:
            last = at if items[at].kind == "byline" else None
    return beside
