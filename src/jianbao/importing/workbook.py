"""XLSX, XLS and ODS: the first sheet that holds anything; dates come as dates, whatever the cell shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jianbao.diagnostics import Diagnostic
from jianbao.importing.delimited import names_of_columns
from jianbao.importing.rows import Read, Row


def read_workbook(path: Path, shown: str, encoding: str | None = None, header: bool = True) -> Read:
    """The rows of a workbook; needs the extra `import` (python-calamine)."""
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError:
        yield Diagnostic("import-extra", shown, 0, {"format": path.suffix})
        return
    try:
        book = CalamineWorkbook.from_path(str(path))
        sheets = [
            (name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in book.sheet_names
        ]
    except (CalamineError, OSError, ValueError) as error:
        yield Diagnostic("import-unreadable", shown, 0, {"reason": str(error)})
        return
    filled = [(name, rows) for name, rows in sheets if any(_has_words(row) for row in rows)]
    if not filled:
        yield Diagnostic("import-empty", shown)
        return
    if len(filled) > 1:
        left = ", ".join(name for name, _ in filled[1:])
        yield Diagnostic("import-sheets-left", shown, 0, {"taken": filled[0][0], "left": left})
    yield from _rows_of(filled[0][1], shown, header)


def _rows_of(rows: list[list[Any]], shown: str, header: bool) -> Read:
    start = next(number for number, row in enumerate(rows) if _has_words(row))
    width = range(1, len(rows[start]) + 1)
    names = names_of_columns([str(cell) for cell in rows[start]]) if header else [str(number) for number in width]
    for number, row in enumerate(rows[start + header :], start + header + 1):
        if _has_words(row):
            yield Row(shown, number, {name: _plain(cell) for name, cell in zip(names, row, strict=False)})


def _has_words(row: list[Any]) -> bool:
    return any(str(cell).strip() for cell in row)


def _plain(cell: Any) -> Any:
    """A number that is whole as one: page 3 is no 3.0."""
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
