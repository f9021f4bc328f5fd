"""The pictures printed with articles, cut out of their pages: each the picture of one caption."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PIL import Image

from jianbao.model import Article, Page, Rect
from jianbao.picturing.drawing import draw_parts
from jianbao.reading.scan.opening import Unpictured, open_picture

_SMALLEST = 30.0  # points in both directions; smaller ones are ornaments
_SAME = 0.5  # share of a caption's zone that is a picture, where it is its picture's

Placed = tuple[int, Rect]  # the number of a caption and where its picture stands


def printed_with(article: Article, page: Page) -> list[Placed]:
    """The pictures of an article on a page, as its zones tell: those of a caption's zones that a picture fills."""
    if page.index >= len(page.source.sheets):
        return []
    sheet = page.source.sheets[page.index]
    drawn = [sheet.as_scanned(one.box) for one in sheet.drawings if one.kind == "picture"]
    return list(_placed(article, page.index, drawn))


def _placed(article: Article, sheet: int, drawn: Sequence[Rect]) -> Iterator[Placed]:
    for zone in article.zones:
        number = zone.at.removeprefix("/captions/")
        if zone.sheet != sheet or number == zone.at or int(number) >= len(article.captions):
            continue
        large = min(zone.box.width, zone.box.height) >= _SMALLEST
        if large and any(_shared(zone.box, box) >= _SAME * zone.box.area for box in drawn):
            yield int(number), zone.box


def _shared(one: Rect, other: Rect) -> float:
    return max(0.0, one.over(other)) * max(0.0, one.beside(other))


def cutter(data: bytes, page: Page, *, is_pdf: bool) -> Callable[[Sequence[Rect], int], list[Image.Image]]:
    """What cuts areas of a page out of its file, at most so many pixels wide; Unpictured when it cannot."""
    if is_pdf:
        return lambda boxes, width: draw_parts(data, page.index, boxes, width)
    return lambda boxes, width: _cut(data, page.sheet, boxes)


def _cut(data: bytes, sheet: tuple[float, float] | None, boxes: Sequence[Rect]) -> list[Image.Image]:
    picture = open_picture(data)
    if sheet is None:
        raise Unpictured("no places")
    across, down = picture.width / sheet[0], picture.height / sheet[1]
    return [
        picture.crop((round(box.x0 * across), round(box.y0 * down), round(box.x1 * across), round(box.y1 * down)))
        for box in boxes
    ]
