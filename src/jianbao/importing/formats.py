"""What can be brought in, a reader a format, and which files are meant by the names given."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from jianbao.importing.dated_text import read_dated_text
from jianbao.importing.delimited import read_delimited
from jianbao.importing.json_rows import read_json
from jianbao.importing.rows import Read
from jianbao.importing.web_page import read_web_page
from jianbao.importing.workbook import read_workbook

Reader = Callable[[Path, str, str | None, bool], Read]

TABLES: dict[str, Reader] = {
    ".csv": read_delimited,
    ".tsv": read_delimited,
    ".tab": read_delimited,
    ".xlsx": read_workbook,
    ".xls": read_workbook,
    ".ods": read_workbook,
    ".json": read_json,
    ".jsonl": read_json,
    ".ndjson": read_json,
}
"""Many articles a file."""

SINGLE: dict[str, Reader] = {
    ".html": read_web_page,
    ".htm": read_web_page,
    ".shtml": read_web_page,
    ".xhtml": read_web_page,
    ".txt": read_dated_text,
}
"""One article a file: those of one folder go into one JSONL file."""

IMPORTABLE = {**TABLES, **SINGLE}


def importable_files(named: Iterable[Path]) -> Iterator[Path]:
    """The files named, and those of a folder that is named, at any depth, sorted; hidden ones are none."""
    for path in named:
        if not path.is_dir():
            yield path
            continue
        found = []
        for place, folders, names in os.walk(path):
            folders[:] = [name for name in folders if not name.startswith(".") and not name.endswith("_files")]
            found += [Path(place, name) for name in names if not name.startswith(".")]
        yield from sorted(one for one in found if one.suffix.lower() in IMPORTABLE)
