"""A piece of the index as a classic script: the only thing a page may load when it was opened by double-click."""

from __future__ import annotations

import hashlib
import json
from typing import Any

FOLDER = "search"
# Printable ASCII that stands in a JavaScript string as it is.
DIGITS = "".join(chr(code) for code in range(0x20, 0x7F) if chr(code) not in '"\\<&')[:91]
_PAIRS = tuple(first + second for first in DIGITS for second in DIGITS)[: 1 << 13]


def write_as_text(content: bytes) -> str:
    """Thirteen bits as two of 91 characters: 23 % longer than the bytes, where base64 is 33 % longer."""
    bits = f"{int.from_bytes(content, 'big'):0{len(content) * 8}b}" if content else ""
    bits += "0" * (-len(bits) % 13)
    return "".join([_PAIRS[int(bits[place : place + 13], 2)] for place in range(0, len(bits), 13)])


def hand_over(content: bytes) -> tuple[str, int]:
    """Bytes inside a value: their text and their number."""
    return write_as_text(content), len(content)


def wrap_bytes(name: str, content: bytes) -> bytes:
    """A script that hands `content` over under `name`."""
    return f'jianbao.accept("{name}","{write_as_text(content)}",{len(content)})\n'.encode()


def wrap_value(name: str, value: Any) -> bytes:
    """A script that hands a JSON value over. ASCII only: it reads the same in every encoding a host may claim."""
    written = json.dumps(value, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return f'jianbao.accept("{name}",{written})\n'.encode()


def name_by_content(parts: list[bytes]) -> str:
    """Ten hexadecimal digits of the SHA-256 of all parts."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()[:10]
