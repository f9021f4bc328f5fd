"""Whether the sources are what they were when they were last looked at: `sources.tsv`, beside `addresses.tsv`.

sum as before                             nothing
another sum, written since                changed: told once, and the new sum is kept
another sum, not written since            rotted: no programme wrote it, so the disk or a copy altered it; the old
                                          sum is kept, and it is told until the file is restored or saved anew
no file                                   vanished: told once, and its line stays, marked `gone`
a folder or link that is not read         nothing of what is below it: only the folder is told of
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import file_digest
from pathlib import Path

from jianbao.diagnostics import Diagnostic
from jianbao.disk import Bounds, read_ordinary, write_whole
from jianbao.reading import displayed_path, walk_folder

SUMS = "sources.tsv"
_HEADING = "# jianbao sources 1: path, bytes, time written in ns, SHA-256, gone or not. Keep this file."
_LINE = re.compile(
    r"(?P<path>[^\t]+)\t(?P<size>\d{1,18})\t(?P<written>-?\d{1,20})\t(?P<digest>[0-9a-f]{64})\t(?P<gone>(gone)?)"
)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a source: its size in bytes, when it was written in nanoseconds, its SHA-256 sum."""

    size: int
    written: int
    digest: str
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at the sources gave: the sums to keep from now on, what was found, and how many were new."""

    sums: Mapping[str, Kept]
    found: tuple[Diagnostic, ...]
    new: int = 0

    @property
    def files(self) -> int:
        """How many files there are."""
        return sum(not kept.gone for kept in self.sums.values())

    @property
    def size(self) -> int:
        """The bytes of all of them."""
        return sum(kept.size for kept in self.sums.values() if not kept.gone)


def look_at_sources(root: Path, bounds: Bounds) -> Looked:
    """Every file below `seeds/` against the sums kept in the archive at `root`; nothing is written.

    Raises OSError when the sums cannot be read.
    """
    known, found = _read_sums(root / SUMS)
    walk = walk_folder(root / "seeds", bounds)
    found += [Diagnostic(one.code, displayed_path(one.path, root), 0, one.details) for one in walk.refused]
    unread = {_in_one_line(displayed_path(one.path, root)) for one in walk.refused}
    sums, new = dict(known), 0
    there: set[str] = set()
    for path in walk.files:
        shown = _in_one_line(displayed_path(path, root))
        there.add(shown)
        try:
            now = _look_at(path)
        except OSError as error:
            found.append(Diagnostic("file-unreadable", shown, 0, {"reason": error.strerror or str(error)}))
            continue
        before = known.get(shown)
        new += before is None
        found += _differences(shown, before, now)
        sums[shown] = before if before is not None and _rotted(before, now) else now
    for shown, before in known.items():
        if shown not in there and not before.gone and not _is_within(shown, unread):
            found.append(Diagnostic("source-vanished", shown, 0, {"digest": before.digest[:12]}))
            sums[shown] = replace(before, gone=True)
    return Looked(sums, tuple(found), new)


def keep_sums(root: Path, sums: Mapping[str, Kept]) -> None:
    """Write the sums down. OSError when the disk refuses."""
    lines = (
        f"{path}\t{kept.size}\t{kept.written}\t{kept.digest}\t{'gone' if kept.gone else ''}\n"
        for path, kept in sorted(sums.items())
    )
    write_whole(root / SUMS, "".join((f"{_HEADING}\n", *lines)).encode("utf-8", "replace"))


def _differences(shown: str, before: Kept | None, now: Kept) -> Iterator[Diagnostic]:
    if before is None or before.digest == now.digest:
        return
    details = {"before": before.digest[:12], "digest": now.digest[:12]}
    yield Diagnostic("source-rotted" if _rotted(before, now) else "source-changed", shown, 0, details)


def _rotted(before: Kept, now: Kept) -> bool:
    return before.digest != now.digest and before.written == now.written


def _is_within(shown: str, places: Collection[str]) -> bool:
    """Whether a path is one of those, or stands below one: what was not read may still be there."""
    parts = shown.split("/")
    return any("/".join(parts[:n]) in places for n in range(1, len(parts) + 1))


def _in_one_line(path: str) -> str:
    """A path that may stand in a field of the table."""
    return "".join(f"\\x{ord(c):02x}" if c in "\t\n\r" else c for c in path)


def _look_at(path: Path) -> Kept:
    with path.open("rb") as file:
        # Before: what is written while it is read must not count as what was read.
        facts = os.fstat(file.fileno())
        digest = file_digest(file, "sha256").hexdigest()
    return Kept(facts.st_size, facts.st_mtime_ns, digest)


def _read_sums(file: Path) -> tuple[dict[str, Kept], list[Diagnostic]]:
    """The sums by path; a line that says nothing of the kind is told, and its file counts as new."""
    try:
        text = read_ordinary(file).decode("utf-8", "replace")
    except FileNotFoundError:
        return {}, []
    sums: dict[str, Kept] = {}
    found: list[Diagnostic] = []
    for number, line in enumerate(text.split("\n"), 1):
        parts = _LINE.fullmatch(line.rstrip("\r"))
        if parts:
            sums[parts["path"]] = Kept(
                int(parts["size"]), int(parts["written"]), parts["digest"], bool(parts["gone"])
            )
        elif line.strip() and not line.startswith("#"):
            found.append(Diagnostic("source-sums-damaged", SUMS, number))
    return sums, found
