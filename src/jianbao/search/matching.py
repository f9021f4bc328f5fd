"""Whether a term stands in an article's text: the word that decides, after the indexes have named candidates.

matching.js repeats it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jianbao.language.fold import Folded, fold
from jianbao.language.words import LETTERS, find_latin_runs
from jianbao.model.archive import PassageField
from jianbao.search.fields import PASSAGES
from jianbao.search.grammar import Term

_LATIN = re.compile(f"[0-9{LETTERS}]")


@dataclass(frozen=True, slots=True)
class SearchedPassage:
    """A passage ready for matching."""

    field: PassageField
    folded: Folded
    quotes: tuple[tuple[int, int], ...] = ()  # where somebody's words stand, in code points of the passage's text


def fold_passages(
    passages: Sequence[tuple[PassageField, str, str]], quotes: Sequence[tuple[str, str, list[list[int]]]] = ()
) -> list[SearchedPassage]:
    """Passages (field, anchor, text) and quotes, as stored, ready for matching."""
    spoken: dict[str, list[tuple[int, int]]] = {}
    for _, _, places in quotes:
        for paragraph, start, end in places:
            spoken.setdefault(f"p{paragraph}", []).append((start, end))
    return [
        SearchedPassage(field, fold(text), tuple(spoken.get(anchor, ())) if field == "paragraph" else ())
        for field, anchor, text in passages
    ]


def begins_latin(text: str) -> bool:
    """Whether a Latin letter or a digit comes first."""
    return bool(_LATIN.match(text))


def has_latin_edge(term: Term) -> bool:
    """Whether the term begins or ends inside what may be a longer Latin word or number."""
    if term.verbatim:
        return False
    return bool(_LATIN.match(term.text[0]) or (_LATIN.match(term.text[-1]) and not term.prefix))


def find_matches(term: Term, passage: SearchedPassage) -> Iterator[tuple[int, int]]:
    """Where the term stands: code points of the folded text, end exclusive; occurrences may overlap. A term of the
    field `quote` stands within one stretch of somebody's words."""
    starts, ends = _edges(term, passage.folded)
    place = passage.folded.text.find(term.text)
    while place >= 0:
        end = place + len(term.text)
        if (starts is None or place in starts) and (ends is None or end in ends) and _spoken(term, passage, place):
            yield place, end
        place = passage.folded.text.find(term.text, place + 1)


def _spoken(term: Term, passage: SearchedPassage, place: int) -> bool:
    if term.field != "quote":
        return True
    places = passage.folded.places
    first, last = places[place], places[place + len(term.text) - 1]
    return any(start <= first and last < end for start, end in passage.quotes)


def _edges(term: Term, folded: Folded) -> tuple[set[int] | None, set[int] | None]:
    """Where a match may begin and end; None for anywhere."""
    if term.verbatim or not has_latin_edge(term):
        return None, None
    runs = list(find_latin_runs(folded))
    starts = {run.start for run in runs} if _LATIN.match(term.text[0]) else None
    ends = {run.end for run in runs} if _LATIN.match(term.text[-1]) and not term.prefix else None
    return starts, ends


def stands_in(term: Term, passages: Sequence[SearchedPassage]) -> bool:
    """Whether any passage of the term's field holds it."""
    fields = PASSAGES.get(term.field or "")
    return any(
        next(find_matches(term, passage), None) is not None
        for passage in passages
        if term.text in passage.folded.text and (fields is None or passage.field in fields)
    )
