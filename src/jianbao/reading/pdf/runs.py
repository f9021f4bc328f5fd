"""Glyphs into lines: what follows on one baseline, or one below the other in vertical setting.

horizontal   新 桥 今 日 通 车        the next glyph stands on the baseline, an em or so further right
vertical     新                       the next glyph stands below, and none beside it
             桥
wide gap     重庆      小雨           another line: a table's next cell, the next column
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from jianbao.model import Rect, bounds_of
from jianbao.reading.pdf.glyphs import Glyph

_OTHER_SIZE = 1.4  # times larger: another line, however near
_BASELINE = 0.25  # em a glyph may stand off the baseline
_WIDEST_GAP = 1.7  # em of white space within a line
_BACK = 0.75  # em a glyph may step back: a half-width mark set by its full advance
_OPEN, _CLOSE = 5, 0.5  # lines still open to glyphs mixed with another's, and how many em off these may stand
_MIXED = 6  # glyphs of the other line that may stand between two of one
_SPACE, _FULL_SPACE = 0.22, 0.72  # em of white space that is a space, and one of full width
_OPENERS = "（「『《〈【〔［“‘"  # often set half an em to the left, into the space before them
_FULL_BEFORE_OPENING = 0.4
_SET_OFF = 0.9  # em between a mark and the next character, set vertically, that are a space
_LETTERSPACED = 0.6  # em between all characters of a line that is set wide


@dataclass(slots=True)
class Run:
    """Glyphs of one line, in reading order; `at` is the last one's place among all of the page."""

    glyphs: list[Glyph] = field(default_factory=list)
    vertical: bool = False
    at: int = 0

    @property
    def last(self) -> Glyph:
        return self.glyphs[-1]


def read_runs(glyphs: Sequence[Glyph]) -> Iterator[Run]:
    """The lines of glyphs given in drawing order; white space at their edges is left off.

    pdfium mixes the glyphs of two lines where one stands close below the other, so a glyph may also carry on one of
    the lines begun shortly before, if it stands close.
    """
    open_runs: list[Run] = []
    glyphs = _stops_before(glyphs)
    for at, glyph in enumerate(glyphs):
        after = glyphs[at + 1] if at + 1 < len(glyphs) else None
        run = _run_for(open_runs, glyph, after, at)
        if run is None:
            run = Run()
            open_runs.append(run)
            if len(open_runs) > _OPEN:
                yield from _trimmed(open_runs.pop(0))
        elif len(run.glyphs) == 1 and _is_below(run.last, glyph) and not _is_beside(run.last, glyph):
            run.vertical = True
        run.glyphs.append(glyph)
        run.at = at
        open_runs.sort(key=lambda one: one is run)  # the line last written to is the first to be carried on
    for run in open_runs:
        yield from _trimmed(run)


def _stops_before(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs with each stop that ends a line running down before the first word of the next line, which pdfium
    puts between them where it stands further left."""
    ordered = list(glyphs)
    for at in range(2, len(ordered)):
        last, between, stop = ordered[at - 2 : at + 1]
        left = between.x + 1.5 * between.size < min(last.box.x0, stop.box.x0)
        if _is_mark(stop) and not _is_mark(between) and left and _is_below(last, stop):
            ordered[at - 1 : at + 1] = stop, between
    return ordered


def _run_for(open_runs: Sequence[Run], glyph: Glyph, after: Glyph | None, at: int) -> Run | None:
    if open_runs and _goes_on(open_runs[-1], glyph, after):
        return open_runs[-1]
    near = (run for run in reversed(open_runs[:-1]) if not run.vertical and _is_close(run, glyph, at))
    return next(near, None)


def _is_close(run: Run, glyph: Glyph, at: int) -> bool:
    last = run.last
    small, large = sorted((last.size, glyph.size))
    if last.shown != glyph.shown or large > 1.1 * small or abs(glyph.y - last.y) > 0.1 * large:
        return False
    most = _CLOSE if at - run.at > _MIXED else _WIDEST_GAP
    return -_CLOSE * large <= glyph.x - last.x - advance(last) <= most * large


def _trimmed(run: Run) -> Iterator[Run]:
    glyphs = run.glyphs
    while glyphs and glyphs[-1].character.isspace():
        glyphs.pop()
    start = next((at for at, glyph in enumerate(glyphs) if not glyph.character.isspace()), len(glyphs))
    if start < len(glyphs):
        yield Run(glyphs[start:], run.vertical)


def _goes_on(run: Run, glyph: Glyph, after: Glyph | None) -> bool:
    last = run.last
    small, large = sorted((last.size, glyph.size))
    if last.shown != glyph.shown or large > _OTHER_SIZE * small:
        return False
    if run.vertical:
        return _is_below(last, glyph) or _is_packed(run, glyph)
    if _is_beside(last, glyph):
        return True
    carried = after and (_is_beside(glyph, after) or _is_beside(last, after))
    return len(run.glyphs) == 1 and _is_below(last, glyph) and not carried


def _is_beside(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.size, glyph.size)
    if abs(glyph.y - last.y) > _BASELINE * size:
        return False
    gap = glyph.x - last.x - advance(last)
    return -_BACK * size <= gap <= _WIDEST_GAP * size and glyph.x > last.x - 0.1 * size


def _is_below(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.size, glyph.size)
    (x, y), (below_x, below_y) = last.box.centre, glyph.box.centre
    return abs(x - below_x) <= 0.35 * size and 0.35 * size <= below_y - y <= 2.2 * size


def _is_packed(run: Run, glyph: Glyph) -> bool:
    """Whether a glyph stands upright beside the last in a vertical line: 75 in one cell."""
    x, y = glyph.box.centre
    column = bounds_of(one.box for one in run.glyphs)
    middle = column.centre[0]
    return abs(x - middle) <= 0.7 * glyph.size and abs(y - run.last.box.centre[1]) <= 0.4 * glyph.size


def advance(glyph: Glyph) -> float:
    """How far the pen moves: an em for Chinese, whose boxes some fonts give tight, else the box's width."""
    wide = unicodedata.east_asian_width(glyph.character) in "WF" or glyph.character in "“”‘’—…"
    return glyph.size if wide else min(glyph.width, glyph.size)


def text_of(run: Run) -> tuple[str, tuple[float, ...]]:
    """The line's text, spaces put where white space is wider than between its other glyphs, and the edge of each
    character along the line, with the end of the last."""
    if run.vertical:
        return _vertical_text(run)
    glyphs = run.glyphs
    em = median(glyph.size for glyph in glyphs)
    gaps = [(right.x - left.x - advance(left)) / em for left, right in pairwise(glyphs)]
    usual = _usual_gap(gaps)
    words, edges = [glyphs[0].character], [glyphs[0].x]
    for gap, left, glyph in zip(gaps, glyphs, glyphs[1:], strict=False):
        wide = gap - usual
        if wide > _SPACE and not (left.character.isspace() or glyph.character.isspace()):
            full = _FULL_BEFORE_OPENING if glyph.character in _OPENERS else _FULL_SPACE
            words.append("\u3000" if wide > full else " ")
            edges.append(left.x + advance(left))
        words.append(glyph.character)
        edges.append(glyph.x)
    return "".join(words), (*edges, max(glyphs[-1].x + advance(glyphs[-1]), glyphs[-1].box.x1))


def _usual_gap(gaps: Sequence[float]) -> float:
    """The white space between all characters of a letter-spaced or justified line, in em; few characters are only
    letter-spaced where their gaps are alike."""
    if not gaps or (len(gaps) < 4 and max(gaps) - min(gaps) > 0.15):
        return 0.0
    return min(max(sorted(gaps)[len(gaps) // 5], 0.0), _LETTERSPACED)


def _vertical_text(run: Run) -> tuple[str, tuple[float, ...]]:
    glyphs = run.glyphs
    em = median(glyph.size for glyph in glyphs)
    steps = [below.box.centre[1] - above.box.centre[1] for above, below in pairwise(glyphs)]
    usual = median(steps) if steps else em
    words, edges = [glyphs[0].character], [glyphs[0].box.y0]
    for step, last, glyph in zip(steps, glyphs, glyphs[1:], strict=False):
        if step - usual > (_SET_OFF if _is_mark(glyph) or _is_mark(last) else 0.3) * em:
            words.append("\u3000" if step - usual > _FULL_SPACE * em else " ")
            edges.append(glyph.box.y0)
        words.append(glyph.character)
        edges.append(glyph.box.y0)
    return "".join(words), (*edges, glyphs[-1].box.y1)


def _is_mark(glyph: Glyph) -> bool:
    """Whether a glyph fills a corner of its cell only, so that its middle tells no steps: a stop, a bracket."""
    return glyph.character.isspace() or unicodedata.category(glyph.character).startswith("P")


def box_of(run: Run) -> Rect:
    """The line's box: its ink along it, its em across it, so that lines of one size have one height."""
    ink = bounds_of(glyph.box for glyph in run.glyphs)
    em = median(glyph.size for glyph in run.glyphs)
    if run.vertical:
        middle = median(glyph.box.centre[0] for glyph in run.glyphs)
        return Rect(min(ink.x0, middle - em / 2), ink.y0, max(ink.x1, middle + em / 2), ink.y1)
    baseline = median(glyph.y for glyph in run.glyphs)
    first, last = run.glyphs[0], run.last
    right = max(ink.x1, last.x + advance(last))
    return Rect(min(first.x, ink.x0), baseline - 0.88 * em, right, baseline + 0.12 * em)
