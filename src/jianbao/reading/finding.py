"""Which files of the seeds folder are sources, and which of two of one name is taken."""

from __future__ import annotations

import os
from pathlib import Path

from jianbao.diagnostics import Diagnostic
from jianbao.reading.decoding import Decoded, decode_bytes
from jianbao.reading.formats import SUFFIXES, format_named, format_of

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
        other.stem == mine.stem and other.suffix.lower() in (*SUFFIXES, ".pdf") for other in map(Path, names)
    )


def displayed_path(path: Path, root: Path) -> str:
    """`path` relative to `root` with `/`, or as it is when it lies elsewhere; always encodable as UTF-8.

    A byte of a name that is not UTF-8 is written `\\xbd`, so that names that differ only so stay apart.
    """
    shown = path
    for own, home in ((path.absolute(), root.absolute()), (path.resolve(), root.resolve())):
        if own.is_relative_to(home):  # a link is shown where it stands, not where it leads
            shown = own.relative_to(home)
            break
    return os.fsencode(shown.as_posix()).decode("utf-8", "backslashreplace")


def guessed_name(path: Path) -> str | None:
    """What the name of a file that is not UTF-8 may be meant to be; None for one that is."""
    data = os.fsencode(path.name)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        decoded = decode_bytes(data)
        return decoded.text if isinstance(decoded, Decoded) else data.decode("utf-8", "replace")
    return None


def refuse_format(path: Path, shown: str) -> Diagnostic:
    """What is wrong with a file whose suffix no reader takes."""
    suffix = path.suffix.lower()
    if suffix == ".pdf":
        return Diagnostic("format-pdf", shown, 0, {"name": path.name, "stem": path.stem})
    if suffix in SIDECARS:
        return Diagnostic("sidecar-alone", shown)
    return Diagnostic("format-unknown", shown, 0, {"suffix": path.suffix or path.name})


def superseding(path: Path) -> Path | None:
    """The file of the same name whose format is taken instead of this one's."""
    own = format_of(path)
    if own is None or own.gives_way_to is None:
        return None
    suffixes = format_named(own.gives_way_to).suffixes
    return next((winner for suffix in suffixes if (winner := path.with_suffix(suffix)).is_file()), None)
