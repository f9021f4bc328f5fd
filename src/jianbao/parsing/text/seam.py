"""The seam between two lines: whether a word runs over it."""

from __future__ import annotations

import re

from jianbao.language.simplified import simplify
from jianbao.language.words import choose_cutter
from jianbao.parsing.text.marks import HAN, NEVER_LAST, open_marks

_REACH = 4  # characters on both sides that tell
_TAIL, _HEAD = re.compile(f"{HAN}+$"), re.compile(f"{HAN}{{1,{_REACH}}}")


def splits_word(before: str, after: str) -> bool:
    """Whether a word runs over the seam of two lines: 玻利维│亚 but not 会谈│时."""
    tail, head = _TAIL.search(before[-_REACH:]), _HEAD.match(after)
    if not (tail and head):
        return False
    left, at = tail[0], 0
    for word in choose_cutter()(simplify(left + head[0])):
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
