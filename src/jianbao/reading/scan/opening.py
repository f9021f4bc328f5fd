"""A picture opened safely: bounded in pixels, upright, in colours that a screen has."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

MOST_PIXELS = 200_000_000  # of a picture given; a broadsheet at 400 dpi has 130 million


class Unpictured(Exception):
    """A picture cannot be made; the reason is its message."""


def open_picture(data: bytes) -> Image.Image:
    """The picture in `data`: turned as its EXIF says, transparency on white, 16 bits and CMYK brought to RGB.

    Unpictured for what is none, is cut, or has more than MOST_PIXELS.
    """
    try:
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
