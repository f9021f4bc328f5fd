"""How far links may lead: an archive is read from its own folder, and from folders that its owner names."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Bounds:
    """Folders, by their real paths, that hold whatever may be read."""

    folders: tuple[Path, ...]

    def hold(self, path: Path) -> bool:
        """Whether a path, its links followed, ends inside. A link to itself ends where it stands."""
        real = real_path(path)
        return any(real.is_relative_to(folder) for folder in self.folders)


def bounds_of(root: Path, linked_folders: Iterable[str] = ()) -> Bounds:
    """The bounds of the archive at `root`: its folder, and the others named, absolute or relative to it."""
    return Bounds((real_path(root), *(real_path(root / folder) for folder in linked_folders)))


def real_path(path: Path) -> Path:
    """The path with links followed; unlike `Path.resolve` it has an answer for a link to itself."""
    return Path(os.path.realpath(path))
