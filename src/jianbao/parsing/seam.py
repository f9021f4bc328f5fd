"""The seam between two lines: whether a word runs over it."""

from __future__ import annotations

from jianbao.language.simplified import simplify
from jianbao.language.words import choose_cutter
from jianbao.parsing.marks import NEVER_LAST, is_han, open_marks


def splits_word(before: str, after: str) -> bool:
    """Whether a word runs over the seam of two lines: 玻利维│亚 but not 会谈│时."""
    left, right = _han_tail(before), _han_head(after)
    if not left or not right:
        return False
    at = 0
    for word in choose_cutter()(simplify(left + right)):
        at += len(word)
        if at >= len(left):
            return at > len(left)
    return False


_REST = 2  # characters too few to be a line that a compositor meant


def breaks_line(before: str, after: str) -> bool:
    """Whether two lines of a headline or heading are one that the column's edge broke: no compositor ends a line within
    a quotation (他说“不│走了”), before what it is said of (最热销的│商品), within a word, or with a character or two left
    for the next."""
    if open_marks(before) or before[-1] in NEVER_LAST:
        return True
    return len(after) < len(before) and (len(after) <= _REST or splits_word(before, after))


def _han_tail(text: str) -> str:
    start = len(text)
    while start and len(text) - start < 4 and is_han(text[start - 1]):
        start -= 1
    return text[start:]


def _han_head(text: str) -> str:
    end = 0
    while end < min(4, len(text)) and is_han(text[end]):
        end += 1
    return text[:end]
