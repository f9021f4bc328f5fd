"""JSON arrays, JSON Lines, and the array inside an object (`{"data": [ … ]}`), streamed."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import ijson

from jianbao.diagnostics import Diagnostic
from jianbao.importing.lines import SAMPLE, Lines, encoding_of
from jianbao.importing.rows import Read, Row, flatten

_FIRST_LINE = 200_000  # bytes within which the second line of JSON Lines begins
_COMMENT = re.compile(r"^\s*(//|/\*|#)|[,\[{\d\"]\s*(//[^\"]*$|/\*)", re.MULTILINE)
_LINES_BEGIN = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*\{.*\}[ \t\r]*\n\{")


def read_json(path: Path, shown: str, encoding: str | None = None, header: bool = True) -> Read:
    """The objects of the file's outermost array, or of its lines; an object alone is one article."""
    with path.open("rb") as file:
        sample = file.read(SAMPLE)
    if path.suffix.lower() in (".jsonl", ".ndjson") or _LINES_BEGIN.match(sample[:_FIRST_LINE]):
        yield from _lines(path, shown, encoding)
        return
    try:
        yield from _items(path, shown, encoding or encoding_of(sample))
    except (ijson.JSONError, UnicodeDecodeError) as error:
        yield _explained(error, sample, shown)


def _items(path: Path, shown: str, encoding: str) -> Read:
    with path.open("rb") as file:
        place = _array_in(_as_utf8(file, encoding))
        file.seek(0)
        found = 0
        for record in ijson.items(_as_utf8(file, encoding), place, use_float=True):
            found += 1
            if isinstance(record, dict):
                yield Row(shown, found, flatten(record))
            else:
                yield Diagnostic("import-not-object", shown, found, {"text": str(record)[:40]})
        if not found:
            yield Diagnostic("import-empty", shown)


def _as_utf8(file: io.BufferedReader, encoding: str) -> Any:
    """The file as ijson wants it: bytes of UTF-8 without a byte-order mark."""
    if encoding.startswith("utf-8"):
        if file.read(3) != b"\xef\xbb\xbf":
            file.seek(0)
        return file
    return _Recoded(io.TextIOWrapper(file, encoding=encoding, errors="replace", newline=""))


class _Recoded:
    """A file of another encoding as bytes of UTF-8."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text

    def read(self, size: int = -1) -> bytes:
        return self._text.read(size).removeprefix("\ufeff").encode("utf-8", "replace")

    def __del__(self) -> None:
        self._text.detach()  # the file itself is its opener's to close


def _array_in(file: Any) -> str:
    """The place of the first array of objects, in ijson's words; the empty place for one object alone."""
    before = ("", "")
    for place, event, _ in ijson.parse(file):
        if event == "start_map" and before[1] == "start_array":
            return f"{before[0]}.item" if before[0] else "item"
        if before == ("", "start_array") and event != "start_array":
            return "item"
        before = (place, event)
    return ""


def _lines(path: Path, shown: str, encoding: str | None) -> Read:
    found = 0
    for number, line in enumerate(Lines(path, encoding), 1):
        if not line.strip():
            continue
        found += 1
        try:
            record = json.loads(line, strict=False)
        except (ValueError, RecursionError) as error:
            reason, column = getattr(error, "msg", str(error)), getattr(error, "colno", 1)
            yield Diagnostic("record-broken", shown, number, {"reason": reason, "column": column})
            continue
        if isinstance(record, dict):
            yield Row(shown, number, flatten(record))
        else:
            yield Diagnostic("import-not-object", shown, number, {"text": line.strip()[:40]})
    if not found:
        yield Diagnostic("import-empty", shown)


def _explained(error: Exception, sample: bytes, shown: str) -> Diagnostic:
    """A comment is what such files suffer from most; everything else in the parser's own words."""
    text = sample.decode("utf-8", "replace")
    comment = _COMMENT.search(text)
    if comment:
        line = text.count("\n", 0, comment.end()) + 1
        return Diagnostic("import-json-comment", shown, line, {"text": _line_at(text, comment.end())})
    return Diagnostic("import-json-broken", shown, 0, {"reason": str(error).strip().splitlines()[0][:160]})


def _line_at(text: str, place: int) -> str:
    start = text.rfind("\n", 0, place) + 1
    return text[start:].partition("\n")[0].strip()[:60]
