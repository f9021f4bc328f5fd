"""What an archive keeps in its `static/` beside what replaces the theme's: published as it is, under `static/`.

static/css/article.css    the theme has a file of this name: it replaces that
static/logo.svg           → site/static/logo.svg, and `logo: logo.svg` of site.yaml shows it
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jianbao.config import SETTINGS_NAME, Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import OutputFile
from jianbao.site.rendering import ThemeError
from jianbao.site.theme import Theme

FOLDER = "static"
_PUBLISHABLE = re.compile(r"[a-z0-9_][a-z0-9._-]*(?:/[a-z0-9_][a-z0-9._-]*)*")
_LONGEST = 110  # characters of a name, so that its path in the site has no more than 120


def publish_own_files(theme: Theme, settings: Settings) -> Iterator[OutputFile]:
    """The archive's own files. ThemeError when one that site.yaml names is not among them."""
    held = dict(_own_files(theme))
    for key in ("logo", "body_font", "heading_font"):
        name = getattr(settings, key)
        if name and is_file_name(name) and name not in held:
            raise ThemeError((Diagnostic("static-missing", SETTINGS_NAME, 0, {"key": key, "name": name}),))
    for name, path in held.items():
        if _is_publishable(name):
            yield OutputFile(f"{FOLDER}/{name}", path.read_bytes())


def faults_of_own_files(theme: Theme) -> Iterator[Diagnostic]:
    """The files whose names no address can have."""
    for name, _ in _own_files(theme):
        if not _is_publishable(name):
            yield Diagnostic("static-name", f"{FOLDER}/{name}")


def is_file_name(value: str) -> bool:
    """Whether the value of a key names a file; otherwise it is the name of a font."""
    return bool(re.search(r"\.(?:woff2?|ttf|otf|svg|png|webp|jpe?g|gif)$", value))


def _is_publishable(name: str) -> bool:
    return len(name) <= _LONGEST and _PUBLISHABLE.fullmatch(name) is not None


def _own_files(theme: Theme) -> Iterator[tuple[str, Path]]:
    """Name and place of each file of the archive's folder that the theme has none of; links out of it are left."""
    if len(theme.static) < 2:  # the archive has no folder of its own, or is the theme's
        return
    own, base = theme.static[0], theme.static[-1]
    for path in sorted(own.rglob("*")):
        name = path.relative_to(own).as_posix()
        hidden = any(part.startswith(".") for part in path.relative_to(own).parts)
        inside = path.is_file() and path.resolve().is_relative_to(own)
        if inside and not hidden and not (base / name).is_file():
            yield name, path
