"""The boxes of display lines that one headline may be set in: kicker, headline and deck above one another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from jianbao.parsing.printed.items.item import Item

Stack = tuple[int, ...]  # the places of its displays, from top to bottom

_TALLEST = 3  # boxes of one headline stack


class HeadingStacks:
    """The stacks of a row of items; places are counted in the whole row."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._displays = [at for at, item in enumerate(items) if item.kind == "display"]
        self._from: dict[int, list[Stack]] = {}

    def below(self, top: int) -> list[Stack]:
        """The stacks with `top` as their first display, each longer than the one before."""
        if top not in self._from:
            place = bisect_left(self._displays, top)
            self._from[top] = self._read(self._displays[place : place + _TALLEST])
        return self._from[top]

    def _read(self, displays: Sequence[int]) -> list[Stack]:
        """The stacks whose top is the first of `displays`: up to three boxes with nothing but captions between
        them; a byline may stand below a kicker, whose dash says that its headline is still to come."""
        stacks: list[Stack] = [(displays[0],)]
        for at in displays[1:]:
            above = stacks[-1][-1]
            passed = ("caption", "byline") if self._items[above].texts[-1].text.endswith("——") else ("caption",)
            if any(self._items[between].kind not in passed for between in range(above + 1, at)):
                break
            if self._items[at - 1].last + 1 < self._items[at].first:
                break  # a paragraph begun above runs on between them
            stacks.append((*stacks[-1], at))
        return stacks
