"""A row into the record that a JSONL line of `seeds/` holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from jianbao.diagnostics import Diagnostic
from jianbao.importing.cleaning import plain_line, plain_text
from jianbao.importing.columns import FIELDS, FieldMap
from jianbao.importing.day import Order, day_of, is_undecided
from jianbao.importing.page_names import page_of
from jianbao.importing.rows import Row
from jianbao.parsing.metadata.dates import read_written

_LABEL = re.compile(
    r"^(?:作者|记者|来源|文章来源|稿件来源|版次|日期|发布时间|author|source|by)\s*[:：]\s*", re.IGNORECASE
)
_FROM = "imported_from"

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Conversion:
    """How rows become records: the map, the order of day and month, and what is true of every one (`paper`)."""

    map: FieldMap
    order: Order | None = None
    always: Mapping[str, str] = field(default_factory=dict)

    def record_of(self, row: Row) -> tuple[Record | None, tuple[Diagnostic, ...]]:
        """The record, and what is wrong with the row; None without a text. What is empty is left out."""
        cells = {name: row.cells.get(column) for name, column in self.map.columns.items()}
        body = plain_text(cells.get("body"))
        if not body:
            return None, (Diagnostic("import-no-text", row.path, row.line),)
        found = {
            name: _LABEL.sub("", plain_line(cells.get(name))) for name in FIELDS if name not in ("body", "date")
        }
        day, faults = self._day(cells.get("date"), row)
        pages = self._pages(found)
        record = {**found, **pages, "date": day, **self.always, "body": body}
        record = {name: record[name] for name in FIELDS if record.get(name)}
        return {"id": made_id(record), **record, **dict(self._kept(row)), _FROM: place_of(row)}, faults

    def _day(self, cell: Any, row: Row) -> tuple[str, tuple[Diagnostic, ...]]:
        if cell is None or not str(cell).strip():
            return "", ()
        day = day_of(cell, self.order)
        if day:
            return day.isoformat(), ()
        undecided = is_undecided(cell)
        if not undecided and read_written(plain_line(cell)):  # a month or a year: the build makes of it what it can
            return plain_line(cell), ()
        code = "import-date-order" if undecided else "import-date"
        return "", (Diagnostic(code, row.path, row.line, {"date": plain_line(cell)[:40]}),)

    def _pages(self, found: Record) -> Record:
        number, name = page_of(found["page"]) if found.get("page") else ("", "")
        if not number and found.get("page_name"):
            number, own = page_of(found["page_name"])
            return {"page": number, "page_name": own}
        return {"page": number, "page_name": found.get("page_name") or name}

    def _kept(self, row: Row) -> Iterator[tuple[str, Any]]:
        """Cells that are no field of an article, under their own names; numbers stay numbers."""
        for name in (*self.map.kept, "_surplus"):
            value = row.cells.get(name)
            if value is None or value == "" or name in FIELDS:
                continue
            yield name, value if isinstance(value, bool | int | float) else plain_text(value)


def made_id(record: Mapping[str, Any]) -> str:
    """The article's own id, else one made of what it says: the same row has the same one in every run."""
    if record.get("id"):
        return str(record["id"])
    said = "\n".join(str(record.get(name, "")) for name in ("paper", "date", "page", "title", "body"))
    return "i-" + blake2b(said.encode("utf-8", "replace"), digest_size=6).hexdigest()


def place_of(row: Row) -> str:
    """`news.csv:12`."""
    return f"{row.path}:{row.line}" if row.line else row.path
