"""Which articles hold a longer run of characters: tables that decide it without their texts. grams.js reads them.

The articles that hold 人工智 are among those that hold 人工 and those that hold 工智. A table says which of these
do; so does one for 人工智能 among the articles of 人工智 and of 工智能, and so on up to LONGEST characters:

    人工 ∩ 工智             few articles hold both: no table, their texts are read
    人工 ∩ 工智             many do: a table under 人工 lists 智, with the articles that hold 人工智, or lack it
      人工智 ∩ 工智能         likewise: a table under 人工智 lists 能
        人工智能 ∩ 工智能发     …

Where FEW articles or more hold both shorter runs and the table does not list the longer one, no article holds it.
So every run of up to LONGEST characters is decided but for fewer than FEW articles a segment. Runs that begin or
end with a Latin word are listed a second time with its mark (edges.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from jianbao.search.analysis import AnalysedArticle
from jianbao.search.edges import edged_runs
from jianbao.search.postings import Postings

LONGEST = 12
FEW = 16
_DOC_BITS = 20
_ROW_BITS = 21
_LOOKUPS = 2_000_000  # articles looked up at a time: bounds the memory

Cells = NDArray[np.int64]
Numbers = NDArray[np.int32]


@dataclass(slots=True)
class Gram:
    """A run of characters by its last one: `kept[i]` tells whether the i-th article that holds both shorter runs
    holds it; `longer` are the listed runs that go on from it."""

    character: int
    kept: NDArray[np.bool_]
    longer: list[Gram] = field(default_factory=list)


class _Level(NamedTuple):
    """Runs of one length, numbered in rows.

    `rows[i]` is the row of the run that begins at place `i` of the text, -1 for none; the articles of row `r` are
    `cells[starts[r]:starts[r + 1]]`, each `r << 20 | article`, ascending.
    """

    rows: Numbers
    cells: Cells
    starts: Cells


class _Longer(NamedTuple):
    """The next level, and of each of its rows: the two rows it goes on from, and a place where it stands."""

    level: _Level
    one: Cells
    other: Cells
    places: Cells


def find_grams(articles: Sequence[AnalysedArticle], first: int, pairs: Postings) -> dict[int, list[Gram]]:
    """The listed runs of a segment, by the key of their first two characters (postings.key_of).

    `first` is the number of its first article; `pairs` are its lists of characters, those with marks among them.
    """
    codes, docs = _spell(articles, first)
    level = _read_pairs(codes, pairs)
    roots: dict[int, list[Gram]] = {key: [] for key in pairs.keys.tolist()}
    shelves: list[list[Gram] | None] = list(roots.values())
    for length in range(3, LONGEST + 1):
        longer = _lengthen(level, docs)
        if longer is None:
            break
        next_shelves: list[list[Gram] | None] = [None] * len(longer.one)
        for row, kept in _compare(level, longer):
            shelf = shelves[longer.one[row]]
            if shelf is not None:
                gram = Gram(int(codes[longer.places[row] + length - 1]), kept)
                shelf.append(gram)
                next_shelves[row] = gram.longer
        level, shelves = longer.level, next_shelves
    return {key: grams for key, grams in roots.items() if grams}


def _spell(articles: Sequence[AnalysedArticle], first: int) -> tuple[Numbers, Numbers]:
    """The code points of all passages and edged runs, a zero behind each, and the articles they stand in."""
    texts, numbers = [], []
    for article in articles:
        for passage in article.passages:
            spelled = [passage.folded.text, *edged_runs(passage.folded, LONGEST)]
            texts += [f"{text}\0" for text in spelled]
            numbers += [article.number - first] * len(spelled)
    codes = np.frombuffer("".join(texts).encode("utf-32-le"), dtype=np.int32)
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    return codes, np.repeat(np.array(numbers, dtype=np.int32), lengths)


def _read_pairs(codes: Numbers, pairs: Postings) -> _Level:
    rows = np.full(len(codes), -1, dtype=np.int32)
    places = np.flatnonzero((codes[:-1] > 0) & (codes[1:] > 0))
    keys = codes[places].astype(np.int64) << _ROW_BITS | codes[places + 1]
    rows[places] = np.searchsorted(pairs.keys, keys)
    numbers = np.repeat(np.arange(len(pairs.keys), dtype=np.int64), np.diff(pairs.starts))
    return _Level(rows, numbers << _DOC_BITS | pairs.docs, np.asarray(pairs.starts))


def _lengthen(level: _Level, docs: Numbers) -> _Longer | None:
    """Runs of one character more, both shorter ones in FEW articles or more; None where there are none."""
    counts = np.diff(level.starts)
    often = np.append(counts >= FEW, False)[level.rows]  # the last entry answers for -1
    places = np.flatnonzero(often[:-1] & often[1:])
    if not len(places):
        return None
    both = level.rows[places].astype(np.int64) << _ROW_BITS | level.rows[places + 1]
    found, where, inverse = np.unique(both, return_index=True, return_inverse=True)
    cells = np.unique(inverse.astype(np.int64) << _DOC_BITS | docs[places])
    rows = np.full(len(level.rows), -1, dtype=np.int32)
    rows[places] = inverse
    longer = _Level(rows, cells, _starts(cells, len(found)))
    return _Longer(longer, found >> _ROW_BITS, found & ((1 << _ROW_BITS) - 1), places[where])


def _starts(cells: Cells, rows: int) -> Cells:
    return np.searchsorted(cells, np.arange(rows + 1, dtype=np.int64) << _DOC_BITS)


def _compare(level: _Level, longer: _Longer) -> Iterator[tuple[int, NDArray[np.bool_]]]:
    """The rows of longer runs for which FEW articles or more hold both shorter ones: which of these hold it."""
    counts = np.diff(level.starts)
    rarer = np.where(counts[longer.one] <= counts[longer.other], longer.one, longer.other)
    commoner = longer.one + longer.other - rarer
    lookups = np.cumsum(counts[rarer])
    first = 0
    while first < len(rarer):
        done = lookups[first - 1] if first else 0
        last = max(int(np.searchsorted(lookups, done + _LOOKUPS)), first + 1)
        yield from _compare_some(level, longer, rarer[first:last], commoner[first:last], first)
        first = last


def _compare_some(
    level: _Level, longer: _Longer, rarer: Cells, commoner: Cells, first: int
) -> Iterator[tuple[int, NDArray[np.bool_]]]:
    counts = np.diff(level.starts)[rarer]
    ends = np.cumsum(counts)
    places = np.repeat(level.starts[rarer] - ends + counts, counts) + np.arange(ends[-1])
    docs = level.cells[places] & ((1 << _DOC_BITS) - 1)
    in_both = _holds(level.cells, np.repeat(commoner, counts) << _DOC_BITS | docs)
    row = np.repeat(np.arange(len(rarer)), counts)[in_both]
    kept = _holds(longer.level.cells, (row + first) << _DOC_BITS | docs[in_both])
    ends = np.searchsorted(row, np.arange(len(rarer) + 1))
    for number in np.flatnonzero(np.diff(ends) >= FEW).tolist():
        yield first + number, kept[ends[number] : ends[number + 1]]


def _holds(cells: Cells, sought: Cells) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = cells[np.minimum(np.searchsorted(cells, sought), len(cells) - 1)] == sought
    return found
