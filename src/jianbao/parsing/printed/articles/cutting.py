"""Items into articles: the cheapest way to cut the row of items, each stretch being one article.

An article has one headline stack, before, inside or after its body; a byline, before or after the headline; a
body. What speaks for a stack being the headline of a body rather than of its neighbour: it stands beside the
byline, ends its kicker in ——, is set wider than the column, and shares words with the text.

    byline │ text │ head │ section │ text ║ head │ caption │ byline │ text
    ────────── 1 ──────────────────────── ║ ──────────── 2 ────────────────
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jianbao.parsing.bylines.datelines import opens_article
from jianbao.parsing.printed.articles.article_weights import ARTICLE
from jianbao.parsing.printed.headings.choosing import DEARER, NO_HEAD, Costs
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.items.partings import price_partings
from jianbao.parsing.printed.items.prose_runs import ends_signed
from jianbao.parsing.printed.weights import HOLDS, Sign

_WINDOW = 90
_LONG_ROW = 1500  # beyond this no page was ever printed: articles are looked for within fewer items
_WINDOW_OF_LONG = 24
_DEAREST = 100.0
_MOST_BYLINES = 3  # groups of bylines in what is still thought of as one article
_TIE = 1e-9
_Choice = tuple[float, int, tuple[int, ...], float]
# What beginning an article costs at least, its place with the sign turned, what it costs but for its headline, and how
# many displays, texts and bylines it has.
_Trial = tuple[float, int, float, tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of items that is one article: `first` to `last`, both included, the items of its headline
    stack, and by how much the next best headline would have been dearer."""

    first: int
    last: int
    head: tuple[int, ...]
    margin: float


def cut_articles(items: Sequence[Item], costs: Costs) -> list[Cut]:
    """The articles of a row of items, in order; together they hold every item. `costs` are those of their displays."""
    partings = price_partings(items)
    known = _KnownItems(
        costs,
        any(item.kind == "byline" for item in items),
        [bool(item.paragraphs) and opens_article(item.paragraphs[0].text) for item in items],
        [bool(item.paragraphs) and ends_signed(item.paragraphs[-1].text) for item in items],
    )
    window = _WINDOW if len(items) < _LONG_ROW else _WINDOW_OF_LONG
    best: list[float] = [0.0]
    origin: list[tuple[int, tuple[int, ...], float]] = [(0, (), 0.0)]
    for end in range(1, len(items) + 1):
        stretch = _Stretch(items, end, known)
        trials: list[_Trial] = []
        for start in range(end - 1, max(-1, end - 1 - window), -1):
            stretch.take(start)
            if stretch.groups > _MOST_BYLINES or stretch.openings > 2 * _MOST_BYLINES:
                break
            frame = best[start] + stretch.price() + partings[start]
            counts = len(stretch.displays), len(stretch.prose), len(stretch.bylines)
            trials.append((frame + stretch.floor(), -start, frame, counts))
        choice = _best_of(stretch, sorted(trials)) or (best[end - 1] + _DEAREST, end - 1, (), 0.0)
        best.append(choice[0])
        origin.append(choice[1:])
    return _trace(origin)


def _best_of(stretch: _Stretch, trials: Sequence[_Trial]) -> _Choice | None:
    """The cheapest of the ways to begin the last article, tried from the one that may be the cheapest on as long as
    the next may be as cheap; of two as cheap the shorter article."""
    choice: _Choice | None = None
    for least, negative, frame, (displays, prose, bylines) in trials:
        if choice and least > choice[0] + _TIE:
            break
        lists = stretch.displays[:displays], stretch.prose[:prose], stretch.bylines[:bylines]
        head, price, margin = stretch.known.costs.choose_head(*lists, -negative, stretch.end)
        total = frame + price
        if choice is None or total < choice[0] - _TIE or (total <= choice[0] + _TIE and -negative > choice[1]):
            choice = (total, -negative, head, margin)
    return choice


def _trace(origin: Sequence[tuple[int, tuple[int, ...], float]]) -> list[Cut]:
    cuts: list[Cut] = []
    end = len(origin) - 1
    while end:
        start, head, margin = origin[end]
        cuts.append(Cut(start, end - 1, head, margin))
        end = start
    return cuts[::-1]


class _KnownItems(NamedTuple):
    """What is asked of each item once, whatever stretch it is in: the costs of displays as headlines, whether any
    item is a byline, and for each whether it begins as an article's first paragraph does, or ends in a byline."""

    costs: Costs
    signed: bool
    opens: Sequence[bool]
    tails: Sequence[bool]


class _Stretch:
    """The items from `start` up to `end`, grown leftwards one at a time; places of each kind, rightmost first."""

    def __init__(self, items: Sequence[Item], end: int, known: _KnownItems) -> None:
        self.items = items
        self.end = end
        self.known = known
        self.start = end
        self.prose: list[int] = []
        self.bylines: list[int] = []
        self.displays: list[int] = []
        self.keywords: list[int] = []
        self.groups = 0
        self.openings = 0  # paragraphs that begin with a dateline
        self.tails = 0  # texts that end in a byline
        self.sections = 0.0  # what the displays cost at least if all head sections
        self.head = NO_HEAD  # and what one stack of them costs at least if it is the headline instead

    def take(self, start: int) -> None:
        """Let the stretch begin at `start`, one further left."""
        item = self.items[start]
        self.start = start
        if item.kind in ("prose", "table"):
            self.prose.append(start)
            self.openings += self.known.opens[start]
            self.tails += self.known.tails[start]
        elif item.kind == "byline":
            self.groups += not self.bylines or self.bylines[-1] != start + 1
            self.bylines.append(start)
        elif item.kind == "display":
            self.displays.append(start)
            section, head = self.known.costs.floor(start)
            self.sections, self.head = self.sections + section, min(self.head, head)
        elif item.kind == "keyword":
            self.keywords.append(start)

    def floor(self) -> float:
        """What the best choice of a headline cannot cost less than."""
        return min(self.sections + self.head, DEARER * len(self.displays) or NO_HEAD)

    def price(self) -> float:
        """What speaks against these items being one article, their displays apart."""
        return ARTICLE.cost(self._signs())

    def _signs(self) -> Iterator[Sign]:
        yield "any article", HOLDS
        if not self.prose:
            yield "no text", HOLDS
        if self.groups > 1:
            yield "bylines apart", self.groups - 1
        if self.known.signed and not (self.bylines or self.openings or self.tails):
            yield "unsigned among signed", HOLDS
        if self.bylines and self.prose and self.bylines[-1] > self.prose[0]:
            yield "byline below all text", HOLDS
        if late := self._late_openings():
            yield "dateline within", late
        if self.end < len(self.items) and self._runs_into(self.items[self.end]):
            yield "text runs on behind the next", HOLDS
        if self.items[self.start].kind == "keyword":
            yield "keyword first", HOLDS
        if self._has_keywords_around():
            yield "keyword first and last", HOLDS

    def _runs_into(self, below: Item) -> bool:
        """Whether a paragraph runs on behind where the next article would begin, though no dateline begins it there:
        two columns are read in turn."""
        return not (below.inset or self.known.opens[self.end]) and self.items[self.end - 1].reach > below.first

    def _late_openings(self) -> int:
        """Paragraphs that begin as an article's first does and are not the first here."""
        if not self.openings:
            return 0
        return self.openings - self.known.opens[self.prose[-1]]

    def _has_keywords_around(self) -> bool:
        """Whether keyword blocks stand on both sides of the text: one heads text on one side of it, and an article that
        begins with one does not end with one."""
        if not (self.keywords and self.prose):
            return False
        return self.keywords[-1] < self.prose[-1] and self.keywords[0] > self.prose[0]
