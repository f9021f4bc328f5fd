"""Where things stand on a printed page: a sheet with its drawings, and the place of each line on it.

Everything is in points (1/72 inch) from the page's top left corner, y growing downwards:

    (0,0) ───────────────▶ x
      │     x0,y0 ┌────────┐
      │           │  Rect  │
      ▼ y         └────────┘ x1,y1
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

DrawingKind = Literal["rule", "frame", "tint", "picture"]


class Rect(NamedTuple):
    """A rectangle; `x0` ≤ `x1` and `y0` ≤ `y1`."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def area(self) -> float:
        return self.width * self.height

    @property
    def centre(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def holds(self, other: Rect, slack: float = 2.0) -> bool:
        """Whether `other` lies inside, but for `slack` points."""
        return (
            self.x0 - slack <= other.x0
            and self.y0 - slack <= other.y0
            and other.x1 <= self.x1 + slack
            and other.y1 <= self.y1 + slack
        )

    def beside(self, other: Rect) -> float:
        """How much of the height the two share, in points; negative for the gap between them."""
        return min(self.y1, other.y1) - max(self.y0, other.y0)

    def over(self, other: Rect) -> float:
        """How much of the width the two share, in points; negative for the gap between them."""
        return min(self.x1, other.x1) - max(self.x0, other.x0)


def bounds_of(boxes: Iterable[Rect]) -> Rect:
    """The smallest rectangle around all `boxes`, of which there is at least one."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return Rect(min(x0), min(y0), max(x1), max(y1))


@dataclass(frozen=True, slots=True)
class Drawing:
    """A rule, a stroked frame, a tinted area or a picture. `colour` is 0xRRGGBB."""

    kind: DrawingKind
    box: Rect
    colour: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of paper as a reader found it. `lean` is the angle, in radians, by which it was turned to set its
    lines level: places are those after turning."""

    width: float
    height: float
    drawings: tuple[Drawing, ...] = ()
    lean: float = 0.0

    def as_scanned(self, box: Rect) -> Rect:
        """The box where it stands on the scan as it is, before it was set upright."""
        if not self.lean:
            return box
        x, y = box.centre[0] - self.width / 2, box.centre[1] - self.height / 2
        cos, sin = math.cos(self.lean), math.sin(self.lean)
        dx, dy = x * cos - y * sin - x, x * sin + y * cos - y
        return Rect(box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy)


@dataclass(frozen=True, slots=True)
class Placing:
    """Where a line stands: on which sheet (from 0), within which box, in what type.

    `size` is the type size in points; `ink` the share of the line's box that is inked, 0 when nobody looked;
    `edges` the left edge of every character of the raw line and the right edge of the last (for vertical lines
    upper and lower edges). `shown` is False for text that no reader of the paper sees. `sure` is how sure the
    reader is of the words, 0 to 1.
    """

    sheet: int
    box: Rect
    size: float
    colour: int = 0
    ink: float = 0.0
    vertical: bool = False
    shown: bool = True
    sure: float = 1.0
    edges: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A printed page as the site shows it: two files below the site's folder (or their whole addresses, where
    pictures are published elsewhere), their sizes in pixels, and the sheet's size in the units of zones (points, or
    pixels of a picture that has no points)."""

    large: str
    small: str
    width: int
    height: int
    small_width: int
    small_height: int
    sheet: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture printed with an article, as the site shows it: its file (as in PagePicture), size in pixels, and
    the number of its caption, from 0."""

    file: str
    width: int
    height: int
    caption: int
