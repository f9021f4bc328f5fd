"""A JSONL source: one article a line, each on a page of its own.

Fields may have the names that crawlers give them (`fields/names.py`), and HTML in them is read as it is shown.

A line that is no record, or has no body, is a diagnostic with its line; the others are built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Article, Page, Paragraph, SourceLine, SourceText, Text
from jianbao.parsing.fields.names import plain_key
from jianbao.parsing.fields.record import Located, Record, account_for, cut_text, texts_in
from jianbao.parsing.metadata.settling import facts_of_page, settle_metadata
from jianbao.parsing.records.article import article_of_record, complete_article, facts_of_record, made_id
from jianbao.parsing.records.bodies import set_body
from jianbao.parsing.records.html_body import html_blocks, is_html
from jianbao.parsing.records.jsonl_record import NotARecord, read_record
from jianbao.parsing.records.known_fields import known_fields
from jianbao.parsing.records.markdown_blocks import MarkdownBlock

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
    record = known_fields(record)
    blocks = tuple(_blocks(record))
    if not any(block.paragraph for block in blocks):
        return None, [Diagnostic("record-without-body", path, line.number)]
    article = _named(complete_article(set_body(article_of_record(record), blocks), record))
    paper, date, number, name, edition, diagnostics = settle_metadata(source, settings, index=index, record=record)
    page = Page(source, index, paper, date, number, name, edition, (article,))
    facts = (*facts_of_record(record, article), *facts_of_page(record, page))
    return replace(page, ledger=account_for(page, (line,), facts)), list(diagnostics)


def _named(article: Article) -> Article:
    return article if article.id else replace(article, id=made_id(article))


def _blocks(record: Record) -> Iterator[MarkdownBlock]:
    """The body's lines are its paragraphs; the white space that indents them is no part of them. HTML is read as it
    is shown."""
    for text in _body_texts(record.located.get("body")):
        yield from html_blocks(text) if is_html(text.text) else _lines(text)


def _body_texts(value: Located) -> Iterator[Text]:
    """The texts of a body. Of objects in a list those are taken that hold a text under a name that says so; where
    none does, everything."""
    members = value if isinstance(value, list) else [value]
    own = [_own_text(member) if isinstance(member, dict) else member for member in members]
    for member in own if any(member is not None for member in own) else members:
        yield from texts_in(member)


def _own_text(member: dict[str, Located]) -> Located:
    words = {plain_key(key): part for key, part in member.items()}
    return next((words[key] for key in ("text", "content", "正文") if key in words), None)


def _lines(text: Text) -> Iterator[MarkdownBlock]:
    at = 0
    for end, after in (*(m.span() for m in _LINE_END.finditer(text.text)), (len(text.text),) * 2):
        words = cut_text(text, at, end) if end > at else Text("")
        if words.text:
            yield MarkdownBlock("paragraph", words, Paragraph(words.text, words.pieces))
        at = after
