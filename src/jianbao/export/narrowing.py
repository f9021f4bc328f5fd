"""A part of an archive as an archive: the articles that answer a query."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from jianbao.model import Archive, Subject


def narrow(archive: Archive, ids: Collection[str]) -> Archive:
    """The archive with only these articles, and who and what is met in them."""
    kept = frozenset(ids)
    return replace(
        archive,
        holdings=tuple(holding for holding in archive.holdings if holding.id in kept),
        subjects=tuple(_narrowed(archive.subjects, kept)),
    )


def _narrowed(subjects: tuple[Subject, ...], kept: frozenset[str]) -> Iterator[Subject]:
    for subject in subjects:
        holdings = tuple(id for id in subject.holdings if id in kept)
        if holdings:
            persons = tuple(pair for pair in subject.persons if pair[0] in kept)
            quotes = tuple(pair for pair in subject.quotes if pair[0] in kept)
            yield replace(subject, holdings=holdings, persons=persons, quotes=quotes)
