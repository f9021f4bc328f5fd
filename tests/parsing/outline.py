"""A page in a few lines of text, to write expectations in: one mark a part, the words of each."""

from __future__ import annotations

from collections.abc import Iterator

from jianbao.model import Article, Byline, Page, Paragraph, Section, Text


def outline_of(page: Page) -> str:
    """The page's articles, furniture and what no rule placed."""
    lines = [line for article in page.articles for line in _article(article)]
    lines += [f"furniture {text.text}" for text in page.furniture]
    lines += [f"unplaced {text.text}" for text in page.unplaced]
    return "\n".join(lines)


def _article(article: Article) -> Iterator[str]:
    yield "# " + (" / ".join(line.text for line in article.headline) or "-")
    for name in ("kicker", "deck", "column", "series"):
        text: Text | None = getattr(article, name)
        if text:
            yield f"{name} {text.text}"
    yield from (f"byline {_byline(byline)}" for byline in article.bylines)
    if article.dateline:
        yield f"dateline {article.dateline}"
    if article.genre:
        yield f"genre {article.genre}"
    yield from (f"standfirst {_words(paragraph)}" for paragraph in article.standfirst)
    yield from (f"p {_words(paragraph)}" for paragraph in article.lead)
    for section in article.sections:
        yield from _section(section)
    for box in article.boxes:
        yield f"box {box.kind}" + (f" | {box.heading.text}" if box.heading else "")
        yield from (f"  p {_words(paragraph)}" for paragraph in box.paragraphs)
    for caption in article.captions:
        yield f"caption {caption.text.text}" + (f" | {caption.credit.text}" if caption.credit else "")
    yield from (f"notice {notice.text}" for notice in article.notices)
    yield from (f"jump to {jump.to} from {jump.from_}" for jump in article.jumps)


def _section(section: Section) -> Iterator[str]:
    parts = [text.text if text else "-" for text in (section.heading, section.subheading, section.keyword)]
    yield "## " + " | ".join(parts)
    yield from (f"  p {_words(paragraph)}" for paragraph in section.paragraphs)


def _byline(byline: Byline) -> str:
    return f"{byline.outlet or '-'} {byline.role or '-'} {byline.name}" + (" inline" if byline.inline else "")


def _words(paragraph: Paragraph) -> str:
    text = paragraph.text.replace("\n", "⏎")
    kind = "" if paragraph.kind == "prose" else f"({paragraph.kind}) "
    return kind + (text if len(text) <= 40 else f"{text[:16]}……{text[-16:]}")
