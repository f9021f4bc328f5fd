"""Where an article stands in its source, and where the two can be compared line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jianbao.model import Article, Holding, Leaf, Page, Text
from jianbao.site.linking import folder_of


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """The source's path, the article's first and last line there (0: unknown), and the source view's address."""

    path: str
    first: int
    last: int
    view: str


def locate_sources(holding: Holding) -> tuple[SourcePlace, ...]:
    """The places of an article in its sources: one, or one a page when it runs over several."""
    if not holding.parts:
        numbers = [n for text in texts_of(holding.article) for n in text.lines]
        return (_place(holding.page, holding.page_address, numbers),)
    paragraphs = list(holding.article.paragraphs())
    return tuple(
        _place(part.page, part.page_address, [n for p in part.paragraphs for n in paragraphs[p].lines])
        for part in holding.parts
    )


def _place(page: Page, address: str, numbers: list[int]) -> SourcePlace:
    """A JSONL line is its own source and has no view."""
    file, known = page.source.file, [n for n in numbers if n]
    first, last = (min(known), max(known)) if known else (0, 0)
    return SourcePlace(file.path, first, last, name_source_view(address) if file.format != "jsonl" else "")


def name_source_view(page_address: str) -> str:
    """The address of the source view of a printed page."""
    return f"{folder_of(page_address)}source.lines.html"


def has_source_view(leaf: Leaf) -> bool:
    """Whether a leaf has lines to compare: a JSONL line is one article, and is its own source."""
    return any(page.source.file.format != "jsonl" for page in leaf.pages)


def texts_of(article: Article) -> Iterator[Text]:
    """Every text of an article that has source lines of its own, headline stack first."""
    head = (article.kicker, article.deck, article.column, article.series, article.dateline_text)
    yield from article.headline
    yield from (text for text in head if text is not None)
    yield from article.paragraphs()
    for section in article.sections:
        yield from (t for t in (section.keyword, section.heading, section.subheading) if t is not None)
    yield from (box.heading for box in article.boxes if box.heading is not None)
    yield from (caption.text for caption in article.captions)
    yield from article.notices
