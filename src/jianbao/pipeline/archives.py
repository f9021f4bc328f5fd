"""Where an archive stands on the disk."""

from __future__ import annotations

from pathlib import Path

from jianbao.config import SETTINGS_NAME, ConfigurationError, Settings, load_settings
from jianbao.diagnostics import Diagnostic

SEEDS = "seeds"
LOCAL = ".jianbao"  # what a build keeps for itself: the Whoosh index, the record of the last build
INDEX = "index"


def open_archive(root: Path) -> tuple[Path, Settings]:
    """The archive's folder, made absolute, and its settings; ConfigurationError when it has no `seeds/`."""
    folder = root.resolve()
    settings = load_settings(folder)
    if not (folder / SEEDS).is_dir():
        raise ConfigurationError(Diagnostic("seeds-missing", str(root / SEEDS)))
    return folder, settings


def open_archive_of(file: Path) -> tuple[Path, Settings]:
    """The archive a source, given by its absolute path, belongs to, and its settings.

    That is the nearest folder above it that holds `seeds/` with the file in it, or a `site.yaml`; a file that
    belongs to none stands in its own folder, with default settings.
    """
    for folder in file.parents:
        if (folder / SETTINGS_NAME).is_file() or (folder / SEEDS) in file.parents:
            return folder, load_settings(folder)
    return file.parent, Settings()


def index_of(root: Path) -> Path | None:
    """The folder of the search index that the last build of the archive left; None before the first one."""
    folder = root / LOCAL / INDEX
    return folder if folder.is_dir() else None
