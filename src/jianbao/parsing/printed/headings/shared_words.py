"""How many of a heading's words the text has: what speaks most for a headline being that of a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jianbao.parsing.printed.items.item import Item

Found = Mapping[int, int]  # for each display, how many of its words the text of a stretch has


class HeadingWords:
    """The words that displays and texts of a row of items share; places are counted in the whole row."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self._sizes = [len(item.grams) for item in items]
        self._words: dict[int, list[str]] = {}
        self._looked: dict[int, tuple[int, int, int]] = {}
        self._shared: dict[tuple[int, int], int] = {}

    def share(self, stack: tuple[int, ...], found: Found) -> float:
        """The share of a stack's words that the text has as well."""
        wanted = sum(map(self._sizes.__getitem__, stack))
        return sum(map(found.__getitem__, stack)) / wanted if wanted else 0.0

    def share_in(self, at: int, text: int | None) -> float:
        """The share of the words of display `at` that text item `text` has; none without a text."""
        size = self._sizes[at]
        return self._common(at, text).bit_count() / size if text is not None and size else 0.0

    def found(self, at: int, prose: Sequence[int]) -> int:
        """How many words of display `at` any of the text has, its places from right to left. A stretch grows leftwards,
        so most of the text was looked through when it was one item shorter."""
        rightmost = prose[0] if prose else -1
        known_rightmost, count, mask = self._looked.get(at, (-2, 0, 0))
        if known_rightmost != rightmost or count > len(prose):
            count, mask = 0, 0
        for text in prose[count:]:
            mask |= self._common(at, text)
        self._looked[at] = (rightmost, len(prose), mask)
        return mask.bit_count()

    def _common(self, at: int, text: int) -> int:
        """Which words of display `at` stand in text item `text`, as bits in the order of the words."""
        if (at, text) not in self._shared:
            if at not in self._words:
                self._words[at] = sorted(self.items[at].grams)
            grams = self.items[text].grams
            bits = (1 << place for place, word in enumerate(self._words[at]) if word in grams)
            self._shared[at, text] = sum(bits)
        return self._shared[at, text]
