"""How the page is set: the measure of its columns and the indent of its paragraphs, read off the lines' widths.

measure 15 em, indent 2 em:
    │  在会见客人时，他说，今年│      13: begins a paragraph
    │两国进行了三次会晤，关系开启│    14: a mark hangs, or the line was not filled
    │了新篇章。我们赞赏各方的努力│    15: full
    │。                        │       1: ends a paragraph
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from jianbao.parsing.printed.lines.indents import read_indent
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.text.marks import HANGING

WIDEST = 60.0  # no column is wider; text beyond it was never broken into lines
_NEAR = 4
_SQUEEZE = 2.2
_QUOTED = re.compile(r"[“”‘’「」『』]")
_CROWDED = re.compile(r"[。，、；：？！）》][（《）》]|[。，](?=[”’」])|[”’」](?=[，。])")
_MAY_CROWD = re.compile(r"[“”‘’「」『』（《）》]")  # a line without one of these has none of either
_NEARLY = 0.75  # of an indent, a slip of the compositor apart
_HANGS_TWICE = 3  # lines left at which both that remain may end in a hanging mark
_FEWEST_LINES = 3  # that show a measure
_FARTHEST = 7  # boxes away from which none tells the measure
_STRETCH = 1.2  # em that a line may be wider than its measure
_HALF = 0.5  # em
_FULL = 1.5  # em by which a full line may stop before the widest
_SQUEEZED = 0.12  # em a mark by which lines with marks are wider where marks are half as wide
_STEP = 1.3  # narrower than this is no indent and no short line: a compositor's slack


@dataclass(frozen=True, slots=True)
class Setting:
    """For each loose line: the measure before it and after it (None where nothing tells), the least width it may
    have been set to, the gap above it (0 none, 1 a blank line, 2 a byline or keyword block), and for the whole
    page the indent and whether it is printed. `spare` is by how many em a line stops before the measure; where that
    changes, the narrower column counts: a line that fills it is not short. `whole` says that no blank line of the page,
    if it has any, stands in mid-sentence."""

    behind: tuple[float | None, ...]
    ahead: tuple[float | None, ...]
    narrow: tuple[float, ...]
    gaps: tuple[int, ...]
    spare: tuple[float | None, ...]
    indent: float
    printed_indent: bool
    whole: bool = False

    def is_indented(self, line: Line) -> bool:
        """Whether a line begins with the white space of the page's printed indent, a slip of the compositor apart."""
        return line.indent >= _NEARLY * self.indent

    def deficit(self, lines: Sequence[Line], at: int) -> tuple[float, float] | None:
        """How much narrower line `at` is than the lines after it, at least and at most; None where nothing tells."""
        ahead = self.ahead[at]
        return None if ahead is None else (ahead - lines[at].width, ahead - self.narrow[at])

    def is_short(self, at: int, *, indented: bool = False) -> bool | None:
        """Whether line `at` stops well before the measure, its own indent counted in; None where nothing tells."""
        spare = self.spare[at]
        return None if spare is None else spare - (self.indent if indented else 0.0) > _STEP


def read_setting(lines: Sequence[Line], breaks: frozenset[int] = frozenset(), *, whole: bool = False) -> Setting:
    """The setting of the `lines` that no rule has taken, in page order.

    `breaks` are the places before which a byline or a keyword block stands; `whole` is kept.
    """
    gaps = _gaps(lines, breaks)
    runs = _runs(gaps)
    narrow = narrow_widths(lines, runs)
    measures = [_measure(narrow[first:last]) for first, last in runs]
    behind: list[float | None] = []
    ahead: list[float | None] = []
    for place, (first, last) in enumerate(runs):
        # By the place below it, the width of the lines just above: those below a line are above another.
        widest = [_widest(narrow[max(first, at - _NEAR) : min(last, at)]) for at in range(first, last + 1 + _NEAR)]
        for at in range(first, last):
            fallback = _neighbouring(measures, place, narrow[at]) if last - first < _NEAR else None
            above, below = widest[at - first], widest[at - first + 1 + _NEAR]
            if at - first > 2 and last - at == _HANGS_TWICE and lines[at + 2].closed and above and below:
                below = max(above, below)  # with a paragraph's last line the next may hang, and both seem narrow
            ahead.append(_known(below, above if at - first >= 2 else None, fallback, few=last - at <= 2))
            behind.append(_known(above, below, fallback, few=at - first < 2))
    indent, printed = read_indent(lines, narrow, behind, ahead)
    spare = map(_spare, lines, behind, ahead)
    return Setting(tuple(behind), tuple(ahead), tuple(narrow), tuple(gaps), tuple(spare), indent, printed, whole)


def _spare(line: Line, behind: float | None, ahead: float | None) -> float | None:
    if behind is None or ahead is None:
        measure = ahead if behind is None else behind
        return None if measure is None else measure - line.width
    return min(behind, ahead) - line.width


def _gaps(lines: Sequence[Line], breaks: frozenset[int]) -> list[int]:
    gaps = []
    for at, line in enumerate(lines):
        beside = at > 0 and line.index - lines[at - 1].index <= 1
        gaps.append(2 if at == 0 or at in breaks else 0 if beside else 1)
    return gaps


def _runs(gaps: Sequence[int]) -> list[tuple[int, int]]:
    starts = [at for at, gap in enumerate(gaps) if gap] + [len(gaps)]
    return list(pairwise(starts))


def _widest(widths: Sequence[float]) -> float | None:
    """The width the lines fill: the mean of the two widest, since one may be squeezed to hold one character more."""
    if len(widths) < 2:
        return widths[0] if widths and widths[0] <= WIDEST else None
    *_, second, first = sorted(widths)
    widest = (first + second) / 2 if first - second <= _SQUEEZE else first
    return None if widest > WIDEST else widest


def _measure(widths: Sequence[float]) -> float | None:
    """The measure of a box of three lines and more."""
    return _widest(widths) if len(widths) >= _FEWEST_LINES else None


def _neighbouring(measures: Sequence[float | None], place: int, width: float) -> float | None:
    """The measure a line of `width` may be set to, by the nearest boxes above and below: the narrower that holds it."""
    fitting = []
    for step in (-1, 1):
        for distance in range(1, _FARTHEST):
            other = place + step * distance
            measure = measures[other] if 0 <= other < len(measures) else None
            if measure is not None and width <= measure + _STRETCH:
                fitting.append(measure)
                break
    return min(fitting) if fitting else None


def _known(near: float | None, other: float | None, fallback: float | None, *, few: bool) -> float | None:
    """The measure by the lines nearby; with only a line or two to go by, the wider of all that is known."""
    if near is not None and not few:
        return near
    known = [value for value in (near, other, fallback) if value is not None]
    return max(known) if known else None


def narrow_widths(lines: Sequence[Line], runs: Sequence[tuple[int, int]]) -> list[float]:
    """The least each line may measure: its last mark may hang, and its quotation marks be set half an em wide.

    Whether this page sets them so is read off it: lines with such marks then hold more characters than others.
    """
    quoted = [len(_QUOTED.findall(line.text)) if _MAY_CROWD.search(line.text) else None for line in lines]
    half = _sets_half(lines, runs, quoted)
    return [
        line.width
        - (_HALF * (marks + len(_CROWDED.findall(line.text))) if half and marks is not None else 0.0)
        - (line.text[-1] in HANGING)
        for line, marks in zip(lines, quoted, strict=True)
    ]


def _sets_half(lines: Sequence[Line], runs: Sequence[tuple[int, int]], quoted: Sequence[int | None]) -> bool:
    excess, marks = 0.0, 0
    for first, last in runs:
        plain = [lines[at].width for at in range(first, last - 1) if not quoted[at]]
        wide = _widest(plain) if len(plain) > 1 else None
        if wide is None:
            continue
        for at in range(first + 1, last - 1):
            line = lines[at]
            signs = quoted[at] or 0
            if signs >= 2 and line.text[-1] not in HANGING and line.width > wide - _FULL:
                excess, marks = excess + line.width - wide, marks + signs
    return marks == 0 or excess / marks > _SQUEEZED
