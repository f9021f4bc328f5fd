"""Deflated JSON for browsers, in the encoding in which Chinese is shortest.

GB 18030 takes two bytes for a Han character, the first of them one of few: deflated it is 15 % shorter than UTF-8.
Editions of that standard and programmes differ in rare symbols, so only what all agree on leaves as it is (ASCII,
the 20,902 characters of GBK, common marks); the rest is written as JSON's escapes.

A primer is text that pieces begin with without holding it: they are deflated as if they followed on it, and the
browser inflates primer and piece as one stream. What all of them repeat (frames, addresses, the paper's name and
its turns of phrase) then costs little, however small the pieces are.
"""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import dataclass
from typing import Any

_ENCODING = "gb18030"
# Not the same everywhere, or not two bytes: all but ASCII, Han characters of GBK and the marks of Chinese print.
_MARKS = "\u2018\u2019\u201c\u201d\u2026\u3001\u3002\u3008-\u3011\uff01-\uff5d"
_ESCAPED = re.compile(f"[^\x00-\x7f\u4e00-\u9fa5{_MARKS}]")


def write_compactly(value: Any) -> bytes:
    """`value` as JSON in GB 18030, keys sorted; halves of surrogate pairs become U+FFFD."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return _ESCAPED.sub(_escape, written).encode(_ENCODING)


def _escape(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be", "surrogatepass")
    if len(units) == 2 and 0xD8 <= units[0] <= 0xDF:
        return "\\ufffd"
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))


def deflate(value: Any) -> bytes:
    """`value` by itself."""
    return zlib.compress(write_compactly(value), 9)


@dataclass(frozen=True, slots=True)
class Primer:
    """What the pieces deflated by `deflate_after` go on from. `text` is its beginning as it is, `head` deflated."""

    text: bytes
    head: bytes
    _stream: Any  # zlib's compressor, where the text ends

    @staticmethod
    def of(text: bytes) -> Primer:
        """A primer of these bytes; of none, pieces stand by themselves."""
        stream = zlib.compressobj(9)
        head = stream.compress(text) + stream.flush(zlib.Z_SYNC_FLUSH) if text else b""
        return Primer(text, head, stream)

    def deflate_after(self, value: Any) -> bytes:
        """`value` without the primer, to be inflated behind `head`."""
        stream = self._stream.copy()
        deflated: bytes = stream.compress(write_compactly(value)) + stream.flush()
        return deflated
