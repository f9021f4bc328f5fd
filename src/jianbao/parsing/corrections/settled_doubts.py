"""Doubts that a correction has settled: what the archivist has answered is not asked again.

What was doubtful of a headline stack is settled by whoever says what its lines are, what was doubtful of a line by
whoever names its words. A missing headline, an unfinished paragraph and an unplaced text are looked for once more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jianbao.diagnostics import Diagnostic
from jianbao.model import Article, Correction, Page
from jianbao.parsing.accounting.ledger import lines_of_article
from jianbao.parsing.corrections.finding import article_of
from jianbao.parsing.corrections.places import find_words
from jianbao.parsing.printed.doubts import is_headless, unfinished_paragraphs

_OF_STACKS = ("headline-order-doubtful", "headline-doubtful", "article-bounds-doubtful")
_STACK_ROLES = ("headline", "kicker", "deck", "column", "series")
_BY_STATE = ("headline-missing", "paragraph-unfinished", "text-unplaced")
_DOUBTS = (
    *_OF_STACKS,
    *_BY_STATE,
    "line-doubtful",
    "headline-tall",
    "paragraph-long",
    "text-missing",
    "page-of-one",
)
_PLACING = (
    "take",
    "begin",
    "join",
    "merge",
    "split",
    "move",
    "reorder",
    "drop",
)  # that say where words belong, or what they are


class Settled:
    """The lines that corrections have spoken of, gathered while they are applied."""

    def __init__(self) -> None:
        self.lines: set[int] = set()
        self.stacks: set[int] = set()
        self.confirmed: set[int] = set()

    def note(self, page: Page, correction: Correction) -> None:
        """What `correction` speaks of on the page it is about to change."""
        if correction.action == "headline":
            self.stacks |= _stack(page.articles[article_of(page, correction)])
        elif correction.action == "confirm":
            self.confirmed |= set(_lines_of_words(page, correction))
        elif correction.action in _PLACING:
            found = set(_lines_of_words(page, correction))
            self.lines |= found
            if correction.action in ("begin", "merge") or correction.arguments.get("as") in _STACK_ROLES:
                self.stacks |= found


def drop_settled(
    diagnostics: Sequence[Diagnostic], before: Sequence[Page], after: Sequence[Page], settled: Settled
) -> tuple[Diagnostic, ...]:
    """The diagnostics of a source without the doubts about its pages `before` that are settled on those `after`."""
    stacks = [_stack(article) for page in before for article in page.articles]
    open_still = {doubt for page in after for doubt in _doubtful_still(page)}

    def is_settled(doubt: Diagnostic) -> bool:
        if doubt.code in _DOUBTS and doubt.line in settled.confirmed:
            return True
        if doubt.code in _OF_STACKS:
            return any(doubt.line in stack and not settled.stacks.isdisjoint(stack) for stack in stacks)
        if doubt.code in _BY_STATE:
            return (doubt.code, doubt.details.get("id", doubt.line)) not in open_still
        return doubt.code == "line-doubtful" and doubt.line in settled.lines | settled.stacks

    return tuple(doubt for doubt in diagnostics if not is_settled(doubt))


def trust_looked_over(page: Page, doubts: Sequence[Diagnostic], settled: Settled) -> Page:
    """The page, those of its articles held for certain whose head somebody has spoken of or in which something was
    confirmed, as long as no other doubt about their lines is left among `doubts`."""
    left = {doubt.line for doubt in doubts if doubt.code in _DOUBTS}
    spoken = settled.confirmed | settled.stacks

    def is_sure(article: Article) -> bool:
        lines = lines_of_article(article)
        return not spoken.isdisjoint(lines) and left.isdisjoint(lines)

    articles = (replace(one, confidence=1.0) if is_sure(one) else one for one in page.articles)
    return replace(page, articles=tuple(articles))


def _stack(article: Article) -> frozenset[int]:
    """The lines of an article's headline stack."""
    texts = (article.kicker, *article.headline, article.deck, article.column, article.series)
    return frozenset(piece.line for text in texts if text for piece in text.pieces)


def _doubtful_still(page: Page) -> Iterator[tuple[str, str | int]]:
    """What is missing or unfinished on a page: the code of its doubt, and the article's id or the line."""
    for article in page.articles:
        if is_headless(article):
            yield "headline-missing", article.id
        for paragraph in unfinished_paragraphs(page, article):
            yield "paragraph-unfinished", paragraph.lines[1]
    yield from (("text-unplaced", text.lines[0]) for text in page.unplaced)


def _lines_of_words(page: Page, correction: Correction) -> Iterator[int]:
    """The lines on which the words of a correction stand, and those of what it joins them with."""
    for key in (correction.action, "with"):
        value = correction.arguments.get(key)
        for words in value if isinstance(value, list) else str(value or "").splitlines():
            found = find_words(page, str(words))
            match = next((match for match in found if match.is_whole), found[0] if found else None)
            if match:
                first, last = match.text.lines_between(match.start, match.end)
                yield from range(first, last + 1)
