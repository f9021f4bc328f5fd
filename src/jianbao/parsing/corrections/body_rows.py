"""An article's lead and sections as one row, in which a correction can set a head anywhere.

paragraph │ paragraph │ heading │ subheading │ paragraph │ keyword │ heading │ paragraph
───── lead ────────── │ ────────── section ──────────────│ ────────── section ─────────
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from jianbao.model import Article, Page, Paragraph, Section, Text

Row = list[tuple[str, Text]]


def body_row(article: Article) -> Row:
    """Lead and sections as one row: paragraphs, and the heads of sections between them."""
    row: Row = [("paragraph", paragraph) for paragraph in article.lead]
    for section in article.sections:
        heads = [(name, getattr(section, name)) for name in ("keyword", "heading", "subheading")]
        row += [(name, text) for name, text in heads if text] or [("heading", Text(""))]
        row += [("paragraph", paragraph) for paragraph in section.paragraphs]
    return row


def row_of(row: Row, text: Text) -> int | None:
    return next((n for n, (_, member) in enumerate(row) if member is text), None)


def set_body_row(article: Article, row: Row) -> Article:
    """The article with the row as its lead and sections: a head opens a section unless it fits the open one."""
    lead: list[Paragraph] = []
    sections: list[Section] = []
    for role, text in row:
        if role == "paragraph":
            paragraph = text if isinstance(text, Paragraph) else Paragraph(text.text, text.pieces)
            if sections:
                sections[-1] = replace(sections[-1], paragraphs=(*sections[-1].paragraphs, paragraph))
            else:
                lead.append(paragraph)
            continue
        if not sections or sections[-1].paragraphs or getattr(sections[-1], role) or not text.text:
            sections.append(Section())
        if text.text:
            head: dict[str, Any] = {role: text}
            sections[-1] = replace(sections[-1], **head)
    return replace(article, lead=tuple(lead), sections=tuple(sections))


def prune(page: Page) -> Page:
    """The page without sections, captions and jumps that a correction has emptied."""
    return replace(page, articles=tuple(map(_prune_article, page.articles)))


def _prune_article(article: Article) -> Article:
    sections = tuple(s for s in article.sections if s.paragraphs or s.heading or s.subheading or s.keyword)
    captions = tuple(caption for caption in article.captions if caption.text.text or caption.credit)
    jumps = tuple(jump for jump in article.jumps if jump.text.text)
    return replace(article, sections=sections, captions=captions, jumps=jumps)


def without_headless(article: Article) -> Article:
    """The article, the text of a section that a correction left without a head given to what stands before it."""
    lead, kept = article.lead, list[Section]()
    for section in article.sections:
        headed = section.heading or section.subheading or section.keyword
        if headed or (not kept and not lead):
            kept.append(section)
        elif kept:
            kept[-1] = replace(kept[-1], paragraphs=kept[-1].paragraphs + section.paragraphs)
        else:
            lead += section.paragraphs
    return replace(article, lead=lead, sections=tuple(kept))
