"""The known word that a mistaken one was most likely meant to be."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest_word(written: str, known: Iterable[str]) -> str:
    """The word most like `written`, however that is cased and joined; empty where none is like it.

    >>> nearest_word("Page-Nmae", ("page", "page_name"))
    'page_name'
    """
    plain = written.strip().lower().replace("-", "_").replace(" ", "_")
    return next(iter(difflib.get_close_matches(plain, list(known), n=1)), "")
