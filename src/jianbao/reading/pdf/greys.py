"""A page of a PDF in grey, to see how black its lines are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
