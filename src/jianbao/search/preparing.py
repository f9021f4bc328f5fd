"""Everything counted once, for the shards and for the index on disk."""

from __future__ import annotations

from dataclasses import dataclass

from jianbao.model import Archive
from jianbao.search.analysis import AnalysedArticle, analyse_holding, order_holdings
from jianbao.search.grams import Gram, find_grams
from jianbao.search.postings import (
    Postings,
    WordPostings,
    post_characters,
    post_words,
)
from jianbao.search.segments import cut_segments


@dataclass(frozen=True, slots=True)
class Segment:
    """The postings of a stretch of the archive; `first` is the number of its oldest article."""

    first: int
    articles: tuple[AnalysedArticle, ...]
    characters: Postings
    words: WordPostings
    grams: dict[int, list[Gram]]

    @property
    def word_postings(self) -> int:
        """How many postings of words there are."""
        return len(self.words.postings.docs)


def prepare_search(archive: Archive) -> tuple[Segment, ...]:
    """The archive's articles analysed and counted, oldest segment first."""
    ordered = order_holdings(archive.holdings)
    articles = [analyse_holding(number, holding) for number, holding in enumerate(ordered)]
    return tuple(_count(articles[first:end], first) for first, end in cut_segments(len(articles)))


def _count(articles: list[AnalysedArticle], first: int) -> Segment:
    characters = post_characters(articles, first)
    grams = find_grams(articles, first, characters)
    return Segment(first, tuple(articles), characters, post_words(articles, first), grams)
