"""How far a long run has come, told to whoever wants to show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

Thing = TypeVar("Thing")


class Progress(Protocol):
    """Told of each stage as it begins, and of each step done in it."""

    def begin(self, stage: str, steps: int | None = None) -> None:
        """`stage` is one of reading, binding, writing, indexing.

        `steps` is None when their number is not known.
        """

    def step(self) -> None:
        """One more step of the stage is done."""


class Silence:
    """Progress that nobody watches."""

    def begin(self, stage: str, steps: int | None = None) -> None:
        """Nothing to show."""

    def step(self) -> None:
        """Nothing to show."""


def watched(things: Iterable[Thing], progress: Progress) -> Iterator[Thing]:
    """The same things; `progress` hears of each as it passes."""
    for thing in things:
        progress.step()
        yield thing
