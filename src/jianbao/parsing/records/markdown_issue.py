"""A Markdown file of a whole issue: its pages under headings, its articles under headings below these.

# 河西晚报 2023-03-04            the issue: its newspaper and its day
## 第01版：要闻                   a page: its number and its name
### 1. 旧书市重开                 an article; the number before its headline is the file's own
作者：林小满                      a field of it, by its name
本报记者 林小满                   a byline on a line of its own, before the text or behind it
（作者为……）                      a note on the author
#### 小标题                       a section
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Article, Byline, Page, SourceLine, SourceText, Text
from jianbao.parsing.bylines.forms import read_byline
from jianbao.parsing.fields.names import fields_among
from jianbao.parsing.fields.record import Located, Record, account_for, cut_text
from jianbao.parsing.metadata.dates import find_dates
from jianbao.parsing.metadata.naming import id_stem
from jianbao.parsing.metadata.settling import facts_of_page, settle_record
from jianbao.parsing.records.article import article_of_record, complete_article
from jianbao.parsing.records.bodies import set_body
from jianbao.parsing.records.bylines import read_author
from jianbao.parsing.records.markdown_blocks import MarkdownBlock

_PAGE = re.compile(
    r"^第?\s*[A-Za-z]?-?\d{1,3}\s*版(?:[\s:：·・|—-].{0,20}|[(（].{0,20}[)）])?$"
    r"|^第[一二三四五六七八九十]{1,3}版(?:[\s:：·・|—-].{0,20}|[(（].{0,20}[)）])?$"
    r"|^[A-Z]\d{1,3}(?:[\s:：·・|].{1,20})?$"
)
_ORDINAL = re.compile(r"^(?:\d{1,3}\s*[.．、)）]|[(（]\d{1,3}[)）]|[①-⑳])\s*(?=\S)")
_NOTE = re.compile(r"^[（(](?:作者|本文作者|译者|执笔)[^（）()]{1,60}[)）]$")
_FIELD = re.compile(r"^(?P<key>[\u4e00-\u9fff]{2,4})[:：]\s*(?P<value>\S.*)$")
_FIELDS = ("kicker", "deck", "author", "column", "url")
_STAFF = re.compile(r"^(?:本版)?(?:责任编辑|责编|编辑|美编|版式|校对|版面设计)[\s:：/]")
_OF_A_PAPER = re.compile(r"[\u4e00-\u9fff]{2,12}(?:报|報|周刊|新闻|新聞|时报|電訊|电讯)")
_LONGEST_BYLINE = 40


@dataclass(slots=True)
class _PageDraft:
    """A page while its blocks are gathered: the lines it has, the heads above it, its articles."""

    first_line: int
    issue: MarkdownBlock | None = None
    head: MarkdownBlock | None = None
    stray: list[MarkdownBlock] = field(default_factory=list)
    articles: list[list[MarkdownBlock]] = field(default_factory=list)


def is_issue(blocks: Sequence[MarkdownBlock], record: Record) -> bool:
    """Whether a file's headings are those of an issue: one of a page with one below it, or one of a newspaper's day
    with numbered ones below."""
    headings = [block for block in blocks if block.kind == "heading"]
    level = _page_level(headings)
    if level:
        return any(block.level > level for block in headings)
    return (
        "title" not in record.plain
        and bool(headings)
        and _names_issue(headings[0])
        and len(headings) > 1
        and all(_ORDINAL.match(block.text.text) for block in headings if block.level == headings[0].level + 1)
    )


def _page_level(headings: Sequence[MarkdownBlock]) -> int:
    return min((block.level for block in headings if _PAGE.match(block.text.text)), default=0)


def _names_issue(block: MarkdownBlock) -> bool:
    words = block.text.text
    return _OF_A_PAPER.search(words) is not None and any(date.first for date in find_dates(words))


def parse_issue(
    source: SourceText, record: Record, blocks: Sequence[MarkdownBlock], settings: Settings
) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    """The pages of an issue with what is wrong with them; `record` is the front matter, whose fields hold for all."""
    drafts = _gather(blocks, source.lines[0].number if source.lines else 1)
    pages: list[Page] = []
    diagnostics: list[Diagnostic] = []
    ends = [draft.first_line for draft in drafts[1:]] + [len(source.lines) + 1]
    for index, (draft, end) in enumerate(zip(drafts, ends, strict=True)):
        page, found = _page(source, record, draft, index, len(drafts), settings)
        lines = source.lines[draft.first_line - 1 : end - 1]
        pages.append(_accounted(page, _fields_of(record, draft), lines))
        diagnostics += found
    return tuple(pages), tuple(diagnostics)


def _gather(blocks: Sequence[MarkdownBlock], first_line: int) -> list[_PageDraft]:
    level = _page_level([block for block in blocks if block.kind == "heading"])
    top = min(block.level for block in blocks if block.kind == "heading")
    drafts = [_PageDraft(first_line)]
    article_level = 0
    for block in blocks:
        page = drafts[-1]
        if block.kind == "heading" and block.level <= (level or top):
            is_page = block.level == level and _PAGE.match(block.text.text) is not None
            if page.head or page.articles or page.stray or (page.issue and not is_page):
                page = _PageDraft(block.text.lines[0], page.issue if is_page else None)
                drafts.append(page)
            if is_page:
                page.head = block
            else:
                page.issue = block
            article_level = 0
        elif block.kind == "heading" and (not article_level or block.level <= article_level):
            article_level = article_level or block.level
            page.articles.append([block])
        elif page.articles:
            page.articles[-1].append(block)
        else:
            page.stray.append(block)
    return drafts


def _page(
    source: SourceText, record: Record, draft: _PageDraft, index: int, pages: int, settings: Settings
) -> tuple[Page, list[Diagnostic]]:
    stem = id_stem(source, settings)
    name = f"{stem}-{index + 1}" if pages > 1 else stem
    stray = [block for block in draft.stray if not _STAFF.match(block.text.text)]
    groups = [stray, *draft.articles] if stray else draft.articles
    articles = tuple(
        replace(_article(group, source.file.path), id=f"{name}-{number}") for number, group in enumerate(groups, 1)
    )
    furniture = [block.text for block in draft.stray if _STAFF.match(block.text.text)]
    fields = _fields_of(record, draft)
    page, found = settle_record(
        Page(source, index, articles=articles, furniture=tuple(furniture)), fields, settings
    )
    empty = [
        Diagnostic("article-empty", source.file.path, article.headline[0].lines[0])
        for article in articles
        if not any(article.paragraphs()) and article.headline
    ]
    return page, [*found, *empty]


def _fields_of(record: Record, draft: _PageDraft) -> Record:
    """What the heads say of a page, the front matter where they say nothing."""
    located: dict[str, Located] = {}
    lines: dict[str, int] = {}
    if draft.issue:
        located |= _issue_fields(draft.issue.text)
    if draft.head:
        located["page"] = draft.head.text
    for key, value in located.items():
        lines[key] = value.lines[0] if isinstance(value, Text) else 0
    plain: dict[str, Any] = {key: value.text for key, value in located.items() if isinstance(value, Text)}
    return replace(record, located=record.located | located, plain=record.plain | plain, lines=record.lines | lines)


def _issue_fields(text: Text) -> dict[str, Located]:
    """The day in the head of an issue, and the newspaper before it or behind it."""
    date = next((date for date in find_dates(text.text) if date.first), None)
    if date is None:
        paper = _OF_A_PAPER.search(text.text)
        return {"paper": cut_text(text, *paper.span())} if paper else {}
    found: dict[str, Located] = {"date": cut_text(text, date.start, date.end)}
    around = ((0, date.start), (date.end, len(text.text)))
    named = (match for start, end in around if (match := _OF_A_PAPER.search(text.text, start, end)))
    paper = next(named, None)
    if paper is None and text.text[: date.start].strip():
        start = text.text[: date.start].rstrip(" 　|·,，:：-—(（")
        return found | {"paper": cut_text(text, 0, len(start))}
    return found | ({"paper": cut_text(text, *paper.span())} if paper else {})


def _article(blocks: Sequence[MarkdownBlock], path: str) -> Article:
    """An article of its heading and what stands below it."""
    head, body = (blocks[0], list(blocks[1:])) if blocks[0].kind == "heading" else (None, list(blocks))
    record, body = _leading_fields(body, path)
    record.plain.setdefault("title", "")
    article = article_of_record(record)
    if head:
        ordinal = _ORDINAL.match(head.text.text)
        article = replace(
            article, headline=(cut_text(head.text, ordinal.end() if ordinal else 0, len(head.text.text)),)
        )
    signed, notes, body = _signatures(body)
    article = replace(article, bylines=(*article.bylines, *signed), notices=notes)
    return complete_article(set_body(article, body), record)


def _leading_fields(blocks: list[MarkdownBlock], path: str) -> tuple[Record, list[MarkdownBlock]]:
    """The fields that stand on lines of their own above the text: 引题：…, 作者：…"""
    record = Record(path)
    while blocks and blocks[0].paragraph:
        text = blocks[0].text
        match = _FIELD.match(text.text)
        name = next(iter(fields_among({match["key"]: match["value"]})), None) if match else None
        if match is None or name not in _FIELDS:
            break
        record.located[name] = cut_text(text, *match.span("value"))
        record.plain[name] = match["value"]
        blocks = blocks[1:]
    return record, blocks


def _signatures(
    blocks: list[MarkdownBlock],
) -> tuple[tuple[Byline, ...], tuple[Text, ...], list[MarkdownBlock]]:
    """Bylines on a line of their own first or last, notes on the author, and the blocks without them."""
    kept: list[MarkdownBlock] = []
    signed: list[Byline] = []
    notes: list[Text] = []
    edges = {0, len(blocks) - 1, len(blocks) - 2}
    for place, block in enumerate(blocks):
        words = block.text.text
        if block.paragraph and _NOTE.match(words):
            notes.append(block.text)
        elif (
            block.paragraph
            and place in edges
            and len(words) <= _LONGEST_BYLINE
            and read_byline(words.strip("（）() "))
        ):
            signed += read_author(block.text)
        else:
            kept.append(block)
    return tuple(signed), tuple(notes), kept


def _accounted(page: Page, record: Record, lines: Sequence[SourceLine]) -> Page:
    return replace(page, ledger=account_for(page, lines, tuple(_facts(record, page, lines))))


def _facts(record: Record, page: Page, lines: Sequence[SourceLine]) -> Iterator[tuple[str, Text]]:
    own = {line.number for line in lines}
    yield from ((at, text) for at, text in facts_of_page(record, page) if text.lines[0] in own)
