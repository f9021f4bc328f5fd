"""Bytes into text: byte-order marks first, then UTF-8, then GB18030 or Big5 by which gives real Chinese.

`decode_bytes` never guesses silently: a text too short to tell comes with the other candidate's name, a byte that
the table does not know with its place, and bytes that are no text, or fit no table, come back as a `Refusal` with
the code of the catalogue that explains it.
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from jianbao.reading.code_tables import (
    BIG5,
    FAMILIES,
    GB18030,
    UTF8,
    WINDOWS_BIG5,
    CodeTable,
    OddByte,
    Reading,
    odd_bytes,
    read_by,
    read_by_best,
    show_odd_bytes,
)
from jianbao.reading.common_characters import COMMON
from jianbao.reading.likeness import PLAUSIBLE, SAMPLE, chinese_likeness, wide_characters

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP / DOCX"),
    (b"\xd0\xcf\x11\xe0", "DOC"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
    (b"{\\rtf", "RTF"),
)
MARK = "\ufeff"  # what a second byte-order mark decodes to
CLEAR_LEAD = 0.1
STRAY = 4  # control characters that any text may hold
TELLING_LENGTH = 12  # non-ASCII characters below which two plausible readings stay open


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the table it was read by, and the other table it may have been written in (None when clear); `odd` are
    the bytes no table knows, U+FFFD in the text."""

    text: str
    encoding: str
    rival: str | None = None
    odd: tuple[OddByte, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why bytes are no text: a code of the catalogue and its details."""

    code: str
    details: dict[str, Any] = field(default_factory=dict)


def decode_bytes(data: bytes, declared: str | None = None) -> Decoded | Refusal:
    """The text of `data`, without its byte-order marks. `declared` is the name given in a sidecar; it wins."""
    if not data.strip():
        return Refusal("file-empty")
    if declared:
        return _decode_as(data, declared)
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            return _binary(name)
    for mark, name in MARKS:
        if data.startswith(mark):
            return _read_as(data[len(mark) :], name)
    if b"\x00" in data:
        return _without_mark(data)
    return _unmarked(data)


def _decode_as(data: bytes, declared: str) -> Decoded | Refusal:
    try:
        name = codecs.lookup(declared.strip()).name
        b"".decode(name)
    except (LookupError, ValueError, UnicodeError):
        return Refusal("encoding-unknown", {"encoding": declared})
    for mark, marked in MARKS:
        if data.startswith(mark) and (marked.startswith(name) or name.startswith(marked) or name == "utf-8-sig"):
            return _read_as(data[len(mark) :], marked)
    return _read_as(data, {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}.get(name, name))


def _read_as(data: bytes, name: str) -> Decoded | Refusal:
    """The text by a table that is known from a mark, a sidecar or the bytes' own shape."""
    try:
        reading = read_by_best(data, FAMILIES.get(name, (CodeTable(name),)))
    except (ValueError, LookupError) as error:
        return Refusal("encoding-unknown", {"encoding": f"{name} ({error})"})
    return _undecodable(reading) if reading.is_damaged else _finished(reading)


def _undecodable(reading: Reading) -> Refusal:
    first = next(odd_bytes(reading.text))
    details = {"encoding": reading.table.name, "line": first.line, "column": first.column + 1, "odd": reading.odd}
    return Refusal("file-undecodable", details)


def _finished(reading: Reading, rival: str | None = None) -> Decoded | Refusal:
    """A reading as text; one that is mostly control characters is a file of another kind that happens to decode."""
    text = reading.text.lstrip(MARK)
    odd = tuple(odd_bytes(text)) if reading.odd else ()
    text = show_odd_bytes(text) if odd else text
    if not any(character.isprintable() and not character.isspace() for character in text):
        return Refusal("file-empty")
    sample = text[:SAMPLE]
    controls = sum(map(sample.count, _CONTROLS))
    if controls > max(len(sample) / 20, STRAY):
        return _binary("control characters")
    return Decoded(text, reading.table.name, rival, odd)


_CONTROLS = frozenset(chr(code) for code in range(32)) - frozenset("\t\n\r\f\v\x1a")


def _without_mark(data: bytes) -> Decoded | Refusal:
    """UTF-16 whose mark is lost: every line's end and every ASCII character carries a NUL on one side."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    decoded = _read_as(data, encoding)
    if isinstance(decoded, Decoded) and chinese_likeness(decoded.text) > PLAUSIBLE and "\x00" not in decoded.text:
        return decoded
    few_nuls = data.count(0) < len(data) / 1000
    return _unmarked(data) if few_nuls else _binary("NUL")


def _unmarked(data: bytes) -> Decoded | Refusal:
    utf8 = read_by(data, UTF8)
    if not utf8.odd:
        if _may_be_gb2312(data, utf8.text):
            return Decoded(data.decode("gb2312"), "gb18030", "utf-8")
        return _finished(utf8)
    if _nearly_fits(utf8):
        return _undecodable(utf8) if utf8.is_damaged else _finished(utf8)
    readings = [read_by(data, GB18030), read_by_best(data, (BIG5, WINDOWS_BIG5))]
    closest = min((reading for reading in (utf8, *readings) if reading.odd), key=lambda reading: reading.odd)
    return _chinese_table(readings) or _of_few_words(data) or _undecodable(closest)


def _nearly_fits(reading: Reading) -> bool:
    """UTF-8 with a few bytes spoilt must not be read as another table's rare characters."""
    return reading.odd * 5 < wide_characters(reading.text) or not reading.odd


def _chinese_table(readings: Sequence[Reading]) -> Decoded | Refusal | None:
    """The text by the Chinese table that gives more common characters; None where neither gives a text."""
    fitting = [reading for reading in readings if _nearly_fits(reading) and not reading.is_damaged]
    rated = [(chinese_likeness(reading.text), reading) for reading in fitting]
    plausible = [pair for pair in rated if pair[0] >= PLAUSIBLE]
    if not plausible:
        return None
    if any(not reading.odd for _, reading in plausible):
        rated = [pair for pair in rated if not pair[1].odd]
    rated.sort(key=lambda pair: pair[0], reverse=True)
    best = rated[0][1]
    is_open = len(rated) == 2 and _is_open(best, rated[0][0], rated[1][0])
    return _finished(best, rated[1][1].table.name if is_open else None)


def _is_open(best: Reading, first: float, second: float) -> bool:
    """Whether the second reading may be the right one: both are Chinese, or there is too little to tell by."""
    telling = wide_characters(best.text)
    return telling < TELLING_LENGTH or (second >= PLAUSIBLE and first - second < CLEAR_LEAD)


def _may_be_gb2312(data: bytes, text: str) -> bool:
    """A few Chinese words in GB2312 can be UTF-8 by accident, then of letters no Chinese text is made of (ҹУ)."""
    if any(character > "\u07ff" for character in text) or sum(map(str.isascii, text)) * 2 > len(text):
        return False
    try:
        return bool(data.decode("gb2312"))
    except UnicodeDecodeError:
        return False


def _of_few_words(data: bytes) -> Decoded | None:
    """A line too short to hold common characters, read by the first table whose ordinary part holds all of it."""
    if len(data) > 10 * TELLING_LENGTH:
        return None
    for ordinary, name, rival in (("gb2312", "gb18030", "big5hkscs"), ("big5", "big5hkscs", "gb18030")):
        try:
            text = data.decode(ordinary)
        except UnicodeDecodeError:
            continue
        if all(
            "\u4e00" <= character <= "\u9fff" or character in COMMON or character.isascii() for character in text
        ):
            return Decoded(text, name, rival)
    return None


def _binary(reason: str) -> Refusal:
    return Refusal("file-not-text", {"reason": reason})
