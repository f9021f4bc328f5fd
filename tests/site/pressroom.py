"""A small press for tests: articles and pages made by hand, bound and rendered without a file being read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from jianbao.archive import bind_archive
from jianbao.archive.addresses import EMPTY, Addresses
from jianbao.config import Paper, Settings
from jianbao.model import (
    Archive,
    Article,
    IssueDate,
    Known,
    Page,
    Paragraph,
    Piece,
    Place,
    Quote,
    SourceFile,
    SourceLine,
    SourceText,
    Text,
)
from jianbao.site import find_theme, render_site

THEME = find_theme(Path("/no/archive/of/its/own"))
SETTINGS = Settings(title="城南剪报", papers=(Paper(slug="chengnan", name="城南晚报"),))


def text(words: str, line: int = 1) -> Text:
    """A text that stands on one source line."""
    return Text(words, (Piece(0, len(words), line, 0, len(words)),))


def paragraph(words: str, line: int = 1) -> Paragraph:
    return Paragraph(words, (Piece(0, len(words), line, 0, len(words)),))


def article(identity: str, title: str = "河堤上的图书馆开门", *paragraphs: str, **more: object) -> Article:
    """An article of one headline line and its lead; `more` are further fields."""
    fields: dict[str, object] = {
        "headline": (text(title),) if title else (),
        "lead": tuple(paragraph(words, n) for n, words in enumerate(paragraphs, 2)),
    }
    return Article(identity, **(fields | more))  # type: ignore[arg-type]


def quote(words: str, number: int, body: str, **more: object) -> Quote:
    """A direct quote whose words stand in the paragraph of that number, whose text is `body`."""
    start = body.index(words)
    place = Place(number, start, start + len(words))
    fields: dict[str, object] = {"id": f"q-{len(words)}{number}", "kind": "direct", "lines": (1, 1)}
    return Quote(text=words, places=(place,), **(fields | more))  # type: ignore[arg-type]


def page(
    *articles: Article, name: str = "page", day: str | None = None, number: str | None = None, kind: str = "text"
) -> Page:
    """A printed page of the 城南晚报; of unknown day and number unless they are given."""
    raw = "第一行。"
    file = SourceFile(f"seeds/{name}.txt", "0" * 64, "utf-8", 1, 4, kind)  # type: ignore[arg-type]
    return Page(
        SourceText(file, (SourceLine(1, raw, raw),)),
        paper=Known("城南晚报", "given"),
        date=IssueDate(dt.date.fromisoformat(day), "given") if day else IssueDate(),
        number=Known(number, "given") if number else Known(),
        articles=articles,
    )


def bind(pages: Sequence[Page], settings: Settings = SETTINGS, addresses: Addresses = EMPTY) -> Archive:
    return bind_archive(pages, settings, addresses)[0]


def render(*pages: Page, settings: Settings = SETTINGS, addresses: Addresses = EMPTY) -> dict[str, str]:
    """The text files of the site by path; a path that stands twice fails here."""
    files: dict[str, str] = {}
    for file in render_site(bind(pages, settings, addresses), settings, THEME):
        assert file.path not in files, file.path
        if not file.path.endswith((".png", ".ico")):
            files[file.path] = file.content.decode("utf-8")
    return files
