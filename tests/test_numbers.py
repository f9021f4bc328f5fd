"""Numbers that decide have names: what stands in functions of page reading, annotating and language is held down.

0, 1, -1 and 2 need no name, nor do places in a text (`text[:-3]`), nor what rows of a table say. Everything else is a
weight, a limit or a length that somebody will want to find, and is named where its reason can stand beside it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "jianbao"
NEEDS_NO_NAME = {0, 1, 2}
MOST = {
    "annotating": 136,
    "language": 16,
    "parsing/bylines": 17,
    "parsing/corrections": 2,
    "parsing/layout": 118,
    "parsing/metadata": 4,
    "parsing/records": 5,
    "parsing/text": 1,
}
"""By folder, how many may be left: mostly lengths of names (3), days and months, and shares of the page. They may fall, and
the table falls with them; they may not rise. A folder that does not stand here has none, as where lines become articles."""
FOLDERS = [
    "annotating",
    "language",
    "parsing",
    *sorted(f"parsing/{module.parent.name}" for module in (PACKAGE / "parsing").glob("*/__init__.py")),
]


def modules_of(folder: str) -> list[Path]:
    """The modules in a folder and below it; of the folder that others are named in, its own alone."""
    below = any(other.startswith(f"{folder}/") for other in FOLDERS)
    return sorted((PACKAGE / folder).glob("*.py") if below else (PACKAGE / folder).rglob("*.py"))


def unnamed_numbers(module: Path) -> Iterator[tuple[int, float]]:
    """(line, number) of every number in a module's functions that should have a name."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    places = {
        id(inner)
        for function in functions
        for node in ast.walk(function)
        for part in (node.slice if isinstance(node, ast.Subscript) else None, *getattr(node, "decorator_list", ()))
        if part is not None
        for inner in ast.walk(part)
    }
    found: set[tuple[int, int, float]] = {
        (node.lineno, node.col_offset, node.value)
        for function in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Constant) and id(node) not in places
        if isinstance(node.value, int | float) and node.value not in NEEDS_NO_NAME
    }
    yield from ((line, value) for line, _, value in sorted(found))


@pytest.mark.parametrize("folder", FOLDERS)
def test_numbers_without_a_name_are_no_more_than_the_table_allows_which_falls_with_them(folder: str) -> None:
    modules = modules_of(folder)
    found = [
        f"{module.relative_to(PACKAGE)}:{line}: {number:g}"
        for module in modules
        for line, number in unnamed_numbers(module)
    ]
    assert modules
    most = MOST.get(folder, 0)
    assert len(found) == most, "\n".join(found)


def test_the_table_names_only_folders_that_are_there() -> None:
    assert [folder for folder in MOST if folder not in FOLDERS] == []
