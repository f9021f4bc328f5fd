"""The score, in numbers. docs/search.md explains it; static/js/search/score.js repeats it.

A feature is a stretch of one or two characters, or a word; a word of two characters weighs as the two do wherever
they stand. In an article it has

    weight  = 4 × times in the head + 2 × times in headings, keywords and the lead + times elsewhere
    impact  = weight / (weight + 1.2 × (0.5 + 0.5 × length / 600))        BM25's saturation, k1 = 1.2, b = 0.5
    level   = 0 … 3 as impact passes 0.35, 0.55, 0.75

and the shards keep (head?, level) of it. 600 characters stand for the average length: a constant, so that a new
issue leaves old shards as they are. A feature found in `n` of `N` articles is worth
round(16 × log2(1 + N / n)) × gain, where gain is (2, 3, 4, 5)[level], and 3 more in the head.
Whole numbers throughout: Python and JavaScript cannot differ.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from jianbao.model.archive import PassageField

HEAD, LEAD, REST = 4, 2, 1
GAINS = (2, 3, 4, 5, 5, 6, 7, 8)  # by payload: 4 × (in the head) + level
_SATURATION = 1.2
_USUAL_LENGTH = 600
_LEVELS = (0.35, 0.55, 0.75)

FIELD_WEIGHTS: dict[PassageField, int] = {
    "title": HEAD,
    "kicker": HEAD,
    "deck": HEAD,
    "column": LEAD,
    "heading": LEAD,
    "keyword": LEAD,
    "caption": REST,
    "byline": REST,
    "paragraph": REST,
}


def find_payloads(
    weights: NDArray[np.int64], in_head: NDArray[np.bool_], lengths: NDArray[np.int64]
) -> NDArray[np.uint8]:
    """What the shards keep of each posting: 4 × (in the head) + level. `lengths` in folded code points."""
    slack = _SATURATION * (0.5 + 0.5 * lengths / _USUAL_LENGTH)
    impact = weights / (weights + slack)
    level = sum((impact >= bound).astype(np.uint8) for bound in _LEVELS)
    return np.asarray(level + 4 * in_head.astype(np.uint8), dtype=np.uint8)


def weigh_rarity(articles: int, found: int) -> int:
    """How much a feature found in `found` of `articles` articles tells; 0 for one found nowhere."""
    return round(16 * math.log2(1 + articles / found)) if found else 0
