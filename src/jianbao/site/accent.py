"""An archive's own accent colour, kept readable: 4.5 : 1 against both papers of the theme (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

PAPERS = ("#fdfcf8", "#181613")  # --paper of static/css/variables.css, light and dark
LEAST_CONTRAST = 4.5

Colour = tuple[float, float, float]


def accent_style(accent: str) -> str:
    """A rule for the end of the stylesheet; empty without an accent (`#rrggbb`)."""
    if not accent:
        return ""
    light, dark = (readable_on(accent, paper) for paper in PAPERS)
    return (
        f":root{{--accent:{light}}}\n"
        f"@supports (color:light-dark(#000,#fff)){{:root{{--accent:light-dark({light},{dark})}}}}\n"
    )


def readable_on(accent: str, paper: str) -> str:
    """The colour, mixed with as little black or white as makes it readable on `paper`.

    >>> readable_on("#1d5a8c", "#fdfcf8"), readable_on("#1d5a8c", "#181613") > "#1d5a8c"
    ('#1d5a8c', True)
    """
    ink, ground = _of(accent), _of(paper)
    end = 1.0 if luminance(ground) < 0.2 else 0.0
    for step in range(21):
        red, green, blue = (part + (end - part) * step / 20 for part in ink)
        mixed = (red, green, blue)
        if contrast(mixed, ground) >= LEAST_CONTRAST:
            return "#" + "".join(f"{round(part * 255):02x}" for part in mixed)
    return "#ffffff" if end else "#000000"


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Colour) -> float:
    """Relative luminance (WCAG 2.2) of red, green and blue between 0 and 1."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _of(written: str) -> Colour:
    red, green, blue = (int(written[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue
