"""A JSONL source: one article a line, each on a page of its own.

A line that is no record, or has no body, is a diagnostic with its line; the others are built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Article, Page, Paragraph, SourceLine, SourceText, Text
from jianbao.parsing.fields.record import Record, account_for, cut_text, texts_in
from jianbao.parsing.metadata.settling import facts_of_page, settle_metadata
from jianbao.parsing.records.article import article_of_record, complete_article, facts_of_record, made_id
from jianbao.parsing.records.jsonl_record import NotARecord, read_record

_LINE_END = re.compile(r"\r\n|\r|\n")

Parsed = tuple[tuple[Page, ...], tuple[Diagnostic, ...]]


def parse_jsonl(source: SourceText, settings: Settings) -> Parsed:
    """The pages of a JSONL source, in its order, and what is wrong with its lines."""
    pages: list[Page] = []
    diagnostics: list[Diagnostic] = []
    for line in source.lines:
        if not line.raw.strip("\ufeff\x00 \t\x1a\f"):
            continue
        page, found = _parse_line(source, line, len(pages), settings)
        diagnostics += found
        if page:
            pages.append(page)
    if not pages and not diagnostics:
        diagnostics.append(Diagnostic("record-none", source.file.path))
    return tuple(pages), tuple(diagnostics)


def _parse_line(
    source: SourceText, line: SourceLine, index: int, settings: Settings
) -> tuple[Page | None, list[Diagnostic]]:
    path = source.file.path
    try:
        record = read_record(line, path)
    except NotARecord as error:
        details = {"reason": str(error), "column": error.column}
        return None, [Diagnostic("record-broken", path, line.number, details)]
    paragraphs = tuple(_paragraphs(record))
    if not paragraphs:
        return None, [Diagnostic("record-without-body", path, line.number)]
    article = _named(complete_article(article_of_record(record, paragraphs), record))
    paper, date, number, name, edition, diagnostics = settle_metadata(source, settings, index=index, record=record)
    page = Page(source, index, paper, date, number, name, edition, (article,))
    facts = (*facts_of_record(record, article), *facts_of_page(record, page))
    return replace(page, ledger=account_for(page, (line,), facts)), list(diagnostics)


def _named(article: Article) -> Article:
    return article if article.id else replace(article, id=made_id(article))


def _paragraphs(record: Record) -> Iterator[Paragraph]:
    """The body's lines are its paragraphs; the white space that indents them is no part of them."""
    for text in texts_in(record.located.get("body")):
        at = 0
        for end, after in (*(m.span() for m in _LINE_END.finditer(text.text)), (len(text.text),) * 2):
            words = cut_text(text, at, end) if end > at else Text("")
            if words.text:
                yield Paragraph(words.text, words.pieces)
            at = after
