"""Tables as Parquet: one file a table, typed as their columns say (extra `parquet`)."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from jianbao.export.tabular import TABLES, Column, Table
from jianbao.model import Archive, OutputFile


def export_parquet(archive: Archive) -> Iterator[OutputFile]:
    """Every table; needs pyarrow."""
    for table in TABLES.values():
        yield parquet_file(archive, table, f"{table.name}.parquet")


def parquet_file(archive: Archive, table: Table, path: str) -> OutputFile:
    """A table as Parquet."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "date": pa.date32()}
    rows = list(table.rows(archive))
    schema = pa.schema([pa.field(c.name, types[c.kind], metadata={"description": c.en}) for c in table.columns])
    columns = [[_typed(row.get(column.name), column) for row in rows] for column in table.columns]
    arrays = [pa.array(values, type=types[c.kind]) for values, c in zip(columns, table.columns, strict=True)]
    out = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), out, compression="zstd")
    return OutputFile(path, out.getvalue())


def _typed(value: Any, column: Column) -> Any:
    if value is None or value == "":
        return None
    if column.kind == "date":
        return dt.date.fromisoformat(str(value))
    if column.kind == "number":
        with suppress(ValueError):  # what is no plain number (1/3) stands in the text
            return float(value)
        return None
    return int(value) if column.kind == "integer" else str(value).encode("utf-8", "replace").decode("utf-8")
