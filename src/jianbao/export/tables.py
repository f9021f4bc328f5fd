"""People and organisations as tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jianbao.export.formats import csv_file, json_file
from jianbao.export.records import subject_record
from jianbao.model import Archive, OutputFile
from jianbao.model.archive import SubjectKind

_TABLES: tuple[tuple[SubjectKind, str], ...] = (("person", "people"), ("organisation", "organisations"))
_COLUMNS = (
    "name",
    "distinction",
    "aliases",
    "post",
    "organisation",
    "first_date",
    "last_date",
    "articles",
    "quotes",
    "reports",
    "address",
)


def export_tables(archive: Archive) -> Iterator[OutputFile]:
    """`api/people.csv`, `.json` and `api/organisations.csv`, `.json`; in the CSV one row a post."""
    for kind, name in _TABLES:
        records = [subject_record(subject, archive) for subject in archive.subjects if subject.kind == kind]
        if records:
            yield csv_file(f"api/{name}.csv", _COLUMNS, (row for record in records for row in _rows(record)))
            yield json_file(f"api/{name}.json", {"schema": f"jianbao.{name}/1", name: records})


def _rows(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    days: dict[tuple[str, str], list[str]] = {}
    for post in record.get("posts", ()):
        key = post.get("post", ""), post.get("organisation", "")
        days.setdefault(key, []).extend([post["date"]] if "date" in post else [])
    for (post, organisation), dates in (days or {("", ""): []}).items():
        yield {
            **record,
            "post": post,
            "organisation": organisation,
            "first_date": min(dates, default=""),
            "last_date": max(dates, default=""),
        }
