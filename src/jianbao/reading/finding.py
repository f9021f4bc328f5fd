"""Which files of the seeds folder are sources, and which of two of one name is taken."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from jianbao.diagnostics import Diagnostic
from jianbao.disk import Bounds, bounds_of, real_path
from jianbao.reading.beside import PICTURES
from jianbao.reading.decoding import Decoded, decode_bytes
from jianbao.reading.formats import SUFFIXES, format_named, format_of
from jianbao.reading.walking import walk_folder

SIDECARS = (".yaml", ".yml")
FOREIGN = (
    *(".csv", ".tsv", ".tab", ".xlsx", ".xls", ".ods", ".json", ".ndjson"),
    *(".html", ".htm", ".shtml", ".xhtml"),
)
"""What `jianbao import` turns into a source."""
IGNORED = frozenset({"thumbs.db", "desktop.ini"})


def find_sources(root: Path, bounds: Bounds | None = None) -> tuple[tuple[Path, ...], tuple[Diagnostic, ...]]:
    """Every file under `root/seeds` that is a source, or that its owner may take for one, sorted by path; and the
    links that lead out of `bounds` (the archive's folder when None), which are not read.

    Sidecars stand with their sources and are left out; hidden files and folders are none of ours. Where a sidecar
    is refused its source is not read either: it might be one to withhold.
    """
    walk = walk_folder(root / "seeds", bounds or bounds_of(root))
    by_folder: dict[Path, list[str]] = {}
    for path in walk.files:
        by_folder.setdefault(path.parent, []).append(path.name)
    lone = {one.path.with_suffix("") for one in walk.refused if one.path.suffix.lower() in SIDECARS}
    found = [
        path
        for path in walk.files
        if _is_offered(path.name) and not _stands_beside(path.name, by_folder[path.parent])
    ]
    refused = [
        *(Diagnostic(one.code, displayed_path(one.path, root), 0, one.details) for one in walk.refused),
        *(Diagnostic("sidecar-refused", displayed_path(p, root)) for p in found if p.with_suffix("") in lone),
    ]
    return tuple(path for path in found if path.with_suffix("") not in lone), tuple(refused)


def _is_offered(name: str) -> bool:
    return not name.startswith(".") and not name.endswith("~") and name.lower() not in IGNORED


def _stands_beside(name: str, names: list[str]) -> bool:
    """Whether a .yaml, or a page's picture, has its source in the same folder."""
    mine = Path(name)
    suffix = mine.suffix.lower()
    return suffix in (*SIDECARS, *PICTURES) and any(
        other.stem == mine.stem
        and other.suffix.lower() in SUFFIXES
        and not (suffix in PICTURES and other.suffix.lower() in PICTURES)
        for other in map(Path, names)
    )


def displayed_path(path: Path, root: Path) -> str:
    """`path` relative to `root` with `/`, or as it is when it lies elsewhere; always encodable as UTF-8.

    A byte of a name that is not UTF-8 is written `\\xbd`, so that names that differ only so stay apart.
    """
    shown = path
    for own, home in ((path.absolute(), root.absolute()), (real_path(path), real_path(root))):
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
    if suffix in SIDECARS:
        return Diagnostic("sidecar-alone", shown)
    if suffix in FOREIGN:
        return Diagnostic("format-foreign", shown, 0, {"suffix": suffix, "count": 1, "name": shown})
    return Diagnostic("format-unknown", shown, 0, {"suffix": path.suffix or path.name})


def part_foreign(sources: Iterable[Path], root: Path) -> tuple[tuple[Path, ...], tuple[Diagnostic, ...]]:
    """The sources without those that must be brought in first, and one diagnostic a kind of these. Nothing is said
    of one that was: a .jsonl of its name, or of its folder's, stands in seeds/."""
    kept: list[Path] = []
    kinds: dict[str, list[Path]] = {}
    for path in sources:
        if path.suffix.lower() not in FOREIGN:
            kept.append(path)
        elif not any(place.is_file() for place in _brought_in(path, root / "seeds")):
            kinds.setdefault(path.suffix.lower(), []).append(path)
    return tuple(kept), tuple(_foreign(suffix, paths, root) for suffix, paths in sorted(kinds.items()))


def _brought_in(path: Path, seeds: Path) -> tuple[Path, ...]:
    beside = path.with_suffix(".jsonl")
    return beside, seeds / beside.name, seeds / f"{path.parent.name}.jsonl"


def _foreign(suffix: str, paths: list[Path], root: Path) -> Diagnostic:
    shown = displayed_path(paths[0], root)
    alone = len(paths) == 1
    name = shown if alone else f"{shown.rpartition('/')[0]}/*{suffix}"
    return Diagnostic("format-foreign", shown, 0, {"suffix": suffix, "count": len(paths), "name": name})


def superseding(path: Path) -> Path | None:
    """The file of the same name whose format is taken instead of this one's."""
    own = format_of(path)
    suffixes = [suffix for name in own.gives_way_to for suffix in format_named(name).suffixes] if own else []
    return next((winner for suffix in suffixes if (winner := path.with_suffix(suffix)).is_file()), None)
