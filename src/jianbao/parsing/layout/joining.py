"""Lines joined into a paragraph, with the white space that a line's end swallowed within a byline in brackets.

（记者 董│然 张杰英）          one character each: a name of two, set out   董　然
（特派记者 袁慧艳 实习生│方曦宇）  a role and a name                            实习生 方曦宇
（記者 曾│晨娟 罗　梅）        one and two: a name of three                 曾晨娟
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from jianbao.model import Paragraph
from jianbao.parsing.bylines.roles import ROLE
from jianbao.parsing.layout.placed import Placed
from jianbao.parsing.printed.paragraphs.fragments import join_lines

_OPEN = re.compile(r"[（(](?P<inner>[^（）()。！？]{1,60})$")
_ROLE = re.compile(rf"(?:{ROLE})$")
_TOKEN = re.compile(r"[^ 、）)\u3000]*")
_NAMES = re.compile(r"[㐀-鿿·]{1,4}(?:[ \u3000、][㐀-鿿·]{1,4})*")


def join_placed(lines: Sequence[Placed]) -> Paragraph:
    """The paragraph of these lines."""
    paragraph = join_lines([line.line for line in lines])
    length = 0
    for upper, lower in pairwise(lines):
        length = paragraph.text.index(lower.text, length + len(upper.text))
        space = swallowed_space(paragraph.text[:length], paragraph.text[length:])
        if space:
            paragraph = _insert(paragraph, length, space)
            length += 1
    return paragraph


def swallowed_space(before: str, after: str) -> str:
    """The space that stood between the end of one line and the next, where both are within a byline in brackets."""
    found = _OPEN.search(before)
    if found is None:
        return ""
    inner = found["inner"]
    rest = _TOKEN.match(after)
    last, following = inner.rpartition(" ")[2], rest.group() if rest else ""
    if not following or not (_ROLE.search(inner) or re.search(ROLE, inner) or _are_names(inner, after)):
        return ""
    if _ROLE.search(last):
        return " "
    if _ROLE.search(last + following) or not _NAMES.fullmatch(last):
        return ""
    if len(last) == len(following) == 1:
        return "\u3000"
    whole = len(last) >= 3 or (len(last) == 2 and len(following) >= 2)
    return " " if whole else ""


def _are_names(inner: str, after: str) -> bool:
    """Whether all that stands in the brackets is names."""
    end = re.search(r"[）)]", after)
    return end is not None and " " in inner and _NAMES.fullmatch(inner + after[: end.start()]) is not None


def _insert(paragraph: Paragraph, at: int, space: str) -> Paragraph:
    pieces = tuple(
        replace(piece, offset=piece.offset + len(space)) if piece.offset >= at else piece
        for piece in paragraph.pieces
    )
    return replace(paragraph, text=paragraph.text[:at] + space + paragraph.text[at:], pieces=pieces)
