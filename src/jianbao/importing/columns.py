"""Which column of a table is which field of an article: by its name, by what stands in it, or as somebody said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

FIELDS = (
    *(
        "id",
        "date",
        "title",
        "paper",
        "page",
        "page_name",
        "edition",
        "kicker",
        "deck",
        "column",
        "series",
        "genre",
    ),
    *("author", "url", "body"),
)
"""The fields a column can be, in the order a record has them."""

_SIGNS = re.compile(r"[\W_]+")
_LONG = 60  # characters on average: a column of running text
_SHORTEST_WITHIN = 2  # of a word looked for inside a longer name


@dataclass(frozen=True, slots=True)
class FieldMap:
    """`columns`: the column of each field that has one. `because` says of a field how its column was found: `name`,
    `content` or `given`. `kept` are the columns that are no field; their cells stay with the article."""

    columns: Mapping[str, str]
    because: Mapping[str, str]
    kept: tuple[str, ...] = ()


class UnknownColumn(ValueError):
    """A map names a field or a column that is none; `args` are the name and the names there are."""


def map_columns(names: Sequence[str], sample: Sequence[Mapping[str, Any]], given: Mapping[str, str]) -> FieldMap:
    """The map for a table whose columns are `names`, told by its first rows; `given` wins. A column may be given by
    its number, from 1. Raises UnknownColumn."""
    columns = {field: _column(field, column, names) for field, column in given.items() if column}
    because = dict.fromkeys(columns, "given")
    for field, name in _by_name(names):
        if field not in given and field not in columns and name not in columns.values():
            columns[field], because[field] = name, "name"
    if "body" not in columns and "body" not in given:
        longest = _running_text(names, sample, set(columns.values()))
        if longest:
            columns["body"], because["body"] = longest, "content"
    ordered = {field: columns[field] for field in FIELDS if field in columns}
    return FieldMap(ordered, because, tuple(name for name in names if name not in columns.values()))


def widen_map(found: FieldMap, names: Sequence[str], settled: Iterable[str] = ()) -> FieldMap:
    """The map with columns that later rows have: those known by name become fields that no column was found for and
    that are not `settled`, the others are kept."""
    columns, because = dict(found.columns), dict(found.because)
    for field, name in _by_name(names):
        if field not in columns and field not in settled and name not in columns.values():
            columns[field], because[field] = name, "name"
    ordered = {field: columns[field] for field in FIELDS if field in columns}
    kept = (*found.kept, *(name for name in names if name not in columns.values()))
    return FieldMap(ordered, because, kept)


def _column(field: str, column: str, names: Sequence[str]) -> str:
    if field not in FIELDS:
        raise UnknownColumn(field, FIELDS)
    if column in names:
        return column
    if column.isdecimal() and 0 < int(column) <= len(names):
        return names[int(column) - 1]
    raise UnknownColumn(column, tuple(names))


def _by_name(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(field, column): names that are a word of the table first, then names that hold one, the longest first."""
    words = _words()
    folded = {name: _SIGNS.sub("", name.rpartition(".")[2]).lower() for name in names}
    for name in names:
        if folded[name] in words:
            yield words[folded[name]], name
    for word in sorted(words, key=len, reverse=True):
        if len(word) >= _SHORTEST_WITHIN and not word.isascii():
            yield from ((words[word], name) for name in names if word in folded[name])


@cache
def _words() -> dict[str, str]:
    table = resources.files("jianbao.importing").joinpath("columns.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t")[:2] for line in table.splitlines()[1:])


def _running_text(names: Sequence[str], sample: Sequence[Mapping[str, Any]], taken: set[str]) -> str | None:
    """The column that is longest on average, when it is running text."""
    if not sample:
        return None
    lengths = {name: sum(len(str(row.get(name) or "")) for row in sample) / len(sample) for name in names}
    longest = max((name for name in names if name not in taken), key=lambda name: lengths[name], default=None)
    return longest if longest is not None and lengths[longest] >= _LONG else None
