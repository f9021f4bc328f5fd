"""Which files of the seeds folder are sources, and which of two of one name is taken."""

from __future__ import annotations

import os
from pathlib import Path

from jianbao.diagnostics import Diagnostic
from jianbao.model import SourceFormat

FORMATS: dict[str, SourceFormat] = {".txt": "text", ".md": "markdown", ".jsonl": "jsonl"}
SIDECARS = (".yaml", ".yml")
IGNORED = frozenset({"thumbs.db", "desktop.ini"})


def find_sources(root: Path) -> tuple[Path, ...]:
    """Every file under `root/seeds` that is a source, or that its owner may take for one, sorted by path.

    Sidecars stand with their sources and are left out; hidden files and folders are none of ours.
    """
    seeds = root / "seeds"
    found = []
    for folder, folders, names in os.walk(seeds):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(folder, name) for name in names if _is_offered(name) and not _stands_beside(name, names)]
    return tuple(sorted(found, key=lambda path: path.relative_to(seeds).as_posix()))


def _is_offered(name: str) -> bool:
    return not name.startswith(".") and not name.endswith("~") and name.lower() not in IGNORED


def _stands_beside(name: str, names: list[str]) -> bool:
    """Whether a .yaml has its source in the same folder."""
    mine = Path(name)
    return mine.suffix.lower() in SIDECARS and any(
        other.stem == mine.stem and other.suffix.lower() in (*FORMATS, ".pdf") for other in map(Path, names)
    )


def displayed_path(path: Path, root: Path) -> str:
    """`path` relative to `root` with `/`, or as it is when it lies elsewhere; always encodable as UTF-8."""
    shown = path
    for own, home in ((path.absolute(), root.absolute()), (path.resolve(), root.resolve())):
        if own.is_relative_to(home):  # a link is shown where it stands, not where it leads
            shown = own.relative_to(home)
            break
    return shown.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def refuse_format(path: Path, shown: str) -> Diagnostic | None:
    """What is wrong with a file whose suffix no reader takes; None for sources."""
    suffix = path.suffix.lower()
    if suffix in FORMATS:
        return None
    if suffix == ".pdf":
        return Diagnostic("format-pdf", shown, 0, {"name": path.name, "stem": path.stem})
    if suffix in SIDECARS:
        return Diagnostic("sidecar-alone", shown)
    return Diagnostic("format-unknown", shown, 0, {"suffix": path.suffix or path.name})


def superseding(path: Path) -> Path | None:
    """The Markdown file of the same name that is taken instead of this text."""
    if path.suffix.lower() != ".txt":
        return None
    winner = path.with_suffix(".md")
    return winner if winner.is_file() else None
