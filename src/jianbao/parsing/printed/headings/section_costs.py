"""How badly a display item serves as a section's heading.

夜校办起来了          plain words directly over text: cheap
江城讯 ——             a dash, a dateline below, a byline beside: signs of a headline, dear
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jianbao.parsing.bylines.datelines import opens_article
from jianbao.parsing.printed.headings.shared_words import Found, HeadingWords
from jianbao.parsing.printed.headings.signing_bylines import PASSED_OVER, HeadingBylines
from jianbao.parsing.printed.headings.stack_lines import is_stretched
from jianbao.parsing.printed.headings.texts_beside import between_measures, count_lines, share_across
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.items.partings import carries_on
from jianbao.parsing.printed.lines.standing import is_standing, names_notice

_SHARE = 1.0  # by the text directly below, and again by all of the article's
_SAME_SUBJECT, _MUCH = 4.0, 0.25  # for the words the texts above and below a heading share, and up to how many
_STRETCHED = 3.0  # a heading spaced out to its columns, as headlines are
_OTHER_MEASURE = 1.5  # that a section is set to another measure than the text above it


class SectionCosts:
    """The costs of a row of items as headings of sections; places are counted in the whole row."""

    def __init__(self, items: Sequence[Item], words: HeadingWords, bylines: HeadingBylines) -> None:
        self._items = items
        self._words = words
        self._bylines = bylines
        self._own: dict[int, float] = {}

    def floor(self, at: int) -> float:
        """What a display cannot cost less than, whatever the article."""
        return self._own_cost(at) - _SHARE

    def cost(self, at: int, found: Found, prose: Sequence[int], start: int, end: int, run_in: bool) -> float:
        """What a display costs in the article that the items from `start` up to `end` make; `prose` are the places
        of its text from right to left, `run_in` says that it sets a section's heading within the text."""
        cost = self._own_cost(at)
        if at + 1 >= end:
            cost += 5.0
        if not prose or prose[-1] > at:
            cost += 0.8
        cost -= _SHARE * self._words.share((at,), found)
        if run_in and not self._items[at].run_in:
            cost += 1.0  # this article sets its section heads within the text
        if at > start and self._items[at - 1].kind == "caption":
            cost += 1.0
        return cost

    def _own_cost(self, at: int) -> float:
        """What the item and what stands beside it say, whatever the article."""
        if at not in self._own:
            self._own[at] = self._price(at)
        return self._own[at]

    def _price(self, at: int) -> float:
        words = "".join(text.text for text in self._items[at].texts)
        cost = 1.6 + self._below(at, words) - _SHARE * self._share_below(at)
        for prices in (self._by_signs(at, words), self._by_sides(at, words), self._by_setting(at, words)):
            for price in prices:
                cost += price
        return cost

    def _by_signs(self, at: int, words: str) -> Iterator[float]:
        """The signs of a headline."""
        if words.endswith("——"):
            yield 6.0
        if is_standing(words) or names_notice(words):
            yield 4.0
        if self._over_opening(at):
            yield 3.0
        if all(map(is_stretched, self._items[at].texts)):
            yield _STRETCHED

    def _by_sides(self, at: int, words: str) -> Iterator[float]:
        """Whether the texts above and below are one article's."""
        if between_measures(self._items, at):
            yield _OTHER_MEASURE
        yield -_SAME_SUBJECT * min(_MUCH, share_across(self._items, at))
        if at and carries_on(self._items[at - 1]):
            yield 4.0
        if len(self._items[at].texts) == 1 and "\u3000" in words:
            yield 1.5  # a headline of two parts
        if at > 1 and self._items[at - 1].kind == "prose" and self._items[at - 2].kind == "box":
            yield 1.5  # boxes stand behind the text

    def _by_setting(self, at: int, words: str) -> Iterator[float]:
        """How many lines it has, how long and how wide they are, and what is set beside it."""
        item = self._items[at]
        if count_lines(item) > 2:
            yield 2.0
        if len(item.texts) == 2 and min(len(text.text) for text in item.texts) > 12:
            yield 1.0
        if self._bylines.are_beside(at):
            yield 2.0
        if item.run_in and len(item.texts) == 1:
            yield -0.8
        if item.wide > 1.5:
            yield 3.0
        if len(words) > 34:
            yield 1.5

    def _over_opening(self, at: int) -> bool:
        """Whether the text directly below begins with a dateline, as an article does and no section."""
        below = self._items[at + 1] if at + 1 < len(self._items) else None
        return below is not None and bool(below.paragraphs) and opens_article(below.paragraphs[0].text)

    def _share_below(self, at: int) -> float:
        """The share of a heading's words that the text directly below it has."""
        near = range(at + 1, min(at + 4, len(self._items)))
        below = next((place for place in near if self._items[place].kind == "prose"), None)
        return self._words.share_in(at, below)

    def _below(self, at: int, words: str) -> float:
        """A section's heading stands over text, or over its own subheading in a box of its own."""
        kinds = [item.kind for item in self._items[at + 1 : at + 4]]
        below = next((kind for kind in kinds if kind not in PASSED_OVER), None)
        if below in ("prose", "table"):
            return 0.0
        return 1.0 if below == "display" and len(words) <= 12 and len(self._items[at].texts) == 1 else 5.0
