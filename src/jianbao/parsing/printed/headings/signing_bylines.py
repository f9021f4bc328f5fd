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
        self.above = [
            None if byline is not None and _stands_below_headline(items, byline) else byline
            for byline in _bylines_beside(items, range(len(items)))
        ]
        self.below = _bylines_beside(items, range(len(items) - 1, -1, -1))

    def are_beside(self, at: int) -> bool:
        """Whether a byline stands on either side of an item."""
        return self.above[at] is not None or self.below[at] is not None


def _stands_below_headline(items: Sequence[Item], byline: int) -> bool:
    """Whether a byline has its headline directly above, so that what stands below it heads a section."""
    above = byline - 1
    while above >= 0 and items[above].kind in (*PASSED_OVER, "byline"):
        above -= 1
    return above >= 0 and items[above].kind == "display" and not items[above].texts[-1].text.endswith("——")


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
