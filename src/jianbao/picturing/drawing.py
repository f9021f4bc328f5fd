"""A page drawn, or a picture opened, safely: bounded in pixels, upright, in colours that a screen has."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageOps, UnidentifiedImageError

from jianbao.disk import read_ordinary

MOST_PIXELS = 200_000_000  # of a picture given; a broadsheet at 400 dpi has 130 million
_MOST_DRAWN = 30_000_000  # of one drawn from a PDF


class Unpictured(Exception):
    """A picture cannot be made; the reason is its message."""


def draw_page(data: bytes, sheet: int, width: int) -> Image.Image:
    """Page `sheet` (from 0) of the PDF in `data`, `width` pixels wide; Unpictured when it cannot be drawn."""
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


def open_picture(file: Path) -> Image.Image:
    """The picture in a file: turned as its EXIF says, transparency on white, 16 bits and CMYK brought to RGB.

    Unpictured for what is none, is cut, or has more than MOST_PIXELS.
    """
    try:
        data = read_ordinary(file)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data))
            if picture.width * picture.height > MOST_PIXELS:
                raise Unpictured(f"{picture.width} × {picture.height}")
            picture.load()
            return _as_colours(ImageOps.exif_transpose(picture))
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError, SyntaxError) as error:
        raise Unpictured(str(error)) from error


def _as_colours(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I;16") or picture.mode in ("I", "F"):
        low, high = picture.convert("F").getextrema()
        span = max(float(high) - float(low), 1.0)  # type: ignore[arg-type]
        picture = picture.convert("F").point(lambda value: (value - float(low)) * (255.0 / span))  # type: ignore[arg-type]
        return picture.convert("L").convert("RGB")
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        ground = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(ground, layer).convert("RGB")
    return picture.convert("RGB")


def as_webp(picture: Image.Image, width: int, quality: int) -> bytes:
    """The picture at most `width` pixels wide, as WebP."""
    if picture.width > width:
        picture = picture.resize(
            (width, max(1, round(picture.height * width / picture.width))), Image.Resampling.LANCZOS
        )
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=quality, method=4)
    return out.getvalue()
