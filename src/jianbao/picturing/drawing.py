"""A page of a PDF drawn, whole or in parts, and pictures as WebP."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from PIL import Image

from jianbao.model import Rect
from jianbao.reading.scan.opening import Unpictured

_MOST_DRAWN = 30_000_000  # pixels of one drawn from a PDF
_FINEST = 200 / 72  # pixels a point; photographs on a page have no more


def draw_page(data: bytes, sheet: int, width: int) -> Image.Image:
    """Page `sheet` (from 0) of the PDF in `data`, `width` pixels wide; Unpictured when it cannot be drawn.

    pdfium is loaded here, for only who has a PDF needs it.
    """
    with _opened(data, sheet) as page:
        wide, high = page.get_size()
        return _drawn(page, Rect(0.0, 0.0, wide, high), width / max(wide, 1.0))


def draw_parts(data: bytes, sheet: int, boxes: Sequence[Rect], width: int) -> list[Image.Image]:
    """The areas `boxes` of such a page, in points from its top left, each at most `width` pixels wide."""
    with _opened(data, sheet) as page:
        return [_drawn(page, box, min(width / max(box.width, 1.0), _FINEST)) for box in boxes]


@contextmanager
def _opened(data: bytes, sheet: int) -> Iterator[Any]:
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
        try:
            yield document[sheet]
        finally:
            document.close()
    except (pdfium.PdfiumError, IndexError, ValueError, MemoryError) as error:
        raise Unpictured(str(error)) from error


def _drawn(page: Any, box: Rect, scale: float) -> Image.Image:
    wide, high = page.get_size()
    scale = min(scale, (_MOST_DRAWN / max(1.0, box.area)) ** 0.5)
    box = Rect(max(0.0, box.x0), max(0.0, box.y0), min(wide, box.x1), min(high, box.y1))
    beyond = (box.x0, high - box.y1, wide - box.x1, box.y0)
    drawn: Image.Image = page.render(scale=scale, crop=beyond).to_pil()
    return drawn.convert("RGB")


def as_webp(picture: Image.Image, width: int, quality: int) -> bytes:
    """The picture at most `width` pixels wide, as WebP."""
    if picture.width > width:
        picture = picture.resize(
            (width, max(1, round(picture.height * width / picture.width))), Image.Resampling.LANCZOS
        )
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=quality, method=6)
    return out.getvalue()
