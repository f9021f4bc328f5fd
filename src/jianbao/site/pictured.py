"""Printed pages shown as pictures, with an area over each article.

The areas are drawn in an SVG over the picture, in the units of the sheet: they grow with it, need no style of their
own, and each is a link that the keyboard reaches.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.model import Article, Holding, Leaf, Page, PagePicture, Rect, bounds_of
from jianbao.site.desk import Desk
from jianbao.site.naming import name_article

_BESIDE = 6.0  # points that the edges of one column's boxes may differ
_BELOW = 26.0  # points of white space within one area
_MARGIN = 3.0  # points around an area


@dataclass(frozen=True, slots=True)
class Area:
    """An article on its page's picture: `number` counts from 1, `boxes` are x, y, width and height."""

    number: int
    address: str
    title: str
    boxes: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class Pictured:
    """A page's picture and the articles on it; `view` is the sheet's size, for an SVG's viewBox. `number` counts
    the pictures of a leaf from 0."""

    picture: PagePicture
    view: str
    areas: tuple[Area, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class Cutting:
    """An article cut out of its page's picture: `crop` is a viewBox around it, `boxes` where it stands there."""

    picture: PagePicture
    view: str
    crop: str
    boxes: tuple[tuple[float, float, float, float], ...]
    leaf: Leaf
    number: int

    @property
    def target(self) -> str:
        """Its area on the page's picture."""
        return f"{self.leaf.address}#z{self.number}"


def picture_of(page: Page, desk: Desk) -> PagePicture | None:
    """The picture of a printed page; None when it has none."""
    return desk.pictures.get((page.source.file.path, page.index))


def picture_leaf(leaf: Leaf, desk: Desk) -> list[Pictured]:
    """The pictures of a leaf's pages, each with its articles."""
    holdings = desk.shelf.holdings_of(leaf)
    found: list[Pictured] = []
    for page in leaf.pages:
        picture = picture_of(page, desk)
        if picture:
            areas = (_area(n, one, desk) for n, one in enumerate(holdings, 1) if is_on(one, page))
            found.append(Pictured(picture, _view(picture), tuple(area for area in areas if area.boxes), len(found)))
    return found


def is_on(holding: Holding, page: Page) -> bool:
    """Whether an article may be shown and begins on a page."""
    own = holding.page
    return not holding.withheld and (own.source.file.path, own.index) == (page.source.file.path, page.index)


def _area(number: int, holding: Holding, desk: Desk) -> Area:
    article = holding.article
    return Area(number, holding.address, name_article(article, desk.wording), boxes_of(article))


def _view(picture: PagePicture) -> str:
    return f"0 0 {picture.sheet[0]:g} {picture.sheet[1]:g}"


def boxes_of(article: Article) -> tuple[tuple[float, float, float, float], ...]:
    """What an article covers on its sheet: boxes of one column run together."""
    columns: list[Rect] = []
    for zone in sorted(article.zones, key=lambda zone: (zone.box.x0, zone.box.y0)):
        box = zone.box
        for at, other in enumerate(columns):
            if _is_below(other, box):
                columns[at] = bounds_of((other, box))
                break
        else:
            columns.append(box)
    return tuple(_as_box(box) for box in columns)


def _is_below(above: Rect, box: Rect) -> bool:
    inside = box.x0 >= above.x0 - _BESIDE and box.x1 <= above.x1 + _BESIDE
    return inside and -_BELOW <= box.y0 - above.y1 <= _BELOW


def _as_box(box: Rect) -> tuple[float, float, float, float]:
    return (
        round(box.x0 - _MARGIN, 1),
        round(box.y0 - _MARGIN, 1),
        round(box.width + 2 * _MARGIN, 1),
        round(box.height + 2 * _MARGIN, 1),
    )


def cut_out(holding: Holding, desk: Desk) -> Cutting | None:
    """An article's place on its page's picture; None where there is no picture, or no page to lead to."""
    picture = picture_of(holding.page, desk)
    boxes = boxes_of(holding.article)
    leaf = desk.shelf.leaves.get(holding.page_address)
    if picture is None or leaf is None or not boxes:
        return None
    number = [one.id for one in desk.shelf.holdings_of(leaf)].index(holding.id) + 1
    return Cutting(picture, _view(picture), _crop(boxes), boxes, leaf, number)


def _crop(boxes: Sequence[tuple[float, float, float, float]]) -> str:
    x0, y0 = min(box[0] for box in boxes), min(box[1] for box in boxes)
    x1, y1 = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
    return f"{x0:g} {y0:g} {x1 - x0:g} {y1 - y0:g}"
