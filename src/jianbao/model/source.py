"""A source as it was read: lines, each with its raw form and its mended form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from jianbao.model.sheet import Placing, Sheet

SourceFormat = Literal["text", "markdown", "jsonl", "pdf", "scan"]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of a source file.

    `number` counts from 1 in the file; lines end at \\r\\n, \\r or \\n and nowhere else.
    `raw` is the line as decoded; `text` the line after mending glyph damage. `columns` gives, for each code
    point of `text`, its column in `raw`; None when `text` stands in `raw` as it is, from column `indent`.
    `part`: the columns of `raw` that are this page's, end exclusive, where a form feed cuts a line; else None.
    `placing`: where it stands on the paper, when the reader knows.
    """

    number: int
    raw: str
    text: str
    columns: tuple[int, ...] | None = None
    indent: int = 0
    part: tuple[int, int] | None = None
    placing: Placing | None = None

    @property
    def extent(self) -> tuple[int, int]:
        """The columns of `raw` that belong to this page, end exclusive."""
        return self.part or (0, len(self.raw))

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Columns in `raw` of the mended code points from `start` up to `end`, end exclusive."""
        if self.columns is None:
            return self.indent + start, self.indent + end
        if start >= end:
            column = self.columns[start] if start < len(self.columns) else len(self.raw)
            return column, column
        return self.columns[start], self.columns[end - 1] + 1


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of a sidecar's `corrections`, still as written; `line` is its line in the sidecar, `lines` those of
    its keys."""

    action: str
    arguments: dict[str, Any]
    path: str
    line: int
    lines: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What `NAME.yaml` (or front matter) says of a source: metadata and corrections."""

    path: str | None = None
    metadata: dict[str, Any] = field(default_factory=dict)
    metadata_lines: dict[str, int] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceFile:
    """What is known of the file itself.

    `path` is relative to the archive's root, with `/`. `lines` and `characters` (code points that are neither
    white space nor control or format characters) count the whole file.
    """

    path: str
    sha256: str
    encoding: str
    lines: int
    characters: int
    format: SourceFormat = "text"


@dataclass(frozen=True, slots=True)
class SourceText:
    """A decoded and mended source, ready for parsing; with its sheets of paper where the reader saw them."""

    file: SourceFile
    lines: tuple[SourceLine, ...]
    sidecar: Sidecar = field(default_factory=Sidecar)
    sheets: tuple[Sheet, ...] = ()
