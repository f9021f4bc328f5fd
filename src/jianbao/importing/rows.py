"""What every reader of this package yields: rows with their place, and what is wrong between them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from jianbao.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Row:
    """An article as its source gives it: cells by column, as text, number or date. `line` counts from 1: the
    line of a table, the item of a JSON array; 0 where a file holds one article."""

    path: str
    line: int
    cells: dict[str, Any]


Read: TypeAlias = Iterator[Row | Diagnostic]


def flatten(record: dict[str, Any], above: str = "") -> dict[str, Any]:
    """A nested record as cells: `{"a": {"b": 1}}` has the column `a.b`; texts of a list stand on lines.

    >>> flatten({"a": {"b": 1}, "text": ["甲", "乙"]})
    {'a.b': 1, 'text': '甲\\n乙'}
    """
    cells: dict[str, Any] = {}
    for key, value in record.items():
        if isinstance(value, dict):
            cells |= flatten(value, f"{above}{key}.")
        elif isinstance(value, list):
            parts = [one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in value]
            cells[above + str(key)] = "\n".join(parts)
        else:
            cells[above + str(key)] = value
    return cells
