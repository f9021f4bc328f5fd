"""The line or two of an article shown under its title. snippet.js chooses alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.search.fields import LIT
from jianbao.search.grammar import Query, Term
from jianbao.search.matching import SearchedPassage, find_matches

WIDTH = 90
_BEFORE = 24


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a passage; `marks` are stretches of `text` in code points, end exclusive."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def choose_snippet(query: Query, texts: Sequence[str], passages: Sequence[SearchedPassage]) -> Snippet:
    """From the body's passage with most terms in it, the earliest of several; else the first of the body."""
    terms = [term for group in query.groups for term in group if not term.negative and term.field in (None, *LIT)]
    body = [n for n, passage in enumerate(passages) if passage.field == "paragraph"] or [*range(len(texts))]
    found = {n: [span for term in terms for span in find_places(term, passages[n])] for n in body}
    if not body:
        return Snippet("")
    best = max(body, key=lambda n: (_count_terms(terms, passages[n]), -n))
    return _cut_out(texts[best], sorted(found[best]))


def find_places(term: Term, passage: SearchedPassage) -> list[tuple[int, int]]:
    """Where a term stands, in code points of the passage's own text."""
    places = passage.folded.places
    return [(places[start], places[end - 1] + 1) for start, end in find_matches(term, passage)]


def _count_terms(terms: Sequence[Term], passage: SearchedPassage) -> int:
    return sum(next(find_matches(term, passage), None) is not None for term in terms)


def _cut_out(text: str, spans: list[tuple[int, int]]) -> Snippet:
    start = max(0, spans[0][0] - _BEFORE) if spans else 0
    end = min(len(text), start + WIDTH)
    before, after = ("…" if start else ""), ("…" if end < len(text) else "")
    marks = [(max(a, start), min(b, end)) for a, b in merge(spans) if a < end and b > start]
    shift = len(before) - start
    return Snippet(before + text[start:end] + after, tuple((a + shift, b + shift) for a, b in marks))


def merge(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping and touching stretches made one; `spans` ascending."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
