"""Tables as a Frictionless data package: the CSV files, and `datapackage.json` with their columns, sizes and sums.

https://specs.frictionlessdata.io/data-package/
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from jianbao.export.formats import csv_file, json_file
from jianbao.export.tabular import TABLES, Table
from jianbao.model import Archive, OutputFile
from jianbao.version import VERSION

PACKAGE = "datapackage.json"


def table_file(archive: Archive, table: Table, path: str) -> OutputFile:
    """A table as CSV."""
    return csv_file(path, table.names, table.rows(archive))


def export_package(archive: Archive) -> Iterator[OutputFile]:
    """Every table as CSV, and what describes them."""
    files = {table: table_file(archive, table, f"{table.name}.csv") for table in TABLES.values()}
    yield from files.values()
    yield json_file(PACKAGE, _package(archive, files))


def _package(archive: Archive, files: dict[Table, OutputFile]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": "jianbao-archive",
        "title": archive.title,
        "version": archive.digest,
        "sources": [{"title": f"Jianbao {VERSION}"}],
        "resources": [_resource(table, file) for table, file in files.items()],
    }


def _resource(table: Table, file: OutputFile) -> dict[str, Any]:
    fields = [
        {"name": column.name, "type": column.kind, "title": column.zh, "description": column.en}
        for column in table.columns
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": file.path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\r\n"},
        "bytes": len(file.content),
        "hash": f"sha256:{hashlib.sha256(file.content).hexdigest()}",
        "schema": {"fields": fields, "missingValues": [""]},
    }
