"""A stretch of items made into an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jianbao.model import Article, Byline, Caption, Paragraph, Section, Text, join_texts
from jianbao.parsing.bylines.credited import Credited, moved
from jianbao.parsing.bylines.datelines import opens_article
from jianbao.parsing.bylines.forms import FORMS, read_byline
from jianbao.parsing.bylines.running_text import dateline_of, inline_bylines, read_jump
from jianbao.parsing.genre import genre_of
from jianbao.parsing.printed.articles.body import read_body
from jianbao.parsing.printed.articles.byline_pieces import Run, set_bylines
from jianbao.parsing.printed.articles.confidence import confidence_of
from jianbao.parsing.printed.articles.cutting import Cut
from jianbao.parsing.printed.articles.sections import read_sections
from jianbao.parsing.printed.headings.stack_lines import Stack, read_stack, stack_of_parts
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.standing import names_column
from jianbao.parsing.printed.rules.box import run_in_label

_LONGEST_STANDFIRST = 3  # paragraphs
_WIDER_STANDFIRST = 1.5  # times the measure of the text below it
_WIDER, _FEWEST_BELOW = 1.2, 3
_MOST_ABOVE = 2  # paragraphs of a standfirst above the byline
_OTHER_MEASURE = 2.5  # em by which its column is wider than the body's


def set_article(
    identity: str, lines: tuple[Line, ...], items: Sequence[Item], cut: Cut, *, traditional: bool
) -> tuple[Article, bool]:
    """The article of one cut of the page's items, and whether its headline stack is doubtful.

    `identity` becomes its id.
    """
    row = items[cut.first : cut.last + 1]
    head = {at - cut.first for at in cut.head}
    stack = _stack(row, sorted(head), traditional)
    standfirst, rest = _standfirst(row, head)
    body = read_body(rest)
    if not standfirst:
        signed = any(item.kind == "byline" for item in row)
        wide = (_set_above_byline(rest) or _set_below_byline(rest)) if signed else _set_wider(rest)
        standfirst = tuple(part for part in body.parts[:wide] if isinstance(part, Paragraph))
        body.parts = body.parts[wide:]
    lead, sections = read_sections(body.parts)
    if _are_briefs(stack, lead, sections):
        stack = replace(stack, headline=(), column=stack.headline[0])
    article = Article(
        identity,
        headline=stack.headline,
        kicker=stack.kicker,
        deck=stack.deck,
        column=stack.column,
        series=stack.series,
        bylines=_bylines(lines, row),
        standfirst=standfirst,
        lead=lead,
        sections=sections,
        boxes=tuple(body.boxes),
        captions=_captions(row),
        notices=tuple(_notice(item) for item in row if item.kind == "notice"),
        jumps=(*(read_jump(item.texts[0]) for item in row if item.kind == "jump"), *body.jumps),
        confidence=confidence_of(cut.margin),
    )
    return read_within(article), stack.doubtful


def _stack(row: Sequence[Item], head: Sequence[int], traditional: bool) -> Stack:
    """The headline stack, by the parts of its lines where they were labelled."""
    if any(row[at].part for at in head):
        return stack_of_parts([(row[at].part or "headline", text) for at in head for text in row[at].texts])
    return read_stack([row[at].texts for at in head], traditional=traditional)


def _are_briefs(stack: Stack, lead: Sequence[Paragraph], sections: Sequence[Section]) -> bool:
    """Whether items, each behind its sign, stand below a column's name and no headline: 简讯 │ ●…… │ ●……"""
    named = len(stack.headline) == 1 and stack.column is None and names_column(stack.headline[0].text)
    return named and len(lead) > 1 and not sections and all(one.text[0] in "●■▲◆○" for one in lead)


def read_within(article: Article) -> Article:
    """The article with what its text says of it: dateline, bylines within the text, genre."""
    text = (*article.lead, *(paragraph for section in article.sections for paragraph in section.paragraphs))
    signed = {byline.name for byline in article.bylines}
    inline = tuple(byline for byline in inline_bylines(text) if byline.name not in signed)
    article = replace(article, bylines=article.bylines + inline, dateline=dateline_of(text))
    return replace(article, genre=genre_of(article))


def _standfirst(row: Sequence[Item], head: set[int]) -> tuple[tuple[Paragraph, ...], list[Item]]:
    """The boxed text that stands before headline and byline, and the items of the body."""
    body = [item for at, item in enumerate(row) if at not in head]
    first_head = min(head, default=-1)
    before = [at for at, item in enumerate(row) if item.kind == "prose" and at < first_head]
    after = [at for at, item in enumerate(row) if item.kind == "prose" and at > first_head]
    bylines = [at for at, item in enumerate(row) if item.kind == "byline"]
    if not before or not after or (bylines and bylines[0] < first_head):
        return (), body
    if any(at and row[at - 1].kind == "box" for at in before):
        return (), body  # a label says what the text is: 编者按
    paragraphs = tuple(paragraph for at in before for paragraph in row[at].paragraphs)
    if len(paragraphs) > _LONGEST_STANDFIRST or opens_article(paragraphs[0].text):
        return (), body
    if any(row[at].reach > row[first_head].first for at in before):
        return (), body  # the headline is set into a paragraph
    return paragraphs, [row[at] for at in range(len(row)) if at not in head and at not in before]


def _set_wider(body: Sequence[Item]) -> int:
    """How many paragraphs at the head of a body without byline are set over several of its columns."""
    prose = [item for item in body if item.kind == "prose"]
    if not prose or body[0] is not prose[0]:
        return 0
    measures = [measure for item in prose for measure in item.measures]
    for count in range(1, min(_LONGEST_STANDFIRST + 1, len(measures))):
        if count < len(prose[0].measures) + 1 and min(measures[:count]) > _WIDER_STANDFIRST * max(measures[count:]):
            return count
    return 0


def _set_above_byline(body: Sequence[Item]) -> int:
    """How many paragraphs at the head of a body stand between headline and byline, in a column wider than its own."""
    signed = next(at for at, item in enumerate(body) if item.kind == "byline")
    above = [measure for item in body[:signed] for measure in item.measures]
    below = [measure for item in body[signed:] for measure in item.measures]
    kinds = {item.kind for item in body[:signed]}
    if not 0 < len(above) <= _MOST_ABOVE or not below or not kinds <= {"prose", "caption", "notice"}:
        return 0
    return len(above) if min(above) > max(below) + _OTHER_MEASURE else 0


def _set_below_byline(body: Sequence[Item]) -> int:
    """How many paragraphs directly below a byline at the body's head are set wider than all of a longer text."""
    text = [item for item in body if item.kind != "byline"]
    if not text or body[0].kind != "byline" or text[0].kind != "prose":
        return 0
    words = text[0].paragraphs[0].text
    if opens_article(words) or run_in_label(words):
        return 0
    first, *others = [measure for item in text for measure in item.measures]
    return int(len(others) >= _FEWEST_BELOW and first > _WIDER * max(others))


def _bylines(lines: tuple[Line, ...], row: Sequence[Item]) -> tuple[Byline, ...]:
    found: list[Byline] = []
    for item in row:
        if item.kind == "byline":
            run = Run(lines[item.first : item.last + 1])
            found += set_bylines(run, _credited(run.text))
    return tuple(found)


def _credited(text: str) -> list[Credited]:
    """The names of a byline's words, which may stand in brackets; in brackets alone, a pen name may be any word."""
    bracketed = read_byline(text[1:-1], bracketed=True) if text[0] in "（(" else None
    if bracketed:
        return [moved(one, 1) for one in bracketed]
    found = read_byline(text, FORMS)
    if not found and text[0] in "（(":
        return [Credited(text[1:-1], (1, len(text) - 1), None, None, None, None)]
    return found or []


def _captions(row: Sequence[Item]) -> tuple[Caption, ...]:
    return tuple(
        Caption(item.texts[0], item.texts[1] if len(item.texts) > 1 else None)
        for item in row
        if item.kind == "caption"
    )


def _notice(item: Item) -> Text:
    return join_texts(item.texts)
