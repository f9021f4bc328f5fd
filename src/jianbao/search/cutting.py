"""Cutting a query into words by the vocabulary of this archive, alike here and in the browser (cutting.js).

The most probable path: a word found in `n` articles costs round(16 × log2(1 + W / n)), where W counts all postings
of words, and a character by itself as much as a word that has one posting in 2,000; the cheapest way through a run
of Han characters wins, of two the one whose first word is longer.

A character by itself says little: beside another one, or a number, it is looked for together with it, as written:

    5月1日   5  5月  1  1日          求是 (no word of the archive)   求是

Words that ask (谁, 什么时候) are what the reader does not know: beside others they are not looked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from jianbao import lexicon
from jianbao.language.fold import Folded, fold_text
from jianbao.language.words import Word, find_han_runs, find_latin_runs
from jianbao.search.matching import begins_latin
from jianbao.search.postings import is_posted
from jianbao.search.weighing import weigh_rarity

GRAMMAR = frozenset(fold_text(character) for character in lexicon.word_set("grammar"))
QUESTIONS = frozenset(fold_text(word) for word in lexicon.word_set("question"))
# In how many articles each of the words that begin with two given characters stands.
Vocabulary = Callable[[str], dict[str, int]]
LONGEST_CUT = 64
SINGLE_COST = 175
QUESTION_COST = 100  # as a word that stands often; its characters beside one another cost more


class Piece(NamedTuple):
    """What a query is cut into: a word; or, as a `pair`, two characters as they are written."""

    text: str
    pair: bool = False


def cut_query(text: str, vocabulary: Vocabulary, postings: int, *, paired: bool = False) -> list[Piece]:
    """The pieces of a folded text without white space, in order; marks between them are dropped. `paired`: a
    character by itself between two words is looked for with its neighbour, too, or not at all when it is one of
    grammar."""
    latin = find_latin_runs(Folded(text, range(len(text)), ()))
    found: list[Word] = list(latin)
    for run in find_han_runs(text):
        place = run.start
        for word in _cut_run(run.text, vocabulary, postings):
            found.append(Word(word, place, place + len(word)))
            place += len(word)
    found.sort(key=lambda word: word.start)
    telling = [word for word in found if word.text not in QUESTIONS]
    return list(dict.fromkeys(_join_singles(text, telling or found, paired=paired)))


def _join_singles(text: str, words: Sequence[Word], *, paired: bool) -> list[Piece]:
    pieces: list[Piece] = []
    for place, word in enumerate(words):
        before = words[place - 1] if place and words[place - 1].end == word.start else None
        behind = words[place + 1] if place + 1 < len(words) and words[place + 1].start == word.end else None
        if is_posted(word.text):
            pieces.append(Piece(word.text))
        elif before and (not is_posted(before.text) or begins_latin(before.text)):
            pieces.append(Piece(text[word.start - 1 : word.end], pair=True))
        elif behind is None or is_posted(behind.text):
            pieces += _alone(text, word, before, behind) if paired else [Piece(word.text)]
    return pieces


def _alone(text: str, word: Word, before: Word | None, behind: Word | None) -> list[Piece]:
    if not (before or behind):
        return [Piece(word.text)]
    start = word.start if behind else word.start - 1
    return [] if word.text in GRAMMAR else [Piece(text[start : start + 2], pair=True)]


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
    asking = [start + len(word) for word in QUESTIONS if run.startswith(word, start)]
    found = [(start + 1, SINGLE_COST), *((end, QUESTION_COST) for end in asking)]
    if start + 1 < len(run):
        for word, count in vocabulary(run[start : start + 2]).items():
            if run.startswith(word, start) and count:
                found.append((start + len(word), weigh_rarity(postings, count)))
    return found
