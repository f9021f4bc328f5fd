"""Articles that may hold a term, from the indexes alone. candidates.js repeats it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import reduce

import numpy as np

from jianbao.search.cutting import LONGEST_CUT, Piece, cut_query
from jianbao.search.facts import MARKS
from jianbao.search.features import choose_probes, is_one_word
from jianbao.search.fields import HAS_QUOTES
from jianbao.search.grammar import Term
from jianbao.search.lists import Docs, List, Lists
from jianbao.search.matching import has_latin_edge

_FEW = 12  # candidates it is cheaper to look at than to narrow


@dataclass(frozen=True, slots=True)
class Candidates:
    """`docs` ascending; `sure` when each does hold the term; `features` are what they are scored by."""

    term: Term
    docs: Docs
    sure: bool
    features: tuple[List, ...]


def find_candidates(term: Term, lists: Lists) -> Candidates:
    """Articles that may hold the term as it is written."""
    if term.span is not None:
        return Candidates(term, lists.dated(*term.span), True, ())
    if term.field in MARKS:
        return Candidates(term, lists.facts(term.field, term.text, whole=term.verbatim), True, ())
    if is_one_word(term):
        found = lists.word(term.text)
        return Candidates(term, found[0], True, (found,))
    features = tuple(lists.characters(probe) for probe in choose_probes(term.text))
    docs = intersect([_of_field(found, term) for found in features])
    if term.field == "quote":
        docs = intersect([docs, lists.facts("quotes", HAS_QUOTES, whole=True)])
    sure = len(term.text) <= 2 and term.field not in ("body", "quote") and not has_latin_edge(term)
    if not sure and len(docs) > _FEW:
        pairs = dict.fromkeys(term.text[place : place + 2] for place in range(len(term.text) - 1))
        docs = intersect([docs, *(_of_field(lists.characters(pair), term) for pair in pairs)])
    return Candidates(term, docs, sure, features)


def find_by_words(candidates: Candidates, lists: Lists) -> Candidates | None:
    """Articles that hold all the words of the term, in any place; None where that says nothing new."""
    pieces = cut_term(candidates.term, lists)
    if not pieces:
        return None
    features = tuple(find_piece(piece, lists) for piece in pieces)
    return replace(candidates, docs=intersect([docs for docs, _ in features]), sure=True, features=features)


def find_piece(piece: Piece, lists: Lists) -> List:
    """Where a word stands as a word, or a pair as it is written."""
    return lists.characters(piece.text) if piece.pair else lists.word(piece.text)


def cut_term(term: Term, lists: Lists, *, paired: bool = False) -> list[Piece]:
    """The words of a term; none for what is one, is to be found as it is written, or is too long to cut."""
    if term.verbatim or term.prefix or term.field is not None or len(term.text) > LONGEST_CUT:
        return []
    pieces = cut_query(term.text, lists.vocabulary, lists.word_postings, paired=paired)
    return pieces if [piece.text for piece in pieces] != [term.text] else []


def _of_field(found: List, term: Term) -> Docs:
    docs, payloads = found
    return docs[payloads >= 4] if term.field == "title" else docs


def intersect(docs: list[Docs]) -> Docs:
    """Numbers in every one of the lists."""
    return reduce(lambda one, other: np.intersect1d(one, other, assume_unique=True), sorted(docs, key=len))
