"""How badly a stack of display items serves as an article's headline: by its lines, its words and its place."""

from __future__ import annotations

from collections.abc import Sequence

from jianbao.parsing.printed.headings.shared_words import Found, HeadingWords
from jianbao.parsing.printed.headings.signing_bylines import HeadingBylines
from jianbao.parsing.printed.headings.stacks import Stack
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.lines.standing import is_standing

_SHARE = 3.0  # by the text of all the article
_SIGNED = 1.0  # that a byline stands beside a headline


class HeadlineCosts:
    """The costs of the stacks of a row of items as headlines; places are counted in the whole row, the places of
    an article's text and bylines from right to left."""

    def __init__(self, items: Sequence[Item], words: HeadingWords, bylines: HeadingBylines) -> None:
        self._items = items
        self._words = words
        self._bylines = bylines
        self._own: dict[Stack, float] = {}

    def floor(self, stack: Stack) -> float:
        """What a stack cannot cost less than, whatever the article."""
        return self._own_cost(stack) - _SIGNED - _SHARE

    def cost(self, stack: Stack, found: Found, prose: Sequence[int], bylines: Sequence[int], start: int) -> float:
        """What a stack costs in the article that begins at `start`."""
        cost = self._own_cost(stack) + self._place_cost(stack, prose, bylines, start)
        if bylines and (self._bylines.above[stack[0]] in bylines or self._bylines.below[stack[-1]] in bylines):
            cost -= _SIGNED
        return cost - _SHARE * self._words.share(stack, found)

    def _own_cost(self, stack: Stack) -> float:
        """What the stack's own lines say, whatever the article."""
        if stack not in self._own:
            self._own[stack] = self._price(stack)
        return self._own[stack]

    def _price(self, stack: Stack) -> float:
        texts = [text.text for at in stack for text in self._items[at].texts]
        length = sum(map(len, texts))
        kickers = sum(self._items[at].texts[-1].text.endswith("——") for at in stack)
        cost = 1.0 * (len(stack) - 1 - min(1, kickers)) + (3.0 if kickers > 1 else 0.0)
        cost += 4.0 * texts[-1].endswith("——") - 1.0 * bool(kickers)
        cost += 0.0 if is_standing("".join(texts)) else 2.5 if length <= 5 else 1.0 if length <= 8 else 0.0
        cost += 4.0 * any(is_standing(self._items[at].texts[0].text) for at in stack[1:])
        if self._items[stack[-1]].run_in and len(self._items[stack[-1]].texts) == 1:
            cost += 2.5  # a headline is set apart from its text
        return cost + 2.0 * (length > 80)

    def _place_cost(self, stack: Stack, prose: Sequence[int], bylines: Sequence[int], start: int) -> float:
        """Before its text is where a headline stands; after it is not rare; within it is."""
        before, after = bool(prose) and prose[-1] < stack[0], bool(prose) and prose[0] > stack[-1]
        if before and after:
            return self._within_cost(stack, prose, bylines, start)
        late = bool(bylines) and bool(prose) and prose[-1] < bylines[-1] <= prose[0]
        return (0.5 if before else 0.0) + (2.0 if late else 0.0)

    def _within_cost(self, stack: Stack, prose: Sequence[int], bylines: Sequence[int], start: int) -> float:
        """Text on both sides: a standfirst above headline and byline, or a headline set into its text."""
        if any(self._items[at].reach > self._items[stack[0]].first for at in prose if at < stack[0]):
            return 1.0  # a paragraph runs on behind it
        plain = all(map(_is_plain, self._items[start : stack[0]]))
        if plain and bylines and bylines[-1] == self._bylines.below[stack[-1]]:
            return 0.8 + 1.0 * (sum(at < stack[0] for at in prose) > 1)
        return 2.5 if not bylines or bylines[-1] < stack[0] else 4.5


def _is_plain(item: Item) -> bool:
    """Whether an item may stand above the headline of its article: text, also under a head within its own box."""
    return item.kind in ("prose", "caption", "notice") or (item.kind == "display" and item.run_in)
