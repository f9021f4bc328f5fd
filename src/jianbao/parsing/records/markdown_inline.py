r"""What Markdown writes inside a line: emphasis, links, escapes. Everything else is the article's own words.

**重点**和*着重*    \* 不是着重    [链接](https://example.org) → 链接    2*3*4 和 *ST 公司 stay as they are
"""

from __future__ import annotations

import re

from jianbao.model import Emphasis, Text, join_texts
from jianbao.parsing.fields.record import slice_text

_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_EMPHASIS = re.compile(r"(?<![A-Za-z0-9*])(\*{1,2})(?=[^\s*])(.{1,400}?)(?<=[^\s*])\1(?![A-Za-z0-9*])", re.DOTALL)
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")


def read_inline(text: Text) -> tuple[Text, tuple[Emphasis, ...]]:
    """The words of a text without Markdown's signs, and the stretches it sets apart (offsets in the words)."""
    if "\\" not in text.text and "*" not in text.text and "](" not in text.text:
        return text, ()
    hidden = _ESCAPE.sub("\0\0", text.text)
    dropped = {match.start() for match in _ESCAPE.finditer(text.text)}
    for link in _LINK.finditer(hidden):
        dropped.update((*range(link.start(), link.start(1)), *range(link.end(1), link.end())))
    found = []
    for match in _EMPHASIS.finditer(hidden):
        dropped.update((*range(*match.span(1)), *range(match.end(2), match.end())))
        found.append((*match.span(2), len(match[1])))
    kept, before = _keep(text, dropped)
    emphasis = tuple(Emphasis(before[start], before[end], "em" if n == 1 else "strong") for start, end, n in found)
    return kept, tuple(stretch for stretch in emphasis if stretch.start < stretch.end)


def _keep(text: Text, dropped: set[int]) -> tuple[Text, list[int]]:
    """The text without some of its characters, and for each place of it how many characters before it stay."""
    before, kept, parts, start = [0], 0, [], None
    for at in range(len(text.text)):
        stays = at not in dropped
        kept += stays
        before.append(kept)
        if stays and start is None:
            start = at
        if not stays and start is not None:
            parts.append(slice_text(text, start, at))
            start = None
    if start is not None:
        parts.append(slice_text(text, start, len(text.text)))
    return join_texts(parts), before
