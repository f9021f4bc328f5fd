"""A paragraph as HTML: the text stands once and whole, marks are woven around stretches of it.

    text    “未来已来。”他说，某某集团正在……
    marks   [quote  ]      [org   ]
    HTML    <span class="quote" id="q-1a2b">“未来已来。”</span>他说，<a href="…">某某集团</a>正在……

Marks that cross are cut at the outer one's end, so the result always nests.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a paragraph (code points, end exclusive) and the tags around it.

    `again` is the opening tag for what is left of a mark cut in two: the same without its id.
    """

    start: int
    end: int
    opening: Markup
    closing: Markup
    again: Markup


def weave(text: str, marks: Iterable[Mark]) -> Markup:
    """`text` escaped, with the tags of `marks` woven in; line breaks (`\n`) become `<br>`.

    Marks that are empty or lie outside the text are left out.
    """
    waiting = [_entry(mark, n) for n, mark in enumerate(marks) if 0 <= mark.start < mark.end <= len(text)]
    if not waiting:
        return Markup(_plain(text))
    heapify(waiting)
    weaving = _Weaving(text)
    while waiting:
        *_, n, mark = heappop(waiting)
        weaving.close_before(mark.start)
        end = weaving.open[-1].end if weaving.open else mark.end
        if end < mark.end:
            heappush(waiting, _entry(replace(mark, start=end, opening=mark.again), n))
            mark = replace(mark, end=end)
        weaving.begin(mark)
    weaving.close_before(len(text))
    return weaving.finish()


def _entry(mark: Mark, n: int) -> tuple[int, int, int, Mark]:
    """Earlier first, of those the longer, of those the one given first."""
    return mark.start, -mark.end, n, mark


class _Weaving:
    """HTML as it is written from left to right, and the marks that are open."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.parts: list[str] = []
        self.open: list[Mark] = []

    def begin(self, mark: Mark) -> None:
        self._write_to(mark.start)
        self.parts.append(mark.opening)
        self.open.append(mark)

    def close_before(self, position: int) -> None:
        """Close every open mark that ends at `position` or before it."""
        while self.open and self.open[-1].end <= position:
            mark = self.open.pop()
            self._write_to(mark.end)
            self.parts.append(mark.closing)

    def finish(self) -> Markup:
        self._write_to(len(self.text))
        return Markup("".join(self.parts))

    def _write_to(self, position: int) -> None:
        self.parts.append(_plain(self.text[self.at : position]))
        self.at = position


def _plain(text: str) -> str:
    return str(escape(text)).replace("\n", "<br>")
