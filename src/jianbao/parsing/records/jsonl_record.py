"""One JSONL line into a record whose every value knows its columns in the raw line.

{"id": "a-1", "title": "甲地", "body": "第一段\\n第二段"}
        └─ columns 8–11         └─ the body's pieces end and begin at the escaped \\n
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

from jianbao.model import Piece, SourceLine, Text
from jianbao.parsing.fields.record import Located, Record

_SPACE = re.compile(r"[\s\ufeff\x00]*")
_DECODER = json.JSONDecoder(strict=False)
_CONTROL_SIGNS = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_UNIT = re.compile(
    rf"[^\\{_CONTROL_SIGNS}]+|[{_CONTROL_SIGNS}]+"
    r"|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.",
    re.DOTALL,
)
_CONTROLS = {*range(0x20), *range(0x7F, 0xA0)} - {0x09, 0x0A}
_CONTROL = re.compile(f"[{_CONTROL_SIGNS}]")
_UNPRINTABLE = dict.fromkeys(_CONTROLS, " ") | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


class NotARecord(ValueError):
    """A line that is no JSON object; `column` counts from 1."""

    def __init__(self, reason: str, column: int) -> None:
        super().__init__(reason)
        self.column = column


def read_record(line: SourceLine, path: str) -> Record:
    """The record on a line. Raises `NotARecord`."""
    record = Record(path, line.number)
    try:
        for key, start, end in _members(line.raw, record.plain):
            record.located[key] = _located(record.plain[key], line, start, end)
            record.lines[key] = line.number
    except json.JSONDecodeError as error:
        raise NotARecord(error.msg, error.colno) from error
    except StopIteration as error:
        raise NotARecord("Expecting value", int(error.value or 0) + 1) from error
    except (RecursionError, ValueError) as error:
        raise NotARecord(str(error) or type(error).__name__, getattr(error, "column", 1)) from error
    return record


def _members(raw: str, values: dict[str, Any]) -> Iterator[tuple[str, int, int]]:
    """Key and columns of each member; the value goes into `values`. Of a key given twice the last one counts."""
    at = _skip(raw, 0)
    if raw[at : at + 1] != "{":
        raise NotARecord("an array" if raw[at : at + 1] == "[" else "not an object", at + 1)
    at = _skip(raw, at + 1)
    while raw[at : at + 1] != "}":
        if raw[at : at + 1] != '"':
            raise NotARecord("expecting a key in double quotes", at + 1)
        key, at = scanstring(raw, at + 1, False)
        at = _skip(raw, _expect(raw, _skip(raw, at), ":"))
        value, end = _DECODER.raw_decode(raw, at)
        values[key] = value
        yield key, at, end
        at = _skip(raw, end)
        if raw[at : at + 1] != "}":
            at = _skip(raw, _expect(raw, at, ","))
    rest = _skip(raw, at + 1)
    if rest < len(raw):
        raise NotARecord("something follows the object", rest + 1)


def _skip(raw: str, at: int) -> int:
    match = _SPACE.match(raw, at)
    return match.end() if match else at


def _expect(raw: str, at: int, sign: str) -> int:
    if raw[at : at + 1] != sign:
        raise NotARecord(f"expecting {sign}", at + 1)
    return at + 1


def _located(value: Any, line: SourceLine, start: int, end: int) -> Located:
    """A value with its columns; members of a list share those of the list, too coarse to be pieces."""
    if value is None:
        return None
    if isinstance(value, str):
        return string_text(line, start + 1, end - 1)
    if isinstance(value, list):
        return [_unplaced(member) for member in value]
    if isinstance(value, dict):
        return {str(key): _unplaced(member) for key, member in value.items()}
    words = line.raw[start:end]
    return Text(words, (Piece(0, len(words), line.number, start, end),))


def _unplaced(value: Any) -> Located:
    if isinstance(value, list):
        return [_unplaced(member) for member in value]
    if isinstance(value, dict):
        return {str(key): _unplaced(member) for key, member in value.items()}
    if value is None:
        return None
    return Text((value if isinstance(value, str) else json.dumps(value)).translate(_UNPRINTABLE))


def string_text(line: SourceLine, start: int, end: int) -> Text:
    """The string between two columns of a line, its escapes undone; an escape is a piece of its own."""
    segment = line.raw[start:end]
    if "\\" not in segment and not _CONTROL.search(segment):
        return Text(segment, (Piece(0, end - start, line.number, start, end),))
    words: list[str] = []
    pieces: list[Piece] = []
    offset, odd = 0, False
    for unit in _UNIT.finditer(segment):
        written = unit[0]
        if written[0] == "\\":
            known = _BY_ESCAPE.get(written)
            odd = odd or known is None
            written = known or scanstring(written + '"', 0, False)[0]
        if _CONTROL.match(unit[0]):
            odd = True
        else:
            pieces.append(Piece(offset, len(written), line.number, start + unit.start(), start + unit.end()))
        words.append(written)
        offset += len(written)
    joined = "".join(words)
    return Text(joined.translate(_UNPRINTABLE) if odd else joined, tuple(pieces))


_BY_ESCAPE = {"\\n": "\n", '\\"': '"', "\\/": "/", "\\\\": "\\", "\\t": "\t"}
