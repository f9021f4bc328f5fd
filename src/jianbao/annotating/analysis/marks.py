"""Quotation marks paired: “” ‘’ 「」 『』 "" and what is left of them when one half is broken or missing.

“甲‘乙’丙”      one stretch; what stands inside its own marks belongs to it
”甲”            a closing mark used to open
“甲“            an opening mark used to close
“甲……⏎“乙……”    opened anew with each paragraph, closed once: each part a stretch, the first not `closed`
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

CLOSER_OF = {"“": "”", "‘": "’", "「": "」", "『": "』", "﹁": "﹂", "〝": "〞"}
_CLOSERS = frozenset(CLOSER_OF.values())
_MARK = re.compile('[“”‘’「」『』﹁﹂〝〞"＂]')
_LONGEST_BROKEN = 40
_FAR = 400


class Marked(NamedTuple):
    """What stands between quotation marks.

    `start`, `end`: code points of the paragraph, without the marks. `before`, `after`: with them.
    `closed` is False when the paragraph ends before the mark does; `sound` is False for marks put right here.
    """

    start: int
    end: int
    before: int
    after: int
    closed: bool = True
    sound: bool = True


@dataclass(slots=True)
class _Open:
    place: int
    mark: str


def pair_marks(text: str) -> tuple[Marked, ...]:
    """The outermost marked stretches of a paragraph, in order, none inside another."""
    stack: list[_Open] = []
    found: list[Marked] = []
    inner: list[Marked] = []
    stray: int | None = None
    for match in _MARK.finditer(text):
        place, mark = match.start(), match[0]
        if mark in '"＂':
            mark = _turn_straight(stack, mark)
        elif mark in "‘’" and _is_apostrophe(text, place):
            continue
        if mark in CLOSER_OF:
            stray = None
            if _closes_instead(text, stack, place, mark):
                found.append(Marked(stack[0].place + 1, place, stack[0].place, place + 1, sound=False))
                stack.clear()
            else:
                stack.append(_Open(place, mark))
        elif mark in _CLOSERS:
            if _close(stack, found, inner, place, mark):
                stray = None
            else:
                stray = _pair_strays(text, found, stray, place, bool(stack))
    if stack:
        found += _let_go(text, stack[0], inner)
    return _outermost(found)


def _turn_straight(stack: list[_Open], mark: str) -> str:
    """Straight marks close what a straight mark opened, and open else."""
    return "”" if any(opened.mark == "“" for opened in stack) else "“"


def _is_apostrophe(text: str, place: int) -> bool:
    around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    return len(around) == 2 and around.isascii() and around.isalnum()


def _let_go(text: str, opened: _Open, inner: list[Marked]) -> list[Marked]:
    """What a mark that is never closed leaves: the rest of the paragraph, or the stretches paired after it with
    the same marks (marks inside marks differ; the same again means that the first one's closing half is lost)."""
    same = [m for m in inner if m.before > opened.place and text[m.before] == opened.mark]
    return same or [Marked(opened.place + 1, len(text), opened.place, len(text), closed=False)]


def _close(stack: list[_Open], found: list[Marked], inner: list[Marked], place: int, mark: str) -> bool:
    """Close the nearest mark of the kind, letting go of what was opened inside it and never closed."""
    for depth in range(len(stack) - 1, max(len(stack) - 9, -1), -1):
        if CLOSER_OF[stack[depth].mark] == mark:
            opened = stack[depth]
            del stack[depth:]
            (inner if stack else found).append(Marked(opened.place + 1, place, opened.place, place + 1))
            return True
    return False


def _closes_instead(text: str, stack: list[_Open], place: int, mark: str) -> bool:
    """`“甲“`: a second opening mark a few words after the first, no closing one near."""
    if len(stack) != 1 or stack[0].mark != mark or place - stack[0].place > _LONGEST_BROKEN:
        return False
    closer = CLOSER_OF[mark]
    after = text.find(closer, place, place + _FAR)
    opener = text.find(mark, place + 1, place + _FAR)
    ends_here = text[place - 1] in "。！？…" or text[place + 1 : place + 2] in ("，", "。", "的", "、", "；")
    return ends_here and (after < 0 or 0 <= opener < after)


def _pair_strays(text: str, found: list[Marked], stray: int | None, place: int, inside: bool) -> int | None:
    """`”甲”`: two closing marks that nothing opened, close together, are a pair."""
    if inside:
        return stray
    if stray is not None and 1 < place - stray <= _LONGEST_BROKEN and not (found and found[-1].after > stray):
        found.append(Marked(stray + 1, place, stray, place + 1, sound=False))
        return None
    return place


def _outermost(found: list[Marked]) -> tuple[Marked, ...]:
    ordered = sorted(found, key=lambda marked: (marked.before, -marked.after))
    kept: list[Marked] = []
    for marked in ordered:
        if not kept or marked.before >= kept[-1].after:
            kept.append(marked)
    return tuple(kept)
