"""How black each line is printed: 黑体 holds half as much ink again as 宋体, whatever a font calls itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from jianbao.model import Rect

if TYPE_CHECKING:
    import pypdfium2 as pdfium

_SCALE = 1.5  # pixels a point
_MOST_PIXELS = 12_000_000


def picture_of(page: pdfium.PdfPage) -> tuple[Any, float]:
    """The page in grey, and how many pixels a point it has."""
    width, height = page.get_size()
    scale = min(_SCALE, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    return page.render(scale=scale, grayscale=True).to_numpy().reshape(-1, round_up(width * scale)), scale


def round_up(number: float) -> int:
    return int(-(-number // 1))


def ink_of(picture: Any, scale: float, boxes: Sequence[Rect]) -> list[float]:
    """For each box the share of it that is inked, 0 to 1: how far its pixels are from its ground, which most of
    them show, measured by the one that is farthest."""
    found = []
    for box in boxes:
        cut = picture[
            max(0, int(box.y0 * scale)) : max(0, round_up(box.y1 * scale)),
            max(0, int(box.x0 * scale)) : max(0, round_up(box.x1 * scale)),
        ]
        if not cut.size:
            found.append(0.0)
            continue
        off = np.abs(cut.astype(np.int16) - int(np.median(cut)))
        found.append(round(float(off.mean()) / max(64, int(off.max())), 3))
    return found
