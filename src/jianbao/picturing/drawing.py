"""A page of a PDF drawn, and pictures as WebP."""

from __future__ import annotations

import io

from PIL import Image

from jianbao.reading.scan.opening import Unpictured

_MOST_DRAWN = 30_000_000  # of one drawn from a PDF


def draw_page(data: bytes, sheet: int, width: int) -> Image.Image:
    """Page `sheet` (from 0) of the PDF in `data`, `width` pixels wide; Unpictured when it cannot be drawn.

    pdfium is loaded here, for only who has a PDF needs it.
    """
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
        try:
            page = document[sheet]
            wide, high = page.get_size()
            scale = min(width / max(wide, 1.0), (_MOST_DRAWN / max(1.0, wide * high)) ** 0.5)
            drawn: Image.Image = page.render(scale=scale).to_pil()
            return drawn.convert("RGB")
        finally:
            document.close()
    except (pdfium.PdfiumError, IndexError, ValueError, MemoryError) as error:
        raise Unpictured(str(error)) from error


def as_webp(picture: Image.Image, width: int, quality: int) -> bytes:
    """The picture at most `width` pixels wide, as WebP."""
    if picture.width > width:
        picture = picture.resize(
            (width, max(1, round(picture.height * width / picture.width))), Image.Resampling.LANCZOS
        )
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=quality, method=6)
    return out.getvalue()
