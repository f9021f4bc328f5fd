"""Counts of what was found, what should have been, and what both have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """`right` of `gold` that should have been found, and of `found` that were."""

    right: int = 0
    gold: int = 0
    found: int = 0

    def add(self, gold: Iterable[Hashable], found: Iterable[Hashable]) -> None:
        """Counts two bags of things; what stands twice must be found twice."""
        wanted, had = Counter(gold), Counter(found)
        self.right += (wanted & had).total()
        self.gold += wanted.total()
        self.found += had.total()

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found; None where the gold has none."""
        return self.right / self.gold if self.gold else None


Tallies = dict[str, Tally]
