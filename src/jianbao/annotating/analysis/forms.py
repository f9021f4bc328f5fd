"""Known names and every form of them a text uses, found in one pass whatever characters they hold."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

Mention = tuple[int, int, str]
_FEW = 16
_LONG = 4_000  # longer than any paragraph in print: searched between two places only, never anew from its beginning


class Forms:
    """Forms of names (`布朗`) and the full names they stand for (`乔治·布朗`)."""

    def __init__(self) -> None:
        self.full: dict[str, str] = {}
        self._forms: list[str] = []  # in the order they came in
        self._by_head: dict[str, list[int]] = defaultdict(list)
        self._lengths: list[int] = []
        self._heads: set[str] = set()
        self._pattern: re.Pattern[str] | None = None
        self._mentions: dict[str, tuple[int, list[Mention]]] = {}

    def add(self, form: str, name: str) -> None:
        """Take in a form of at least two characters; the first to claim a form keeps it."""
        if len(form) < 2 or form in self.full:
            return
        self.full[form] = name
        self._forms.append(form)
        if len(form) not in self._lengths:
            self._lengths = sorted((*self._lengths, len(form)), reverse=True)
        if form[0] not in self._heads:
            self._heads.add(form[0])
            self._pattern = None
        lengths = self._by_head[form[:2]]
        if len(form) not in lengths:
            lengths.append(len(form))
            lengths.sort(reverse=True)

    def at_end(self, text: str, end: int, start: int) -> str | None:
        """The longest form that ends at `end` and begins no earlier than `start`."""
        for length in self._lengths:
            if length <= end - start and text[end - length : end] in self.full:
                return text[end - length : end]
        return None

    def at_start(self, text: str, start: int, end: int) -> str | None:
        """The longest form that begins at `start` and ends no later than `end`."""
        for length in self._by_head.get(text[start : start + 2], ()):
            if start + length <= end and text[start : start + length] in self.full:
                return text[start : start + length]
        return None

    def mentions_in(self, text: str, start: int = 0, end: int | None = None) -> list[Mention]:
        """Every place a form stands, the longest at each: (start, end, full name)."""
        if len(text) > _LONG:
            return list(self._find(text, start, len(text) if end is None else end))
        mentions = self._all_in(text)
        if not mentions:
            return mentions
        first = bisect_left(mentions, (start,))
        limit = len(text) if end is None else end
        return [mention for mention in mentions[first:] if mention[1] <= limit]

    def first_in(self, text: str, start: int, end: int) -> Mention | None:
        """The first place between two others a form stands, as `mentions_in` gives it."""
        if len(text) > _LONG:
            return next(self._find(text, start, end), None)
        known = self._mentions.get(text)  # as in `_all_in`, here without the call: asked of every clause
        mentions = known[1] if known and known[0] == len(self.full) else self._all_in(text)
        if not mentions:
            return None
        n = bisect_left(mentions, (start,))
        return mentions[n] if n < len(mentions) and mentions[n][1] <= end else None

    def _all_in(self, text: str) -> list[Mention]:
        """The mentions of a whole text, kept until it holds a form that comes in; asked for clause by clause."""
        known, mentions = self._mentions.get(text, (-1, []))
        if known == len(self.full):
            return mentions
        new = self._forms[known:] if known >= 0 else []
        if known < 0 or len(new) > _FEW or any(form in text for form in new):
            mentions = list(self._find(text, 0, len(text)))
        self._mentions[text] = len(self.full), mentions
        return mentions

    def _find(self, text: str, start: int, end: int) -> Iterator[Mention]:
        reached = start
        for place in self._heads_in(text, start, end):
            if place >= reached and (form := self.at_start(text, place, end)):
                reached = place + len(form)
                yield place, reached, self.full[form]

    def _heads_in(self, text: str, start: int, end: int) -> Iterable[int]:
        """Where a form may begin: by search for each while they are few, by their first characters else."""
        if len(self.full) > _FEW:
            return (found.start() for found in self._first_characters().finditer(text, start, max(end - 1, start)))
        places = []
        for head in self._by_head:
            place = text.find(head, start, end)
            while place >= 0:
                places.append(place)
                place = text.find(head, place + 1, end)
        return sorted(places)

    def _first_characters(self) -> re.Pattern[str]:
        """A pattern for the characters forms begin with; made anew only when another one comes in."""
        if self._pattern is None:
            self._pattern = re.compile(
                "[" + "".join(map(re.escape, sorted(self._heads))) + "]" if self._heads else "(?!)"
            )
        return self._pattern
