"""The import rule: stages import one way only, and the three that publish do not know each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "jianbao"
ORDER = (
    ("model",),
    ("diagnostics",),
    ("config",),
    ("language",),
    ("reading",),
    ("parsing",),
    ("annotating",),
    ("archive",),
    ("citing",),
    ("search", "site", "export"),
    ("pipeline",),
    ("cli",),
)
LEVEL = {name: level for level, names in enumerate(ORDER) for name in names}
MODULES = sorted(PACKAGE.rglob("*.py"))


def stage_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0]


def imported_stages(module: Path) -> Iterator[tuple[int, str]]:
    """(line, stage) of every import of ours, also those inside functions."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
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


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_stages_before_its_own(module: Path) -> None:
    stage = stage_of(module)
    if stage not in LEVEL:  # the package's own __init__
        assert list(imported_stages(module)) == []
        return
    wrong = [
        f"line {line}: {imported}"
        for line, imported in imported_stages(module)
        if imported != stage and LEVEL[imported] >= LEVEL[stage]
    ]
    assert wrong == []


def test_imports_are_absolute_so_that_the_rule_can_see_them() -> None:
    relative = [
        f"{module.relative_to(PACKAGE)}:{node.lineno}"
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
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
