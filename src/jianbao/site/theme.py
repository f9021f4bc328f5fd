"""Where templates and static files come from: the archive's own first, file by file, then the theme of ours."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import jianbao


@dataclass(frozen=True, slots=True)
class Theme:
    """Folders of templates and of static files, each searched in order: the first that has a file wins."""

    templates: tuple[Path, ...]
    static: tuple[Path, ...]

    def read(self, name: str) -> bytes:
        """The static file `name` (with `/`); FileNotFoundError when no folder has it."""
        for folder in self.static:
            if (folder / name).is_file():
                return (folder / name).read_bytes()
        raise FileNotFoundError(name)

    def names(self, folder: str) -> tuple[str, ...]:
        """Names, relative to the static root and sorted, of the files right inside `folder`."""
        found = {
            f"{folder}/{path.name}"
            for base in self.static
            if (base / folder).is_dir()
            for path in (base / folder).iterdir()
            if path.is_file() and not path.name.startswith(".")
        }
        return tuple(sorted(found))


def find_theme(root: Path) -> Theme:
    """The theme for the archive at `root`.

    root/templates   ┐ the archive's own, where it has any
    root/static      ┘
    jianbao/theme/…    inside a wheel, or else
    <checkout>/…       the repository's top level
    """
    package = Path(jianbao.__file__).resolve().parent
    packaged = package / "theme"
    base = packaged if packaged.is_dir() else package.parents[1]
    return Theme(
        templates=_folders(root / "templates", base / "templates"),
        static=_folders(root / "static", base / "static"),
    )


def _folders(*candidates: Path) -> tuple[Path, ...]:
    present = (path.resolve() for path in candidates if path.is_dir())
    return tuple(dict.fromkeys(present))
