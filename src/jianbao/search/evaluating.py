"""Which articles answer a query, in which tier and order. evaluating.js repeats it.

A group of terms gives
    exact    articles where every wanted term stands as it is written, and none that is left out
    words    others where each term stands as written, or all its words stand somewhere
    partial  only when both are empty: articles that hold the worthiest of its words and terms together
The indexes name candidates in order, the texts decide; the first tier an article holds in counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from jianbao.search.candidates import Candidates, cut_term, find_by_words, find_candidates, find_piece, intersect
from jianbao.search.cutting import QUESTIONS
from jianbao.search.grammar import Query, Term
from jianbao.search.lists import Docs, List, Lists
from jianbao.search.matching import begins_latin
from jianbao.search.postings import is_posted
from jianbao.search.weighing import GAINS, weigh_rarity

Tier = Literal["exact", "words", "partial"]
Sort = Literal["relevance", "newest", "oldest"]
Checker = Callable[[Term, int], bool]
_GAINS = np.array(GAINS, dtype=np.int64)
_MOST_UNITS = 30


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that answers: its number, the tier, and the score (whole, comparable within a query)."""

    number: int
    tier: Tier
    score: int


@dataclass(frozen=True, slots=True)
class Offer:
    """Candidates of one group in one tier. `checks` are looked up in the text of each; `known[i]` are the articles
    that need no look for `checks[i]`; `unwanted` must not stand there."""

    tier: Tier
    docs: Docs
    scores: NDArray[np.int64]
    checks: tuple[Term, ...]
    known: tuple[frozenset[int], ...]
    unwanted: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    wanted: tuple[Candidates, ...]
    by_words: tuple[Candidates | None, ...]
    left_out: tuple[Candidates, ...]
    allowed: Docs | None


def evaluate(
    query: Query, lists: Lists, check: Checker, sort: Sort = "relevance", allowed: Docs | None = None
) -> tuple[list[Hit], list[str]]:
    """All hits in order, and what was let go to find them (only in the partial tier). `allowed`: the articles that
    filters leave, None for all."""
    groups = [_look_up(group, lists, allowed) for group in query.groups]
    offers = [offer for group in groups for offer in _offer(group, lists)]
    hits = list(_decide(offers, check, sort))
    if hits or not groups:
        return hits, []
    relaxed = [_relax(group, lists) for group in groups]
    best = max(range(len(relaxed)), key=lambda place: (relaxed[place][0], -place))
    worth, offer, let_go = relaxed[best]
    return (list(_decide([offer], check, sort)), let_go) if worth and offer else ([], [])


def _look_up(group: Iterable[Term], lists: Lists, allowed: Docs | None) -> _Group:
    wanted = tuple(find_candidates(term, lists) for term in group if not term.negative)
    by_words = tuple(find_by_words(candidates, lists) for candidates in wanted)
    left_out = tuple(find_candidates(term, lists) for term in group if term.negative)
    return _Group(wanted, by_words, left_out, allowed)


def _offer(group: _Group, lists: Lists) -> Iterator[Offer]:
    docs = _leave_out(intersect([c.docs for c in group.wanted]), group)
    unsure = tuple(c.term for c in group.wanted if not c.sure)
    unwanted = tuple(c.term for c in group.left_out if not c.sure)
    scores = score_docs(docs, (c.features for c in group.wanted), lists)
    yield Offer("exact", docs, scores, unsure, (frozenset(),) * len(unsure), unwanted)
    if not any(group.by_words):
        return
    pairs = list(zip(group.wanted, group.by_words, strict=True))
    docs = _leave_out(intersect([np.union1d(c.docs, w.docs) if w else c.docs for c, w in pairs]), group)
    known = tuple(frozenset(w.docs.tolist()) if w else frozenset() for c, w in pairs if not c.sure)
    scores = score_docs(docs, ((w or c).features for c, w in pairs), lists)
    yield Offer("words", docs, scores, unsure, known, unwanted)


def _leave_out(docs: Docs, group: _Group) -> Docs:
    if group.allowed is not None:
        docs = intersect([docs, group.allowed])
    sure = [candidates.docs for candidates in group.left_out if candidates.sure]
    return reduce(lambda left, out: np.setdiff1d(left, out, assume_unique=True), sure, docs)


def score_docs(docs: Docs, features: Iterable[Iterable[List]], lists: Lists) -> NDArray[np.int64]:
    """The sum over all features of rarity × gain, for each of `docs`."""
    scores = np.zeros(len(docs), dtype=np.int64)
    for found, payloads in (one for several in features for one in several):
        if not len(found) or not len(docs):
            continue
        places = np.minimum(np.searchsorted(found, docs), len(found) - 1)
        gains = weigh_rarity(lists.articles, len(found)) * _GAINS[payloads[places]]
        scores += np.where(found[places] == docs, gains, 0)
    return scores


def _decide(offers: list[Offer], check: Checker, sort: Sort) -> Iterator[Hit]:
    tiers = {"exact": 0, "words": 1, "partial": 2}
    rows = [
        (tiers[offer.tier], -score, -number, place)
        for place, offer in enumerate(offers)
        for number, score in zip(offer.docs.tolist(), offer.scores.tolist(), strict=True)
    ]
    if sort != "relevance":
        sign = 1 if sort == "newest" else -1
        rows.sort(key=lambda row: (sign * row[2], row[0], row[1], row[3]))
    else:
        rows.sort()
    seen: set[int] = set()
    for _, score, number, place in rows:
        if -number not in seen and _holds(-number, offers[place], check):
            seen.add(-number)
            yield Hit(-number, offers[place].tier, -score)


def _holds(number: int, offer: Offer, check: Checker) -> bool:
    wanted = zip(offer.checks, offer.known, strict=True)
    return all(number in known or check(term, number) for term, known in wanted) and not any(
        check(term, number) for term in offer.unwanted
    )


def _relax(group: _Group, lists: Lists) -> tuple[int, Offer | None, list[str]]:
    """The worthiest words and terms that some candidate holds together: their worth, the articles that hold
    them, and what was let go."""
    alone = len(group.wanted) == 1
    units = [unit for candidates in group.wanted for unit in _split(candidates, lists, alone=alone)][:_MOST_UNITS]
    worths = _weigh_units(units, lists)
    masks: dict[int, int] = {}
    for place, unit in enumerate(units):
        for number in unit.docs.tolist():
            masks[number] = masks.get(number, 0) | 1 << place
    kept_numbers = set(_leave_out(np.array(sorted(masks), dtype=np.int64), group).tolist())
    masks = {number: mask for number, mask in masks.items() if number in kept_numbers}
    if not masks:
        return 0, None, []
    worth, mask = max((_worth(mask, worths), -mask) for mask in set(masks.values()))
    kept = [unit for place, unit in enumerate(units) if -mask >> place & 1]
    docs = np.array(sorted(n for n, own in masks.items() if own & -mask == -mask), dtype=np.int64)
    unsure = tuple(unit.term for unit in kept if not unit.sure)
    unwanted = tuple(c.term for c in group.left_out if not c.sure)
    scores = score_docs(docs, (unit.features for unit in kept), lists)
    offer = Offer("partial", docs, scores, unsure, (frozenset(),) * len(unsure), unwanted)
    return worth, offer, [unit.term.source for place, unit in enumerate(units) if not -mask >> place & 1]


def _weigh_units(units: list[Candidates], lists: Lists) -> list[int]:
    """By their rarity. A word that asks counts nothing, nor does a Han character alone beside a word that some
    article has: a word that the archive lacks falls into characters, and scattered these mean little."""
    solid = [_is_solid(unit.term) for unit in units]
    beside_words = any(whole and len(unit.docs) for whole, unit in zip(solid, units, strict=True))
    return [
        0 if (beside_words and not whole) or _asks(unit.term) else weigh_rarity(lists.articles, len(unit.docs))
        for whole, unit in zip(solid, units, strict=True)
    ]


def _asks(term: Term) -> bool:
    return term.field is None and not term.verbatim and term.text in QUESTIONS


def _is_solid(term: Term) -> bool:
    return term.field is not None or term.verbatim or len(term.text) > 1 or begins_latin(term.text)


def _worth(mask: int, worths: list[int]) -> int:
    return sum(worth for place, worth in enumerate(worths) if mask >> place & 1)


def _split(candidates: Candidates, lists: Lists, *, alone: bool) -> list[Candidates]:
    """A term's words one by one; whole, a term that is not cut or has no words but only characters."""
    pieces = cut_term(candidates.term, lists, paired=True)
    if not pieces or not (alone or any(is_posted(piece.text) for piece in pieces if not piece.pair)):
        return [candidates]
    found = [(piece.text, find_piece(piece, lists)) for piece in pieces]
    return [Candidates(Term(word, word), each[0], True, (each,)) for word, each in found]
