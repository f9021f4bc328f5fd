"""Patterns that find the words of a table in running text, the longest at each place, in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable


def words_of(table: str) -> tuple[str, ...]:
    """The words of a table written as running text, longest first, each once."""
    return tuple(sorted(set(table.split()), key=lambda word: (-len(word), word)))


def any_of(words: Iterable[str]) -> str:
    """A pattern for the words, longest first under each first character, so that few are tried at a place."""
    heads: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        heads[word[0]].append(re.escape(word[1:]))
    return (
        "(?:" + "|".join(f"{re.escape(head)}(?:{'|'.join(tails)})" for head, tails in sorted(heads.items())) + ")"
    )


class Endings:
    """Asks which word of a table a text ends with at a place (or begins with: `at_start`)."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._lengths = sorted({len(word) for word in self._words}, reverse=True)

    def at_end(self, text: str, end: int, start: int = 0) -> str | None:
        """The longest word that ends at `end` and begins no earlier than `start`."""
        for length in self._lengths:
            if end - length >= start and text[end - length : end] in self._words:
                return text[end - length : end]
        return None

    def at_start(self, text: str, start: int, end: int | None = None) -> str | None:
        """The longest word that begins at `start` and ends no later than `end`."""
        limit = len(text) if end is None else end
        for length in self._lengths:
            if start + length <= limit and text[start : start + length] in self._words:
                return text[start : start + length]
        return None
