"""The import rule: stages import one way only, the three that publish do not know each other, and inside no folder
do modules or sub-packages import each other in a circle."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "jianbao"
ORDER = (
    ("model",),
    ("diagnostics",),
    ("disk",),
    ("config",),
    ("store",),
    ("lexicon",),
    ("language",),
    ("reading",),
    ("parsing",),
    ("annotating",),
    ("archive",),
    ("picturing",),
    ("citing",),
    ("search", "site", "export"),
    ("pipeline",),
    ("founding", "importing", "checking", "serving"),
    ("public",),
    ("cli",),
)
LEVEL = {name: level for level, names in enumerate(ORDER) for name in names}
MODULES = sorted(PACKAGE.rglob("*.py"))


def stage_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0]


@cache
def nodes_of(module: Path) -> tuple[ast.AST, ...]:
    """All nodes of a module's tree; every rule below looks at every module."""
    return tuple(ast.walk(ast.parse(module.read_text(encoding="utf-8"))))


def imported_stages(module: Path) -> Iterator[tuple[int, str]]:
    """(line, stage) of every import of ours, also those inside functions."""
    for node in nodes_of(module):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        stages = {name.split(".")[1] for name in names if name.startswith("jianbao.")}
        yield from ((node.lineno, stage) for stage in sorted(stages & LEVEL.keys()))


def test_every_folder_of_the_package_is_a_stage_with_a_place_in_the_order() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    assert folders == set(LEVEL)


def test_the_document_draws_the_order_as_it_is() -> None:
    drawn = (PACKAGE.parents[1] / "docs" / "architecture.md").read_text(encoding="utf-8")
    chain = " ← ".join(names[0] if len(names) == 1 else "{" + ", ".join(names) + "}" for names in ORDER)
    assert chain in " ".join(drawn.split())


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_stages_before_its_own(module: Path) -> None:
    stage = stage_of(module)
    if stage not in LEVEL:  # the package's own __init__, which shows what is public, and __main__, the command
        allowed = {"cli"} if stage == "__main__.py" else {"public"}
        assert {imported for _, imported in imported_stages(module)} <= allowed
        return
    wrong = [
        f"line {line}: {imported}"
        for line, imported in imported_stages(module)
        if imported != stage and LEVEL[imported] >= LEVEL[stage]
    ]
    assert wrong == []


FOLDERS = sorted({module.parent for module in MODULES})
NAMES = {
    ".".join(module.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): module
    for module in MODULES
}


def imported_modules(module: Path) -> Iterator[str]:
    """The dotted names of our modules that a module imports by name: `from jianbao.a import b` is `jianbao.a.b` where
    that is a module, else `jianbao.a`."""
    for node in nodes_of(module):
        if isinstance(node, ast.ImportFrom) and node.module in NAMES:
            names = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (name if name in NAMES else node.module for name in names)


def children_imported(folder: Path) -> dict[str, set[str]]:
    """For each module and sub-package directly in `folder`, which of the others it imports."""
    base = ".".join(folder.relative_to(PACKAGE.parent).parts)
    graph: dict[str, set[str]] = {}
    for name, module in NAMES.items():
        if name == base or name.startswith(f"{base}."):
            inside = [other for other in imported_modules(module) if f"{other}.".startswith(f"{base}.")]
            child = child_of(base, name)
            graph.setdefault(child, set()).update({child_of(base, other) for other in inside} - {child})
    return graph


def child_of(base: str, name: str) -> str:
    return name[len(base) + 1 :].split(".")[0] or "__init__"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.relative_to(PACKAGE.parent).as_posix())
def test_nothing_in_a_folder_imports_in_a_circle(folder: Path) -> None:
    try:
        TopologicalSorter(children_imported(folder)).prepare()
    except CycleError as circle:
        pytest.fail(" imports ".join(reversed(circle.args[1])))


def test_imports_are_absolute_so_that_the_rule_can_see_them() -> None:
    relative = [
        f"{module.relative_to(PACKAGE)}:{node.lineno}"
        for module in MODULES
        for node in nodes_of(module)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_the_seed_has_left_no_names_in_the_programme() -> None:
    """Rules are about form: the people, companies and newspaper of the seed are in no module and no template."""
    names = (
        "朱华荣",
        "李书福",
        "张兴海",
        "印奇",
        "赛力斯",
        "吉利",
        "千里科技",
        "懂车帝",
        "重庆日报",
        "座谈会上获悉",
    )
    folders = (PACKAGE, PACKAGE.parents[1] / "templates", PACKAGE.parents[1] / "static")
    files = [
        path for folder in folders for path in folder.rglob("*") if path.suffix in {".py", ".html", ".js", ".css"}
    ]
    assert files
    found = [(path.name, name) for path in files for name in names if name in path.read_text(encoding="utf-8")]
    assert found == []
