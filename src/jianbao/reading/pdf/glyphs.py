"""The characters of a PDF page, each with its place, size and colour, in the order they are drawn."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from jianbao.model import Rect
from jianbao.reading.pdf.space import Space

MOST = 60_000  # glyphs read of one page; a full broadsheet has some 12,000
_INVISIBLE = frozenset((3, 7))  # text render modes that put no ink on the page
_TWICE = 0.15  # em two prints of one character may be apart to count as one
_DOUBLE = "—…―"  # marks of two characters that fonts draw as one glyph; both are then said to stand at its origin


class Glyph(NamedTuple):
    """One character. `x`, `y` is its origin on the baseline, `size` in points, `width` its advance, `box` its ink;
    `turned` when it stands on its side; `shown` is False where no ink reaches the page."""

    character: str
    x: float
    y: float
    size: float
    width: float
    box: Rect
    colour: int
    turned: bool
    shown: bool


@dataclass(slots=True)
class Finding:
    """The glyphs of a page, and what was set aside."""

    glyphs: list[Glyph] = field(default_factory=list)
    twice: int = 0  # drawn again at the same place, as for a bold face
    unread: int = 0  # glyphs whose font does not say what they mean
    more: int = 0  # beyond MOST


def read_glyphs(page: pdfium.PdfPage, space: Space) -> Finding:
    """Every glyph of the page, without those that pdfium guesses between words."""
    text = page.get_textpage()
    count = text.count_chars()
    finding = Finding(more=max(0, count - MOST))
    seen: dict[tuple[str, int, int], list[Glyph]] = {}
    for glyph in _walk(text.raw, min(count, MOST), space):
        if glyph.character in _DOUBLE and finding.glyphs and _is_other_half(finding.glyphs[-1], glyph):
            finding.glyphs.append(_moved_on(glyph))
            continue
        if _is_drawn_again(glyph, seen):
            finding.twice += 1
            continue
        finding.unread += glyph.character == "\ufffd"
        finding.glyphs.append(glyph)
    return finding


def _walk(text: Any, count: int, space: Space) -> Iterator[Glyph]:
    """Reads through ctypes in one loop: a page has thousands of glyphs, and each call costs a microsecond."""
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    loose, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    colours = [ctypes.c_uint() for _ in range(4)]
    width, height = space.size
    lead = 0
    for at in range(count):
        code = raw.FPDFText_GetUnicode(text, at)
        if 0xD800 <= code < 0xDC00:
            lead = code
            continue
        if 0xDC00 <= code < 0xE000 and lead:
            code, lead = 0x10000 + ((lead - 0xD800) << 10) + code - 0xDC00, 0
        if raw.FPDFText_IsGenerated(text, at) == 1 or code in (0x0D, 0x0A):
            continue
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        raw.FPDFText_GetCharBox(text, at, left, right, bottom, top)
        raw.FPDFText_GetLooseCharBox(text, at, loose)
        raw.FPDFText_GetMatrix(text, at, matrix)
        raw.FPDFText_GetFillColor(text, at, *colours)
        size = raw.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d)
        origin = space.point(x.value, y.value)
        box = space.box(left.value, bottom.value, right.value, top.value)
        red, green, blue, alpha = (colour.value for colour in colours)
        sideways = abs(matrix.b) > abs(matrix.a)
        mode = raw.FPDFTextObj_GetTextRenderMode(raw.FPDFText_GetTextObject(text, at))
        inside = 0 <= box.centre[0] <= width and 0 <= box.centre[1] <= height
        yield Glyph(
            _character(code),
            *origin,
            size,
            abs(loose.right - loose.left) if not sideways else abs(loose.top - loose.bottom),
            box,
            red << 16 | green << 8 | blue,
            sideways != bool(space.turns % 2),
            inside and alpha > 0 and mode not in _INVISIBLE and size > 0.5,
        )


def _character(code: int) -> str:
    """A code that is no character is shown as U+FFFD, which the mending reports as a glyph missing."""
    if (code < 0x20 and code != 0x09) or 0xFFFE <= code <= 0xFFFF or 0xD800 <= code < 0xE000:
        return "\ufffd"
    return chr(code)


def _is_other_half(last: Glyph, glyph: Glyph) -> bool:
    return last.character == glyph.character and abs(last.x - glyph.x) + abs(last.y - glyph.y) < 0.1 * glyph.size


def _moved_on(glyph: Glyph) -> Glyph:
    if glyph.box.height > glyph.box.width:
        return glyph._replace(y=glyph.y + glyph.size, box=glyph.box._replace(y0=glyph.box.y0 + glyph.size / 2))
    return glyph._replace(x=glyph.x + glyph.size)


def _is_drawn_again(glyph: Glyph, seen: dict[tuple[str, int, int], list[Glyph]]) -> bool:
    cell = max(glyph.size * _TWICE, 0.1)
    column, row = int(glyph.x / cell), int(glyph.y / cell)
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            for other in seen.get((glyph.character, column + dx, row + dy), ()):
                if abs(other.x - glyph.x) <= cell and abs(other.y - glyph.y) <= cell and other.shown == glyph.shown:
                    return True
    seen.setdefault((glyph.character, column, row), []).append(glyph)
    return False
