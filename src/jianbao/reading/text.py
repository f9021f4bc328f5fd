"""A file of text into a `SourceText`: decoded, its lines told apart, print mended, and what is doubtful."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from itertools import islice

from jianbao.diagnostics import Diagnostic
from jianbao.model import Sidecar, SourceFile, SourceFormat, SourceLine, SourceText
from jianbao.reading.decoding import Decoded, Refusal, decode_bytes
from jianbao.reading.glyphs import find_missing, may_miss
from jianbao.reading.mending import mend_lines
from jianbao.reading.spoilt import find_lost, find_spoilt, is_unlikely

LINE_END = re.compile(r"\r\n|\r|\n")  # lines end here and nowhere else

MOST_DOUBTS = 1000  # glyphs listed a file; more say no more than that the font is lost
MOST_BYTES = 20  # odd bytes listed a file

Outcome = tuple[SourceText | None, tuple[Diagnostic, ...]]


def read_printed(data: bytes, shown: str, format_: SourceFormat, sidecar: Sidecar) -> Outcome:
    """The source in `data`, known by the path `shown`, its lines as they were printed and mended of glyph damage;
    None when it is no text, and why."""
    return _read(data, shown, format_, sidecar, mend_lines)


def read_typed(data: bytes, shown: str, format_: SourceFormat, sidecar: Sidecar) -> Outcome:
    """The same for what was typed, where nothing is mended."""
    return _read(data, shown, format_, sidecar, _number_lines)


def _number_lines(raws: Sequence[str]) -> tuple[SourceLine, ...]:
    return tuple(SourceLine(number, raw, raw) for number, raw in enumerate(raws, 1))


def _read(
    data: bytes,
    shown: str,
    format_: SourceFormat,
    sidecar: Sidecar,
    lines_of: Callable[[Sequence[str]], tuple[SourceLine, ...]],
) -> Outcome:
    declared = sidecar.metadata.get("encoding")
    decoded = decode_bytes(data, str(declared) if declared else None)
    if isinstance(decoded, Refusal):
        return None, (Diagnostic(decoded.code, shown, decoded.details.get("line", 0), decoded.details),)
    lines = lines_of(LINE_END.split(decoded.text))
    file = SourceFile(
        path=shown,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        lines=len(lines),
        characters=count_characters(decoded.text),
        format=format_,
    )
    glyphs = islice(_missing_glyphs(lines, shown, decoded), MOST_DOUBTS)
    doubts = (
        *_doubtful_encoding(decoded, shown),
        *_odd_bytes(decoded, shown),
        *_spoilt_text(lines, shown),
        *glyphs,
    )
    return SourceText(file, lines, sidecar), doubts


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


def _odd_bytes(decoded: Decoded, shown: str) -> Iterator[Diagnostic]:
    for odd in decoded.odd[:MOST_BYTES]:
        details = {"bytes": odd.bytes or "…", "column": odd.column + 1, "encoding": decoded.encoding}
        yield Diagnostic("byte-undecodable", shown, odd.line, details)
    if len(decoded.odd) > MOST_BYTES:
        line = decoded.odd[MOST_BYTES].line
        yield Diagnostic("byte-undecodable-more", shown, line, {"count": len(decoded.odd) - MOST_BYTES})


def _spoilt_text(lines: tuple[SourceLine, ...], shown: str) -> Iterator[Diagnostic]:
    raws = [line.raw for line in lines]
    spoilt, lost = tuple(find_spoilt(raws)), find_lost(raws)
    for one in spoilt:
        details = {name: value for name, value in asdict(one).items() if name != "line"}
        yield Diagnostic("text-spoilt", shown, one.line, details)
    if lost:
        yield Diagnostic("text-lost", shown, lost[0], {"count": lost[1]})
    if not spoilt and not lost and is_unlikely(raws):
        yield Diagnostic("text-unlikely", shown)


def _missing_glyphs(lines: tuple[SourceLine, ...], shown: str, decoded: Decoded) -> Iterator[Diagnostic]:
    """The first of each kind on a line: the archivist looks at the line, not at the glyph. What stands for an odd
    byte is told as such."""
    told = {odd.line for odd in decoded.odd}
    for line in lines:
        if not may_miss(line.raw):
            continue
        first: dict[str, int] = {}
        for column, glyph in find_missing(line.raw):
            if glyph != "\ufffd" or line.number not in told:
                first.setdefault(glyph, column)
        for glyph, column in first.items():
            code_point = f"U+{ord(glyph):04X}" if len(glyph) == 1 else glyph
            details = {"glyph": glyph, "code_point": code_point, "column": column + 1}
            yield Diagnostic("glyph-missing", shown, line.number, details)
