"""The blocks of a record's body, Markdown or HTML, into the lead, sections and captions of its article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jianbao.model import Article, Caption, Section
from jianbao.parsing.records.markdown_blocks import MarkdownBlock


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
