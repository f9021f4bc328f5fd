"""A Markdown source: one article, its fields in the front matter, its sections under headings.

---
title: …                    every field of `record_article`
---
导语                        paragraphs before the first heading are the lead
## 小标题 {keyword="…"}     a section
### 副标题                  directly below a heading: its subheading
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Article, Caption, Page, Section, SourceText
from jianbao.parsing.fields.record import Record, account_for
from jianbao.parsing.metadata.settling import facts_of_page, settle_record
from jianbao.parsing.records.article import article_of_record, complete_article, facts_of_record
from jianbao.parsing.records.front_matter import read_front_matter
from jianbao.parsing.records.markdown_blocks import MarkdownBlock, read_blocks

Parsed = tuple[tuple[Page, ...], tuple[Diagnostic, ...]]


def parse_markdown(source: SourceText, settings: Settings) -> Parsed:
    """The page of a Markdown source, and what is wrong with it."""
    path = source.file.path
    read = read_front_matter(source.lines, path)
    if isinstance(read, Diagnostic):
        return (), (read,)
    record, rest, diagnostics = read
    source = _with_corrections(source, record)
    article = complete_article(set_body(article_of_record(record), tuple(read_blocks(rest))), record)
    if not article.id:
        article = replace(article, id=PurePosixPath(path).stem)
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


def set_body(article: Article, blocks: Sequence[MarkdownBlock]) -> Article:
    """The article with the paragraphs and sections its blocks make."""
    if not article.headline and blocks and blocks[0].kind == "heading" and blocks[0].level == 1:
        article, blocks = replace(article, headline=(blocks[0].text,)), blocks[1:]
    captions = tuple(Caption(block.text) for block in blocks if block.kind == "caption")
    first = next((at for at, block in enumerate(blocks) if block.kind == "heading"), len(blocks))
    lead = tuple(block.paragraph for block in blocks[:first] if block.paragraph)
    return replace(article, lead=lead, sections=_sections(blocks[first:]), captions=(*article.captions, *captions))


def _sections(blocks: Sequence[MarkdownBlock]) -> tuple[Section, ...]:
    sections: list[Section] = []
    for block in blocks:
        if block.kind == "heading":
            _open_section(sections, block)
        elif block.paragraph:
            sections[-1] = replace(sections[-1], paragraphs=(*sections[-1].paragraphs, block.paragraph))
    return tuple(sections)


def _open_section(sections: list[Section], block: MarkdownBlock) -> None:
    """A heading opens a section; a deeper one directly below it is its subheading."""
    text = block.text if block.text.text else None
    last = sections[-1] if sections else None
    if block.level > 2 and last and not last.paragraphs and not last.subheading and text:
        sections[-1] = replace(last, subheading=text)
    else:
        sections.append(Section(text, None, block.keyword))
