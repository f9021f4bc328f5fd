"""Where the archive is cut in time, so that a new issue touches few shards.

Counted from the oldest article, segments end at the last full multiple of 262,144, of 16,384 and of 1,024
articles, and at the end. All but the last stay as they are until 1,024 more have come; a query looks into at most
four. The cuts follow from the number of articles alone.

    100,000 articles   |0 ................................ 98,304|98,304 .. 99,328|99,328 . 100,000|

The Whoosh index is cut finer: a file more costs it little, and its writer is the slowest part of a build. Its parts
end at every multiple of 16,384 articles, behind the last of these at every multiple of 1,024, behind the last of
these at every multiple of 128. A part once closed is merged into another at most twice, ever.
"""

from __future__ import annotations

import itertools

STEPS = (262_144, 16_384, 1_024)
PART_STEPS = (16_384, 1_024, 128)


def cut_segments(articles: int) -> list[tuple[int, int]]:
    """First and last number (exclusive) of each segment, oldest first."""
    cuts = sorted({0, articles, *(articles // step * step for step in STEPS)})
    return list(itertools.pairwise(cuts))


def cut_parts(articles: int) -> list[tuple[int, int]]:
    """First and last number (exclusive) of each part of the Whoosh index, oldest first."""
    cuts, start = {0, articles}, 0
    for step in PART_STEPS:
        cuts.update(range(start, articles + 1, step))
        start = articles // step * step
    return list(itertools.pairwise(sorted(cuts)))
