"""The documents' site shows every document, loads nothing from elsewhere, and is built by the workflow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

REPOSITORY = Path(__file__).resolve().parents[1]


def settings() -> dict[str, Any]:
    return dict(yaml.safe_load((REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")))


def named_in(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    for member in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from named_in(member)


def test_every_document_has_its_place_in_the_navigation_once() -> None:
    shown = list(named_in(settings()["nav"]))
    written = {path.relative_to(REPOSITORY / "docs").as_posix() for path in (REPOSITORY / "docs").rglob("*.md")}
    assert set(shown) == written
    assert len(shown) == len(written)


def test_its_pages_load_nothing_from_elsewhere() -> None:
    theme = settings()["theme"]
    assert theme["name"] in ("readthedocs", "mkdocs")  # which bring their own fonts and scripts
    assert theme["highlightjs"] is False


def test_the_workflow_builds_it_from_what_is_pinned() -> None:
    jobs = yaml.safe_load((REPOSITORY / ".github/workflows/tests.yml").read_text(encoding="utf-8"))["jobs"]
    run = [step.get("run", "") for step in jobs["documents"]["steps"]]
    assert "python -m pip install --quiet --require-hashes -r requirements-docs.lock" in run
    assert "mkdocs build --strict" in run
