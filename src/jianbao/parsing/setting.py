"""How the page is set: the measure of its columns and the indent of its paragraphs, read off the lines' widths.

    measure 15 em, indent 2 em:
        │  在会见客人时，他说，今年│      13: begins a paragraph
        │两国进行了三次会晤，关系开启│    14: a mark hangs, or the line was not filled
        │了新篇章。我们赞赏各方的努力│    15: full
        │。                        │       1: ends a paragraph
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.parsing.line import Line
from jianbao.parsing.marks import is_closed

WIDEST = 60.0  # no column is wider; text beyond it was never broken into lines
_NEAR = 3
_STEP = 1.3  # narrower than this is no indent and no short line: a compositor's slack


@dataclass(frozen=True, slots=True)
class Setting:
    """For each loose line: the measure before it and after it (None where nothing tells), the gap above it
    (0 none, 1 a blank line, 2 another block), and for the whole page the indent and whether it is printed."""

    behind: tuple[float | None, ...]
    ahead: tuple[float | None, ...]
    gaps: tuple[int, ...]
    indent: float
    printed_indent: bool

    def deficit(self, lines: Sequence[Line], at: int) -> tuple[float, float] | None:
        """How much narrower line `at` is than the lines after it, at least and at most; None where nothing tells."""
        ahead = self.ahead[at]
        return None if ahead is None else (ahead - lines[at].width, ahead - lines[at].set_width)

    def shortfall(self, lines: Sequence[Line], at: int, *, indented: bool = False) -> float | None:
        """By how many em line `at` stops before the measure, its own indent counted in; None where nothing tells.

        Where the measure changes, the narrower column counts: a line that fills it is not short.
        """
        known = [wide for wide in (self.behind[at], self.ahead[at]) if wide is not None]
        if not known:
            return None
        return min(known) - lines[at].width - (self.indent if indented else 0.0)

    def is_short(self, lines: Sequence[Line], at: int, *, indented: bool = False) -> bool | None:
        """Whether line `at` stops well before the measure; None where nothing tells."""
        short = self.shortfall(lines, at, indented=indented)
        return None if short is None else short > _STEP


def read_setting(lines: Sequence[Line]) -> Setting:
    """The setting of the `lines` that no rule has taken, in page order."""
    gaps = _gaps(lines)
    runs = _runs(gaps)
    measures = [_measure(lines[first:last]) for first, last in runs]
    behind: list[float | None] = []
    ahead: list[float | None] = []
    for place, (first, last) in enumerate(runs):
        for at in range(first, last):
            fallback = _neighbouring(measures, place, lines[at].set_width)
            behind.append(_widest(lines[max(first, at - _NEAR) : at]) if at - first >= 1 else None)
            ahead.append(_widest(lines[at + 1 : min(last, at + 1 + _NEAR)]) if at + 1 < last else None)
            if at + 2 >= last and ahead[-1] is not None:
                ahead[-1] = _reconcile(ahead[-1], behind[-1], fallback)
            behind[-1] = _reconcile(behind[-1], ahead[-1], fallback) if at - first < 2 else behind[-1]
            if ahead[-1] is None:
                ahead[-1] = behind[-1] if at - first >= 2 else fallback
    indent, printed = _indent(lines, gaps, behind, ahead)
    return Setting(tuple(behind), tuple(ahead), tuple(gaps), indent, printed)


def _gaps(lines: Sequence[Line]) -> list[int]:
    gaps = []
    for at, line in enumerate(lines):
        if at == 0:
            gaps.append(2)
            continue
        step = line.index - lines[at - 1].index
        gaps.append(0 if step == 1 else 1)
    return gaps


def _runs(gaps: Sequence[int]) -> list[tuple[int, int]]:
    starts = [at for at, gap in enumerate(gaps) if gap] + [len(gaps)]
    return list(zip(starts, starts[1:], strict=False))


def _widest(lines: Sequence[Line]) -> float | None:
    widths = [line.set_width for line in lines]
    widest = max(widths) if widths else None
    return None if widest is None or widest > WIDEST else widest


def _measure(lines: Sequence[Line]) -> float | None:
    """The measure of a box of three lines and more: what at least two of its lines fill."""
    if len(lines) < 3:
        return None
    widths = sorted((line.set_width for line in lines), reverse=True)
    return next((wide for wide, next_ in zip(widths, widths[1:], strict=False) if wide - next_ < 1.1), None)


def _neighbouring(measures: Sequence[float | None], place: int, width: float) -> float | None:
    """The measure of the nearest box that a line of `width` fits into."""
    for distance in range(1, 7):
        for other in (place - distance, place + distance):
            if 0 <= other < len(measures):
                measure = measures[other]
                if measure is not None and measure <= WIDEST and width <= measure + 1.2:
                    return measure
    return None


def _reconcile(near: float | None, other: float | None, fallback: float | None) -> float | None:
    """With only a line or two to go by, the wider of what they and a neighbouring box say."""
    known = [value for value in (near, other, fallback) if value is not None]
    if near is None:
        return other if other is not None else fallback
    fitting = [value for value in known if value <= near + 30]
    return max(fitting) if fitting else near


def _indent(
    lines: Sequence[Line], gaps: Sequence[int], behind: Sequence[float | None], ahead: Sequence[float | None]
) -> tuple[float, bool]:
    """The indent by what most sure beginnings show, and whether it is printed as white space."""
    printed = [line.indent for line in lines if line.indent >= 1.5]
    if len(printed) >= 2 and len(printed) < 0.7 * len(lines):
        return 2.0, True
    counts = {0.0: 0, 1.0: 0, 2.0: 0}
    for at in range(1, len(lines)):
        wide, before = ahead[at], behind[at - 1]
        if wide is None or before is None or not is_closed(lines[at - 1].text):
            continue
        if lines[at - 1].width < before - 2.5 and lines[at].set_width > wide / 2:
            counts[min(counts, key=lambda step: abs(step - (wide - lines[at].set_width)))] += 1
    if counts[2.0] * 2 >= max(counts.values()) or not any(counts.values()):
        return 2.0, False
    return (1.0, False) if counts[1.0] > counts[0.0] else (0.0, False)
