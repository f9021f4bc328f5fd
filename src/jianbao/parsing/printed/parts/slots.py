"""Stacks whose lines have fixed places: dumps that keep an empty line where there is no kicker or no deck.

1  │                          empty: no kicker
2  │渡口今日启用              headline
3  │首班船载客一百二十人      deck
4  │　　本报讯……
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from jianbao.parsing.printed.parts.unit import Part

STACK: tuple[Part, ...] = ("kicker", "headline", "deck")
_MOST_BETWEEN = 3  # empty lines that may part two articles beside the stack's own
_FEWEST_FITTING = 0.6  # of the stacks that tell; in other texts empty lines mean other things
_FEWEST_EMPTY = 0.3  # of the fitting stacks: few articles have a deck, and an empty line above may part articles


class Stack(NamedTuple):
    """The bare lines between two texts: the index of the last line above them (-1 at the page's head), their own, and
    that of the first line below (-1 at the page's foot); indexes count the page's lines, the empty ones too. `first` says that nothing but
    furniture stands above."""

    above: int
    own: tuple[int, ...]
    below: int
    first: bool


class _Place(NamedTuple):
    parts: tuple[Part | None, ...]
    before: int  # empty lines above the first of the three places
    first: bool
    tells: bool  # an empty line stands where no other text has one


def read_slots(stacks: Sequence[Stack]) -> list[tuple[Part | None, ...]] | None:
    """The part of each line of each stack by its place; None where the page's stacks have no fixed places.

    A line outside the three places, such as a section's heading, has no part.
    """
    places = [_place(stack) for stack in stacks]
    telling = [place for stack, place in zip(stacks, places, strict=True) if _tells(stack)]
    before = _common([place for place in telling if place])
    fitting = [place for place in telling if place and _fits(place, before)]
    if len(fitting) < _FEWEST_FITTING * len(telling) or not any(place.tells for place in fitting):
        return None
    if sum(place.tells for place in fitting) < _FEWEST_EMPTY * len(fitting):
        return None
    nothing: list[tuple[Part | None, ...]] = [(None,) * len(stack.own) for stack in stacks]
    return [
        place.parts if place and _fits(place, before) else none for place, none in zip(places, nothing, strict=True)
    ]


def _tells(stack: Stack) -> bool:
    """Whether a stack speaks for or against fixed places: one with an empty line about it, or a kicker or deck
    without. A line alone between two texts is a heading or text of its own."""
    return stack.below >= 0 and (len(stack.own) > 1 or stack.below - stack.above - 1 > len(stack.own))


def _common(places: Sequence[_Place]) -> int:
    """The number of empty lines between articles that most stacks show; the page's first shows none."""
    counted = Counter(place.before for place in places if not place.first and place.before <= _MOST_BETWEEN)
    return min(counted, key=lambda before: (-counted[before], before), default=0)


def _fits(place: _Place, before: int) -> bool:
    return place.first or place.before == before


def _place(stack: Stack) -> _Place | None:
    """Where a stack's last three places are, counted from the text below; None where the middle one is empty."""
    top = stack.below - len(STACK)
    if top + 1 not in stack.own:
        return None
    over = max((index for index in (stack.above, *stack.own) if index < top), default=stack.above)
    if over >= top:
        return None
    parts = tuple(STACK[index - top] if index >= top else None for index in stack.own)
    tells = stack.below - 1 not in stack.own or (over < 0 and top not in stack.own)
    return _Place(parts, top - over - 1, stack.first, tells)
