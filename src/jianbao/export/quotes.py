"""Quotes as data: a CSV and a JSON file for every kind and year, compressed for reports, which are many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from jianbao.export.articles import known
from jianbao.export.formats import compressed, csv_file, json_file
from jianbao.export.records import Json, quote_records
from jianbao.model import Archive, OutputFile

COLUMNS = (
    *("text", "speaker", "post", "cue", "rule", "evidence", "candidates"),
    *("paper", "date", "page", "article", "headline", "address", "source", "first_line", "last_line"),
)


def export_quotes(archive: Archive) -> Iterator[OutputFile]:
    """`api/quotes/{kind}-{year}.csv` and `.json`, of indirect ones with `.gz` behind; `undated` for a year that is
    not known. A year that has none of a kind has no file."""
    by_file: dict[str, list[Json]] = defaultdict(list)
    for holding, quote, record in quote_records(archive):
        year = holding.date[:4] if holding.date else "undated"
        by_file[f"{quote.kind}-{year}"].append(record)
    for name in sorted(by_file):
        quotes = [known(record) for record in by_file[name]]
        table = csv_file(f"api/quotes/{name}.csv", COLUMNS, map(_row, quotes))
        whole = json_file(f"api/quotes/{name}.json", {"schema": "jianbao.quotes/2", "quotes": quotes})
        yield from map(compressed, (table, whole)) if name.startswith("indirect") else (table, whole)


def _row(record: Json) -> Json:
    """The same with a column for each end of its lines."""
    return {**record, "first_line": record["lines"][0], "last_line": record["lines"][1]}
