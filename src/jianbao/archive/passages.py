"""What of an article is searched, each stretch with the id of the element that shows it.

headline, kicker, deck, column, byline,
a dateline apart from the text            anchor "" (the page's head)
paragraph n (0-based, reading order)      anchor p{n+1}
section n: keyword, heading, subheading   anchor s{n}
box n: heading                            anchor b{n}
caption n, its credit                     anchor c{n}
notice n                                  anchor n{n}
"""

from __future__ import annotations

from collections.abc import Iterator

from jianbao.model import Article, Box, Byline, Passage, Section, Text
from jianbao.model.archive import PassageField


def passages_of(article: Article) -> tuple[Passage, ...]:
    """The passages of an article in reading order; none is empty, and a withheld article has none."""
    if article.withheld is not None:
        return ()
    return tuple(passage for passage in _read(article) if passage.text.strip())


def _read(article: Article) -> Iterator[Passage]:
    yield from _read_head(article)
    paragraphs = enumerate(article.paragraphs())
    for _ in (*article.standfirst, *article.lead):
        yield _paragraph(*next(paragraphs))
    for number, section in enumerate(article.sections, 1):
        yield from _read_section_head(section, f"s{number}")
        yield from (_paragraph(*next(paragraphs)) for _ in section.paragraphs)
    for number, box in enumerate(article.boxes, 1):
        yield from _read_box_head(box, f"b{number}")
        yield from (_paragraph(*next(paragraphs)) for _ in box.paragraphs)
    for number, caption in enumerate(article.captions, 1):
        yield from _passages("caption", f"c{number}", caption.text, caption.credit)
    for number, notice in enumerate(article.notices, 1):
        yield from _passages("caption", f"n{number}", notice)


def _read_head(article: Article) -> Iterator[Passage]:
    yield Passage("title", article.title)
    yield from _passages("column", "", article.column, article.series)
    yield from _passages("kicker", "", article.kicker)
    yield from _passages("deck", "", article.deck)
    printed = " ".join(_printed(byline) for byline in article.bylines if not byline.inline)
    yield Passage("byline", printed)
    apart = article.dateline_text
    if apart is not None and not any(apart.text in paragraph.text for paragraph in article.paragraphs()):
        yield Passage("byline", apart.text)


def _printed(byline: Byline) -> str:
    return f"{byline.outlet or ''}{byline.role or ''} {byline.name}".strip()


def _read_section_head(section: Section, anchor: str) -> Iterator[Passage]:
    yield from _passages("keyword", anchor, section.keyword)
    yield from _passages("heading", anchor, section.heading, section.subheading)


def _read_box_head(box: Box, anchor: str) -> Iterator[Passage]:
    yield from _passages("heading", anchor, box.heading)


def _passages(field: PassageField, anchor: str, *texts: Text | None) -> Iterator[Passage]:
    return (Passage(field, text.text, anchor) for text in texts if text is not None)


def _paragraph(number: int, paragraph: Text) -> Passage:
    return Passage("paragraph", paragraph.text, f"p{number + 1}", number)
