"""Cutting a query into words by the vocabulary of this archive, alike here and in the browser (cutting.js).

The most probable path: a word found in `n` articles costs round(16 × log2(1 + W / n)), where W counts all postings
of words, and a character by itself as much as a word that has one posting in 2,000; the cheapest way through a run
of Han characters wins, of two the one whose first word is longer.
"""

from __future__ import annotations

from collections.abc import Callable

from jianbao.language.fold import Folded
from jianbao.language.words import Word, find_han_runs, find_latin_runs
from jianbao.search.weighing import weigh_rarity

# In how many articles each of the words that begin with two given characters stands.
Vocabulary = Callable[[str], dict[str, int]]
LONGEST_CUT = 64
SINGLE_COST = 175


def cut_query(text: str, vocabulary: Vocabulary, postings: int) -> list[str]:
    """The words of a folded text without white space, in order; marks between them are dropped."""
    latin = find_latin_runs(Folded(text, range(len(text)), ()))
    found: list[Word] = list(latin)
    for run in find_han_runs(text):
        place = run.start
        for word in _cut_run(run.text, vocabulary, postings):
            found.append(Word(word, place, place + len(word)))
            place += len(word)
    return [word.text for word in sorted(found, key=lambda word: word.start)]


def _cut_run(run: str, vocabulary: Vocabulary, postings: int) -> list[str]:
    best: list[tuple[int, int]] = [(0, 0)] * (len(run) + 1)  # cost from here to the end, end of the first word
    for start in range(len(run) - 1, -1, -1):
        best[start] = min(
            ((cost + best[end][0], -end) for end, cost in _words_from(run, start, vocabulary, postings)),
        )
    words, start = [], 0
    while start < len(run):
        end = -best[start][1]
        words.append(run[start:end])
        start = end
    return words


def _words_from(run: str, start: int, vocabulary: Vocabulary, postings: int) -> list[tuple[int, int]]:
    found = [(start + 1, SINGLE_COST)]
    if start + 1 < len(run):
        for word, count in vocabulary(run[start : start + 2]).items():
            if run.startswith(word, start) and count:
                found.append((start + len(word), weigh_rarity(postings, count)))
    return found
