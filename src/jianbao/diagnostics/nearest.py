"""The known word that a mistaken one was most likely meant to be."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest_word(written: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """The word most like `written`, however that is cased and joined; empty where none is like it.

    `likeness` is the least share of characters in common (of both words, 0 to 1) that counts as like.

    >>> nearest_word("Page-Nmae", ("page", "page_name"))
    'page_name'
    """
    plain = written.strip().lower().replace("-", "_").replace(" ", "_")
    return next(iter(difflib.get_close_matches(plain, list(known), n=1, cutoff=likeness)), "")
