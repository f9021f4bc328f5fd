"""From pdfium's page space into points from the visible page's top left corner."""

from __future__ import annotations

from dataclasses import dataclass

from jianbao.model import Rect


@dataclass(frozen=True, slots=True)
class Space:
    """The visible box of a page in its own space (y upwards) and by how many quarter turns it is shown turned.

    turns = 0                1                   2                  3
    (x-left, top-y)   (y-bottom, x-left)  (right-x, y-bottom)  (top-y, right-x)
    """

    left: float
    bottom: float
    right: float
    top: float
    turns: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        if self.turns == 3:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Rect:
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
