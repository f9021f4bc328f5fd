"""Everything counted once, for the shards and for the index on disk: and only of what either has to make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from jianbao.archive.digesting import digest_holdings
from jianbao.model import Archive, Holding
from jianbao.search.analysis import AnalysedArticle, analyse_holding, order_holdings
from jianbao.search.grams import Gram, find_grams
from jianbao.search.postings import (
    Postings,
    WordPostings,
    post_characters,
    post_words,
)
from jianbao.search.segments import cut_segments
from jianbao.store import digest_of, digest_of_code

# The stages whose code and words decide what is made of a segment.
_STAGES = ("model", "config", "lexicon", "language", "store", "archive", "search")


class Segment:
    """A stretch of the archive, oldest article first; `first` is the number of its oldest article.

    Articles are analysed and postings counted when they are first asked for. `key` is a digest of everything they
    come from: a segment of the same key gives the same.
    """

    def __init__(self, first: int, holdings: Sequence[Holding], digests: Sequence[bytes]) -> None:
        self.first, self.holdings = first, tuple(holdings)
        self._digests = tuple(digests)
        self.key = self.key_of(first, first + len(holdings))

    def key_of(self, first: int, end: int) -> bytes:
        """The key of a part of the segment, from one number to another, exclusive."""
        digests = self._digests[first - self.first : end - self.first]
        return digest_of(digest_of_code(*_STAGES), str(first), *digests)

    @cached_property
    def articles(self) -> tuple[AnalysedArticle, ...]:
        """The articles, folded and cut."""
        return tuple(analyse_holding(number, held) for number, held in enumerate(self.holdings, self.first))

    @cached_property
    def characters(self) -> Postings:
        """The lists of characters and pairs."""
        return post_characters(self.articles, self.first)

    @cached_property
    def words(self) -> WordPostings:
        """The lists of words and names."""
        return post_words(self.articles, self.first)

    @cached_property
    def grams(self) -> dict[int, list[Gram]]:
        """The tables of longer runs."""
        return find_grams(self.articles, self.first, self.characters)

    @property
    def word_postings(self) -> int:
        """How many postings of words there are."""
        return len(self.words.postings.docs)


def prepare_search(archive: Archive) -> tuple[Segment, ...]:
    """The archive's articles in segments, the oldest first."""
    ordered = order_holdings(archive.holdings)
    known = archive.digests or digest_holdings(ordered)
    digests = [known[holding.id] for holding in ordered]
    cuts = cut_segments(len(ordered))
    return tuple(Segment(first, ordered[first:end], digests[first:end]) for first, end in cuts)


def articles_between(segments: Sequence[Segment], first: int, end: int) -> Iterator[AnalysedArticle]:
    """The articles with the numbers from `first` to `end`, exclusive."""
    for segment in segments:
        start, stop = max(first, segment.first), min(end, segment.first + len(segment.holdings))
        if start < stop:
            yield from segment.articles[start - segment.first : stop - segment.first]
