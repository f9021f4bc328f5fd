"""Stacks whose lines have fixed places: dumps that keep an empty line where there is no kicker or no deck.

1  │                          empty: no kicker
2  │渡口今日启用              headline
3  │首班船载客一百二十人      deck
4  │　　本报讯……
"""

from __future__ import annotations

from collections.abc import Sequence

from jianbao.parsing.printed.parts.unit import Part

STACK: tuple[Part, ...] = ("kicker", "headline", "deck")
_MOST_BETWEEN = 3  # empty lines that may part two articles beside the stack's own


def read_slots(stacks: Sequence[tuple[int, int, Sequence[int]]]) -> list[tuple[Part, ...]] | None:
    """The part of each line of each stack, where all keep their places; None where they do not.

    A stack is the index of the last line of the text above (-1 at the page's head), that of the first line below
    it, and those of its own lines; indexes count the page's lines, the empty ones too.
    """
    if not any(below - above - 1 > len(own) for above, below, own in stacks):
        return None  # no empty line anywhere
    for between in range(_MOST_BETWEEN + 1):
        placed = [_place(above + (between if above >= 0 else 0), below, own) for above, below, own in stacks]
        if placed and all(placed) and (between or _keeps_empty_decks(placed)):
            return [parts for parts in placed if parts]
    return None


def _keeps_empty_decks(placed: Sequence[tuple[Part, ...] | None]) -> bool:
    """Whether an empty line stands for a deck somewhere: one above every stack may as well part articles."""
    return any(parts and parts[-1] != "deck" for parts in placed)


def _place(above: int, below: int, own: Sequence[int]) -> tuple[Part, ...] | None:
    places = [line - above - 1 for line in own]
    if below - above - 1 != len(STACK) or 1 not in places or min(places) < 0:
        return None
    return tuple(STACK[place] for place in places)
