"""Annotates a page: every article of it, against the day of its issue."""

from __future__ import annotations

from dataclasses import replace

from jianbao.annotating.article import annotate_article
from jianbao.annotating.register import EMPTY, Register
from jianbao.diagnostics import Diagnostic
from jianbao.model import Page


def annotate_page(page: Page, register: Register = EMPTY) -> tuple[Page, tuple[Diagnostic, ...]]:
    """The page with its articles annotated, and what was found wrong; what `register` says wins over inference."""
    issued = page.date.value
    articles = tuple(annotate_article(article, register, issued) for article in page.articles)
    return replace(page, articles=articles), ()
