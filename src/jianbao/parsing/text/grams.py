"""What texts are compared by: the words they share, cut without a dictionary."""

from __future__ import annotations

import re

_MOST_COMPARED = 20_000
_HAN_PAIR = re.compile(r"(?=([㐀-鿿]{2}))")
_LATIN_RUN = re.compile(r"[A-Za-z0-9.%]{2,}")


def grams_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring Chinese characters and the words of Latin and figures in a text's first part."""
    text = text[:_MOST_COMPARED]
    return frozenset(_HAN_PAIR.findall(text) + _LATIN_RUN.findall(text))
