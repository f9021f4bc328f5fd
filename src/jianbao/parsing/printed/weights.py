"""Tables of weights: what each sign adds to the cost of a reading, under its name and with its reason.

Whatever is decided by price asks only which signs hold, and how far; the table knows what they cost. So a decision can
be explained by the signs that made it, and each weight be left out to see what it is worth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Sign = tuple[str, float]
"""A weight's name and how far it holds: 1.0, or a degree of its own that its reason tells."""
Gain = tuple[str, float]
"""A weight's name and what it gained the reading that was chosen."""
HOLDS = 1.0
MOST_NAMED = 3  # signs that an explanation names


@dataclass(frozen=True, slots=True)
class Weight:
    """A price below 0 speaks for the reading that the table is of, one above it against."""

    name: str
    price: float
    reason: str


class Weights:
    """The weights of one kind of reading, by their names."""

    def __init__(self, *rows: Weight) -> None:
        self.rows = rows
        self.prices = {row.name: row.price for row in rows}

    def cost(self, signs: Iterable[Sign]) -> float:
        """What a reading costs by the signs that hold of it."""
        cost = 0.0
        for name, degree in signs:
            cost += degree * self.prices[name]
        return cost

    def gains(self, signs: Iterable[Sign], *, of_chosen: bool) -> Iterator[Gain]:
        """What each sign gained a reading when this one was chosen, or was not."""
        side = -1.0 if of_chosen else 1.0
        yield from ((name, side * degree * self.prices[name]) for name, degree in signs)


def most_decisive(gains: Iterable[Gain], most: int = MOST_NAMED) -> list[Gain]:
    """The signs that spoke for what was chosen, the most decisive first; a sign of several readings counts by what
    its prices differ."""
    total: dict[str, float] = {}
    for name, gain in gains:
        total[name] = total.get(name, 0.0) + gain
    found = sorted(((name, round(gain, 2)) for name, gain in total.items()), key=lambda one: (-one[1], one[0]))
    return [one for one in found if one[1] > 0][:most]


def in_words(gains: Iterable[Gain]) -> str:
    """Signs with what they gained, as `--explain` prints them: `indent shown +2.5, box ends +0.4`."""
    return ", ".join(f"{name} {gain:+g}" for name, gain in gains)
