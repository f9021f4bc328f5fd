"""How well a display item serves as an article's headline, and how well as a section's heading."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from jianbao.parsing.datelines import opens_article
from jianbao.parsing.heading_sides import between_measures, count_lines, share_across
from jianbao.parsing.heading_words import Found, HeadingWords
from jianbao.parsing.items import Item
from jianbao.parsing.partings import carries_on
from jianbao.parsing.stack import is_standing, is_stretched, names_notice

_MOST_DISPLAYS = 16
DEARER = 3.0  # for each display where there are more
NO_HEAD = 5.0
_SECTION_SHARE = 1.0  # by the text directly below, and again by all of the article's
_HEAD_SHARE = 3.0  # by the text of all the article
_SIGNED = 1.0  # that a byline stands beside a headline
_PASSED_OVER = ("caption", "notice", "jump")
_SAME_SUBJECT, _MUCH = 4.0, 0.25  # for the words the texts above and below a heading share, and up to how many
_STRETCHED = 3.0  # a heading spaced out to its columns, as headlines are
_OTHER_MEASURE = 1.5  # that a section is set to another measure than the text above it
_DIRECTLY_BELOW = 1.2  # a section's heading with nothing between it and the headline
_TALLEST = 3  # boxes of one headline stack


class Costs:
    """The costs of a row of items; places are counted in the whole row."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self._sections: dict[int, float] = {}
        self._heads: dict[tuple[int, ...], float] = {}
        self._floors: dict[int, tuple[float, float]] = {}
        self._stacks_from: dict[int, list[tuple[int, ...]]] = {}
        self._words = HeadingWords(items)
        self._displays = [at for at, item in enumerate(items) if item.kind == "display"]
        self._signed_above = [
            None if byline is not None and _stands_below_headline(items, byline) else byline
            for byline in _bylines_beside(items, range(len(items)))
        ]
        self._signed_below = _bylines_beside(items, range(len(items) - 1, -1, -1))

    def choose_head(
        self, displays: Sequence[int], prose: Sequence[int], bylines: Sequence[int], start: int, end: int
    ) -> tuple[tuple[int, ...], float, float]:
        """The stack that heads the items from `start` up to `end`, the price, and the margin to the next best.

        One stack of displays is the head, the others head sections. The lists of places run from right to left.
        """
        if not displays:
            return (), NO_HEAD, 0.0
        if len(displays) > _MOST_DISPLAYS:
            return (displays[-1],), DEARER * len(displays), 0.0
        run_in = any(self.items[at].run_in for at in displays)
        found = {at: self._words.found(at, prose) for at in displays}
        sections = {at: self._section_cost(at, found, prose, start, end, run_in) for at in displays}
        total = sum(sections.values())
        options: list[tuple[float, tuple[int, ...]]] = [(total + NO_HEAD, ())]
        for at in reversed(displays):
            for stack in self._stacks(at):
                if stack[-1] >= end:
                    break
                spared = sum(sections[one] for one in stack)
                below = _DIRECTLY_BELOW if stack[-1] + 1 in sections else 0.0
                cost = self._head_cost(stack, found, prose, bylines, start)
                options.append((total - spared + below + cost, stack))
        options.sort()
        return options[0][1], options[0][0], options[1][0] - options[0][0]

    def floor(self, at: int) -> tuple[float, float]:
        """What a display cannot cost less than as a section's heading, and what a stack with it at the top cannot
        cost less than instead of its displays' costs as such."""
        if at not in self._floors:
            heads = [self._head_floor(stack) - sum(map(self._section_floor, stack)) for stack in self._stacks(at)]
            self._floors[at] = self._section_floor(at), min(heads)
        return self._floors[at]

    def _section_floor(self, at: int) -> float:
        return self._own_section_cost(at) - _SECTION_SHARE

    def _head_floor(self, stack: tuple[int, ...]) -> float:
        return self._own_head_cost(stack) - _SIGNED - _HEAD_SHARE

    def _stacks(self, top: int) -> list[tuple[int, ...]]:
        """The stacks with `top` as their first display, each longer than the one before."""
        if top not in self._stacks_from:
            place = bisect_left(self._displays, top)
            self._stacks_from[top] = self._read_stacks(self._displays[place : place + _TALLEST])
        return self._stacks_from[top]

    def _read_stacks(self, displays: Sequence[int]) -> list[tuple[int, ...]]:
        """The stacks whose top is the first of `displays`: up to three boxes with nothing but captions between
        them; a byline may stand below a kicker, whose dash says that its headline is still to come."""
        stacks: list[tuple[int, ...]] = [(displays[0],)]
        for at in displays[1:]:
            above = stacks[-1][-1]
            passed = ("caption", "byline") if self.items[above].texts[-1].text.endswith("——") else ("caption",)
            if any(self.items[between].kind not in passed for between in range(above + 1, at)):
                break
            if self.items[at - 1].last + 1 < self.items[at].first:
                break  # a paragraph begun above runs on between them
            stacks.append((*stacks[-1], at))
        return stacks

    def _section_cost(
        self, at: int, found: Found, prose: Sequence[int], start: int, end: int, run_in: bool
    ) -> float:
        cost = self._own_section_cost(at)
        if at + 1 >= end:
            cost += 5.0
        if not prose or prose[-1] > at:
            cost += 0.8
        cost -= _SECTION_SHARE * self._words.share((at,), found)
        if run_in and not self.items[at].run_in:
            cost += 1.0  # this article sets its section heads within the text
        if at > start and self.items[at - 1].kind == "caption":
            cost += 1.0
        return cost

    def _own_section_cost(self, at: int) -> float:
        """What the item and what stands beside it say, whatever the article."""
        if at not in self._sections:
            self._sections[at] = self._price_section(at)
        return self._sections[at]

    def _price_section(self, at: int) -> float:
        item = self.items[at]
        words = "".join(text.text for text in item.texts)
        cost = 1.6 + self._below(at, words) - _SECTION_SHARE * self._share_below(at)
        if words.endswith("——"):
            cost += 6.0
        if is_standing(words) or names_notice(words):
            cost += 4.0
        if self._over_opening(at):
            cost += 3.0
        if all(map(is_stretched, item.texts)):
            cost += _STRETCHED
        if between_measures(self.items, at):
            cost += _OTHER_MEASURE
        cost -= _SAME_SUBJECT * min(_MUCH, share_across(self.items, at))
        if at and carries_on(self.items[at - 1]):
            cost += 4.0
        if len(item.texts) == 1 and "\u3000" in words:
            cost += 1.5  # a headline of two parts
        if at > 1 and self.items[at - 1].kind == "prose" and self.items[at - 2].kind == "box":
            cost += 1.5  # boxes stand behind the text
        if count_lines(item) > 2:
            cost += 2.0
        if len(item.texts) == 2 and min(len(text.text) for text in item.texts) > 12:
            cost += 1.0
        if self._beside_byline((at,)):
            cost += 2.0
        if item.run_in and len(item.texts) == 1:
            cost -= 0.8
        if item.wide > 1.5:
            cost += 3.0
        return cost + (1.5 if len(words) > 34 else 0.0)

    def _over_opening(self, at: int) -> bool:
        """Whether the text directly below begins with a dateline, as an article does and no section."""
        below = self.items[at + 1] if at + 1 < len(self.items) else None
        return below is not None and bool(below.paragraphs) and opens_article(below.paragraphs[0].text)

    def _share_below(self, at: int) -> float:
        """The share of a heading's words that the text directly below it has."""
        below = next(
            (place for place in range(at + 1, min(at + 4, len(self.items))) if self.items[place].kind == "prose"),
            None,
        )
        return self._words.share_in(at, below)

    def _below(self, at: int, words: str) -> float:
        """A section's heading stands over text, or over its own subheading in a box of its own."""
        kinds = [item.kind for item in self.items[at + 1 : at + 4]]
        below = next((kind for kind in kinds if kind not in _PASSED_OVER), None)
        if below in ("prose", "table"):
            return 0.0
        return 1.0 if below == "display" and len(words) <= 12 and len(self.items[at].texts) == 1 else 5.0

    def _beside_byline(self, stack: Sequence[int]) -> bool:
        return self._signed_above[stack[0]] is not None or self._signed_below[stack[-1]] is not None

    def _head_cost(
        self, stack: tuple[int, ...], found: Found, prose: Sequence[int], bylines: Sequence[int], start: int
    ) -> float:
        cost = self._own_head_cost(stack) + self._place_cost(stack, prose, bylines, start)
        if bylines and (self._signed_above[stack[0]] in bylines or self._signed_below[stack[-1]] in bylines):
            cost -= _SIGNED
        return cost - _HEAD_SHARE * self._words.share(stack, found)

    def _own_head_cost(self, stack: tuple[int, ...]) -> float:
        """What the stack's own lines say, whatever the article."""
        if stack not in self._heads:
            self._heads[stack] = self._price_head(stack)
        return self._heads[stack]

    def _price_head(self, stack: tuple[int, ...]) -> float:
        texts = [text.text for at in stack for text in self.items[at].texts]
        length = sum(map(len, texts))
        kickers = sum(self.items[at].texts[-1].text.endswith("——") for at in stack)
        cost = 1.0 * (len(stack) - 1 - min(1, kickers)) + (3.0 if kickers > 1 else 0.0)
        cost += 4.0 * texts[-1].endswith("——") - 1.0 * bool(kickers)
        cost += 0.0 if is_standing("".join(texts)) else 2.5 if length <= 5 else 1.0 if length <= 8 else 0.0
        cost += 4.0 * any(is_standing(self.items[at].texts[0].text) for at in stack[1:])
        if self.items[stack[-1]].run_in and len(self.items[stack[-1]].texts) == 1:
            cost += 2.5  # a headline is set apart from its text
        return cost + 2.0 * (length > 80)

    def _place_cost(self, stack: Sequence[int], prose: Sequence[int], bylines: Sequence[int], start: int) -> float:
        """Before its text is where a headline stands; after it is not rare; within it is."""
        before, after = bool(prose) and prose[-1] < stack[0], bool(prose) and prose[0] > stack[-1]
        if before and after:
            return self._within_cost(stack, prose, bylines, start)
        late = bool(bylines) and bool(prose) and prose[-1] < bylines[-1] <= prose[0]
        return (0.5 if before else 0.0) + (2.0 if late else 0.0)

    def _within_cost(self, stack: Sequence[int], prose: Sequence[int], bylines: Sequence[int], start: int) -> float:
        """Text on both sides: a standfirst above headline and byline, or a headline set into its text."""
        if any(self.items[at].reach > self.items[stack[0]].first for at in prose if at < stack[0]):
            return 1.0  # a paragraph runs on behind it
        plain = all(map(_is_plain, self.items[start : stack[0]]))
        if plain and bylines and bylines[-1] == self._signed_below[stack[-1]]:
            return 0.8 + 1.0 * (sum(at < stack[0] for at in prose) > 1)
        return 2.5 if not bylines or bylines[-1] < stack[0] else 4.5


def _is_plain(item: Item) -> bool:
    """Whether an item may stand above the headline of its article: text, also under a head within its own box."""
    return item.kind in ("prose", "caption", "notice") or (item.kind == "display" and item.run_in)


def _stands_below_headline(items: Sequence[Item], byline: int) -> bool:
    """Whether a byline has its headline directly above, so that what stands below it heads a section."""
    above = byline - 1
    while above >= 0 and items[above].kind in (*_PASSED_OVER, "byline"):
        above -= 1
    return above >= 0 and items[above].kind == "display" and not items[above].texts[-1].text.endswith("——")


def _bylines_beside(items: Sequence[Item], places: Iterable[int]) -> list[int | None]:
    """For each item the byline that stands before it in the order of `places`, captions and notices between them
    apart."""
    beside: list[int | None] = [None] * len(items)
    last: int | None = None
    for at in places:
        beside[at] = last
        if items[at].kind not in _PASSED_OVER:
            last = at if items[at].kind == "byline" else None
    return beside
