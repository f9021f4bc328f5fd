"""The files of a folder, through links as far as they may lead.

seeds/2024.txt → /etc/passwd          refused by name: it leads out of the archive
seeds/scans    → /mnt/scans           followed when site.yaml names /mnt/scans, or a folder above it
seeds/again    → seeds                passed over: what is there is read where it stands
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jianbao.disk import Bounds, real_path


@dataclass(frozen=True, slots=True)
class Refused:
    """A link or a folder that was not read: the code of a diagnostic that says why, and its details."""

    path: Path
    code: str
    details: dict[str, Any]


@dataclass(slots=True)
class Walk:
    """What was found: `files` sorted by path, and what was `refused`."""

    files: list[Path] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def walk_folder(top: Path, bounds: Bounds) -> Walk:
    """The files under `top`, hidden ones left out; no folder is walked twice."""
    walk = Walk()
    _walk(top, real_path(top), _Way(real_path(top), bounds, set()), walk)
    walk.files.sort(key=lambda path: path.relative_to(top).as_posix())
    return walk


@dataclass(frozen=True, slots=True)
class _Way:
    top: Path
    bounds: Bounds
    seen: set[Path]


def _walk(folder: Path, real: Path, way: _Way, walk: Walk) -> None:
    if real in way.seen:
        return
    way.seen.add(real)
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        walk.refused.append(Refused(folder, "folder-unreadable", {"reason": error.strerror or str(error)}))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = Path(entry.path)
        if entry.is_symlink():
            _follow(path, way, walk)
        elif entry.is_dir():
            _walk(path, real / entry.name, way, walk)
        else:
            _take(path, walk)


def _follow(link: Path, way: _Way, walk: Walk) -> None:
    real = real_path(link)
    if not way.bounds.hold(real):
        target = os.fsencode(real).decode("utf-8", "replace")
        walk.refused.append(Refused(link, "link-leads-out", {"target": target}))
    elif not os.path.isdir(real):  # noqa: PTH112 - false for a link to itself, where Path.is_dir may raise
        _take(link, walk)
    elif not (real.is_relative_to(way.top) or way.top.is_relative_to(real)):
        _walk(link, real, way, walk)


def _take(path: Path, walk: Walk) -> None:
    if os.path.isfile(path):  # noqa: PTH113
        walk.files.append(path)
    else:  # a pipe or a device might never end; a link leads to nothing, or to itself
        walk.refused.append(Refused(path, "file-unreadable", {"reason": "not an ordinary file"}))
