"""One sheet of a source into a page: geometry first, then the same articles as text gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from jianbao.diagnostics import Diagnostic
from jianbao.model import Decision, Page, Rect, Sheet, SourceLine, SourceText, Text, bounds_of
from jianbao.parsing.accounting.ledger import seal_page
from jianbao.parsing.layout.assembling import set_laid
from jianbao.parsing.layout.barriers import read_barriers
from jianbao.parsing.layout.enclosures import enclose
from jianbao.parsing.layout.margins import part_furniture
from jianbao.parsing.layout.measures import Measures, measure_page
from jianbao.parsing.layout.placed import Placed, place_lines
from jianbao.parsing.layout.regions import Laid, lay_out
from jianbao.parsing.layout.turning import runs_down, turn_drawings, turn_lines, turned
from jianbao.parsing.layout.zones import zones_of
from jianbao.parsing.printed.doubts import is_headless

_DOUBTFUL = 0.5
_ROW = 0.04  # of the sheet's height that articles side by side may begin apart


def parse_sheet(
    source: SourceText, sheet: Sheet, lines: Sequence[SourceLine], index: int, pages: int
) -> tuple[Page, tuple[Diagnostic, ...]]:
    """The page made of `lines`, which stand on `sheet`, the `index`-th (from 0) of `pages`; and the doubts about it."""
    placed = place_lines(lines)
    if not placed:
        return seal_page(Page(source, index), lines), ()
    down = runs_down(placed)
    measures = measure_page(turn_lines(placed) if down else placed)
    area = Rect(0.0, 0.0, sheet.width, sheet.height)
    barriers = read_barriers([one.box for one in sheet.drawings if one.kind == "rule"], placed, measures)
    furniture, rest = part_furniture(area, placed, _areas(sheet), barriers, measures)
    top = max((line.box.y1 for line in furniture if line.box.y0 < 0.3 * sheet.height), default=0.0)
    drawings = [one for one in sheet.drawings if one.box.y1 > top or one.kind == "rule"]
    if down:
        area, drawings, rest = turned(area), turn_drawings(drawings), turn_lines(rest)
    enclosed = enclose(area, drawings, rest, measures)
    region = lay_out(enclosed.lines, enclosed.outer, drawings, enclosed.chips, measures)
    laid = _in_page_order(region.articles, sheet, from_right=down)
    name = PurePosixPath(source.file.path).stem
    stem = f"{name}-{index + 1}" if pages > 1 else name
    articles = tuple(set_laid(f"{stem}-{number}", one) for number, one in enumerate(laid, 1))
    articles = tuple(zones_of(article, source, one) for article, one in zip(articles, laid, strict=True))
    texts = tuple(line.line.cut() for line in furniture)
    texts += tuple(line.line.cut() for advert in region.adverts for line in advert)
    page = seal_page(
        Page(source, index, articles=articles, furniture=texts, sheet=(sheet.width, sheet.height)), lines
    )
    page = replace(page, decisions=_decisions(page, placed, measures))
    return page, tuple(_doubts(page))


def _areas(sheet: Sheet) -> list[Rect]:
    whole = sheet.width * sheet.height
    return [one.box for one in sheet.drawings if one.kind in ("frame", "tint") and one.box.area < 0.5 * whole]


def _in_page_order(articles: Sequence[Laid], sheet: Sheet, *, from_right: bool) -> list[Laid]:
    """Articles from the top, those that begin level from the left, or from the right where text runs down."""
    boxed = [(bounds_of(map(one.on_sheet, one.boxes)), one) for one in articles]
    rows: list[list[tuple[Rect, Laid]]] = []
    for box, one in sorted(boxed, key=lambda pair: (pair[0].y0, pair[0].x0)):
        if rows and box.y0 - rows[-1][0][0].y0 <= _ROW * sheet.height:
            rows[-1].append((box, one))
        else:
            rows.append([(box, one)])
    return [
        one for row in rows for _, one in sorted(row, key=lambda pair: -pair[0].x1 if from_right else pair[0].x0)
    ]


def _decisions(page: Page, lines: Sequence[Placed], measures: Measures) -> tuple[Decision, ...]:
    """Where each line went, and what of its setting spoke for it."""
    places: dict[int, str] = {}
    for entry in page.ledger:
        places.setdefault(entry.line, entry.at)
    sure = [article.confidence for article in page.articles]
    found: dict[int, Decision] = {}
    for line in lines:
        at = places.get(line.line.number, "/unplaced")
        parts = at.strip("/").split("/")
        article = int(parts[1]) if parts[0] == "articles" else None
        taken = (
            (parts[4] if parts[2:3] == ["sections"] and len(parts) > 4 else parts[2])
            if article is not None
            else parts[0]
        )
        box = line.box
        because = (
            f"{line.size:g} pt of {measures.body:g}, ink {line.ink:g} of {measures.ink:g}; "
            f"x {box.x0:.0f}–{box.x1:.0f}, y {box.y0:.0f}–{box.y1:.0f}"
            + (f"; article {article + 1}" if article is not None else "")
        )
        confidence = sure[article] if article is not None else 0.9
        found[line.line.number] = Decision(line.line.number, taken, f"layout.{taken}", confidence, because)
    return tuple(found[number] for number in sorted(found))


def _doubts(page: Page) -> list[Diagnostic]:
    path = page.source.file.path
    found = []
    for article in page.articles:
        line = article.headline[0].lines[0] if article.headline else 0
        if is_headless(article):
            first = next(iter(article.paragraphs()), Text(""))
            found.append(Diagnostic("headline-missing", path, first.lines[0], {"id": article.id}))
        elif article.headline and article.confidence < _DOUBTFUL:
            found.append(Diagnostic("article-bounds-doubtful", path, line, {"text": article.title[:30]}))
    found += [Diagnostic("text-unplaced", path, text.lines[0], {"text": text.text[:30]}) for text in page.unplaced]
    return sorted(found, key=lambda one: (one.line, one.code))
