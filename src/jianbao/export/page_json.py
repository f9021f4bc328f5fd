"""A page as the page JSON, `jianbao.page/1`: what `jianbao parse --format json` prints.

Keys may be added, none removed or given another meaning: outside tools and the tests of the parser rely on it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jianbao.diagnostics import Diagnostic, cure_of, message_of, severity_of
from jianbao.model import (
    Article,
    Box,
    Byline,
    Caption,
    Jump,
    LedgerEntry,
    Page,
    Paragraph,
    Quote,
    Section,
    Text,
    Zone,
)
from jianbao.parsing import lines_of_article

SCHEMA = "jianbao.page/1"

Json = dict[str, Any]

_OF_CHARACTERS = frozenset({"glyph-missing"})


def page_to_json(page: Page, diagnostics: Iterable[Diagnostic] = (), language: str = "zh-Hans") -> Json:
    """The page with its articles, ledger and diagnostics. Lines count from 1, offsets are code points in the raw
    line, end exclusive; absent values are None or []."""
    file, told = page.source.file, tuple(diagnostics)
    return {
        "schema": SCHEMA,
        "source": {
            "path": file.path,
            "sha256": file.sha256,
            "lines": file.lines,
            "characters": file.characters,
            "encoding": file.encoding,
            "format": file.format,
            "index": page.index,
        },
        "paper": {"value": page.paper.value, "basis": page.paper.basis, "evidence": page.paper.evidence},
        "date": _date(page),
        "page": _page_number(page),
        "articles": [article_to_json(article) | {"doubts": _doubts(article, told)} for article in page.articles],
        "furniture": [_passage(text) for text in page.furniture],
        "unplaced": [_passage(text) for text in page.unplaced],
        "ledger": [_ledger_entry(entry) for entry in page.ledger],
        "coverage": page.coverage,
        "diagnostics": [_diagnostic(diagnostic, language) for diagnostic in told],
    }


def article_to_json(article: Article) -> Json:
    """One article of the page JSON."""
    return {
        "id": article.id,
        "genre": article.genre,
        "column": _string(article.column),
        "series": _string(article.series),
        "kicker": _string(article.kicker),
        "headline": [line.text for line in article.headline],
        "deck": _string(article.deck),
        "bylines": [_byline(byline) for byline in article.bylines],
        "dateline": article.dateline,
        "standfirst": _paragraphs(article.standfirst),
        "lead": _paragraphs(article.lead),
        "sections": [_section(section) for section in article.sections],
        "boxes": [_box(box) for box in article.boxes],
        "captions": [_caption(caption) for caption in article.captions],
        "notices": [_passage(notice) for notice in article.notices],
        "jumps": [_jump(jump) for jump in article.jumps],
        "quotes": [_quote(quote) for quote in article.quotes],
        "people": [{"name": p.name, "post": p.post, "organisation": p.organisation} for p in article.people],
        "organisations": [{"name": o.name, "short_names": list(o.short_names)} for o in article.organisations],
        "url": article.url,
        "confidence": article.confidence,
        "zones": [{"at": zone.at, "box": _zone_box(zone)} for zone in article.zones],
        "withheld": _withheld(article),
        "extra": article.extra,
    }


def _date(page: Page) -> Json:
    date = page.date
    return {
        "value": date.value.isoformat() if date.value else None,
        "basis": date.basis,
        "not_before": date.not_before.isoformat() if date.not_before else None,
        "evidence": date.evidence,
    }


def _page_number(page: Page) -> Json:
    return {
        "number": page.number.value,
        "name": page.name.value,
        "number_basis": page.number.basis,
        "name_basis": page.name.basis,
        "edition": page.edition.value,
    }


def _doubts(article: Article, diagnostics: Iterable[Diagnostic]) -> list[str]:
    """The codes of what is doubtful about the lines of an article: about its bounds, headline and text, not about a
    character that no font had."""
    lines = lines_of_article(article)
    told = (one for one in diagnostics if one.line in lines and one.code not in _OF_CHARACTERS)
    return sorted({one.code for one in told if severity_of(one) != "error"})


def _zone_box(zone: Zone) -> list[float]:
    """The sheet, from 0 like the page's own `index`, and the box in points from the sheet's top left corner."""
    return [zone.sheet, *(round(edge, 2) for edge in zone.box)]


def _string(text: Text | None) -> str | None:
    return text.text if text else None


def _passage(text: Text) -> Json:
    return {"text": text.text, "lines": list(text.lines)}


def _paragraphs(paragraphs: Iterable[Paragraph]) -> list[Json]:
    return [_paragraph(paragraph) for paragraph in paragraphs]


def _paragraph(paragraph: Paragraph) -> Json:
    passage = _passage(paragraph)
    if paragraph.kind != "prose":
        passage["kind"] = paragraph.kind
    if paragraph.emphasis:
        passage["emphasis"] = [{"start": e.start, "end": e.end, "kind": e.kind} for e in paragraph.emphasis]
    return passage


def _byline(byline: Byline) -> Json:
    return {"outlet": byline.outlet, "role": byline.role, "name": byline.name, "inline": byline.inline}


def _section(section: Section) -> Json:
    return {
        "heading": _string(section.heading),
        "subheading": _string(section.subheading),
        "keyword": _string(section.keyword),
        "paragraphs": _paragraphs(section.paragraphs),
    }


def _box(box: Box) -> Json:
    return {"kind": box.kind, "heading": _string(box.heading), "paragraphs": _paragraphs(box.paragraphs)}


def _caption(caption: Caption) -> Json:
    parts = [part.lines for part in (caption.text, caption.credit) if part and part.pieces]
    lines = [min(first for first, _ in parts), max(last for _, last in parts)] if parts else [0, 0]
    return {"text": caption.text.text, "credit": _string(caption.credit), "lines": lines}


def _jump(jump: Jump) -> Json:
    return {"to": jump.to, "from": jump.from_, "lines": list(jump.text.lines), "text": jump.text.text}


def _quote(quote: Quote) -> Json:
    return {
        "id": quote.id,
        "text": quote.text,
        "kind": quote.kind,
        "speaker": quote.speaker,
        "post": quote.post,
        "cue": quote.cue,
        "rule": quote.rule,
        "evidence": quote.evidence,
        "candidates": list(quote.candidates),
        "lines": list(quote.lines),
    }


def _withheld(article: Article) -> Json | None:
    withheld = article.withheld
    if withheld is None:
        return None
    return {"reason": withheld.reason, "date": withheld.date.isoformat() if withheld.date else None}


def _ledger_entry(entry: LedgerEntry) -> Json:
    return {"line": entry.line, "start": entry.start, "end": entry.end, "at": entry.at, "role": entry.role}


def _diagnostic(diagnostic: Diagnostic, language: str) -> Json:
    return {
        "code": diagnostic.code,
        "severity": severity_of(diagnostic),
        "line": diagnostic.line,
        "message": message_of(diagnostic, language),
        "path": diagnostic.path,
        "cure": cure_of(diagnostic, language),
    }
