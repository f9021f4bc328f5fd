"""How badly a stack of display items serves as an article's headline: by its lines, its words and its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jianbao.parsing.printed.headings.heading_weights import HEADLINE
from jianbao.parsing.printed.headings.shared_words import Found, HeadingWords
from jianbao.parsing.printed.headings.signing_bylines import HeadingBylines
from jianbao.parsing.printed.headings.stacks import Stack
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.lines.standing import is_standing
from jianbao.parsing.printed.weights import HOLDS, Sign

_VERY_SHORT, _SHORT, _LONGEST = 5, 8, 80  # characters


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
        return self._own_cost(stack) + HEADLINE.prices["byline beside"] + HEADLINE.prices["words of the article"]

    def cost(self, stack: Stack, found: Found, prose: Sequence[int], bylines: Sequence[int], start: int) -> float:
        """What a stack costs in the article that begins at `start`."""
        return self._own_cost(stack) + HEADLINE.cost(self._signs_there(stack, found, prose, bylines, start))

    def signs(
        self, stack: Stack, found: Found, prose: Sequence[int], bylines: Sequence[int], start: int
    ) -> list[Sign]:
        """What speaks for and against a stack in the article that begins at `start`."""
        return [*self._own_signs(stack), *self._signs_there(stack, found, prose, bylines, start)]

    def _own_cost(self, stack: Stack) -> float:
        if stack not in self._own:
            self._own[stack] = HEADLINE.cost(self._own_signs(stack))
        return self._own[stack]

    def _own_signs(self, stack: Stack) -> Iterator[Sign]:
        """What the stack's own lines say, whatever the article."""
        texts = [text.text for at in stack for text in self._items[at].texts]
        kickers = sum(self._items[at].texts[-1].text.endswith("——") for at in stack)
        yield "boxes", len(stack) - 1 - min(1, kickers)
        if kickers:
            yield "kicker", HOLDS
        if kickers > 1:
            yield "kickers", HOLDS
        if texts[-1].endswith("——"):
            yield "dash last", HOLDS
        if any(is_standing(self._items[at].texts[0].text) for at in stack[1:]):
            yield "standing words below", HOLDS
        if self._items[stack[-1]].run_in and len(self._items[stack[-1]].texts) == 1:
            yield "within its text's box", HOLDS
        yield from _by_length("".join(texts))

    def _signs_there(
        self, stack: Stack, found: Found, prose: Sequence[int], bylines: Sequence[int], start: int
    ) -> Iterator[Sign]:
        """What the article says that begins at `start`: before its text is where a headline stands; after it is not
        rare; within it is."""
        before, after = bool(prose) and prose[-1] < stack[0], bool(prose) and prose[0] > stack[-1]
        if before and after:
            yield from self._signs_within(stack, prose, bylines, start)
        elif before:
            yield "below its text", HOLDS
        if not (before and after) and bylines and prose and prose[-1] < bylines[-1] <= prose[0]:
            yield "byline within the text", HOLDS
        if bylines and (self._bylines.above[stack[0]] in bylines or self._bylines.below[stack[-1]] in bylines):
            yield "byline beside", HOLDS
        yield "words of the article", self._words.share(stack, found)

    def _signs_within(
        self, stack: Stack, prose: Sequence[int], bylines: Sequence[int], start: int
    ) -> Iterator[Sign]:
        """Text on both sides: a standfirst above headline and byline, or a headline set into its text."""
        if any(self._items[at].reach > self._items[stack[0]].first for at in prose if at < stack[0]):
            yield "text runs on behind it", HOLDS
            return
        plain = all(map(_is_plain, self._items[start : stack[0]]))
        if plain and bylines and bylines[-1] == self._bylines.below[stack[-1]]:
            yield "below a standfirst", HOLDS
            if sum(at < stack[0] for at in prose) > 1:
                yield "below several texts", HOLDS
            return
        yield "within its text", HOLDS
        if bylines and bylines[-1] >= stack[0]:
            yield "within its text, unsigned above", HOLDS


def _by_length(words: str) -> Iterator[Sign]:
    if not is_standing(words) and len(words) <= _SHORT:
        yield "very short" if len(words) <= _VERY_SHORT else "short", HOLDS
    if len(words) > _LONGEST:
        yield "too long", HOLDS


def _is_plain(item: Item) -> bool:
    """Whether an item may stand above the headline of its article: text, also under a head within its own box."""
    return item.kind in ("prose", "caption", "notice") or (item.kind == "display" and item.run_in)
