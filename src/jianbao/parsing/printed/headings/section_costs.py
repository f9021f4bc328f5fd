"""How badly a display item serves as a section's heading.

夜校办起来了          plain words directly over text: cheap
江城讯 ——             a dash, a dateline below, a byline beside: signs of a headline, dear
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jianbao.parsing.bylines.datelines import opens_article
from jianbao.parsing.printed.headings.heading_weights import SECTION
from jianbao.parsing.printed.headings.shared_words import Found, HeadingWords
from jianbao.parsing.printed.headings.signing_bylines import PASSED_OVER, HeadingBylines
from jianbao.parsing.printed.headings.stack_lines import is_stretched
from jianbao.parsing.printed.headings.texts_beside import between_measures, count_lines, share_across
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.items.partings import carries_on
from jianbao.parsing.printed.lines.standing import is_standing, names_notice
from jianbao.parsing.printed.weights import HOLDS, Sign

_MUCH = 0.25  # how much of their words texts above and below a heading share at most
_LONG_LINE, _LONGEST, _SHORT = 12, 34, 12  # characters
_MOST_LINES = 2
_OVER_COLUMNS = 1.5  # times the column's width
_NEAR = 3  # items below in which its text stands


class SectionCosts:
    """The costs of a row of items as headings of sections; places are counted in the whole row."""

    def __init__(self, items: Sequence[Item], words: HeadingWords, bylines: HeadingBylines) -> None:
        self._items = items
        self._words = words
        self._bylines = bylines
        self._own: dict[int, float] = {}

    def floor(self, at: int) -> float:
        """What a display cannot cost less than, whatever the article."""
        return self._own_cost(at) + SECTION.prices["words of the article"]

    def cost(self, at: int, found: Found, prose: Sequence[int], start: int, end: int, run_in: bool) -> float:
        """What a display costs in the article that the items from `start` up to `end` make; `prose` are the places
        of its text from right to left, `run_in` says that it sets a section's heading within the text."""
        return self._own_cost(at) + SECTION.cost(self._signs_there(at, found, prose, start, end, run_in))

    def signs(self, at: int, found: Found, prose: Sequence[int], start: int, end: int, run_in: bool) -> list[Sign]:
        """What speaks for and against a display in that article."""
        return [*self._own_signs(at), *self._signs_there(at, found, prose, start, end, run_in)]

    def _own_cost(self, at: int) -> float:
        if at not in self._own:
            self._own[at] = SECTION.cost(self._own_signs(at))
        return self._own[at]

    def _signs_there(
        self, at: int, found: Found, prose: Sequence[int], start: int, end: int, run_in: bool
    ) -> Iterator[Sign]:
        if at + 1 >= end:
            yield "at the article's end", HOLDS
        if not prose or prose[-1] > at:
            yield "above all text", HOLDS
        yield "words of the article", self._words.share((at,), found)
        if run_in and not self._items[at].run_in:
            yield "set apart where others are not", HOLDS
        if at > start and self._items[at - 1].kind == "caption":
            yield "below a caption", HOLDS

    def _own_signs(self, at: int) -> Iterator[Sign]:
        """What the item and what stands beside it say, whatever the article."""
        words = "".join(text.text for text in self._items[at].texts)
        yield "any display", HOLDS
        yield from self._below(at, words)
        yield "words of the text below", self._share_below(at)
        yield from self._by_words(at, words)
        yield from self._by_sides(at, words)
        yield from self._by_setting(at, words)

    def _by_words(self, at: int, words: str) -> Iterator[Sign]:
        """The signs of a headline."""
        if words.endswith("——"):
            yield "dash last", HOLDS
        if is_standing(words) or names_notice(words):
            yield "standing words", HOLDS
        if self._over_opening(at):
            yield "over a dateline", HOLDS
        if all(map(is_stretched, self._items[at].texts)):
            yield "stretched", HOLDS

    def _by_sides(self, at: int, words: str) -> Iterator[Sign]:
        """Whether the texts above and below are one article's."""
        if between_measures(self._items, at):
            yield "between measures", HOLDS
        yield "words on both sides", min(_MUCH, share_across(self._items, at))
        if at and carries_on(self._items[at - 1]):
            yield "below a jump", HOLDS
        if len(self._items[at].texts) == 1 and "\u3000" in words:
            yield "of two parts", HOLDS
        if at > 1 and self._items[at - 1].kind == "prose" and self._items[at - 2].kind == "box":
            yield "below a box", HOLDS

    def _by_setting(self, at: int, words: str) -> Iterator[Sign]:
        """How many lines it has, how long and how wide they are, and what is set beside it."""
        item = self._items[at]
        if count_lines(item) > _MOST_LINES:
            yield "three lines", HOLDS
        if len(item.texts) == _MOST_LINES and min(len(text.text) for text in item.texts) > _LONG_LINE:
            yield "two long lines", HOLDS
        if self._bylines.are_beside(at):
            yield "byline beside", HOLDS
        if item.run_in and len(item.texts) == 1:
            yield "within its text's box", HOLDS
        if item.wide > _OVER_COLUMNS:
            yield "wider than the column", HOLDS
        if len(words) > _LONGEST:
            yield "too long", HOLDS

    def _over_opening(self, at: int) -> bool:
        """Whether the text directly below begins with a dateline, as an article does and no section."""
        below = self._items[at + 1] if at + 1 < len(self._items) else None
        return below is not None and bool(below.paragraphs) and opens_article(below.paragraphs[0].text)

    def _share_below(self, at: int) -> float:
        """The share of a heading's words that the text directly below it has."""
        near = range(at + 1, min(at + 1 + _NEAR, len(self._items)))
        below = next((place for place in near if self._items[place].kind == "prose"), None)
        return self._words.share_in(at, below)

    def _below(self, at: int, words: str) -> Iterator[Sign]:
        """A section's heading stands over text, or over its own subheading in a box of its own."""
        kinds = [item.kind for item in self._items[at + 1 : at + 1 + _NEAR]]
        below = next((kind for kind in kinds if kind not in PASSED_OVER), None)
        if below == "display" and len(words) <= _SHORT and len(self._items[at].texts) == 1:
            yield "over its subheading", HOLDS
        elif below not in ("prose", "table"):
            yield "over nothing", HOLDS
