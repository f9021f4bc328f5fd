"""Pages and articles built by hand, for tests of what comes after parsing. All of it is invented."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from jianbao.config import Paper, Settings
from jianbao.model import (
    Article,
    Basis,
    Byline,
    IssueDate,
    Known,
    Page,
    Paragraph,
    Piece,
    Section,
    SourceFile,
    SourceFormat,
    SourceLine,
    SourceText,
    Text,
)

PAPER = "江城晨报"
SETTINGS = Settings(papers=(Paper(slug="chenbao", name=PAPER, aliases=("晨报",), place="江城"),))


def make_article(id: str, title: str = "", *paragraphs: str, **fields: object) -> Article:
    """An article with a one-line headline (none when the title is empty) and its paragraphs as lead."""
    headline = (Text(title),) if title else ()
    return replace(Article(id, headline=headline, lead=tuple(Paragraph(text) for text in paragraphs)), **fields)  # type: ignore[arg-type]


def make_source(
    path: str = "seeds/page.txt", format: SourceFormat = "text", lines: Sequence[str] = ()
) -> SourceText:
    """A source with its lines as read."""
    numbered = tuple(SourceLine(number, line, line) for number, line in enumerate(lines, 1))
    return SourceText(SourceFile(path, "0" * 64, "utf-8", len(numbered), 0, format), numbered)


def make_page(
    *articles: Article,
    path: str = "seeds/page.txt",
    format: SourceFormat = "text",
    date: str | None = None,
    number: str | None = None,
    paper: str | None = PAPER,
    basis: Basis = "given",
    index: int = 0,
    source: SourceText | None = None,
) -> Page:
    """A page; what is None is not known, the rest has the basis given."""
    return Page(
        source or make_source(path, format),
        index,
        paper=Known(paper, basis if paper else None),
        date=IssueDate(dt.date.fromisoformat(date), basis) if date else IssueDate(),
        number=Known(number, basis if number else None),
        articles=articles,
    )


def located(text: str, line: int, start: int = 0) -> Paragraph:
    """A paragraph that stands in one source line."""
    return Paragraph(text, (Piece(0, len(text), line, start, start + len(text)),))


def make_section(keyword: str | None, heading: str | None, *paragraphs: str) -> Section:
    """A section with its keyword and heading, either of them None."""
    return Section(
        heading=Text(heading) if heading else None,
        keyword=Text(keyword) if keyword else None,
        paragraphs=tuple(Paragraph(text) for text in paragraphs),
    )


def make_byline(name: str, role: str | None = None, outlet: str | None = None) -> Byline:
    """One name of a byline."""
    return Byline(name, role, outlet)
