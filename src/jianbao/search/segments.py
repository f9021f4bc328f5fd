"""Where the archive is cut in time, so that a new issue touches few shards.

Counted from the oldest article, segments end at the last full multiple of 262,144, of 16,384 and of 1,024
articles, and at the end. All but the last stay as they are until 1,024 more have come; a query looks into at most
four. The cuts follow from the number of articles alone.

    100,000 articles   |0 ................................ 98,304|98,304 .. 99,328|99,328 . 100,000|
"""

from __future__ import annotations

import itertools

_STEPS = (262_144, 16_384, 1_024)


def cut_segments(articles: int) -> list[tuple[int, int]]:
    """First and last number (exclusive) of each segment, oldest first."""
    cuts = sorted({0, articles, *(articles // step * step for step in _STEPS)})
    return list(itertools.pairwise(cuts))
