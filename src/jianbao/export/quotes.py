"""Quotes as data: one CSV and one JSON file for every kind and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from jianbao.config import Settings
from jianbao.export.formats import csv_file, json_file
from jianbao.export.records import known, quote_records
from jianbao.model import Archive, OutputFile

COLUMNS = (
    "id",
    "kind",
    "text",
    "speaker",
    "post",
    "cue",
    "rule",
    "evidence",
    "candidates",
    "article",
    "headline",
    "paper",
    "date",
    "page",
    "address",
    "url",
    "source",
    "first_line",
    "last_line",
)

_SHARED = ("article", "headline", "paper", "date", "page", "source")
_LEFT_OUT = (*_SHARED, "kind", "address", "url")


def export_quotes(archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    """`api/quotes/{kind}-{year}.csv` and `.json`; `direct`, `mixed` and `indirect` apart, `undated` for a year that
    is not known. A year that has none of a kind has no file."""
    by_file: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for holding, quote, record in quote_records(archive, settings):
        year = holding.date[:4] if holding.date else "undated"
        by_file[f"{quote.kind}-{year}"].append(record)
    for name in sorted(by_file):
        yield write_quotes_csv(f"api/quotes/{name}.csv", by_file[name])
        articles = list(_by_article(by_file[name]))
        yield json_file(f"api/quotes/{name}.json", {"schema": "jianbao.quotes/1", "articles": articles})


def _by_article(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The records of each article and page together, so that what they share is said once."""
    for shared, group in groupby(records, key=lambda record: {name: record[name] for name in _SHARED}):
        first, quotes = dict(shared), []
        for record in group:
            place = known({name: value for name, value in record.items() if name not in _LEFT_OUT})
            quotes.append(place)
            first.setdefault("address", record["address"].partition("#")[0])
        yield known({**first, "quotes": quotes})


def write_quotes_csv(path: str, records: Iterable[dict[str, Any]]) -> OutputFile:
    """Quote records as CSV; lines count from 1 in the source file."""
    rows = ({**r, "first_line": r["lines"][0], "last_line": r["lines"][1]} for r in records)
    return csv_file(path, COLUMNS, rows)
