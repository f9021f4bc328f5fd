"""Patterns that find the words of a table in running text, the longest at each place, in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache

from jianbao.lexicon import words


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
        self._single = frozenset(word for word in self._words if len(word) == 1)
        self._ending = self._lengths_by(lambda word: word[-2:])
        self._beginning = self._lengths_by(lambda word: word[:2])

    def at_end(self, text: str, end: int, start: int = 0) -> str | None:
        """The longest word that ends at `end` and begins no earlier than `start`."""
        if end <= start:
            return None
        for length in self._ending.get(text[max(end - 2, 0) : end], ()):
            if end - length >= start and text[end - length : end] in self._words:
                return text[end - length : end]
        last = text[end - 1 : end]
        return last if last in self._single else None

    def at_start(self, text: str, start: int, end: int | None = None) -> str | None:
        """The longest word that begins at `start` and ends no later than `end`."""
        limit = len(text) if end is None else end
        if start >= limit:
            return None
        for length in self._beginning.get(text[start : start + 2], ()):
            if start + length <= limit and text[start : start + length] in self._words:
                return text[start : start + length]
        first = text[start : start + 1]
        return first if first in self._single else None

    def _lengths_by(self, edge: Callable[[str], str]) -> dict[str, list[int]]:
        """The lengths of the words of two characters and more, longest first, under the two at their `edge`."""
        lengths: dict[str, set[int]] = defaultdict(set)
        for word in self._words - self._single:
            lengths[edge(word)].add(len(word))
        return {pair: sorted(found, reverse=True) for pair, found in lengths.items()}


class Finder:
    """Finds a table's words in running text, the longest at each place, none inside another."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._single = frozenset(word for word in self._words if len(word) == 1)
        lengths: dict[str, set[int]] = defaultdict(set)
        for word in self._words - self._single:
            lengths[word[:2]].add(len(word))
        one = [1] if self._single else []
        self._lengths = {head: (*sorted(found, reverse=True), *one) for head, found in lengths.items()}
        self._heads = re.compile(self._pattern_of_heads())

    def _pattern_of_heads(self) -> str:
        """Where a word may begin: a first character with a second behind it, or a word of one character."""
        firsts, seconds = ("".join(map(re.escape, sorted({head[n] for head in self._lengths}))) for n in (0, 1))
        pairs = [f"[{firsts}](?=[{seconds}])"] if self._lengths else []
        singles = [f"[{''.join(map(re.escape, sorted(self._single)))}]"] if self._single else []
        return "|".join([*pairs, *singles]) or "(?!)"

    def spans(self, text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
        """Where the words stand: (start, end), left to right."""
        limit = len(text) if end is None else end
        found: list[tuple[int, int]] = []
        lengths, words, reached = self._lengths, self._words, start
        alone = (1,) if self._single else ()
        for head in self._heads.finditer(text, start, limit):
            place = head.start()
            if place < reached:
                continue
            for length in lengths.get(text[place : place + 2], alone):  # the longest first, one character last
                over = place + length
                if over <= limit and text[place:over] in words:
                    found.append((place, over))
                    reached = over
                    break
        return found


@cache
def endings(*tags: str) -> Endings:
    """The words of the lexicon that bear any of some tags, to ask what a text ends or begins with."""
    return Endings(words(*tags))


@cache
def finder(*tags: str) -> Finder:
    """The same, to find them in running text."""
    return Finder(words(*tags))
