"""Which features stand in which articles: the character index and the word index, as sorted columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jianbao.search.analysis import AnalysedArticle
from jianbao.search.edges import edge_pairs
from jianbao.search.facts import words_of_facts
from jianbao.search.weighing import HEAD, find_payloads

Column = NDArray[np.int64]
_DOC_BITS = 20
_CODE_BITS = 21
_HEAD_SHIFT = 32
_BLOCK = 4096  # articles whose occurrences are counted at a time


@dataclass(frozen=True, slots=True)
class Postings:
    """Lists of articles, one a feature.

    `keys` ascending; list `i` is `docs[starts[i]:starts[i + 1]]`, ascending article numbers counted from the
    segment's first, with their payloads (see weighing.py).
    """

    keys: Column
    starts: Column
    docs: NDArray[np.int32]
    payloads: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class WordPostings:
    """The same for words: `words[i]` is the word of list `i`, sorted by code points."""

    words: tuple[str, ...]
    postings: Postings


def key_of(feature: str) -> int:
    """The key of one character or two: the first in the upper half, 0 in the lower for one alone."""
    return ord(feature[0]) << _CODE_BITS | (ord(feature[1]) if len(feature) > 1 else 0)


def post_characters(articles: Sequence[AnalysedArticle], first: int) -> Postings:
    """Every character and every two neighbours of a passage, by article; `first` is the segment's first number."""
    return _merge([_count_characters(block, first) for block in _blocks(articles)], _lengths(articles))


def post_words(articles: Sequence[AnalysedArticle], first: int) -> WordPostings:
    """Every word of two and more characters, every Latin word and number, by article."""
    found = {word for a in articles for p in a.passages for word in p.words if is_posted(word)}
    facts = {word for article in articles for word in words_of_facts(article.facts)}
    words = tuple(sorted(found | facts))
    numbers = {word: number for number, word in enumerate(words)}
    blocks = [_count_words(block, first, numbers) for block in _blocks(articles)]
    return WordPostings(words, _merge(blocks, _lengths(articles)))


def is_posted(word: str) -> bool:
    """A Han character alone is looked for as a character, not as a word."""
    return len(word) > 1 or word < "\u0530"


def _blocks(articles: Sequence[AnalysedArticle]) -> Iterable[Sequence[AnalysedArticle]]:
    return (articles[start : start + _BLOCK] for start in range(0, len(articles), _BLOCK))


def _lengths(articles: Sequence[AnalysedArticle]) -> Column:
    return np.array([article.length for article in articles], dtype=np.int64)


def _count_characters(block: Sequence[AnalysedArticle], first: int) -> tuple[Column, Column]:
    # A zero ends each passage: no pair crosses it.
    texts = [p.folded.text + "\0" for article in block for p in article.passages]
    codes = np.frombuffer("".join(texts).encode("utf-32-le"), dtype=np.uint32).astype(np.int64)
    lengths = np.array([len(text) for text in texts], dtype=np.int64)
    docs = [article.number - first for article in block for _ in article.passages]
    weights = [_packed(p.weight) for article in block for p in article.passages]
    doc = np.repeat(np.array(docs, dtype=np.int64), lengths)
    weight = np.repeat(np.array(weights, dtype=np.int64), lengths)
    following = np.append(codes[1:], 0)
    single = codes > 0
    double = single & (following > 0)
    facts = _pair_cells(block, first)
    cells = [
        codes[single] << _CODE_BITS + _DOC_BITS | doc[single],
        (codes[double] << _CODE_BITS | following[double]) << _DOC_BITS | doc[double],
        facts,
    ]
    ones = np.ones(len(facts), dtype=np.int64)
    return _sum(np.concatenate(cells), np.concatenate([weight[single], weight[double], ones]))


def _pair_cells(block: Sequence[AnalysedArticle], first: int) -> Column:
    """The kind and the first character of every name, and the edges of Latin words."""
    cells = {
        key_of(pair) << _DOC_BITS | article.number - first
        for article in block
        for pair in _pairs_beside_text(article)
    }
    return np.array(sorted(cells), dtype=np.int64)


def _pairs_beside_text(article: AnalysedArticle) -> set[str]:
    named = {word[:2] for word in words_of_facts(article.facts)}
    return named.union(*(edge_pairs(passage.folded) for passage in article.passages))


def _count_words(block: Sequence[AnalysedArticle], first: int, numbers: dict[str, int]) -> tuple[Column, Column]:
    cells, weights = [], []
    for article in block:
        for passage in article.passages:
            packed = _packed(passage.weight)
            posted = [numbers[word] for word in passage.words if word in numbers]
            cells += [number << _DOC_BITS | article.number - first for number in posted]
            weights += [packed] * len(posted)
        facts = [numbers[word] for word in words_of_facts(article.facts)]
        cells += [number << _DOC_BITS | article.number - first for number in facts]
        weights += [1] * len(facts)
    return _sum(np.array(cells, dtype=np.int64), np.array(weights, dtype=np.int64))


def _packed(weight: int) -> int:
    """A weight, with a count of its own for the head, so that one addition sums both."""
    return weight | (1 << _HEAD_SHIFT if weight == HEAD else 0)


def _sum(cells: Column, weights: Column) -> tuple[Column, Column]:
    """One cell (key and article) once, ascending, with the sum of its weights."""
    if not len(cells):
        return cells, weights
    order = np.argsort(cells, kind="stable")
    cells, weights = cells[order], weights[order]
    starts = np.flatnonzero(np.append(True, cells[1:] != cells[:-1]))
    return cells[starts], np.add.reduceat(weights, starts)


def _merge(blocks: list[tuple[Column, Column]], lengths: Column) -> Postings:
    cells = np.concatenate([cells for cells, _ in blocks] or [np.empty(0, dtype=np.int64)])
    weights = np.concatenate([weights for _, weights in blocks] or [np.empty(0, dtype=np.int64)])
    if len(blocks) > 1:
        order = np.argsort(cells, kind="stable")
        cells, weights = cells[order], weights[order]
    docs = (cells & ((1 << _DOC_BITS) - 1)).astype(np.int32)
    all_keys = cells >> _DOC_BITS
    changes = np.append(True, all_keys[1:] != all_keys[:-1]) if len(cells) else np.empty(0, dtype=bool)
    starts = np.flatnonzero(changes)
    weight = weights & ((1 << _HEAD_SHIFT) - 1)
    payloads = find_payloads(weight, weights >> _HEAD_SHIFT > 0, lengths[docs])
    return Postings(all_keys[starts], np.append(starts, len(cells)), docs, payloads)
