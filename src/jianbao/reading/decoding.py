"""Bytes into text: byte-order marks first, then UTF-8, then GB18030 or Big5 by which gives real Chinese.

`decode_bytes` never guesses silently: a text too short to tell comes with the other candidate's name, and bytes
that are no text, or fit no table, come back as a `Refusal` with the code of the catalogue that explains it.
"""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from jianbao.reading.common_characters import COMMON

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
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
SAMPLE = 200_000  # characters that are looked at; more tell nothing new
PLAUSIBLE = 0.12  # running Chinese has .5 and more of common characters, text by the wrong table under .05
CLEAR_LEAD = 0.1
STRAY = 4  # control characters that any text may hold
TELLING_LENGTH = 12  # non-ASCII characters below which two plausible readings stay open


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the table it was read by, and the other table it may have been written in (None when clear)."""

    text: str
    encoding: str
    rival: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why bytes are no text: a code of the catalogue and its details."""

    code: str
    details: dict[str, Any] = field(default_factory=dict)


def decode_bytes(data: bytes, declared: str | None = None) -> Decoded | Refusal:
    """The text of `data`, without its byte-order mark. `declared` is the name given in a sidecar; it wins."""
    if not data.strip():
        return Refusal("file-empty")
    if declared:
        return _decode_as(data, declared)
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            return _binary(name)
    for mark, name in MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], name)
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
            return _strictly(data[len(mark) :], marked)
    return _strictly(data, {"gbk": "gb18030", "gb2312": "gb18030", "utf-16": "utf-16-le"}.get(name, name))


def _strictly(data: bytes, encoding: str) -> Decoded | Refusal:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return Refusal("file-undecodable", {"reason": f"{encoding}, line {line}, byte {error.start}", "line": line})
    except (ValueError, LookupError) as error:
        return Refusal("encoding-unknown", {"encoding": f"{encoding} ({error})"})
    if not isinstance(text, str):
        return Refusal("encoding-unknown", {"encoding": encoding})
    return _checked(text, encoding)


def _checked(text: str, encoding: str) -> Decoded | Refusal:
    """Text that is mostly control characters is a file of another kind that happens to decode."""
    if not any(character.isprintable() and not character.isspace() for character in text):
        return Refusal("file-empty")
    sample = text[:SAMPLE]
    controls = sum(map(sample.count, _CONTROLS))
    return _binary("control characters") if controls > max(len(sample) / 20, STRAY) else Decoded(text, encoding)


_CONTROLS = frozenset(chr(code) for code in range(32)) - frozenset("\t\n\r\f\v\x1a")


def _without_mark(data: bytes) -> Decoded | Refusal:
    """UTF-16 whose mark is lost: every line's end and every ASCII character carries a NUL on one side."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    decoded = _strictly(data, encoding) if not len(data) % 2 else _binary("NUL")
    if isinstance(decoded, Decoded) and _likeness(decoded.text) > PLAUSIBLE and "\x00" not in decoded.text:
        return decoded
    few_nuls = data.count(0) < len(data) / 1000
    return _unmarked(data) if few_nuls else _binary("NUL")


def _unmarked(data: bytes) -> Decoded | Refusal:
    utf8 = _strictly(data, "utf-8")
    if isinstance(utf8, Decoded) and _may_be_gb2312(data, utf8.text):
        return Decoded(data.decode("gb2312"), "gb18030", "utf-8")
    if isinstance(utf8, Decoded) or utf8.code != "file-undecodable" or _nearly_utf8(data):
        return utf8
    readings = [_strictly(data, name) for name in ("gb18030", "big5hkscs")]
    ranked = sorted(
        ((_likeness(r.text), r) for r in readings if isinstance(r, Decoded)), key=lambda pair: pair[0], reverse=True
    )
    if not ranked or ranked[0][0] < PLAUSIBLE:
        return _of_few_words(data) or utf8
    best = ranked[0][1]
    if len(ranked) == 2 and _is_open(best, ranked[0][0], ranked[1][0]):
        return Decoded(best.text, best.encoding, ranked[1][1].encoding)
    return best


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


def _is_open(best: Decoded, first: float, second: float) -> bool:
    """Whether the second reading may be the right one: both are Chinese, or there is too little to tell by."""
    telling = sum(ord(character) > 127 for character in best.text[:SAMPLE])
    return telling < TELLING_LENGTH or (second >= PLAUSIBLE and first - second < CLEAR_LEAD)


def _nearly_utf8(data: bytes) -> bool:
    """UTF-8 with a few bytes spoilt must not be read as another table's rare characters."""
    text = data[:SAMPLE].decode("utf-8", errors="replace")
    wide = sum(ord(character) > 127 for character in text)
    return text.count("\ufffd") * 5 < wide


def _likeness(text: str) -> float:
    """Share of common characters among the non-ASCII ones; 0 where private-use or unassigned ones abound."""
    wide = [character for character in text[:SAMPLE] if ord(character) > 127]
    if not wide:
        return 1.0
    strange = sum(unicodedata.category(character) in ("Co", "Cn") for character in wide)
    return 0.0 if strange * 10 > len(wide) else sum(character in COMMON for character in wide) / len(wide)


def _binary(reason: str) -> Refusal:
    return Refusal("file-not-text", {"reason": reason})
