"""People and organisations as tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from jianbao.export.formats import csv_file
from jianbao.export.records import subject_record
from jianbao.model import Archive, OutputFile
from jianbao.model.archive import SubjectKind

_COUNTS = ("first_date", "last_date", "articles", "quotes", "reports", "address")
_TABLES: tuple[tuple[SubjectKind, str, Sequence[str]], ...] = (
    ("person", "people", ("name", "distinction", "aliases", "post", "organisation", *_COUNTS)),
    ("organisation", "organisations", ("name", "aliases", *_COUNTS)),
)


def export_tables(archive: Archive) -> Iterator[OutputFile]:
    """`api/people.csv`, of which one row is a post, and `api/organisations.csv`."""
    for kind, name, columns in _TABLES:
        records = [subject_record(subject, archive) for subject in archive.subjects if subject.kind == kind]
        if records:
            yield csv_file(f"api/{name}.csv", columns, (row for record in records for row in _rows(record)))


def _rows(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A row for each post with the days it was printed; one row where there is no post."""
    days: dict[tuple[str, str], list[str]] = {}
    for post in record.get("posts", ()):
        key = post.get("post", ""), post.get("organisation", "")
        days.setdefault(key, []).extend([post["date"]] if "date" in post else [])
    if not days:
        yield record
    for (post, organisation), dates in days.items():
        first, last = min(dates, default=""), max(dates, default="")
        yield {**record, "post": post, "organisation": organisation, "first_date": first, "last_date": last}
