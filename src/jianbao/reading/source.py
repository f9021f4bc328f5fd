"""One file of the seeds folder into a `SourceText`."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from errno import EINVAL
from itertools import islice
from pathlib import Path

from jianbao.diagnostics import Diagnostic
from jianbao.model import Sidecar, SourceFile, SourceFormat, SourceLine, SourceText
from jianbao.reading.decoding import Decoded, Refusal, decode_bytes
from jianbao.reading.finding import FORMATS, displayed_path, refuse_format, superseding
from jianbao.reading.glyphs import find_missing, may_miss
from jianbao.reading.mending import mend_lines
from jianbao.reading.sidecar import read_sidecar

LINE_END = re.compile(r"\r\n|\r|\n")

MOST_DOUBTS = 1000  # glyphs listed a file; more say no more than that the font is lost

Outcome = tuple[SourceText | None, tuple[Diagnostic, ...]]


def read_source(path: Path, root: Path, *, alone: bool = False) -> Outcome:
    """The source at `path`, decoded and mended, with its sidecar; None when it cannot be read, and why.

    `root` is what its path is shown relative to. `alone` reads a text even where Markdown of the same name
    would be taken instead in a build.
    """
    shown = displayed_path(path, root)
    refused = refuse_format(path, shown)
    if refused:
        return None, (refused,)
    winner = None if alone else superseding(path)
    if winner:
        return None, (Diagnostic("source-superseded", shown, 0, {"winner": winner.name}),)
    sidecar, diagnostics = read_sidecar(path, root)
    try:
        data = _read_bytes(path)
    except OSError as error:
        return None, (
            *diagnostics,
            Diagnostic("file-unreadable", shown, 0, {"reason": error.strerror or str(error)}),
        )
    source, found = source_of_bytes(data, shown, FORMATS[path.suffix.lower()], sidecar)
    return source, (*diagnostics, *found)


def _read_bytes(path: Path) -> bytes:
    """The bytes of an ordinary file; OSError for what is none: a pipe or a device might never end."""
    if path.exists() and not path.is_file():
        raise OSError(EINVAL, "not an ordinary file")
    return path.read_bytes()


def source_of_bytes(data: bytes, shown: str, format_: SourceFormat, sidecar: Sidecar | None = None) -> Outcome:
    """The same for bytes already in hand; `shown` is the path they are known by."""
    sidecar = sidecar or Sidecar()
    declared = sidecar.metadata.get("encoding")
    decoded = decode_bytes(data, str(declared) if declared else None)
    if isinstance(decoded, Refusal):
        return None, (Diagnostic(decoded.code, shown, decoded.details.get("line", 0), decoded.details),)
    lines = split_lines(decoded.text, format_)
    file = SourceFile(
        path=shown,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        lines=len(lines),
        characters=count_characters(decoded.text),
        format=format_,
    )
    doubts = (*_doubtful_encoding(decoded, shown), *islice(_missing_glyphs(lines, shown), MOST_DOUBTS))
    return SourceText(file, lines, sidecar), doubts


def split_lines(text: str, format_: SourceFormat) -> tuple[SourceLine, ...]:
    """Lines end at CR LF, CR or LF and nowhere else. Only newspaper text is mended: the rest was typed."""
    raws = LINE_END.split(text)
    if format_ == "text":
        return mend_lines(raws)
    return tuple(SourceLine(number, raw, raw) for number, raw in enumerate(raws, 1))


# What running text is nearly all made of; taken out in one pass, it leaves few characters to be asked about singly.
_SHOWN = re.compile("[!-~\u2014\u2018-\u201d\u3001-\u3011\u4e00-\u9fff\uff01\uff08-\uff1f]+")


def count_characters(text: str) -> int:
    """Code points that are neither white space nor control or format characters."""
    rare = Counter(_SHOWN.sub("", text))
    return len(text) - sum(number for character, number in rare.items() if is_blank(character))


def is_blank(character: str) -> bool:
    """White space, control or format character: nothing that is printed."""
    return character.isspace() or unicodedata.category(character) in ("Cc", "Cf")


def _doubtful_encoding(decoded: Decoded, shown: str) -> Iterator[Diagnostic]:
    if decoded.rival:
        yield Diagnostic("encoding-doubtful", shown, 0, {"encoding": decoded.encoding, "other": decoded.rival})


def _missing_glyphs(lines: tuple[SourceLine, ...], shown: str) -> Iterator[Diagnostic]:
    """The first of each kind on a line: the archivist looks at the line, not at the glyph."""
    for line in lines:
        if not may_miss(line.raw):
            continue
        first: dict[str, int] = {}
        for column, glyph in find_missing(line.raw):
            first.setdefault(glyph, column)
        for glyph, column in first.items():
            code_point = f"U+{ord(glyph):04X}" if len(glyph) == 1 else glyph
            details = {"glyph": glyph, "code_point": code_point, "column": column + 1}
            yield Diagnostic("glyph-missing", shown, line.number, details)
