"""Whether a build would give what already stands there.

After a build, `.jianbao/build.json` holds a digest of all that went into it (the sources, site.yaml and the other
files at the top, the theme, and the programme itself), a digest of what came out (addresses.tsv, and names and
sizes of the site's files), and the summary. When both still hold, there is nothing to do. The input's digest is
taken before the build reads it: a source saved while the build runs makes the next one build again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

import jianbao
from jianbao.annotating.register import REGISTER_FILES
from jianbao.diagnostics import MESSAGES, Diagnostic
from jianbao.disk import Bounds, read_ordinary, write_whole
from jianbao.pipeline.archives import INDEX, LOCAL, SEEDS
from jianbao.pipeline.summary import Summary
from jianbao.reading import walk_folder
from jianbao.search import find_damage

RECORD = "build.json"
_TOP_FILES = ("site.yaml", *sorted(REGISTER_FILES))
_ADDRESSES = "addresses.tsv"
_NOWHERE = Path()
_Listing = Iterable[tuple[str, Path]]


def digest_of_input(root: Path, theme_folders: Iterable[Path], bounds: Bounds) -> str:
    """A digest of the names and bytes of everything a build of the archive at `root` reads."""
    digest = blake2b(digest_size=16)
    package = Path(jianbao.__file__).parent
    sources = walk_folder(root / SEEDS, bounds)
    listings: list[_Listing] = [((path.relative_to(root).as_posix(), path) for path in sources.files)]
    listings += [((one.path.relative_to(root).as_posix(), _NOWHERE) for one in sources.refused)]
    listings += [((name, root / name) for name in _TOP_FILES if (root / name).is_file())]
    for folder in (*theme_folders, package):
        listings += [((name, Path(entry.path)) for name, entry in _files_in(folder) if not name.endswith(".pyc"))]
    for listing in listings:
        digest.update(b"\0\0")
        for name, path in listing:
            digest.update(name.encode("utf-8", "surrogateescape") + b"\0" + _digest_of_file(path))
    return digest.hexdigest()


def digest_of_output(output: Path) -> str:
    """A digest of the names and sizes of the files in the output folder."""
    digest = blake2b(digest_size=16)
    for name, entry in _files_in(output):
        digest.update(f"{name}\0{entry.stat(follow_symlinks=False).st_size}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def remember(root: Path, inputs: str, summary: Summary) -> None:
    """Record a build that is done."""
    record = {
        "inputs": inputs,
        "output": str(summary.output),
        "outputs": digest_of_output(summary.output),
        "addresses": _digest_of_file(root / _ADDRESSES).hex(),
        "counts": [summary.sources, summary.pages, summary.articles, summary.quotes, summary.doubtful],
        "diagnostics": [[d.code, d.path, d.line, d.details] for d in summary.diagnostics],
    }
    content = json.dumps(record, ensure_ascii=False, default=str)
    write_whole(root / LOCAL / RECORD, content.encode("utf-8", "replace"))


def recall(root: Path, inputs: str, output: Path) -> Summary | None:
    """The summary of the last build when a new one would give the same, else None."""
    record = _read_record(root / LOCAL / RECORD)
    if record.get("inputs") != inputs or record.get("output") != str(output) or not output.is_dir():
        return None
    if record.get("addresses") != _digest_of_file(root / _ADDRESSES).hex():
        return None
    if record.get("outputs") != digest_of_output(output) or find_damage(root / LOCAL / INDEX):
        return None
    return _recorded_summary(record, output)


def _recorded_summary(record: dict[str, Any], output: Path) -> Summary | None:
    """The summary as it was recorded; None when the record is damaged, or of another version."""
    try:
        diagnostics = tuple(Diagnostic(code, *place) for code, *place in record["diagnostics"])
        sources, pages, articles, quotes, doubtful = record["counts"]
    except (LookupError, TypeError, ValueError):
        return None
    if any(diagnostic.code not in MESSAGES for diagnostic in diagnostics):
        return None
    return Summary(output, sources, pages, articles, quotes, diagnostics, doubtful, unchanged=True)


def _read_record(path: Path) -> dict[str, Any]:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return record if isinstance(record, dict) else {}


def _files_in(folder: Path) -> list[tuple[str, os.DirEntry[str]]]:
    """(name below `folder` with `/`, entry) of every file, sorted by name. Of tens of thousands a Path each would
    be much of the time of a build that changes nothing."""
    return sorted(_walk(str(folder), ""), key=lambda found: found[0])


def _walk(folder: str, front: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:  # gone, or not ours to read: what it holds goes into no build either
        return
    for entry in entries:
        if not entry.is_dir(follow_symlinks=False):
            yield f"{front}{entry.name}", entry
        elif entry.name not in ("__pycache__", ".git"):
            yield from _walk(entry.path, f"{front}{entry.name}/")


def _digest_of_file(path: Path) -> bytes:
    """`?` for what cannot be read, and for pipes and devices, which might never end."""
    try:
        return blake2b(read_ordinary(path), digest_size=16).digest()
    except OSError:
        return b"?"
