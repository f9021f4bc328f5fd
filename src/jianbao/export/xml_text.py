"""What XML can hold of a text."""

from __future__ import annotations

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """The text without characters that no XML may hold, not even written as numbers."""
    return _UNWRITABLE.sub("", text)
