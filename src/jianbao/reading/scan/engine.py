"""The words of a picture, by RapidOCR: its models come in its wheel, nothing is fetched.

A line set vertically is cut into its characters, which are set side by side and read as a line lying:

    新
    桥  ──▶  新 桥 通 车
    通
    车
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np

_UPRIGHT = 1.8  # times its width a vertical line is high
_LONGEST_SIDE = 4400  # pixels the engine looks at; larger pictures are read smaller

Point = tuple[float, float]


class Word(NamedTuple):
    """A line of words with the corners of its box in pixels, from the top left clockwise, and how sure it is."""

    corners: tuple[Point, Point, Point, Point]
    text: str
    sure: float
    vertical: bool


class EngineMissing(Exception):
    """The extra `ocr` is not installed."""


@cache
def _engine() -> Any:
    try:
        from rapidocr_onnxruntime import RapidOCR
    except ImportError as error:
        raise EngineMissing from error
    return RapidOCR(intra_op_num_threads=1, inter_op_num_threads=1, max_side_len=_LONGEST_SIDE)


def read_words(picture: Any) -> list[Word]:
    """The lines of words of a picture, an array of rows, columns and RGB; EngineMissing without the extra."""
    engine = _engine()
    found, _ = engine(np.ascontiguousarray(picture[:, :, ::-1]), use_cls=False)
    words = []
    for corners, text, sure in found or ():
        box = tuple((float(x), float(y)) for x, y in corners)
        wide, high = abs(box[1][0] - box[0][0]), abs(box[3][1] - box[0][1])
        vertical = high > _UPRIGHT * wide and wide > 0
        if vertical:
            text, sure = _read_vertical(engine, picture, box, text, float(sure))
        if text.strip():
            words.append(Word(box, text.strip(), float(sure), vertical))  # type: ignore[arg-type]
    return words


def _read_vertical(engine: Any, picture: Any, box: Sequence[Point], text: str, sure: float) -> tuple[str, float]:
    x0, x1 = int(min(x for x, _ in box)), int(max(x for x, _ in box)) + 1
    y0, y1 = int(min(y for _, y in box)), int(max(y for _, y in box)) + 1
    strip = picture[max(0, y0) : y1, max(0, x0) : x1, ::-1]
    cells = _cells(strip)
    if not cells:
        return text, sure
    side = max(cell.shape[0] for cell in cells)
    row = np.concatenate([_squared(cell, side) for cell in cells], axis=1)
    (found, *_), *_ = engine.text_rec([np.ascontiguousarray(row)])
    return (found[0], float(found[1])) if found[0] else (text, sure)


def _cells(strip: Any) -> list[Any]:
    """The strip's characters: as many as are as high as it is wide."""
    high, wide = strip.shape[:2]
    count = max(1, round(high / max(1, wide) * 1.06))
    edges = np.linspace(0, high, count + 1).astype(int)
    return [strip[top:foot] for top, foot in pairwise(edges) if foot > top]


def _squared(cell: Any, side: int) -> Any:
    padded = np.full((side, cell.shape[1], 3), int(np.median(cell)), dtype=cell.dtype)
    padded[: cell.shape[0]] = cell
    return padded
