"""How sure a decision is, from how much dearer the next best one would have been."""

from __future__ import annotations

import math
from functools import lru_cache

_TOSS = 0.5  # a coin's toss
_SCALE = 1.5  # the margin over which doubt falls to a third (1/e)


@lru_cache(maxsize=4096)
def confidence_of(margin: float) -> float:
    """A margin between two readings as a share of certainty: 0.5 for none, towards 1."""
    return round(1.0 - _TOSS * math.exp(-margin / _SCALE), 2)
