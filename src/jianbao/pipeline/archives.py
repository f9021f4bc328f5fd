"""Where an archive stands on the disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from jianbao.config import SETTINGS_NAME, ConfigurationError, Settings, load_settings, refused_as
from jianbao.diagnostics import Diagnostic
from jianbao.disk import Bounds, Held, bounds_of, locked, real_path
from jianbao.reading import walk_folder

SEEDS = "seeds"
LOCAL = ".jianbao"  # what a build keeps for itself: the Whoosh index, the record of the last build
INDEX = "index"
PICTURES = "pictures"  # printed pages as the site shows them, by content
STORE = "store.sqlite"  # what earlier builds worked out
LOCK = "lock"
_READ = (".tsv", ".yaml", ".yml")  # files at the top that a build may read
_THEME = ("templates", "static")


def open_archive(root: Path) -> tuple[Path, Settings]:
    """The archive's folder, made absolute, and its settings; ConfigurationError when it has no `seeds/`, or when
    a link in it that is no source leads out of it."""
    folder = root.resolve()
    settings = load_settings(folder)
    if not (folder / SEEDS).is_dir():
        raise ConfigurationError(Diagnostic("seeds-missing", str(root / SEEDS)))
    if strays := tuple(_stray_links(folder, bounds_of(folder, settings.linked_folders))):
        raise ConfigurationError(*strays)
    return folder, settings


def _stray_links(root: Path, bounds: Bounds) -> Iterator[Diagnostic]:
    """Links at the top and in the archive's own theme that lead where nothing may be read; `seeds/` itself is one
    of them, and what is in it is told of as it is read."""
    for entry in sorted(os.scandir(root), key=lambda entry: entry.name):
        path, theme = Path(entry.path), entry.name in _THEME
        if entry.is_symlink() and (theme or entry.name == SEEDS or path.suffix in _READ) and not bounds.hold(path):
            yield Diagnostic("settings-link", entry.name, 0, {"target": str(real_path(path))})
        elif theme and path.is_dir():
            for refused in walk_folder(path, bounds).refused:
                code = "settings-link" if "target" in refused.details else refused.code
                yield Diagnostic(code, refused.path.relative_to(root).as_posix(), 0, refused.details)


@contextmanager
def alone_in(root: Path) -> Iterator[None]:
    """Be the only build of the archive at `root`; ConfigurationError when another is running, which is named."""
    with ExitStack() as held:
        try:
            with refused_as("local-unwritable", LOCAL):
                (root / LOCAL).mkdir(exist_ok=True)
                held.enter_context(locked(root / LOCAL / LOCK))
        except Held as other:
            details = {"process": other.process or "?", "host": other.host or "?"}
            raise ConfigurationError(Diagnostic("archive-locked", f"{LOCAL}/{LOCK}", 0, details)) from other
        yield


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
