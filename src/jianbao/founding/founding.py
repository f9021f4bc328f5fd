"""The files of a new archive onto the disk: what is there already stays as it is."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from jianbao.config import SETTINGS_NAME, ConfigurationError
from jianbao.config.describing import SCHEMA_NAME, settings_schema
from jianbao.diagnostics import Diagnostic
from jianbao.founding.origin import running_requirement
from jianbao.founding.settings_file import write_settings

SEEDS = "seeds"
WORKFLOW = ".github/workflows/pages.yml"
README = "README.md"
PAGE = f"{SEEDS}/huai-xiang-wan-bao/2025/03/02/3.txt"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a new archive is to be: the `values` of its site.yaml, and the `sources` to copy into seeds/ (path below
    it, file); with none, one invented page shows how it is done. `requirement` is what the workflow installs."""

    values: Mapping[str, Any]
    language: str = "zh-Hans"
    sources: tuple[tuple[str, Path], ...] = ()
    requirement: str = field(default_factory=running_requirement)


@dataclass(frozen=True, slots=True)
class Founded:
    """Paths below the archive's folder that were written, those that stood there and were left, and how many
    sources were copied."""

    written: tuple[str, ...]
    kept: tuple[str, ...]
    copied: int


def found_archive(folder: Path, plan: Plan) -> Founded:
    """Make `folder` an archive. Raises ConfigurationError when it is one already, or cannot be written."""
    if (folder / SETTINGS_NAME).exists():
        raise ConfigurationError(Diagnostic("archive-there", str(folder / SETTINGS_NAME)))
    written, kept = [], []
    try:
        for name, text in _files(plan, (folder / SEEDS).exists()):
            if (folder / name).exists():
                kept.append(name)
                continue
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
            written.append(name)
        (folder / SEEDS).mkdir(exist_ok=True)
        copied = sum(_copy(source, folder / SEEDS / name) for name, source in plan.sources)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfigurationError(Diagnostic("output-unwritable", str(folder), 0, {"reason": reason})) from error
    return Founded(tuple(written), tuple(kept), copied)


def _files(plan: Plan, has_seeds: bool) -> Iterator[tuple[str, str]]:
    """(path, text); site.yaml last, so that an archive half made is none yet and can be made again."""
    environment = Environment(
        loader=PackageLoader("jianbao.founding", "files"),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,  # plain text; GitHub's own {{ }} stay as they are
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="<%",
        block_end_string="%>",
        trim_blocks=True,
    )
    given = {"requirement": plan.requirement, "title": str(plan.values.get("title", "")).replace("\n", " ")}
    yield ".gitignore", environment.get_template("gitignore.txt").render(given)
    yield WORKFLOW, environment.get_template("pages.yml").render(given)
    yield README, environment.get_template(f"readme.{plan.language}.md").render(given)
    yield SCHEMA_NAME, json.dumps(settings_schema(), ensure_ascii=False, indent=1) + "\n"
    if not plan.sources and not has_seeds:
        yield PAGE, environment.get_template("page.txt").render(given)
    yield SETTINGS_NAME, write_settings(plan.values, plan.language)


def _copy(source: Path, target: Path) -> bool:
    """Copy a source unless its place is taken."""
    if target.exists():
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target)
    return True
