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
    "annotating": 129,
    "language": 16,
    "parsing/bylines": 15,
    "parsing/layout": 112,
    "parsing/metadata": 5,
    "parsing/printed/articles": 5,
    "parsing/printed/headings": 1,
    "parsing/printed/items": 5,
    "parsing/printed/labels": 0,
    "parsing/printed/lines": 21,
    "parsing/printed/paragraphs": 5,
    "parsing/printed/parts": 4,
    "parsing/printed/rules": 36,
    "parsing/records": 8,
}
"""By folder, how many were left when this was written. It may fall, and the table with it; it may not rise."""


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
    found = {
        (node.lineno, node.col_offset, node.value)
        for function in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Constant) and id(node) not in places
        if type(node.value) in (int, float) and node.value not in NEEDS_NO_NAME
    }
    yield from ((line, value) for line, _, value in sorted(found))


@pytest.mark.parametrize("folder", MOST)
def test_numbers_without_a_name_grow_no_more(folder: str) -> None:
    found = [
        f"{module.relative_to(PACKAGE)}:{line}: {number:g}"
        for module in sorted((PACKAGE / folder).rglob("*.py"))
        for line, number in unnamed_numbers(module)
    ]
    assert len(found) <= MOST[folder], "\n".join(found)
    assert len(found) == MOST[folder], f"fewer than before: write {len(found)} into the table"
