"""Quotes as tables: one CSV for every kind and year; that of the reports, which are many, compressed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from jianbao.export.formats import compressed, csv_file
from jianbao.export.records import Json, quote_records
from jianbao.model import Archive, OutputFile

COLUMNS = ("text", "speaker", "post", "cue", "paper", "date", "page", "headline", "address")


def export_quotes(archive: Archive) -> Iterator[OutputFile]:
    """`api/quotes/{kind}-{year}.csv`, of indirect ones `.csv.gz`; `undated` for a year that is not known. A year
    that has none of a kind has no file."""
    by_file: dict[str, list[Json]] = defaultdict(list)
    for holding, quote, record in quote_records(archive):
        year = holding.date[:4] if holding.date else "undated"
        by_file[f"{quote.kind}-{year}"].append(record)
    for name in sorted(by_file):
        table = csv_file(f"api/quotes/{name}.csv", COLUMNS, by_file[name])
        yield compressed(table) if name.startswith("indirect") else table
