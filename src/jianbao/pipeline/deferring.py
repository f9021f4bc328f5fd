"""Pages of which the outline is held and the rest is read where somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from jianbao.archive.deferred import defer_article, defer_page, digest_facts, held_of_article, held_of_page
from jianbao.archive.outline import outline_of
from jianbao.diagnostics import Diagnostic
from jianbao.model import Article, Page, SourceText
from jianbao.store import UnreadableEntry, digest_of, digest_of_code, pack, unpack

_BOUND_BY = ("archive", "language", "lexicon")  # whose code and words decide what an outline says
_AT_HAND = 64  # lines whose pages are held at a time


def key_of_outline(key: bytes) -> bytes:
    """The key of the outline of what has a key."""
    return digest_of(key, digest_of_code(*_BOUND_BY))


def pack_outline(pages: Sequence[Page], diagnostics: Sequence[Diagnostic]) -> bytes:
    """What is held of the pages of a line, and what was found wrong with it."""
    held = [
        (
            held_of_page(page),
            digest_facts(page),
            tuple((held_of_article(article), outline_of(article)) for article in page.articles),
        )
        for page in pages
    ]
    return pack((tuple(diagnostics), tuple(held)))


class Deferring:
    """The lines of one source as pages, by their keys: `read` gives a line's pages whole; those of the last few
    lines are at hand."""

    def __init__(self, source: SourceText, read: Callable[[bytes], tuple[Page, ...]]) -> None:
        self._source, self._read = source, read
        self._at_hand: dict[bytes, tuple[Page, ...]] = {}

    def defer(self, key: bytes, outline: bytes, first: int) -> tuple[list[Page], tuple[Diagnostic, ...]]:
        """The pages of a line from its outline, counted on from `first`; UnreadableEntry when that is damaged."""
        try:
            diagnostics, held = unpack(outline)
            return [self._page(key, n, first + n, *one) for n, one in enumerate(held)], tuple(diagnostics)
        except (TypeError, ValueError) as error:
            raise UnreadableEntry(str(error)) from error

    def _page(
        self, key: bytes, number: int, index: int, held: Sequence[Any], facts: bytes, articles: Sequence[Any]
    ) -> Page:
        own = tuple(
            defer_article(of_article, outline, partial(self._article, key, number, n))
            for n, (of_article, outline) in enumerate(articles)
        )
        return defer_page(held, self._source, index, own, facts, partial(self._whole, key, number))

    def _article(self, key: bytes, number: int, place: int) -> Article:
        return self._whole(key, number).articles[place]

    def _whole(self, key: bytes, number: int) -> Page:
        pages = self._at_hand.get(key)
        if pages is None:
            if len(self._at_hand) >= _AT_HAND:
                del self._at_hand[next(iter(self._at_hand))]
            pages = self._at_hand[key] = self._read(key)
        return pages[number]
