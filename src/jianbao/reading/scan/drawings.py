"""Rules, frames and pictures of a scan, found in its greys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from jianbao.model import Drawing, Rect, bounds_of

_CELL = 4  # points: the raster pictures are looked for on
_DARK = 0.88  # of the paper's tone, for a cell of a picture
_INK = 0.62  # of the paper's tone, for what is printed
_FILLED = 0.55  # share of an area's cells that a picture fills
_THICK = 5.0  # points a rule may be
_SHORTEST = 40.0  # points of a rule
_SMALLEST = 34.0  # points of a picture in both directions
_CORNER = 6.0  # points that the rules of a frame may miss each other by


def find_drawings(grey: Any, words: Sequence[Rect], scale: float) -> tuple[Drawing, ...]:
    """What is drawn on an upright page. `grey` is the page, rows by columns; `words` the boxes of its lines in
    points, `scale` pixels a point."""
    paper = float(np.percentile(grey, 80))
    clear = grey.astype(np.float32)
    for box in words:
        clear[_slice(box, scale)] = paper
    pictures = [_without_words(box, words) for box in _pictures(clear, paper, scale)]
    ink = clear < paper * _INK
    for box in pictures:
        ink[_slice(box, scale)] = False
    lying = _rules(ink, scale)
    standing = [Rect(box.y0, box.x0, box.y1, box.x1) for box in _rules(ink.T, scale)]
    rules = [Drawing("rule", box) for box in (*lying, *standing)]
    frames = [Drawing("frame", box) for box in _frames(lying, standing)]
    return (*rules, *frames, *(Drawing("picture", box) for box in pictures))


def _without_words(picture: Rect, words: Sequence[Rect]) -> Rect:
    """The picture without a line of words at its foot: the greys around its caption reach into it."""
    at_foot = [
        word.y0
        for word in words
        if picture.y0 < word.y0 < picture.y1 <= word.y1 + _CELL and picture.over(word) >= 0.9 * word.width
    ]
    return picture._replace(y1=min(at_foot)) if at_foot else picture


def _slice(box: Rect, scale: float) -> tuple[slice, slice]:
    edges = [max(0, round(edge * scale)) for edge in box]
    return slice(edges[1], edges[3]), slice(edges[0], edges[2])


def _rules(ink: Any, scale: float) -> list[Rect]:
    """Runs of ink that are long and thin, along the rows; a gap of two points is bridged."""
    least, bridge = int(_SHORTEST * scale), max(1, int(2 * scale))
    band = max(1, int(scale * 0.7))
    rows = [ink[top : top + band].any(axis=0) for top in range(0, ink.shape[0], band)]
    found: list[Rect] = []
    for at, row in enumerate(rows):
        for start, end in _runs(row, bridge):
            if end - start >= least and row[start:end].mean() > 0.85:
                box = Rect(start / scale, at * band / scale, end / scale, (at + 1) * band / scale)
                _join(found, box)
    return [box for box in found if box.height <= _THICK]


def _runs(row: Any, bridge: int) -> list[tuple[int, int]]:
    places = np.flatnonzero(row)
    if not places.size:
        return []
    breaks = np.flatnonzero(np.diff(places) > bridge)
    starts = places[np.concatenate(([0], breaks + 1))]
    ends = places[np.concatenate((breaks, [places.size - 1]))] + 1
    return list(zip(starts.tolist(), ends.tolist(), strict=True))


def _join(found: list[Rect], box: Rect) -> None:
    for at in range(len(found) - 1, max(-1, len(found) - 40), -1):
        other = found[at]
        if box.y0 - other.y1 <= 1.5 and other.over(box) >= 0.3 * min(box.width, other.width):
            found[at] = bounds_of((other, box))
            return
    found.append(box)


def _pictures(clear: Any, paper: float, scale: float) -> list[Rect]:
    """Areas that are darker than paper all over, once the words are out; an outline is none."""
    step = max(1, int(_CELL * scale))
    high, wide = clear.shape[0] // step * step, clear.shape[1] // step * step
    cells = clear[:high, :wide].reshape(high // step, step, wide // step, step).mean(axis=(1, 3)) < paper * _DARK
    found: list[Rect] = []
    seen = np.zeros_like(cells)
    for row, column in zip(*np.nonzero(cells), strict=True):
        if not seen[row, column]:
            top, left, foot, right = _spread(cells, seen, int(row), int(column))
            side = step / scale
            box = Rect(left * side, top * side, (right + 1) * side, (foot + 1) * side)
            filled = cells[top : foot + 1, left : right + 1].mean()
            if min(box.width, box.height) >= _SMALLEST and filled >= _FILLED:
                found.append(box)
    return found


def _spread(cells: Any, seen: Any, row: int, column: int) -> tuple[int, int, int, int]:
    """The bounds of the cells that hang together with one; a single empty cell between two is stepped over."""
    top, left, foot, right = row, column, row, column
    waiting = [(row, column)]
    seen[row, column] = True
    while waiting:
        y, x = waiting.pop()
        top, left, foot, right = min(top, y), min(left, x), max(foot, y), max(right, x)
        for below in range(max(0, y - 2), min(cells.shape[0], y + 3)):
            for beside in range(max(0, x - 2), min(cells.shape[1], x + 3)):
                if cells[below, beside] and not seen[below, beside]:
                    seen[below, beside] = True
                    waiting.append((below, beside))
    return top, left, foot, right


def _frames(lying: Sequence[Rect], standing: Sequence[Rect]) -> list[Rect]:
    """Rectangles that two rules lying and two standing make, corner to corner."""
    found = []
    for top in lying:
        for foot in lying:
            if foot.y0 - top.y1 < _SMALLEST or abs(top.x0 - foot.x0) + abs(top.x1 - foot.x1) > 2 * _CORNER:
                continue
            sides = [
                any(
                    abs(rule.centre[0] - x) <= _CORNER
                    and rule.y0 <= top.y1 + _CORNER
                    and rule.y1 >= foot.y0 - _CORNER
                    for rule in standing
                )
                for x in (top.x0, top.x1)
            ]
            if all(sides):
                found.append(bounds_of((top, foot)))
    return found
