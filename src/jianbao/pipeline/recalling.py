"""What was read from a source before, and by which key it is known again.

a source          its path, the the bytes of all files of its name (sidecar, Markdown instead of it),
                  the settings that parsing looks at, the register, the code and the word lists
a line of JSONL   its path and number, its text, and the same: its pages, and their outline; where the source has a
                  sidecar, whose corrections may speak of any line, the source is one entry
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jianbao.annotating.register import Register
from jianbao.config import Settings
from jianbao.model import SourceFile, SourceLine, SourceText
from jianbao.pipeline.deferring import pack_outline
from jianbao.pipeline.pages import Finding, annotate_pages, read_pages
from jianbao.reading import displayed_path
from jianbao.reading.finding import SIDECARS
from jianbao.reading.formats import SUFFIXES, format_of
from jianbao.store import UnreadableEntry, digest_of, digest_of_code, pack, unpack

# The stages whose code and words decide what is read from a source, and the settings they look at.
STAGES = ("model", "diagnostics", "config", "lexicon", "language", "reading", "parsing", "annotating")
SETTINGS = ("papers", "paths", "paper", "forms", "furniture")
BY_SOURCE, BY_LINE, BY_OUTLINE = "source", "line", "outline of a line"
_WITHOUT_SOURCE: dict[str, Any] = {"source": None}  # all lines of a file have one source
_BLANK = "\ufeff\x00 \t\x1a\f"  # a line of nothing else is no record


@dataclass(frozen=True, slots=True)
class Reading:
    """What all sources of a build are read with; `key` is the digest of it."""

    root: Path
    settings: Settings
    register: Register
    key: bytes

    @staticmethod
    def of(root: Path, settings: Settings, register: Register) -> Reading:
        """The reading of the archive at `root`."""
        looked_at = [repr(getattr(settings, name)) for name in SETTINGS]
        return Reading(root, settings, register, digest_of(digest_of_code(*STAGES), *looked_at, repr(register)))


def key_of_source(path: Path, reading: Reading) -> bytes:
    """The key of a whole source; OSError when it cannot be read."""
    parts: list[bytes | str] = [reading.key, displayed_path(path, reading.root)]
    for beside in (path, *(path.with_suffix(suffix) for suffix in (*SIDECARS, *SUFFIXES) if suffix != path.suffix)):
        if beside.is_file():
            parts += [beside.suffix, beside.read_bytes()]
    return digest_of(*parts)


def read_source_entry(path: Path, reading: Reading) -> tuple[bytes, bytes | None]:
    """The entry of a whole source, worked out, and the key it then has: another than before for a source that
    changed meanwhile, None for one that cannot be read."""
    entry = pack(read_pages(path, reading.root, reading.settings, reading.register))
    with suppress(OSError):
        return entry, key_of_source(path, reading)
    return entry, None


def finding_of(entry: bytes) -> Finding | None:
    """What an entry of a whole source holds; None when it is damaged."""
    try:
        pages, diagnostics = unpack(entry)
        return tuple(pages), tuple(diagnostics)
    except (UnreadableEntry, TypeError, ValueError):
        return None


def is_read_by_line(path: Path) -> bool:
    """Whether each line of a source is an entry of its own."""
    row = format_of(path)
    return row is not None and row.parser == "jsonl" and not any(path.with_suffix(s).exists() for s in SIDECARS)


def records_of(source: SourceText) -> list[SourceLine]:
    """The lines of a JSONL source that hold anything."""
    return [line for line in source.lines if line.raw.strip(_BLANK)]


def keys_of_lines(source: SourceText, lines: Sequence[SourceLine], reading: Reading) -> list[bytes]:
    """A key for each line."""
    own = digest_of(reading.key, source.file.path)
    return [digest_of(own, str(line.number), line.raw) for line in lines]


def read_line_entries(file: SourceFile, lines: Sequence[SourceLine], reading: Reading) -> list[tuple[bytes, bytes]]:
    """The two entries of each of some lines of a JSONL source, worked out: its pages, and their outline."""
    from jianbao.parsing import parse_source

    entries = []
    for line in lines:
        pages, doubts = parse_source(SourceText(file, (line,)), reading.settings)
        annotated, remarks = annotate_pages(pages, reading.register)
        bare = tuple(replace(page, **_WITHOUT_SOURCE) for page in annotated)
        remarks = (*doubts, *remarks)
        entries.append((pack((bare, remarks)), pack_outline(bare, remarks)))
    return entries
