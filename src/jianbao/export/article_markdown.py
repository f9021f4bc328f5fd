"""One article as Markdown with front matter: what `jianbao parse --format markdown --article N` writes.

Read again, it is the same article but for its lines: every field goes into the front matter, every sign that
Markdown would take for its own is written with a backslash.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from jianbao.model import Article, Box, Byline, Caption, Emphasis, Jump, Page, Paragraph, Quote, Section, Text

_SIGNS = re.compile(r"[\\*\[]")
_FIRST_SIGN = re.compile(r"^(?:#|>|[-+=_|{!])")
_NUMBER = re.compile(r"^(\d{1,3})[.)][ \t]")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")

ANSWERS = ("genre", "bylines", "dateline")  # written even when empty: a reader would look for them in the text


def article_to_markdown(article: Article, page: Page) -> str:
    """The article, with what is known of its page, as Markdown ending in one line feed."""
    parts = ["---\n" + "".join(_front_matter(article, page)) + "---\n"]
    parts += [_paragraph(paragraph) for paragraph in article.lead]
    for section in article.sections:
        parts += _section(section)
    return "\n".join(parts)


def _front_matter(article: Article, page: Page) -> Iterator[str]:
    for key, value in _fields(article, page):
        if key in ANSWERS or value not in (None, "", [], {}):
            yield f"{key}: {_written(value)}\n"


def _fields(article: Article, page: Page) -> Iterator[tuple[str, Any]]:
    headline = [line.text for line in article.headline]
    yield "id", article.id
    yield "title", headline[0] if len(headline) == 1 else headline
    for key in ("kicker", "deck", "column", "series"):
        text: Text | None = getattr(article, key)
        yield key, text.text if text else None
    yield "genre", article.genre
    yield "bylines", [_byline(byline) for byline in article.bylines]
    yield "dateline", article.dateline
    yield "paper", page.paper.value
    yield "date", page.date.value.isoformat() if page.date.value else None
    yield "page", page.number.value
    yield "page_name", page.name.value
    yield "edition", page.edition.value
    yield "standfirst", [_member(paragraph) for paragraph in article.standfirst]
    yield "captions", [_caption(caption) for caption in article.captions]
    yield "notices", [notice.text for notice in article.notices]
    yield "boxes", [_box(box) for box in article.boxes]
    yield "jumps", [_jump(jump) for jump in article.jumps]
    yield "url", article.url
    yield "confidence", article.confidence if article.confidence != 1.0 else None
    if article.withheld:
        date = article.withheld.date
        yield "withheld", {"reason": article.withheld.reason, "date": date.isoformat() if date else None}
    yield from sorted(article.extra.items())
    yield "corrections", [_speaker(quote) for quote in article.quotes if quote.rule == "correction"]


def _written(value: Any) -> str:
    """A value in YAML's flow style, which is JSON; `allow_nan` has no place here, extra fields hold none."""
    return _UNSAFE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value, ensure_ascii=False))


def _speaker(quote: Quote) -> dict[str, str]:
    """The correction that says again who speaks: no reader of the text could know."""
    return {"speaker": quote.speaker or "", "quote": quote.text, "post": quote.post or ""}


def _byline(byline: Byline) -> dict[str, Any]:
    fields = {"name": byline.name, "role": byline.role, "outlet": byline.outlet, "inline": byline.inline or None}
    return {key: value for key, value in fields.items() if value is not None}


def _caption(caption: Caption) -> dict[str, str]:
    fields = {"text": caption.text.text}
    return fields | {"credit": caption.credit.text} if caption.credit else fields


def _box(box: Box) -> dict[str, Any]:
    heading = {"heading": box.heading.text} if box.heading else {}
    return {"kind": box.kind, **heading, "paragraphs": [_member(paragraph) for paragraph in box.paragraphs]}


def _jump(jump: Jump) -> dict[str, str]:
    fields = {"text": jump.text.text, "to": jump.to, "from": jump.from_}
    return {key: value for key, value in fields.items() if value}


def _member(paragraph: Paragraph) -> str | dict[str, Any]:
    """A paragraph inside a list of the front matter: its words, with its kind where it has one."""
    if paragraph.kind == "prose" and not paragraph.emphasis and "\n" not in paragraph.text:
        return paragraph.text
    emphasis = [{"start": e.start, "end": e.end, "kind": e.kind} for e in paragraph.emphasis]
    return {"text": paragraph.text, "kind": paragraph.kind, **({"emphasis": emphasis} if emphasis else {})}


def _section(section: Section) -> Iterator[str]:
    keyword = "{keyword=" + _written(section.keyword.text) + "}" if section.keyword else ""
    heading = _escape(section.heading.text) if section.heading else ""
    if not keyword and (not heading or heading.endswith("}")):
        keyword = "{}"
    yield "## " + " ".join(part for part in (heading, keyword) if part) + "\n"
    if section.subheading:
        braces = " {}" if section.subheading.text.endswith("}") else ""
        yield f"### {_escape(section.subheading.text)}{braces}\n"
    yield from map(_paragraph, section.paragraphs)


def _paragraph(paragraph: Paragraph) -> str:
    words = "\\\n".join(_guard(line) for line in _emphasised(paragraph).split("\n"))
    if paragraph.kind == "blockquote" and "\n" not in paragraph.text:
        return f"> {words}\n"
    if paragraph.kind == "item" and "\n" not in paragraph.text:
        return f"- {words}\n"
    plain = paragraph.kind == "prose" and "\n" not in paragraph.text
    return f"{words}\n" if plain else f"{words}\n{{.{paragraph.kind}}}\n"


def _guard(line: str) -> str:
    """A line whose first sign Markdown would take for a block's."""
    number = _NUMBER.match(line)
    if number:
        return f"{number[1]}\\{line[number.end(1) :]}"
    return "\\" + line if _FIRST_SIGN.match(line) else line


def _escape(words: str) -> str:
    return _SIGNS.sub(lambda sign: "\\" + sign[0], words)


def _emphasised(paragraph: Paragraph) -> str:
    words, at = [], 0
    for stretch in sorted(paragraph.emphasis, key=lambda stretch: stretch.start):
        if stretch.start < at or not _can_be_set(paragraph.text, stretch):
            continue
        signs = "*" if stretch.kind == "em" else "**"
        words += [_escape(paragraph.text[at : stretch.start]), signs]
        words += [_escape(paragraph.text[stretch.start : stretch.end]), signs]
        at = stretch.end
    return "".join(words) + _escape(paragraph.text[at:])


def _can_be_set(text: str, stretch: Emphasis) -> bool:
    """Whether asterisks around a stretch read as emphasis: no letter or figure touches them, no space inside."""
    inside = text[stretch.start : stretch.end]
    beside = text[max(stretch.start - 1, 0) : stretch.start] + text[stretch.end : stretch.end + 1]
    touched = any(sign.isascii() and sign.isalnum() for sign in beside)
    return bool(inside.strip()) and inside == inside.strip() and not touched
