"""How black each line is printed: 黑体 holds half as much ink again as 宋体, whatever a font calls itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from jianbao.model import Rect


def ink_of(picture: Any, scale: float, boxes: Sequence[Rect]) -> list[float]:
    """For each box the share of it that is inked, 0 to 1: how far its pixels are from its ground, which most of
    them show, measured by the one that is farthest."""
    found = []
    for box in boxes:
        cut = picture[
            max(0, int(box.y0 * scale)) : max(0, int(-(-box.y1 * scale // 1))),
            max(0, int(box.x0 * scale)) : max(0, int(-(-box.x1 * scale // 1))),
        ]
        if not cut.size:
            found.append(0.0)
            continue
        off = np.abs(cut.astype(np.int16) - int(np.median(cut)))
        found.append(round(float(off.mean()) / max(64, int(off.max())), 3))
    return found
