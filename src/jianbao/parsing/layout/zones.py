"""Where the parts of an article stand on the paper: one box a column for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jianbao.model import Article, Piece, Rect, SourceText, Zone, bounds_of
from jianbao.parsing.accounting.ledger import pieces_of_article
from jianbao.parsing.layout.regions import Laid

_GAP = 2.2  # times a line's height within one zone


def zones_of(article: Article, source: SourceText, laid: Laid) -> Article:
    """The article with its zones. A part over two columns has two; a caption has its picture's as well."""
    found = [
        Zone(at, sheet, box) for at, pieces in pieces_of_article(article) for sheet, box in _boxes(pieces, source)
    ]
    pictures = [picture for picture in laid.pictures if not picture.code]
    sheet = next((zone.sheet for zone in found), 0)
    found += [Zone(f"/captions/{n}", sheet, laid.on_sheet(picture.box)) for n, picture in enumerate(pictures)]
    return replace(
        article, zones=tuple(replace(zone, box=source.sheets[zone.sheet].as_scanned(zone.box)) for zone in found)
    )


def _boxes(pieces: Sequence[Piece], source: SourceText) -> Iterator[tuple[int, Rect]]:
    group: list[Rect] = []
    sheet = 0
    for box, on in _lines(pieces, source):
        if group and (on != sheet or not _goes_on(group[-1], box)):
            yield sheet, bounds_of(group)
            group = []
        group.append(box)
        sheet = on
    if group:
        yield sheet, bounds_of(group)


def _lines(pieces: Sequence[Piece], source: SourceText) -> Iterator[tuple[Rect, int]]:
    seen: set[int] = set()
    for piece in pieces:
        placing = source.lines[piece.line - 1].placing
        if placing is not None and piece.line not in seen:
            seen.add(piece.line)
            yield placing.box, placing.sheet


def _goes_on(above: Rect, below: Rect) -> bool:
    if above.beside(below) > 0:
        return -above.over(below) <= 2 * min(above.height, above.width)
    return above.over(below) > 0 and 0 <= below.y0 - above.y1 <= _GAP * min(above.height, below.height)
