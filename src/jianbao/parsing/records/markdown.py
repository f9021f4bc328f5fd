"""A Markdown source: one article, its fields in the front matter, its sections under headings.

---
title: …                    every field of `record_article`
---
导语                        paragraphs before the first heading are the lead
## 小标题 {keyword="…"}     a section
### 副标题                  directly below a heading: its subheading
"""

from __future__ import annotations

from dataclasses import replace

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Page, SourceText
from jianbao.parsing.fields.record import Record, account_for
from jianbao.parsing.metadata.naming import id_stem
from jianbao.parsing.metadata.settling import facts_of_page, settle_record
from jianbao.parsing.records.article import article_of_record, complete_article, facts_of_record
from jianbao.parsing.records.bodies import set_body
from jianbao.parsing.records.front_matter import read_front_matter
from jianbao.parsing.records.known_fields import known_fields
from jianbao.parsing.records.markdown_blocks import read_blocks, without_comments
from jianbao.parsing.records.markdown_issue import is_issue, parse_issue

Parsed = tuple[tuple[Page, ...], tuple[Diagnostic, ...]]


def parse_markdown(source: SourceText, settings: Settings) -> Parsed:
    """The page of a Markdown source, and what is wrong with it."""
    path = source.file.path
    read = read_front_matter(source.lines, path)
    if isinstance(read, Diagnostic):
        return (), (read,)
    record, rest, diagnostics = read
    record = known_fields(record)
    source = _with_corrections(source, record)
    blocks = tuple(read_blocks(without_comments(rest)))
    if is_issue(blocks, record):
        pages, found = parse_issue(source, record, blocks, settings)
        return pages, (*diagnostics, *found)
    article = complete_article(set_body(article_of_record(record), blocks), record)
    if not article.id:
        article = replace(article, id=id_stem(source, settings))
    page, found = settle_record(Page(source, articles=(article,)), record, settings)
    facts = (*facts_of_record(record, article), *facts_of_page(record, page))
    ledger = account_for(page, source.lines, facts)
    empty = () if any(article.paragraphs()) else (Diagnostic("article-empty", path, 1),)
    return (replace(page, ledger=ledger),), (*diagnostics, *found, *empty)


def _with_corrections(source: SourceText, record: Record) -> SourceText:
    """The source with the corrections of its front matter before those of its sidecar."""
    if not record.corrections:
        return source
    corrections = (*record.corrections, *source.sidecar.corrections)
    return replace(source, sidecar=replace(source.sidecar, corrections=corrections))
