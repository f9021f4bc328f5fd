"""What the desk shows of a source: its lines, and beside them the parts they were taken for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from jianbao.diagnostics import Diagnostic, cure_of, message_of
from jianbao.model import Article, Correction, Page, Piece
from jianbao.parsing.corrections.places import places_of
from jianbao.serving.correcting.sidecar_file import written_as

Json = dict[str, Any]
_IN_LISTS = {"lead": "paragraph", "paragraphs": "paragraph", "captions": "caption", "notices": "notice"}


def view_of(pages: Sequence[Page], diagnostics: Sequence[Diagnostic], version: str, language: str) -> Json:
    """A source as the desk shows it. Lines count from 1, articles and pages from 0."""
    sidecar = pages[0].source.sidecar if pages else None
    return {
        "version": version,
        "language": language,
        "pages": [_page(page) for page in pages],
        "doubts": list(_doubts(pages, diagnostics, language)),
        "faults": list(_faults(pages, diagnostics, language)),
        "corrections": [_correction(one) for one in (sidecar.corrections if sidecar else ())],
    }


def _page(page: Page) -> Json:
    held = {entry.line for entry in page.ledger}
    first, last = (min(held), max(held)) if held else (1, 0)
    rows = page.source.lines[first - 1 : last]
    return {
        "lines": [{"number": row.number, "text": row.raw.rstrip("\r\n")} for row in rows],
        "articles": [_article(page, number) for number in range(len(page.articles))],
        "parts": list(_parts(page)),
    }


def _article(page: Page, number: int) -> Json:
    article = page.articles[number]
    quotes = [{"text": q.text, "speaker": q.speaker, "candidates": list(q.candidates)} for q in article.quotes]
    bylines = [b for b in article.bylines if not b.inline]
    return {
        "title": article.title,
        "byline": " ".join(" ".join(filter(None, (b.outlet, b.role, b.name))) for b in bylines),
        "quotes": quotes,
    }


def _parts(page: Page) -> Iterator[Json]:
    """Every text of the page: whose it is (an article's number, or null), what it was taken for, its lines."""
    bylines = [(("articles", n, "bylines"), *_byline(a)) for n, a in enumerate(page.articles)]
    texts = [(place, text.text, text.pieces) for place, text in places_of(page)]
    everything = [*texts, *((place, words, pieces) for place, words, pieces in bylines if pieces)]
    for place, words, pieces in everything:
        lines = [piece.line for piece in pieces if piece.line]
        yield {
            "article": place[1] if place[0] == "articles" else None,
            "role": _role(place),
            "text": words,
            "first": min(lines, default=0),
            "last": max(lines, default=0),
        }


def _byline(article: Article) -> tuple[str, tuple[Piece, ...]]:
    own = [byline for byline in article.bylines if not byline.inline]
    words = [" ".join(filter(None, (b.outlet, b.role, b.name))) for b in own]
    return "  ".join(words), tuple(piece for byline in own for piece in byline.pieces)


def _role(place: tuple[str | int, ...]) -> str:
    names = [step for step in place if isinstance(step, str)]
    if names[-1] == "text":
        return "caption"
    return "byline" if names[-1] == "bylines" else _IN_LISTS.get(names[-1], names[-1])


def _doubts(pages: Sequence[Page], diagnostics: Sequence[Diagnostic], language: str) -> Iterator[Json]:
    """What is said of lines of the source, in their order."""
    path = pages[0].source.file.path if pages else ""
    on_lines = [one for one in diagnostics if one.path == path and one.line]
    for one in sorted(on_lines, key=lambda one: (one.line, one.code)):
        yield {"line": one.line, "code": one.code, **_said(one, language)}


def _faults(pages: Sequence[Page], diagnostics: Sequence[Diagnostic], language: str) -> Iterator[Json]:
    """What is said of the sidecar: corrections that fit nothing any longer, slips of its YAML."""
    path = pages[0].source.file.path if pages else ""
    for one in sorted((one for one in diagnostics if one.path != path), key=lambda one: (one.line, one.code)):
        yield {"line": one.line, "code": one.code, **_said(one, language)}


def _said(diagnostic: Diagnostic, language: str) -> Json:
    return {"message": message_of(diagnostic, language), "cure": cure_of(diagnostic, language)}


def _correction(correction: Correction) -> str:
    if "" in correction.arguments:  # an item that is no correction at all
        return f"- {correction.arguments['']}"
    return written_as({key: value for key, value in correction.arguments.items() if key})
