"""Tables of weights: whoever looks for signs and whoever prices them speak of the same ones."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import jianbao.parsing.printed as printed
from jianbao.config import Settings
from jianbao.parsing import parse_source
from jianbao.parsing.printed.labels.transition_weights import TransitionWeights
from jianbao.parsing.printed.weights import HOLDS, Weight, Weights, in_words, most_decisive
from tests.parsing.test_promises import read_page

FOLDERS = ("labels", "headings", "articles", "items")


def modules_in(folder: str) -> list[ModuleType]:
    prefix = f"{printed.__name__}.{folder}."
    place = Path(str(printed.__file__)).parent / folder
    return [importlib.import_module(found.name) for found in pkgutil.iter_modules([str(place)], prefix)]


def tables_in(folder: str) -> dict[str, Weights | TransitionWeights]:
    return {
        f"{module.__name__}.{name}": value
        for module in modules_in(folder)
        for name, value in vars(module).items()
        if isinstance(value, Weights | TransitionWeights) and module.__name__.endswith("_weights")
    }


def texts_in_functions(module: ModuleType) -> Iterator[str]:
    """What stands in quotes in a module's functions, their docstrings left out, and in the constants that they read."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    constants = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        statements = function.body[1:] if ast.get_docstring(function) else function.body
        inner = [node for statement in statements for node in ast.walk(statement)]
        read = [constants[node.id] for node in inner if isinstance(node, ast.Name) and node.id in constants]
        for node in [*inner, *read]:
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


TABLES = {name: table for folder in FOLDERS for name, table in tables_in(folder).items()}


@pytest.mark.parametrize("name", TABLES)
def test_no_sign_stands_twice_and_each_has_its_reason(name: str) -> None:
    rows = TABLES[name].rows
    assert len({row.name for row in rows}) == len(rows)
    assert all(row.reason for row in rows)


@pytest.mark.parametrize("folder", sorted({name.split(".")[3] for name in TABLES}))
def test_every_sign_that_has_a_price_is_looked_for(folder: str) -> None:
    looking = [module for module in modules_in(folder) if not module.__name__.endswith("_weights")]
    said = {text for module in looking for text in texts_in_functions(module)}
    priced = {row.name for name, table in TABLES.items() if name.split(".")[3] == folder for row in table.rows}
    assert priced - said == set()


def test_a_reading_costs_what_its_signs_cost_by_their_degrees() -> None:
    table = Weights(Weight("dash", -2.0, "kickers end in one"), Weight("pauses", 0.5, "headlines have few"))
    assert table.cost([("dash", HOLDS), ("pauses", 3)]) == -0.5
    with pytest.raises(KeyError):
        table.cost([("no such sign", HOLDS)])


def test_what_decided_is_named_the_most_decisive_first() -> None:
    chosen = Weights(Weight("dash", -2.0, ""), Weight("pauses", 0.5, ""))
    other = Weights(Weight("alone", 0.8, ""), Weight("pauses", 0.2, ""))
    gains = [
        *chosen.gains([("dash", HOLDS), ("pauses", 1)], of_chosen=True),
        *other.gains([("alone", HOLDS), ("pauses", 1)], of_chosen=False),
    ]
    assert in_words(most_decisive(gains)) == "dash +2, alone +0.8"


BOXED = """渡口添新船

本报记者 李四

江城渡口昨天添了一条新船，
船长介绍航线，乘客在码头上
排队，船要等到下周才开。

票价不涨

船长还说，票价和从前一样，
旧船停在码头边，留作备用。
"""


def test_a_page_says_which_signs_made_a_line_what_it_is() -> None:
    (page,) = parse_source(read_page(BOXED), Settings())[0]
    because = {one.line: one.because for one in page.decisions}
    assert "not heading: over nothing +5, byline beside +3" in because[1]
    assert "not headline: " in because[9] and "not start: " in because[9]
    assert because[6].endswith("not start: above: sentence open +6, measure unknown +0.5")
