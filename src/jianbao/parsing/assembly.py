"""A stretch of items made into an article."""

from __future__ import annotations

from collections.abc import Sequence

from jianbao.model import Article, Byline, Caption, Jump, Paragraph, Text, join_texts
from jianbao.parsing.articles import Cut
from jianbao.parsing.bylines import Run, read_byline, set_bylines
from jianbao.parsing.datelines import read_dateline
from jianbao.parsing.items import Item
from jianbao.parsing.line import Line
from jianbao.parsing.rules.jump import JUMP
from jianbao.parsing.sections import Heading, Part, read_sections
from jianbao.parsing.stack import read_stack


def set_article(
    identity: str, lines: tuple[Line, ...], items: Sequence[Item], cut: Cut, *, traditional: bool
) -> Article:
    """The article of one cut of the page's items; `identity` becomes its id."""
    row = items[cut.first : cut.last + 1]
    head = {at - cut.first for at in cut.head}
    stack = read_stack([row[at].texts for at in sorted(head)], traditional=traditional)
    standfirst, body = _standfirst(row, head)
    parts = _parts(body)
    if not standfirst and not any(item.kind == "byline" for item in row):
        wide = _set_wider(body)
        standfirst, parts = tuple(part for part in parts[:wide] if isinstance(part, Paragraph)), parts[wide:]
    lead, sections = read_sections(parts)
    first = next((part.text for part in (*standfirst, *lead, *(p for s in sections for p in s.paragraphs))), "")
    return Article(
        identity,
        headline=stack.headline,
        kicker=stack.kicker,
        deck=stack.deck,
        bylines=_bylines(lines, row),
        dateline=read_dateline(first),
        standfirst=standfirst,
        lead=lead,
        sections=sections,
        captions=_captions(row),
        notices=tuple(_notice(item) for item in row if item.kind == "notice"),
        jumps=tuple(_jump(item) for item in row if item.kind == "jump"),
    )


def _standfirst(row: Sequence[Item], head: set[int]) -> tuple[tuple[Paragraph, ...], list[Item]]:
    """The boxed text that stands before headline and byline, and the items of the body."""
    body = [item for at, item in enumerate(row) if at not in head]
    first_head = min(head, default=-1)
    before = [at for at, item in enumerate(row) if item.kind == "prose" and at < first_head]
    after = [at for at, item in enumerate(row) if item.kind == "prose" and at > first_head]
    bylines = [at for at, item in enumerate(row) if item.kind == "byline"]
    if not before or not after or (bylines and bylines[0] < first_head):
        return (), body
    paragraphs = tuple(paragraph for at in before for paragraph in row[at].paragraphs)
    if len(paragraphs) > 3:
        return (), body
    return paragraphs, [row[at] for at in range(len(row)) if at not in head and at not in before]


def _set_wider(body: Sequence[Item]) -> int:
    """How many paragraphs at the head of a body without byline are set over several of its columns."""
    prose = [item for item in body if item.kind == "prose"]
    if not prose or body[0] is not prose[0]:
        return 0
    measures = [measure for item in prose for measure in item.measures]
    for count in range(1, min(3, len(measures) - 1)):
        if count < len(prose[0].measures) + 1 and min(measures[:count]) > 1.5 * max(measures[count:]):
            return count
    return 0


def _parts(body: Sequence[Item]) -> list[Part]:
    parts: list[Part] = []
    for item in body:
        if item.kind == "prose":
            parts += item.paragraphs
        elif item.kind == "display":
            before = parts[-1] if parts else None
            if isinstance(before, Heading) and before.keyword is not None and not before.lines:
                parts[-1] = Heading(item.texts, before.keyword)
            elif isinstance(before, Heading) and before.keyword is None:
                parts[-1] = Heading(before.lines + item.texts)
            else:
                parts.append(Heading(item.texts))
        elif item.kind == "table":
            parts.append(_lines_kept(item))
        elif item.kind == "keyword":
            parts.append(Heading(item.texts[1:], item.texts[0]))
    return parts


def _lines_kept(item: Item) -> Paragraph:
    text = join_texts(item.texts, "\n")
    kind = item.block.because if item.block else "table"
    return Paragraph(text.text, text.pieces, kind="names" if kind == "names" else "verse" if kind == "verse" else "table")


def _bylines(lines: tuple[Line, ...], row: Sequence[Item]) -> tuple[Byline, ...]:
    found: list[Byline] = []
    for item in row:
        if item.kind == "byline":
            run = Run(lines[item.first : item.last + 1])
            found += set_bylines(run, read_byline(run.text) or [])
    return tuple(found)


def _captions(row: Sequence[Item]) -> tuple[Caption, ...]:
    return tuple(
        Caption(item.texts[0], item.texts[1] if len(item.texts) > 1 else None)
        for item in row
        if item.kind == "caption"
    )


def _notice(item: Item) -> Text:
    return join_texts(item.texts)


def _jump(item: Item) -> Jump:
    text = item.texts[0]
    found = JUMP.search(text.text)
    page = found["page"] if found else None
    comes = bool(found and found["way"].startswith("上"))
    return Jump(text, None if comes else page, page if comes else None)
