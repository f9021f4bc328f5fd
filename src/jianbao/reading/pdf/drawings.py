"""Rules, frames, tints and pictures of a PDF page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from jianbao.model import Drawing, Rect
from jianbao.reading.pdf.space import Space

MOST = 20_000  # objects looked at on one page
_DEEPEST = 4  # forms within forms
_THIN = 6.0  # points a rule may be thick
_LONG = 3.0  # times its thickness
_SMALLEST = 6.0  # points: what is smaller in both directions is a dot
_WHITE = 250
_BUSY = 40  # segments of a path that is a picture drawn in lines: a QR code, a map

_Matrix = tuple[float, float, float, float, float, float]
_PLAIN: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_drawings(page: pdfium.PdfPage, space: Space) -> tuple[Drawing, ...]:
    """What is drawn on the page besides text, in the order it is drawn; white areas and dots are left out."""
    found: list[Drawing] = []
    for at, (item, kind, box) in enumerate(_walk(page.raw, space)):
        if at >= MOST:
            break
        drawing = _picture(box) if kind != raw.FPDF_PAGEOBJ_PATH else _path(item, box)
        if drawing:
            found.append(drawing)
    return tuple(found)


def _walk(page: Any, space: Space) -> Iterator[tuple[Any, int, Rect]]:
    tops = (raw.FPDFPage_GetObject(page, at) for at in range(raw.FPDFPage_CountObjects(page)))
    for item in tops:
        yield from _within(item, space, _PLAIN, 0)


def _within(item: Any, space: Space, matrix: _Matrix, depth: int) -> Iterator[tuple[Any, int, Rect]]:
    kind = raw.FPDFPageObj_GetType(item)
    if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
        own = raw.FS_MATRIX()
        raw.FPDFPageObj_GetMatrix(item, own)
        inner = _times((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
        for at in range(raw.FPDFFormObj_CountObjects(item)):
            yield from _within(raw.FPDFFormObj_GetObject(item, at), space, inner, depth + 1)
    elif kind in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING):
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        if raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            corners = [_apply(matrix, x.value, y.value) for x in (left, right) for y in (bottom, top)]
            xs, ys = [x for x, _ in corners], [y for _, y in corners]
            yield item, kind, space.box(min(xs), min(ys), max(xs), max(ys))


def _times(one: _Matrix, other: _Matrix) -> _Matrix:
    a, b, c, d, e, f = one
    return (*_turn(other, a, b), *_turn(other, c, d), *_apply(other, e, f))


def _turn(matrix: _Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, _, _ = matrix
    return a * x + c * y, b * x + d * y


def _apply(matrix: _Matrix, x: float, y: float) -> tuple[float, float]:
    turned = _turn(matrix, x, y)
    return turned[0] + matrix[4], turned[1] + matrix[5]


def _picture(box: Rect) -> Drawing | None:
    return Drawing("picture", box) if min(box.width, box.height) > _SMALLEST else None


def _path(item: Any, box: Rect) -> Drawing | None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, fill, stroke)
    if not (fill.value or stroke.value) or max(box.width, box.height) < _SMALLEST:
        return None
    if raw.FPDFPath_CountSegments(item) >= _BUSY:
        return _picture(box)
    colour, visible = _colour(raw.FPDFPageObj_GetFillColor if fill.value else raw.FPDFPageObj_GetStrokeColor, item)
    thin, long = sorted((box.width, box.height))
    if not visible:
        return None
    if thin <= _THIN and long >= _LONG * max(thin, 1.0):
        return Drawing("rule", box, colour)
    if stroke.value and not fill.value:
        return Drawing("frame", box, colour)
    return Drawing("tint", box, colour) if thin > _THIN else None


def _colour(ask: Any, item: Any) -> tuple[int, bool]:
    """0xRRGGBB, and whether it can be seen on white paper."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    ask(item, red, green, blue, alpha)
    seen = alpha.value > 8 and min(red.value, green.value, blue.value) < _WHITE
    return red.value << 16 | green.value << 8 | blue.value, seen
