"""Articles of invented text for the tests of annotating."""

from __future__ import annotations

import datetime as dt

from jianbao.annotating.article import annotate_article
from jianbao.annotating.register import EMPTY, Register
from jianbao.model import Article, Paragraph, Piece, Quote


def article_of(*paragraphs: str) -> Article:
    """An article whose n-th paragraph stands on source line n, counted from 1."""
    lines = enumerate(paragraphs, 1)
    return Article("a", lead=tuple(Paragraph(t, (Piece(0, len(t), n, 0, len(t)),)) for n, t in lines))


def annotate(*paragraphs: str, issued: dt.date | None = None, register: Register = EMPTY) -> Article:
    """The annotated article of these paragraphs."""
    return annotate_article(article_of(*paragraphs), register, issued)


def direct(article: Article) -> list[Quote]:
    """Its direct quotes."""
    return [quote for quote in article.quotes if quote.kind == "direct"]


def indirect(article: Article) -> list[Quote]:
    """What it hands on without marks."""
    return [quote for quote in article.quotes if quote.kind == "indirect"]


def speakers(*paragraphs: str) -> list[str | None]:
    """Who says the direct quotes, in order."""
    return [quote.speaker for quote in direct(annotate(*paragraphs))]
