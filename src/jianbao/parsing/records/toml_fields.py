"""Front matter in TOML, between two lines of +++, into a record whose values know their columns.

+++
title = "旧书市重开"          words in quotes: one piece where they stand as they are meant
date = 2023-03-04T08:00:00
tags = ["书市", "老街"]
+++
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Sequence
from typing import Any

from jianbao.diagnostics import Diagnostic
from jianbao.model import Piece, SourceLine, Text
from jianbao.parsing.fields.record import Located, Record

_KEY = re.compile(r"^\s*(?:\"([^\"]+)\"|'([^']+)'|([\w-]+))\s*=\s*")
_WHERE = re.compile(r"at line (\d+)")


def read_toml(lines: Sequence[SourceLine], path: str) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    """The record that `lines` of TOML write; None when they do not parse, and why."""
    first = lines[0].number if lines else 1
    try:
        values = tomllib.loads("\n".join(line.raw for line in lines))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        at = _WHERE.search(str(error))
        line = first + int(at[1]) - 1 if at else first
        return None, (Diagnostic("toml-broken", path, line, {"reason": str(error).partition(" (at")[0]}),)
    places = _places_of_keys(lines)
    plain = {key: _plain(value) for key, value in values.items()}
    located = {key: _located(value, lines, places.get(key)) for key, value in plain.items()}
    numbers = {key: lines[at].number for key, (at, _) in places.items() if key in plain}
    return Record(path, first - 1, located, plain, numbers), ()


def _places_of_keys(lines: Sequence[SourceLine]) -> dict[str, tuple[int, int]]:
    """For each key of the top table its line (an index) and the column its value begins in."""
    places: dict[str, tuple[int, int]] = {}
    for at, line in enumerate(lines):
        if line.raw.lstrip().startswith("["):
            break
        match = _KEY.match(line.raw)
        if match:
            places.setdefault(match[1] or match[2] or match[3], (at, match.end()))
    return places


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, list):
        return [_plain(member) for member in value]
    if isinstance(value, dict):
        return {key: _plain(member) for key, member in value.items()}
    return value


def _located(value: Any, lines: Sequence[SourceLine], place: tuple[int, int] | None) -> Located:
    if isinstance(value, list):
        return [_located(member, lines, place) for member in value]
    if isinstance(value, dict):
        return {str(key): _located(member, lines, None) for key, member in value.items()}
    words = value if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
    if place is None or not words:
        return Text(words)
    line = lines[place[0]]
    start = line.raw.find(words, place[1])
    if start < 0:
        return Text(words, (Piece(0, 0, line.number, place[1], len(line.raw), "label"),))
    return Text(words, (Piece(0, len(words), line.number, start, start + len(words)),))
