"""Which of an article's displays are its headline: the stack that with the others as section heads costs least."""

from __future__ import annotations

from collections.abc import Sequence

from jianbao.parsing.printed.headings.heading_weights import HEADLINE, SECTION
from jianbao.parsing.printed.headings.headline_costs import HeadlineCosts
from jianbao.parsing.printed.headings.section_costs import SectionCosts
from jianbao.parsing.printed.headings.shared_words import Found, HeadingWords
from jianbao.parsing.printed.headings.signing_bylines import HeadingBylines
from jianbao.parsing.printed.headings.stacks import HeadingStacks, Stack
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.weights import Gain, most_decisive

_MOST_DISPLAYS = 16
DEARER = 3.0  # for each display where there are more
NO_HEAD = 5.0
_DIRECTLY_BELOW = 1.2  # a section's heading with nothing between it and the headline


class Costs:
    """The costs of a row of items; places are counted in the whole row."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self._words = HeadingWords(items)
        self._stacks = HeadingStacks(items)
        bylines = HeadingBylines(items)
        self._sections = SectionCosts(items, self._words, bylines)
        self._headlines = HeadlineCosts(items, self._words, bylines)
        self._floors: dict[int, tuple[float, float]] = {}

    def choose_head(
        self, displays: Sequence[int], prose: Sequence[int], bylines: Sequence[int], start: int, end: int
    ) -> tuple[Stack, float, float]:
        """The stack that heads the items from `start` up to `end`, the price, and the margin to the next best.

        One stack of displays is the head, the others head sections. The lists of places run from right to left.
        """
        if not displays:
            return (), NO_HEAD, 0.0
        if len(displays) > _MOST_DISPLAYS:
            return (displays[-1],), DEARER * len(displays), 0.0
        run_in = any(self.items[at].run_in for at in displays)
        found = {at: self._words.found(at, prose) for at in displays}
        sections = {at: self._sections.cost(at, found, prose, start, end, run_in) for at in displays}
        options = self._weigh(sections, found, prose, bylines, start, end)
        options.sort()
        return options[0][1], options[0][0], options[1][0] - options[0][0]

    def _weigh(
        self,
        sections: dict[int, float],
        found: Found,
        prose: Sequence[int],
        bylines: Sequence[int],
        start: int,
        end: int,
    ) -> list[tuple[float, Stack]]:
        """What it costs to have no headline, and to have each stack as the headline; `sections` are the costs of
        the displays as heads of sections, from right to left."""
        total = sum(sections.values())
        options: list[tuple[float, Stack]] = [(total + NO_HEAD, ())]
        for at in reversed(sections):
            for stack in self._stacks.below(at):
                if stack[-1] >= end:
                    break
                spared = sum(sections[one] for one in stack)
                below = _DIRECTLY_BELOW if stack[-1] + 1 in sections else 0.0
                cost = self._headlines.cost(stack, found, prose, bylines, start)
                options.append((total - spared + below + cost, stack))
        return options

    def decisive(self, stack: Stack, head: Stack, start: int, end: int) -> list[Gain]:
        """The signs for which a stack of displays in the article from `start` up to `end` is its headline (`head`),
        and not the heads of sections; or for which a display heads a section and is not the headline."""
        at = range(end - 1, start - 1, -1)
        prose = [place for place in at if self.items[place].kind in ("prose", "table")]
        bylines = [place for place in at if self.items[place].kind == "byline"]
        displays = [place for place in at if self.items[place].kind == "display"]
        found = {place: self._words.found(place, prose) for place in displays}
        run_in = any(self.items[place].run_in for place in displays)
        is_head = stack == head
        gains = [*HEADLINE.gains(self._headlines.signs(stack, found, prose, bylines, start), of_chosen=is_head)]
        for place in stack:
            signs = self._sections.signs(place, found, prose, start, end, run_in)
            gains += SECTION.gains(signs, of_chosen=not is_head)
        return most_decisive(gains)

    def floor(self, at: int) -> tuple[float, float]:
        """What a display cannot cost less than as a section's heading, and what a stack with it at the top cannot
        cost less than instead of its displays' costs as such."""
        if at not in self._floors:
            section = self._sections.floor
            heads = [self._headlines.floor(stack) - sum(map(section, stack)) for stack in self._stacks.below(at)]
            self._floors[at] = section(at), min(heads)
        return self._floors[at]
