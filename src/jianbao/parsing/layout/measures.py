"""What the body of a page is set in, which everything else is measured by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from jianbao.parsing.layout.placed import Placed

_FEWEST = 6  # characters of a line that may be body text
_DISPLAY = 1.5  # times the body's size: a headline
_HEADING = 1.08  # times the body's size: a heading, a byline, a deck
_STRONG = 1.5  # times the body's ink: 黑体
_HALF_STRONG = 1.3
_LEADING = 1.4  # em, where a page has too few lines to tell


@dataclass(frozen=True, slots=True)
class Measures:
    """Type size of the body and distance from line to line, both in points; the ink of its lines; whether places are
    those after a quarter turn."""

    body: float
    leading: float
    ink: float
    turned: bool = False

    @property
    def gap(self) -> float:
        """White space between two lines of one paragraph, in points."""
        return max(0.5, self.leading - self.body)

    def is_display(self, line: Placed) -> bool:
        return line.size >= _DISPLAY * self.body

    def is_larger(self, line: Placed) -> bool:
        return line.size >= _HEADING * self.body

    def is_smaller(self, line: Placed) -> bool:
        return line.size <= 0.96 * self.body

    def is_strong(self, line: Placed) -> bool:
        return self.ink > 0 and line.ink >= _STRONG * self.ink

    def is_half_strong(self, line: Placed) -> bool:
        return self.ink > 0 and line.ink >= _HALF_STRONG * self.ink

    def is_text(self, line: Placed) -> bool:
        return not line.vertical and 0.9 * self.body <= line.size < _HEADING * self.body


def measure_page(lines: Sequence[Placed]) -> Measures:
    """The measures of a page that has at least one line: the size most of its characters are set in, and so on."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if not line.vertical and len(line.text) >= _FEWEST:
            sizes[round(line.size * 4) / 4] += len(line.text)
    if not sizes:
        size = min(line.size for line in lines)
        return Measures(size, _LEADING * size, 0.0, lines[0].turned)
    body = sizes.most_common(1)[0][0]
    text = sorted(
        (line for line in lines if not line.vertical and abs(line.size - body) <= 0.06 * body),
        key=lambda line: (line.box.x0, line.box.y0),
    )
    steps = [
        lower.box.y0 - upper.box.y0
        for upper, lower in pairwise(text)
        if abs(upper.box.x0 - lower.box.x0) < 1.0 and body < lower.box.y0 - upper.box.y0 < 2.2 * body
    ]
    size = median(line.size for line in text) if text else body
    leading = median(steps) if steps else _LEADING * size
    return Measures(size, leading, median(line.ink for line in text), lines[0].turned)
