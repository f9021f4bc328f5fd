"""CSV and TSV, streamed: a table of two gigabytes costs the memory of its longest row."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from jianbao.diagnostics import Diagnostic
from jianbao.importing.lines import Lines
from jianbao.importing.rows import Read, Row

LONGEST = 4_000_000  # characters of a cell; a longer one is a quotation mark that was never closed
SURPLUS = "_surplus"  # the column that holds the cells beyond the header's
_DELIMITERS = ",\t;|"


def read_delimited(path: Path, shown: str, encoding: str | None = None, header: bool = True) -> Read:
    """The rows of a table, its header being the first line; without one, columns are called 1, 2, 3, …"""
    lines = Lines(path, encoding)
    rows = _rows(lines, shown)
    first = next((row for row in rows if not isinstance(row, Diagnostic) and any(row[1])), None)
    if not isinstance(first, tuple):
        yield Diagnostic("import-empty", shown)
        return
    names = names_of_columns(first[1]) if header else [str(number) for number in range(1, len(first[1]) + 1)]
    for row in rows if header else chain([first], rows):
        if isinstance(row, Diagnostic):
            yield row
        elif any(row[1]):
            yield from _row(names, *row, shown)
    yield from _about_encoding(lines, shown)


def _row(names: list[str], line: int, cells: list[str], shown: str) -> Read:
    if len(cells) != len(names):
        code = "import-row-long" if len(cells) > len(names) else "import-row-short"
        yield Diagnostic(code, shown, line, {"cells": len(cells), "columns": len(names)})
    values = dict(zip(names, cells, strict=False))
    if len(cells) > len(names):
        values[SURPLUS] = "\n".join(cells[len(names) :])
    yield Row(shown, line, dict(values))


def names_of_columns(cells: list[str]) -> list[str]:
    """Names of columns, each once: an empty one is called by its number, a second one of a name gets its number."""
    names: list[str] = []
    for number, cell in enumerate(cells, 1):
        name = " ".join(cell.replace("\ufeff", "").split()) or str(number)
        names.append(f"{name} ({number})" if name in names else name)
    return names


def _rows(lines: Lines, shown: str) -> Iterator[tuple[int, list[str]] | Diagnostic]:
    """(line, cells); after a quotation mark that is never closed, reading goes on with the line below it."""
    feed = _Feed(lines)
    header = next(feed, "")
    feed.put_back(0)
    delimiter = "\t" if lines.path.suffix.lower() in (".tsv", ".tab") else _delimiter_of(header)
    csv.field_size_limit(LONGEST)
    width = 0
    while True:
        try:
            for cells in csv.reader(feed, delimiter=delimiter):
                width = width or len(cells)
                if feed.is_open(len(cells) < width):
                    raise csv.Error('"')
                yield feed.first, cells
                feed.done()
            return
        except csv.Error as error:
            yield Diagnostic("import-row-broken", shown, feed.first, {"reason": str(error)})
            feed.put_back(1)


class _Feed:
    """Lines for a reader of rows, kept until their row is done, so that all but the first can be read again."""

    def __init__(self, lines: Lines) -> None:
        self._lines = iter(lines)
        self._waiting: deque[str] = deque()
        self._taken: list[str] = []
        self.first = 1  # the line the row being read begins on

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else next(self._lines).replace("\x00", "")
        self._taken.append(line)
        return line

    def is_open(self, is_short: bool) -> bool:
        """Whether the row ran over lines because a quotation mark was left open: one has no fellow, or cells are
        missing."""
        return len(self._taken) > 1 and (is_short or sum(line.count('"') for line in self._taken) % 2 == 1)

    def done(self) -> None:
        """The row is read."""
        self.first += len(self._taken)
        self._taken.clear()

    def put_back(self, but: int) -> None:
        """The lines of the row, `but` so many at its beginning, are read again."""
        self._waiting.extendleft(reversed(self._taken[but:]))
        self.first += but
        self._taken.clear()


def _delimiter_of(header: str) -> str:
    """What parts the cells of the first line; a comma unless another is commoner there."""
    return max(_DELIMITERS, key=lambda sign: (header.count(sign), -_DELIMITERS.index(sign)))


def _about_encoding(lines: Lines, shown: str) -> Iterator[Diagnostic]:
    for code, numbers in (("import-encodings-mixed", lines.odd), ("import-bytes-spoilt", lines.spoilt)):
        if numbers:
            some = ", ".join(str(number) for number in numbers[:5])
            yield Diagnostic(
                code, shown, numbers[0], {"lines": some, "count": len(numbers), "encoding": lines.encoding}
            )
