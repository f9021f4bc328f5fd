"""Records as files: JSON, JSON Lines, and CSV as spreadsheets open it."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jianbao.model import OutputFile

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def json_file(path: str, value: Any) -> OutputFile:
    """A JSON file, UTF-8, ending in a line feed."""
    return OutputFile(path, _encode(_dump(value) + "\n"))


def json_lines(records: Iterable[Any]) -> bytes:
    """One record a line, UTF-8."""
    return b"".join(_encode(_dump(record) + "\n") for record in records)


def _dump(value: Any) -> str:
    """JSON; what JSON has no form for (a day in front matter) as text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def csv_file(path: str, columns: Sequence[str], records: Iterable[Mapping[str, Any]]) -> OutputFile:
    """A CSV file (RFC 4180) with a BOM and CRLF, so that spreadsheets take it for UTF-8."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([cell(record.get(column)) for column in columns] for record in records)
    return OutputFile(path, b"\xef\xbb\xbf" + _encode(text.getvalue()))


def compressed(file: OutputFile) -> OutputFile:
    """The file as gzip, `.gz` behind its name; without time or file name inside, so that its bytes depend on its
    content alone."""
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, compresslevel=9, mtime=0) as out:
        out.write(file.content)
    return OutputFile(f"{file.path}.gz", packed.getvalue())


def cell(value: Any) -> str:
    """A value in a cell. A text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, list):
        value = "; ".join(str(member) for member in value)
    text = str(value).replace("\x00", "")
    return f"'{text}" if text.startswith(_FORMULA) and isinstance(value, str) else text


def _encode(text: str) -> bytes:
    """UTF-8; half a surrogate pair, which no file can hold, as a question mark."""
    return text.encode("utf-8", "replace")
