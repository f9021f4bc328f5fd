"""Printed pages as ALTO 4: every line of words with its place, in blocks under the article they are part of.

https://www.loc.gov/standards/alto/ · measures are 1/1200 inch from the page's top left corner.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, groupby
from operator import itemgetter
from xml.etree import ElementTree as xml

from jianbao.citing import cited_number
from jianbao.export.xml_text import writable
from jianbao.model import Archive, Leaf, OutputFile, Page, Placing, Rect, SourceLine, bounds_of
from jianbao.version import VERSION

_ALTO = "http://www.loc.gov/standards/alto/ns-v4#"
_PLACE = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = f"{_ALTO} http://www.loc.gov/standards/alto/v4/alto-4-4.xsd"
_UNITS = 1200 / 72  # a point

_NAMES = (
    "articles furniture unplaced column kicker headline deck bylines dateline "
    "standfirst lead sections keyword heading subheading paragraphs boxes captions"
)
_ORDER = {name: place for place, name in enumerate(["", *_NAMES.split()])}

_PlacedLine = tuple[SourceLine, Placing]


def export_alto(archive: Archive) -> Iterator[OutputFile]:
    """A file for every leaf whose lines have places; none for one with a withheld article: it would show there."""
    withheld = {holding.id for holding in archive.holdings if holding.withheld}
    for leaf in archive.leaves:
        pages = [page for page in leaf.pages if page.source.sheets]
        if pages and withheld.isdisjoint(leaf.holdings):
            yield OutputFile(path_of(leaf), to_alto(leaf, pages))


def path_of(leaf: Leaf) -> str:
    """Where a leaf's file stands.

    >>> path_of(Leaf("chenbao/2025-03-12/1/index.html", (), ()))
    'api/alto/chenbao/2025-03-12/1.xml'
    """
    return f"api/alto/{leaf.address.removesuffix('/index.html').removesuffix('.html')}.xml"


def to_alto(leaf: Leaf, pages: Sequence[Page]) -> bytes:
    """The document of a leaf's `pages`, UTF-8, ending in a line feed."""
    xml.register_namespace("", _ALTO)
    root = xml.Element(f"{{{_ALTO}}}alto", {f"{{{_PLACE}}}schemaLocation": _SCHEMA, "SCHEMAVERSION": "4.4"})
    description = _add(root, "Description")
    _add(description, "MeasurementUnit").text = "inch1200"
    _add(_add(description, "sourceImageInformation"), "fileName").text = writable(pages[0].source.file.path)
    software = _add(_add(description, "Processing", ID="read"), "processingSoftware")
    _add(software, "softwareName").text = "Jianbao"
    _add(software, "softwareVersion").text = VERSION
    tags, layout = _add(root, "Tags"), _add(root, "Layout")
    for number, page in enumerate(pages, 1):
        for n, article in enumerate(page.articles, 1):
            _add(tags, "StructureTag", ID=f"a{number}.{n}", TYPE="article", LABEL=article.title or article.id)
        _page(layout, page, number, leaf.number)
    if not len(tags):
        root.remove(tags)
    written: bytes = xml.tostring(root, "utf-8", xml_declaration=True)
    return written + b"\n"


def _page(layout: xml.Element, page: Page, number: int, printed: str | None) -> None:
    sheet = page.source.sheets[page.index]
    facts = {"ID": f"p{number}", "PHYSICAL_IMG_NR": str(page.index + 1), "LANG": "zh"}
    if printed:
        facts["PRINTED_IMG_NR"] = cited_number(printed)
    size = {"WIDTH": _measure(sheet.width), "HEIGHT": _measure(sheet.height)}
    space = _add(_add(layout, "Page", **facts, **size), "PrintSpace", HPOS="0", VPOS="0", **size)
    numbers = count(1)
    for at, rows in groupby(_by_part(page), key=itemgetter(0)):
        for column in _columns([(line, placing) for _, line, placing in rows]):
            _block(space, f"b{number}.{next(numbers)}", at, column, number)
    for n, drawing in enumerate((one for one in sheet.drawings if one.kind == "picture"), 1):
        _add(space, "Illustration", ID=f"i{number}.{n}", **_box(sheet.as_scanned(drawing.box)))


def _by_part(page: Page) -> list[tuple[str, SourceLine, Placing]]:
    """Every line of the page's sheet with the part of the page JSON that its words went to, as one reads them."""
    places: dict[int, str] = {}
    for entry in page.ledger:
        if places.get(entry.line, "/unplaced").startswith("/unplaced"):
            places[entry.line] = entry.at
    sheet = page.source.sheets[page.index]
    rows = [
        (
            places.get(line.number, "/unplaced/0"),
            line,
            replace(line.placing, box=sheet.as_scanned(line.placing.box)),
        )
        for line in page.source.lines
        if line.placing and line.placing.sheet == page.index and line.placing.shown and line.text.strip()
    ]
    return sorted(rows, key=lambda row: _rank(row[0]))


def _rank(at: str) -> list[int]:
    """Where a part stands among the others, by its JSON pointer."""
    return [int(step) if step.isdigit() else _ORDER.get(step, len(_ORDER)) for step in at.split("/")]


def _columns(lines: Sequence[_PlacedLine]) -> Iterator[list[_PlacedLine]]:
    """The lines of a part, column by column: one that stands above the line before it begins another."""
    column: list[_PlacedLine] = []
    for line, placing in lines:
        last = column[-1][1] if column else None
        if last and not placing.vertical and (placing.box.y0 < last.box.y0 or placing.box.over(last.box) <= 0):
            yield column
            column = []
        column.append((line, placing))
    if column:
        yield column


def _block(space: xml.Element, name: str, at: str, lines: Sequence[_PlacedLine], number: int) -> None:
    box = _box(bounds_of(placing.box for _, placing in lines))
    steps = at.split("/")
    tags = {"TAGREFS": f"a{number}.{int(steps[2]) + 1}"} if steps[1] == "articles" else {}
    block = _add(space, "TextBlock", ID=name, **tags, **box)
    for line, placing in lines:
        place = _box(placing.box)
        sure = {"WC": f"{placing.sure:.2f}"} if placing.sure < 1 else {}
        _add(_add(block, "TextLine", **place), "String", CONTENT=line.text.strip(), **sure, **place)


def _box(box: Rect) -> dict[str, str]:
    x, y = max(0.0, box.x0), max(0.0, box.y0)
    return {"HPOS": _measure(x), "VPOS": _measure(y), "WIDTH": _measure(box.x1 - x), "HEIGHT": _measure(box.y1 - y)}


def _measure(points: float) -> str:
    return str(max(0, round(points * _UNITS)))


def _add(parent: xml.Element, name: str, **attributes: str) -> xml.Element:
    plain = {key: writable(value) for key, value in attributes.items()}
    return xml.SubElement(parent, f"{{{_ALTO}}}{name}", plain)
