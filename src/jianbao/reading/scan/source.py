"""A scan as a source: its lines as OCR reads them, each with its place on the page set upright."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from PIL import Image

from jianbao.diagnostics import Diagnostic
from jianbao.disk import write_whole
from jianbao.model import Placing, Rect, Sheet, Sidecar, SourceFile, SourceFormat, SourceLine, SourceText
from jianbao.reading.ems import ems_of
from jianbao.reading.ink import ink_of
from jianbao.reading.mending import mend_lines
from jianbao.reading.scan.drawings import find_drawings
from jianbao.reading.scan.engine import EngineMissing, Word, read_words
from jianbao.reading.scan.opening import Unpictured, open_picture
from jianbao.reading.scan.upright import lean_of, turned
from jianbao.reading.text import Outcome, count_characters

_DPI = 200.0  # of a scan that does not say
_POINTS = 72.0
_PAD = 0.2  # of its height by which OCR sets a box larger than the line in it, on every side
_SHORT = 3.0  # em of a line too short to tell its size by its length
_BODY = 8  # characters of a line that may be the body's
_LIKE, _NEAR = 0.07, 0.04  # by how much of its size a line of the body may be measured wrong; and whatever its ink
_BLACKER = 1.3  # times the body's ink that a line of the body may seem to have
_FEW, _LEAST, _MOST = 5.0, 0.7, 1.12  # em of a line too short to be measured well; how small and large it may seem
_UNSURE = 0.6
_FORM = 1  # of what is kept


def read_scan(
    data: bytes, shown: str, format_: SourceFormat, sidecar: Sidecar, kept: Path | None = None
) -> Outcome:
    """The source in the picture `data`, known by the path `shown`; None when it cannot be read, and why. What OCR
    finds is kept by content in the folder `kept`, so that a scan is read once."""
    try:
        picture = open_picture(data)
    except Unpictured as error:
        return None, (Diagnostic("scan-unusable", shown, 0, {"reason": str(error)[:120]}),)
    try:
        words = words_of(picture, hashlib.sha256(data).hexdigest(), kept)
    except EngineMissing:
        return None, (Diagnostic("ocr-missing", shown),)
    if not words:
        return None, (Diagnostic("scan-empty", shown),)
    lines, sheet = place_words(picture, words, 0)
    file = SourceFile(
        path=shown,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding="ocr",
        lines=len(lines),
        characters=count_characters("\n".join(line.raw for line in lines)),
        format=format_,
    )
    unsure = sum(word.sure < _UNSURE for word in words)
    told = (Diagnostic("ocr-doubtful", shown, 0, {"count": unsure}),) if unsure else ()
    return SourceText(file, lines, sidecar, (sheet,)), told


def words_of(picture: Image.Image, digest: str, kept: Path | None) -> list[Word]:
    file = kept / f"{digest[:32]}-{_FORM}.json" if kept else None
    if file and file.is_file():
        try:
            return [_word(row) for row in json.loads(file.read_text(encoding="utf-8"))]
        except (ValueError, TypeError):
            file.unlink(missing_ok=True)
    words = read_words(np.asarray(picture))
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, json.dumps(words, ensure_ascii=False).encode("utf-8"))
    return words


def _word(row: Sequence[Any]) -> Word:
    one, two, three, four = (tuple(map(float, corner)) for corner in row[0])
    return Word((one, two, three, four), str(row[1]), float(row[2]), bool(row[3]))  # type: ignore[arg-type]


def place_words(picture: Image.Image, words: Sequence[Word], index: int) -> tuple[tuple[SourceLine, ...], Sheet]:
    """The lines of a page, set upright, in points; and the sheet with what is drawn on it."""
    dots = picture.info.get("dpi", (_DPI, _DPI))[0]
    scale = float(dots if 60 <= float(dots) <= 1200 else _DPI) / _POINTS
    angle = lean_of(words)
    centre = picture.width / 2, picture.height / 2
    upright = (
        picture.rotate(math.degrees(angle), Image.Resampling.BILINEAR, fillcolor="white") if angle else picture
    )
    grey = np.asarray(upright.convert("L"))
    placings = _sized(
        [_placing(word, angle, centre, scale, index) for word in words], [word.text for word in words]
    )
    inks = ink_of(grey, scale, [one.box for one in placings])
    placings = [replace(one, ink=ink) for one, ink in zip(placings, inks, strict=True)]
    placings = _settled(placings, [word.text for word in words])
    mended = mend_lines([word.text for word in words])
    lines = tuple(replace(line, placing=one) for line, one in zip(mended, placings, strict=True))
    drawings = find_drawings(grey, [one.box for one in placings], scale)
    return lines, Sheet(picture.width / scale, picture.height / scale, drawings, angle)


def _placing(word: Word, angle: float, centre: tuple[float, float], scale: float, index: int) -> Placing:
    xs, ys = zip(*(turned(corner, angle, centre) for corner in word.corners), strict=True)
    x0, x1 = (xs[0] + xs[3]) / 2, (xs[1] + xs[2]) / 2
    y0, y1 = (ys[0] + ys[1]) / 2, (ys[2] + ys[3]) / 2
    pad = _PAD * min(y1 - y0, x1 - x0)
    box = Rect(*(edge / scale for edge in (x0 + pad, y0 + pad, x1 - pad, y1 - pad)))
    size = box.width if word.vertical else box.height
    return Placing(index, box, round(size, 2), vertical=word.vertical, sure=word.sure)


def _sized(placings: Sequence[Placing], texts: Sequence[str]) -> list[Placing]:
    """Each with its type size, by the length of its words or by its height as other lines of that height have it:
    by the one that is nearer to the body's, for a stretched line is too long and a short one too flat."""
    known = []
    for placing, text in zip(placings, texts, strict=True):
        long = placing.box.height if placing.vertical else placing.box.width
        ems = ems_of(text)
        known.append(long / ems if ems >= _SHORT else 0.0)
    ratios = [size / one.size for size, one in zip(known, placings, strict=True) if size and one.size]
    usual = median(ratios) if ratios else 1.0
    long_ones = [size for size, text in zip(known, texts, strict=True) if size and len(text) >= _BODY]
    body = median(long_ones) if long_ones else 0.0
    found = []
    for size, placing in zip(known, placings, strict=True):
        near = [
            other / one.size
            for other, one in zip(known, placings, strict=True)
            if other and abs(one.size - placing.size) < 0.12 * placing.size
        ]
        by_height = placing.size * (median(near) if near else usual)
        known_well = size if size and 0.6 * by_height < size < 1.5 * by_height else by_height
        chosen = min((known_well, by_height), key=lambda one: abs(one - body))
        found.append(replace(placing, size=round(chosen, 2), box=_on_baseline(placing, chosen)))
    return found


def _settled(placings: Sequence[Placing], texts: Sequence[str]) -> list[Placing]:
    """Lines that are set as the body is, but for what measuring adds: exactly in its size."""
    body = [one for one, text in zip(placings, texts, strict=True) if not one.vertical and len(text) >= _BODY]
    if not body:
        return list(placings)
    size, ink = median(one.size for one in body), median(one.ink for one in body)
    found = []
    for one, text in zip(placings, texts, strict=True):
        off = abs(one.size / size - 1)
        few = ems_of(text) <= _FEW and _LEAST <= one.size / size <= _MOST
        like = not one.vertical and off <= _LIKE and one.ink <= _BLACKER * ink
        near = few or (not one.vertical and off <= _NEAR)
        found.append(replace(one, size=round(size, 2), box=_on_baseline(one, size)) if like or near else one)
    return found


def _on_baseline(placing: Placing, size: float) -> Rect:
    """The box as high as its type, about its middle."""
    box = placing.box
    if placing.vertical:
        return box
    middle = box.centre[1]
    return box._replace(y0=middle - size / 2, y1=middle + size / 2)
