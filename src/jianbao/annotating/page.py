"""Annotates a page: every article of it, against the day of its issue."""

from __future__ import annotations

from dataclasses import replace

from jianbao.annotating.article import annotate_article
from jianbao.annotating.register import EMPTY, Register
from jianbao.diagnostics import Diagnostic
from jianbao.model import Article, Page

LONGEST = 200_000  # characters of an article: twenty times a full newspaper page, and some seconds of work
MOST = 10_000  # paragraphs of an article: each has its price, however short it is


def annotate_page(page: Page, register: Register = EMPTY) -> tuple[Page, tuple[Diagnostic, ...]]:
    """The page with its articles annotated, and what was found wrong; what `register` says wins over inference.

    An article of more than LONGEST characters, or of more than MOST paragraphs, is no article of a newspaper: it is
    left as it is, and told.
    """
    issued = page.date.value
    articles: list[Article] = []
    diagnostics: list[Diagnostic] = []
    for article in page.articles:
        if passed := _budget_passed(article, page.source.file.path):
            diagnostics.append(passed)
            articles.append(article)
        else:
            articles.append(annotate_article(article, register, issued))
    return replace(page, articles=tuple(articles)), tuple(diagnostics)


def _budget_passed(article: Article, path: str) -> Diagnostic | None:
    sizes = [len(paragraph.text) for paragraph in article.paragraphs()]
    if sum(sizes) > LONGEST:
        details = {"characters": sum(sizes), "most": LONGEST}
        return Diagnostic("article-too-long", path, _first_line(article), details)
    if len(sizes) > MOST:
        details = {"paragraphs": len(sizes), "most": MOST}
        return Diagnostic("article-of-too-many-paragraphs", path, _first_line(article), details)
    return None


def _first_line(article: Article) -> int:
    return next((paragraph.lines[0] for paragraph in article.paragraphs()), 0)
