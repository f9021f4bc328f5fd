"""The captions of pictures, with the credits at their ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jianbao.model import Caption, Text
from jianbao.parsing.layout.joining import join_placed
from jianbao.parsing.layout.pictures import Picture
from jianbao.parsing.layout.placed import Placed
from jianbao.parsing.printed.rules.caption import find_credit
from jianbao.parsing.text.marking import as_marks, without_front
from jianbao.parsing.text.slicing import cut_text

_POINTER = re.compile(r"^[▲▼◀▶△▽◄►↑↓←→■●]\s*")
_LONGEST_CREDIT = 12  # characters


def set_caption(picture: Picture) -> Caption:
    """The words without the sign that points at the picture, and the credit at their end."""
    lines = list(picture.caption)
    text: Text = join_placed(lines)
    start = found.end() if (found := _POINTER.match(text.text)) else 0
    if len(lines) > 1 and _is_set_apart(lines):
        words = join_placed(lines[:-1])
        return Caption(without_front(words, start), _credit(lines[-1].line.cut(), 0))
    credit = find_credit(text.text)
    if credit is None:
        return Caption(without_front(text, start) if start else Text(text.text, text.pieces))
    words_text = cut_text(text, 0, len(text.text[: credit.start()].rstrip()))
    if words_text is None:
        return Caption(Text(text.text, text.pieces))
    return Caption(without_front(words_text, start) if start else words_text, _credit(text, credit.start()))


def _is_set_apart(lines: Sequence[Placed]) -> bool:
    """Whether the last line is a credit: by its words, or set to the right below words that had room for it."""
    above, last = lines[-2], lines[-1]
    found = find_credit(last.text)
    if found and found.start() == 0:
        return True
    right = max(line.box.x1 for line in lines)
    return (
        last.box.x0 - min(line.box.x0 for line in lines) > 2 * last.size
        and right - last.box.x1 < last.size
        and right - above.box.x1 > last.size
        and len(last.text) <= _LONGEST_CREDIT
    )


def _credit(text: Text, start: int) -> Text:
    """The credit that begins at `start`; brackets around it are marks."""
    inner = text.text[start:]
    left = start + (inner[:1] in "（(")
    right = len(text.text) - (inner[-1:] in "）)" and left > start)
    credit = cut_text(text, left, right)
    opening, closing = cut_text(text, start, left), cut_text(text, right, len(text.text))
    if credit is None:
        return Text(inner, ())
    marks = [as_marks(part) if part else () for part in (opening, closing)]
    return Text(credit.text, (*marks[0], *credit.pieces, *marks[1]))
