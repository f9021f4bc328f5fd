"""Text is opened by naming its encoding and written with line feeds, whatever system it is on."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
MODULES = sorted(path for folder in ("src", "tests", "benchmarks") for path in (REPOSITORY / folder).rglob("*.py"))


def nameless_openings(module: Path) -> Iterator[str]:
    """Calls that open text without naming its encoding, or write it without naming the line's end."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        named = {keyword.arg for keyword in node.keywords}
        where = f"{module.relative_to(REPOSITORY)}:{node.lineno}: {name}"
        # What is read may name its encoding by place; a distribution's record, its own name: that is UTF-8.
        by_place = name == "read_text" and node.args
        if name in {"read_text", "write_text"} and "encoding" not in named and not by_place:
            yield where
        if name == "write_text" and "newline" not in named:
            yield f"{where} without newline"
        if isinstance(function, ast.Name) and name == "open" and "encoding" not in named and not _is_binary(node):
            yield where


def _is_binary(call: ast.Call) -> bool:
    modes = [*call.args[1:2], *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    return any(isinstance(mode, ast.Constant) and "b" in str(mode.value) for mode in modes)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_a_module_names_the_encoding_of_all_text_it_opens(module: Path) -> None:
    assert list(nameless_openings(module)) == []
