"""Narrowing answers by what is known of an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce

import numpy as np

from jianbao.search.candidates import intersect
from jianbao.search.facts import MARKS
from jianbao.search.fields import HAS_QUOTES
from jianbao.search.lists import EMPTY, Docs, Lists

# Values by facet: `year`, `month`, `date` (a range), `quotes`, and the kinds of facts.py.
Filters = Mapping[str, Sequence[str]]


def find_allowed(filters: Filters, lists: Lists) -> Docs | None:
    """The articles that filters leave: any value of a facet, of every facet. None when nothing narrows."""
    facets = [_of_facet(facet, values, lists) for facet, values in sorted(filters.items()) if values]
    known = [docs for docs in facets if docs is not None]
    return intersect(known) if known else None


def _of_facet(facet: str, values: Sequence[str], lists: Lists) -> Docs | None:
    if facet in ("year", "month", "date"):
        return _unite([_dated(value, lists) for value in values])
    if facet == "quotes":
        return lists.facts("quotes", HAS_QUOTES, whole=True)
    if facet in MARKS:
        return _unite([lists.facts(facet, value, whole=True) for value in values])
    return None


def _dated(value: str, lists: Lists) -> Docs:
    first, dots, last = value.partition("..")
    return lists.dated(first, last if dots else first)


def _unite(parts: list[Docs]) -> Docs:
    return reduce(np.union1d, parts, EMPTY[0])
