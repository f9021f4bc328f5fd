"""A region - the page, or a box on it - into articles laid out: headline, text in reading order, pictures, boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from jianbao.model import Drawing, Rect, bounds_of
from jianbao.parsing.layout.barriers import Barriers, read_barriers
from jianbao.parsing.layout.belonging import Surroundings, deal_out
from jianbao.parsing.layout.columns import Fragment, read_fragments
from jianbao.parsing.layout.enclosures import ADVERT, Enclosure
from jianbao.parsing.layout.heads import Head, read_heads
from jianbao.parsing.layout.measures import Measures, measure_page
from jianbao.parsing.layout.pictures import Picture, long_caption, read_pictures
from jianbao.parsing.layout.placed import Placed, bounds
from jianbao.parsing.layout.reading_order import in_reading_order
from jianbao.parsing.layout.tables import Grid, read_grid
from jianbao.parsing.layout.turning import runs_down, set_back, turn_drawings, turn_enclosure, turn_lines, turned
from jianbao.parsing.printed.rules.box import box as box_label

_TOUCHING = 2.6  # lines of white space between a picture and what it belongs to
_BESIDE = 2.6  # em
_PLAIN = 5.0  # em of an area that may be a picture
_OF_PICTURE = 0.3  # what an edge counts that a picture shares with another picture
_FEWEST = 3  # lines of running text that make a box more than an advertisement


@dataclass(frozen=True, slots=True, eq=False)
class Inset:
    """A box that belongs to an article, its lines from the top."""

    box: Rect
    lines: tuple[Placed, ...]


@dataclass(slots=True, eq=False)
class Laid:
    """An article laid out by the measures of its region. `cost` is what speaks against its bounds."""

    measures: Measures
    head: Head | None = None
    fragments: list[Fragment] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    insets: list[Inset] = field(default_factory=list)
    grid: Grid | None = None
    cost: float = 0.0

    @property
    def boxes(self) -> list[Rect]:
        """What the article covers, where its region was laid out."""
        heads = [self.head.box] if self.head else []
        grid = [bounds([cell for row in self.grid.rows for cell in row])] if self.grid else []
        return [
            *heads,
            *(one.box for one in self.fragments),
            *grid,
            *(picture.whole for picture in self.pictures),
            *(inset.box for inset in self.insets),
        ]

    def on_sheet(self, box: Rect) -> Rect:
        """A box of it where it stands on the sheet."""
        return set_back(box) if self.measures.turned else box


@dataclass(slots=True)
class Region:
    """What was found: articles, and lines of advertisements."""

    articles: list[Laid] = field(default_factory=list)
    adverts: list[list[Placed]] = field(default_factory=list)


def lay_out(
    lines: Sequence[Placed],
    inner: Sequence[Enclosure],
    drawings: Sequence[Drawing],
    chips: frozenset[Placed],
    measures: Measures,
) -> Region:
    """The articles of a region. `lines` are its own, `inner` the boxes in it, `drawings` what is drawn within it."""
    region = Region()
    own = [one for one in drawings if not any(box.box.holds(one.box) for box in inner)]
    pictures, taken = _read_pictures([*own, *_plain_areas(own, lines, inner, measures)], lines, measures)
    insets = _read_inner(region, inner, drawings, chips, measures)
    rest = [line for line in lines if line not in taken]
    barriers = read_barriers([one.box for one in own if one.kind == "rule"], rest, measures)
    grid = read_grid(rest, barriers, measures)
    in_grid = {cell for row in grid.rows for cell in row} if grid else set()
    heads, free = read_heads([line for line in rest if line not in in_grid], chips, barriers, measures)
    pictured, free = _read_long_captions(pictures, heads, free, measures)
    solid = [*(picture.whole for picture in pictured), *(one.box for one in inner)]
    obstacles = [*solid, *(head.box for head in heads)]
    fragments = read_fragments([line for line in free if not line.vertical], obstacles, barriers, measures)
    articles = _deal(heads, fragments, pictured, solid, barriers, measures)
    loose = [line for line in free if line.vertical]
    if loose:
        _add_loose(articles, loose)
    if grid:
        _add_grid(articles, grid, measures)
    _attach(articles, pictured, insets, barriers, measures)
    region.articles = [one for one in articles if one.boxes] + region.articles
    return region


def _read_pictures(
    drawings: Sequence[Drawing], lines: Sequence[Placed], measures: Measures
) -> tuple[Sequence[Picture], frozenset[Placed]]:
    """Pictures with the words lying below or beside them, also where text runs down."""
    if not measures.turned:
        return read_pictures(drawings, lines, measures)
    own = {line.line: line for line in lines}
    found, _ = read_pictures(turn_drawings(drawings, back=True), turn_lines(lines), measures)
    pictures = [
        replace(one, box=turned(one.box), caption=tuple(own[line.line] for line in one.caption)) for one in found
    ]
    return pictures, frozenset(line for one in pictures for line in one.caption)


def _plain_areas(
    drawings: Sequence[Drawing], lines: Sequence[Placed], inner: Sequence[Enclosure], measures: Measures
) -> list[Drawing]:
    """Tinted areas with nothing in them: a picture whose image was left out, or drawn in parts."""
    boxes = [*(line.box for line in lines), *(one.box for one in inner)]
    return [
        replace(one, kind="picture")
        for one in drawings
        if one.kind == "tint"
        and min(one.box.width, one.box.height) >= _PLAIN * measures.body
        and not any(one.box.over(box) > 0 and one.box.beside(box) > 0 for box in boxes)
    ]


def _read_inner(
    region: Region,
    inner: Sequence[Enclosure],
    drawings: Sequence[Drawing],
    chips: frozenset[Placed],
    measures: Measures,
) -> list[Inset]:
    """Lay out each box on its own: those that are articles, adverts and insets of what is around them."""
    insets: list[Inset] = []
    for one in inner:
        within = [drawing for drawing in drawings if one.box.holds(drawing.box) and drawing.box != one.box]
        place, every = one.box, _all_lines(one)
        if runs_down(every):
            set_apart = {line.line for line in chips}
            one, within = turn_enclosure(one, measures.turned), turn_drawings(within, measures.turned)
            every = _all_lines(one)
            chips = chips | {line for line in every if line.line in set_apart}
        if _is_inset(one, measures):
            insets.append(Inset(place, tuple(sorted(every, key=lambda line: (line.box.y0, line.box.x0)))))
        elif _is_advert(every, measures):
            region.adverts.append(every)
        else:
            own = measures if every and every[0].turned == measures.turned else measure_page(every)
            found = lay_out(one.lines, one.inner, within, chips, own)
            region.articles += found.articles
            region.adverts += found.adverts
    return insets


def _all_lines(one: Enclosure) -> list[Placed]:
    return [*one.lines, *(line for inner in one.inner for line in _all_lines(inner))]


def _is_inset(one: Enclosure, measures: Measures) -> bool:
    """Whether a box has no headline of its own: it says what it is, or holds text alone."""
    if not one.lines or one.inner:
        return False
    first = min(one.lines, key=lambda line: (line.box.y0, line.box.x0))
    if box_label((first.line,), 0):
        return True
    display = any(measures.is_display(line) or line.vertical for line in one.lines)
    return not display and any(line.line.closed for line in one.lines)


def _is_advert(lines: Sequence[Placed], measures: Measures) -> bool:
    """Whether a box holds large words and no running text, with an address or the word itself among them."""
    text = [line for line in lines if not measures.is_display(line) and len(line.text) >= 8 and line.line.closed]
    if len(text) >= _FEWEST or len(lines) > 12:
        return False
    return any(ADVERT.search(line.text) for line in lines)


def _read_long_captions(
    pictures: Sequence[Picture], heads: Sequence[Head], free: Sequence[Placed], measures: Measures
) -> tuple[list[Picture], list[Placed]]:
    """News in a picture whose headline stands between picture and words."""
    found, rest = list(pictures), list(free)
    for at, picture in enumerate(found):
        under = [head for head in heads if not picture.caption and _is_under(head.box, picture.box, measures)]
        if under:
            below = [line for line in rest if 0 <= line.box.y0 - under[0].box.y1 <= 12 * measures.leading]
            words = long_caption(picture.box, below, measures)
            found[at] = replace(picture, caption=words)
            rest = [line for line in rest if line not in words]
    return found, rest


def _is_under(lower: Rect, upper: Rect, measures: Measures) -> bool:
    return -2 <= lower.y0 - upper.y1 <= _TOUCHING * measures.leading and lower.over(upper) >= 0.7 * lower.width


def _deal(
    heads: Sequence[Head],
    fragments: Sequence[Fragment],
    pictures: Sequence[Picture],
    solid: Sequence[Rect],
    barriers: Barriers,
    measures: Measures,
) -> list[Laid]:
    if not heads:
        return [Laid(measures, fragments=in_reading_order(fragments), cost=4.0)]
    pictured = frozenset(
        at
        for at, head in enumerate(heads)
        if any(
            picture.caption
            and (_is_under(picture.box, head.box, measures) or _is_under(head.box, picture.box, measures))
            for picture in pictures
        )
    )
    dealt, costs = deal_out(heads, fragments, Surroundings(barriers, measures, solid, pictured))
    return [
        Laid(measures, head, members, cost=cost) for head, members, cost in zip(heads, dealt, costs, strict=True)
    ]


def _add_loose(articles: list[Laid], loose: Sequence[Placed]) -> None:
    """Short vertical words that are no headline stand with the nearest article's text."""
    for line in loose:
        nearest = min(articles, key=lambda one: min((_distance(line.box, box) for box in one.boxes), default=1e9))
        nearest.fragments.append(Fragment([line], line.box.x0, line.box.x1))


def _add_grid(articles: list[Laid], grid: Grid, measures: Measures) -> None:
    """A table is the text of the headline above it that has none, or an article of its own."""
    place = bounds([cell for row in grid.rows for cell in row])
    above = [one for one in articles if one.head and not one.fragments and one.head.box.y1 <= place.y0 + 4]
    if above:
        min(above, key=lambda one: _distance(one.boxes[0], place)).grid = grid
    elif len(articles) == 1 and not articles[0].grid:
        articles[0].grid = grid
    else:
        articles.append(Laid(measures, grid=grid))


def _attach(
    articles: list[Laid],
    pictures: Sequence[Picture],
    insets: Sequence[Inset],
    barriers: Barriers,
    measures: Measures,
) -> None:
    """Pictures and boxes with the article they touch along most of their edges."""
    waiting: list[tuple[Picture | Inset, Rect]] = [(one, one.whole) for one in pictures if one.caption]
    waiting += [(one, one.box) for one in insets]
    for one, box in sorted(waiting, key=lambda pair: (-pair[1].area, pair[1])):
        if not articles:
            articles.append(Laid(measures))
        best = max(articles, key=lambda article: _contact(box, article, barriers, measures))
        if isinstance(one, Inset):
            best.insets.append(one)
        else:
            best.pictures.append(one)
    for article in articles:
        article.pictures.sort(key=lambda one: (one.box.y0, one.box.x0))
        article.insets.sort(key=lambda one: (one.box.y0, one.box.x0))


def _contact(box: Rect, article: Laid, barriers: Barriers, measures: Measures) -> tuple[float, float]:
    """How long the edges are along which a box touches an article, in its own perimeter; then how near it is."""
    touched = 0.0
    boxes = article.boxes
    pictured = {picture.whole for picture in article.pictures}
    for other in boxes:
        weight = _OF_PICTURE if other in pictured else 1.0
        upper, lower = (box, other) if box.y0 <= other.y0 else (other, box)
        left, right = (box, other) if box.x0 <= other.x0 else (other, box)
        if box.over(other) > 4 and box.beside(other) > 4:  # one within the other
            touched += weight * min(box.width, other.width)
        elif box.over(other) > 0 and -4 <= lower.y0 - upper.y1 <= _TOUCHING * measures.leading:
            touched += 0 if barriers.between_rows(upper, lower) else weight * box.over(other)
        elif box.beside(other) > 0 and -4 <= right.x0 - left.x1 <= _BESIDE * measures.body:
            touched += 0 if barriers.between_columns(left, right) else weight * box.beside(other)
    if touched and not article.fragments and not article.grid and not article.pictures:
        touched += box.width + box.height  # a headline without text is a picture's
    hull = bounds_of(boxes) if boxes else box
    inside = 0.25 * box.width if boxes and hull.holds(box, measures.leading) else 0.0
    nearest = min((_distance(box, other) for other in boxes), default=1e9)
    return (touched + inside) / (box.width + box.height), -nearest


def _distance(one: Rect, other: Rect) -> float:
    return max(0.0, -one.over(other)) + max(0.0, -one.beside(other))
