"""A scan set upright: by how its lines of words lean."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median

from jianbao.reading.scan.engine import Point, Word

_LONG = 8.0  # times its height a line must be long to show how it leans
_FEWEST = 6
_MOST = 12.0  # degrees


def lean_of(words: Sequence[Word]) -> float:
    """The angle in radians by which lines go down to the right; 0 where too few lines tell."""
    angles = []
    for word in words:
        (x0, y0), (x1, y1) = word.corners[0], word.corners[1]
        high = math.dist(word.corners[0], word.corners[3])
        if not word.vertical and math.dist((x0, y0), (x1, y1)) >= _LONG * high:
            (lower_x0, lower_y0), (lower_x1, lower_y1) = word.corners[3], word.corners[2]
            angles.append((math.atan2(y1 - y0, x1 - x0) + math.atan2(lower_y1 - lower_y0, lower_x1 - lower_x0)) / 2)
    angle = median(angles) if len(angles) >= _FEWEST else 0.0
    return angle if abs(angle) <= math.radians(_MOST) else 0.0


def turned(point: Point, angle: float, centre: Point) -> Point:
    """The point after the page is turned by -`angle` about its centre, so that its lines lie level."""
    x, y = point[0] - centre[0], point[1] - centre[1]
    cos, sin = math.cos(angle), math.sin(angle)
    return centre[0] + x * cos + y * sin, centre[1] - x * sin + y * cos
