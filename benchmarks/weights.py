"""What every feature and named weight of page reading is worth: each is left out in turn and the gold read again.

    python -m benchmarks.weights              against the pages of this repository's gold
    python -m benchmarks.weights FOLDER…      against other gold
    python -m benchmarks.weights --only TEXT  only what has TEXT in its name

A line for each: how many more parts of the gold's pages are wrong (missed or false) without it, and in which parts
of a page. What stands at 0 decided nothing here; what is negative did harm here. Left out are the rows of
every table of weights (`labels.label_weights.START/indent printed`) and of the features of parts, and the named
numbers of the modules that look for signs, which are set to 0: a limit (`_LONGEST_…`) set to 0 is no limit left
out, but shows what hangs on it. Both cores work, no file is touched.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import multiprocessing
import pkgutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from types import ModuleType
from typing import Any

import jianbao.parsing.printed as printed
from benchmarks.accuracy.folders import gold_in
from benchmarks.accuracy.gold import GoldPage
from benchmarks.accuracy.page_parts import score_page
from benchmarks.accuracy.reading import REPOSITORY
from benchmarks.accuracy.tally import Tallies
from jianbao.config import Settings, load_settings
from jianbao.export.page_json import page_to_json
from jianbao.parsing import parse_source
from jianbao.parsing.printed.labels.transition_weights import TransitionWeights
from jianbao.parsing.printed.parts import prices
from jianbao.parsing.printed.weights import Weights
from jianbao.reading import source_of_bytes

GOLD = REPOSITORY / "tests" / "gold"
PRINTED = "jianbao.parsing.printed."
WEIGHED = ("labels", "headings", "parts", "articles", "items")
"""The folders of `parsing/printed` whose named numbers are weights."""
PROCESSES = 2
Wrong = dict[str, int]
_PAGES: list[GoldPage] = []


def weights() -> Iterator[str]:
    """The names of all that can be left out: `feature NAME`, `module.TABLE/NAME` of a row of a table of weights,
    and `module.NAME` of a number."""
    yield from (f"feature {one.name}" for one in prices.FEATURES)
    for module in _modules():
        for name, value in vars(module).items():
            if isinstance(value, Weights | TransitionWeights) and _is_home(module, name):
                yield from (f"{module.__name__.removeprefix(PRINTED)}.{name}/{row.name}" for row in value.rows)
        for name, value in vars(module).items():
            if isinstance(value, float) and name.isupper() and _is_home(module, name):
                yield f"{module.__name__.removeprefix(PRINTED)}.{name}"


@cache
def _modules() -> tuple[ModuleType, ...]:
    names = (found.name for found in pkgutil.walk_packages(printed.__path__, PRINTED))
    return tuple(importlib.import_module(name) for name in names if name.split(".")[3] in WEIGHED)


def _is_home(module: ModuleType, name: str) -> bool:
    """Whether the module itself gives the number its name, and has not imported it."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    stored = (node for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    return any(node.id == name for node in stored)


@contextmanager
def left_out(weight: str) -> Iterator[None]:
    """Read without this feature or weight inside the `with` statement; "" leaves out nothing."""
    undo: list[Callable[[], None]] = []
    if "/" in weight:
        prices, row = _row_of(weight)
        undo.append(partial(prices.__setitem__, row, prices[row]))
        prices[row] = tuple(0.0 for _ in prices[row]) if isinstance(prices[row], tuple) else 0.0
    for module, name, value in _replacements(weight):
        undo.append(partial(setattr, module, name, getattr(module, name)))
        setattr(module, name, value)
    _forget_costs()
    try:
        yield
    finally:
        for restore in undo:
            restore()
        _forget_costs()


def _row_of(weight: str) -> tuple[dict[str, Any], str]:
    """The prices of the table that a row stands in, and the row's name."""
    place, row = weight.split("/", 1)
    home, _, name = place.rpartition(".")
    prices: dict[str, Any] = getattr(importlib.import_module(f"{PRINTED}{home}"), name).prices
    return prices, row


def _forget_costs() -> None:
    """Forget what was reckoned with other weights and kept."""
    for module in _modules():
        for value in vars(module).values():
            if callable(forget := getattr(value, "cache_clear", None)):
                forget()


def _replacements(weight: str) -> Iterator[tuple[ModuleType, str, object]]:
    """Every module that knows the thing by its name, and what it is to know instead."""
    if weight.startswith("feature "):
        rows = tuple(one for one in prices.FEATURES if one.name != weight.removeprefix("feature "))
        yield prices, "FEATURES", rows
    elif weight and "/" not in weight:
        home, _, name = weight.rpartition(".")
        value = getattr(importlib.import_module(f"{PRINTED}{home}"), name)
        yield from ((module, name, 0.0) for module in _modules() if vars(module).get(name) is value)


def count_wrong(weight: str = "") -> Wrong:
    """Missed and false items of every part of the gold's pages, read without `weight`."""
    tallies: Tallies = {}
    with left_out(weight):
        for gold in _PAGES:
            score_page(gold, _read(gold), tallies)
    return {part: tally.gold + tally.found - 2 * tally.right for part, tally in tallies.items()}


def _read(gold: GoldPage) -> list[dict[str, object]]:
    form = "markdown" if gold.suffix == ".md" else "text"
    source, _ = source_of_bytes(gold.text.encode(), f"page{gold.suffix}", form)  # type: ignore[arg-type]
    pages = parse_source(source, _settings(gold))[0] if source else ()
    return [page_to_json(page) for page in pages]


def _settings(gold: GoldPage) -> Settings:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "site.yaml").write_text(gold.settings, encoding="utf-8", newline="\n")
        return load_settings(Path(folder))


def _say(weight: str, before: Wrong, now: Wrong) -> str:
    changes = {part: now.get(part, 0) - before.get(part, 0) for part in sorted(before.keys() | now.keys())}
    told = ", ".join(f"{part} {change:+}" for part, change in changes.items() if change)
    return f"{sum(changes.values()):+5}  {weight:50} {told}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.weights", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("folders", nargs="*", type=Path, default=[GOLD], help="folders of gold")
    parser.add_argument("--only", default="", metavar="TEXT", help="only weights with TEXT in their names")
    options = parser.parse_args()
    _PAGES.extend(page for folder in options.folders for page in gold_in(folder)[0])
    names = [name for name in weights() if options.only in name]
    with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
        before, *counts = pool.map(count_wrong, ["", *names], chunksize=1)
    print(f"{sum(before.values())} parts wrong on {len(_PAGES)} pages; without each of {len(names)}:")
    rows = sorted(zip(names, counts, strict=True), key=lambda row: -sum(row[1].values()))
    print("\n".join(_say(name, before, now) for name, now in rows))


if __name__ == "__main__":
    main()
