"""The lists a query is answered from."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Docs = NDArray[np.int64]
List = tuple[Docs, NDArray[np.uint8]]  # article numbers, ascending, and their payloads (weighing.py)
EMPTY: List = (np.empty(0, dtype=np.int64), np.empty(0, dtype=np.uint8))


class Lists(Protocol):
    """An archive of `articles` articles; `word_postings` in its word index."""

    articles: int
    word_postings: int

    def characters(self, feature: str) -> List:
        """Where a character, or two side by side, stand."""
        ...

    def word(self, word: str) -> List:
        """Where a word stands as a word; a Han character alone counts wherever it stands."""
        ...

    def facts(self, kind: str, name: str, *, whole: bool) -> Docs:
        """Articles with a name of that kind (facts.py): the name itself, or names that begin so."""
        ...

    def dated(self, first: str, last: str) -> Docs:
        """Articles from a day, month or year to another; either may be empty."""
        ...

    def vocabulary(self, beginning: str) -> dict[str, int]:
        """Words that begin with these two characters, and in how many articles they stand."""
        ...
