"""The archive as TEI P5: one `teiCorpus`, a `TEI` an article: its structure as printed, its quotes with speakers.

https://tei-c.org/release/doc/tei-p5-doc/en/html/
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as xml

from jianbao.citing import cited_number
from jianbao.export.xml_text import writable
from jianbao.model import Archive, Article, Holding, Paragraph, Quote

_TEI = "http://www.tei-c.org/ns/1.0"
_XML = "http://www.w3.org/XML/1998/namespace"
_SIGN = re.compile(r"[^\w.-]+", re.ASCII)


def to_tei(archive: Archive) -> bytes:
    """The corpus, UTF-8, ending in a line feed."""
    xml.register_namespace("", _TEI)
    root = xml.Element(f"{{{_TEI}}}teiCorpus", {f"{{{_XML}}}lang": "zh"})
    _header(root, archive.title, [("publicationStmt", "p", "Jianbao"), ("sourceDesc", "p", archive.title)])
    for number, holding in enumerate(archive.holdings, 1):
        if not holding.withheld:
            root.append(_document(holding, number))
    written: bytes = xml.tostring(root, "utf-8", xml_declaration=True)
    return written + b"\n"


def _document(holding: Holding, number: int) -> xml.Element:
    article = holding.article
    document = xml.Element(f"{{{_TEI}}}TEI", {f"{{{_XML}}}id": _name(holding.id, number)})
    header = _header(document, article.title or "[无题]", [("publicationStmt", "p", holding.address)])
    statement = header[0]
    for byline in article.bylines:
        _add(statement[0], "author", byline.name)
    source = _add(_add(statement, "sourceDesc"), "bibl")
    _add(source, "title", holding.paper or "", level="j")
    if holding.date:
        _add(source, "date", holding.date, when=holding.date)
    if holding.number:
        _add(source, "biblScope", cited_number(holding.number), unit="page")
    _add(source, "idno", holding.page.source.file.path, type="source")
    _text(document, article)
    return document


def _header(parent: xml.Element, title: str, parts: Iterable[tuple[str, str, str]]) -> xml.Element:
    header = _add(parent, "teiHeader")
    statement = _add(header, "fileDesc")
    _add(_add(statement, "titleStmt"), "title", title)
    for part, element, words in parts:
        _add(_add(statement, part), element, words)
    return header


def _text(document: xml.Element, article: Article) -> None:
    body = _add(_add(document, "text"), "body")
    for kind, texts in (("kicker", [article.kicker]), ("main", article.headline), ("deck", [article.deck])):
        for text in texts:
            if text:
                _add(body, "head", text.text, type=kind)
    if article.bylines:
        _add(body, "byline", " ".join(byline.name for byline in article.bylines))
    quotes = _by_paragraph(article)
    numbered = {id(paragraph): number for number, paragraph in enumerate(article.paragraphs())}
    for kind, head, paragraphs in _divisions(article):
        division = _add(body, "div", type=kind)
        if head:
            _add(division, "head", head)
        for paragraph in paragraphs:
            _paragraph(division, paragraph, quotes.get(numbered[id(paragraph)], []))
    for caption in article.captions:
        _add(_add(body, "figure"), "figDesc", caption.text.text)


def _divisions(article: Article) -> Iterator[tuple[str, str, tuple[Paragraph, ...]]]:
    for kind, paragraphs in (("standfirst", article.standfirst), ("lead", article.lead)):
        if paragraphs:
            yield kind, "", paragraphs
    for section in article.sections:
        head = " ".join(part.text for part in (section.heading, section.subheading, section.keyword) if part)
        yield "section", head, section.paragraphs
    for box in article.boxes:
        yield "box", box.heading.text if box.heading else box.kind, box.paragraphs


def _by_paragraph(article: Article) -> dict[int, list[tuple[int, int, Quote]]]:
    """(start, end, quote) of direct and mixed quotes by paragraph, in order; one inside another is left out."""
    found: dict[int, list[tuple[int, int, Quote]]] = {}
    for quote in article.quotes:
        for place in quote.places if quote.kind != "indirect" else ():
            found.setdefault(place.paragraph, []).append((place.start, place.end, quote))
    return {number: sorted(spans, key=lambda span: span[:2]) for number, spans in found.items()}


def _paragraph(parent: xml.Element, paragraph: Paragraph, quotes: list[tuple[int, int, Quote]]) -> None:
    element = _add(parent, "p")
    at, last = 0, None
    for start, end, quote in quotes:
        if start < at:
            continue
        _append(element, last, paragraph.text[at:start])
        last = _add(element, "said", paragraph.text[start:end], **({"n": quote.speaker} if quote.speaker else {}))
        at = end
    _append(element, last, paragraph.text[at:])


def _append(element: xml.Element, last: xml.Element | None, words: str) -> None:
    if last is None:
        element.text = writable(words)
    else:
        last.tail = writable(words)


def _add(parent: xml.Element, name: str, text: str = "", **attributes: str) -> xml.Element:
    plain = {key: writable(value) for key, value in attributes.items()}
    element = xml.SubElement(parent, f"{{{_TEI}}}{name}", plain)
    element.text = writable(text) or None
    return element


def _name(identity: str, number: int) -> str:
    """An XML name that no other article has."""
    return f"a{number}-{_SIGN.sub('-', identity)[:40]}"
