"""What parts one article from the next: rules, and the edges of enclosures and pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.model import Rect
from jianbao.parsing.layout.measures import Measures
from jianbao.parsing.layout.placed import Placed

_SHORTEST = 4.0  # em of a rule that parts anything


@dataclass(frozen=True, slots=True)
class Barriers:
    """Rules lying and standing, in points."""

    lying: tuple[Rect, ...]
    standing: tuple[Rect, ...]

    def between_rows(self, upper: Rect, lower: Rect) -> bool:
        """Whether a rule lies between two boxes one above the other, under most of what they share."""
        left, right = max(upper.x0, lower.x0), min(upper.x1, lower.x1)
        if right <= left:
            left, right = lower.x0, lower.x1
        return any(
            upper.y1 - 2 <= (rule.y0 + rule.y1) / 2 <= lower.y0 + 2
            and min(right, rule.x1) - max(left, rule.x0) >= 0.5 * (right - left)
            for rule in self.lying
        )

    def above(self, box: Rect, top: float) -> bool:
        """Whether a rule lies over most of a box, between it and the height `top`."""
        return any(
            top <= (rule.y0 + rule.y1) / 2 <= box.y0 + 2
            and min(box.x1, rule.x1) - max(box.x0, rule.x0) >= 0.5 * box.width
            for rule in self.lying
        )

    def between_columns(self, left: Rect, right: Rect) -> bool:
        """Whether a rule stands between two boxes side by side, along most of the height they share."""
        top, bottom = max(left.y0, right.y0), min(left.y1, right.y1)
        if bottom <= top:
            return False
        return any(
            left.x1 - 4 <= (rule.x0 + rule.x1) / 2 <= right.x0 + 4
            and min(bottom, rule.y1) - max(top, rule.y0) >= 0.5 * (bottom - top)
            for rule in self.standing
        )


def read_barriers(rules: Sequence[Rect], lines: Sequence[Placed], measures: Measures) -> Barriers:
    """The rules that part; one drawn under a line of words belongs to it, and short ones are ornament."""
    shortest = _SHORTEST * measures.body
    lying = tuple(
        rule
        for rule in rules
        if rule.width >= max(shortest, rule.height) and not any(_underlines(rule, line) for line in lines)
    )
    standing = tuple(rule for rule in rules if rule.height >= max(shortest, rule.width))
    return Barriers(lying, standing)


def _underlines(rule: Rect, line: Placed) -> bool:
    box = line.box
    below = -0.2 * line.size <= rule.y0 - box.y1 <= 0.4 * line.size
    return below and abs(rule.x0 - box.x0) < 0.5 * line.size and abs(rule.x1 - box.x1) < 0.5 * line.size
