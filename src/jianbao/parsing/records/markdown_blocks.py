"""The blocks of a Markdown body, in order: headings, paragraphs, quotations, list items, tables, pictures.

## 小标题 {keyword="关键词"}      a heading; the keyword of its section stands in braces
正文第一行                        lines of a paragraph are joined, Chinese without a space
第二行\\                          a backslash at a line's end keeps the break
{.verse}                          the kind of the paragraph it closes
> 引文        - 列表项   1. 列表项        | 表 | 格 |        ![图片说明](photo.jpg)

The rows of a table are lines of one paragraph, their cells parted by ` | `; the bars around a row and the rule below
its head are syntax.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from jianbao.model import Emphasis, Paragraph, ParagraphKind, Piece, SourceLine, Text, join_texts
from jianbao.parsing.fields.record import cut_text, slice_text
from jianbao.parsing.records.markdown_inline import read_inline

_HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*$")
_BRACES = re.compile(r'(?:^|(?<=[ \t]))\{(?:keyword=("(?:[^"\\]|\\.)*"))?\}$')
_UNDERLINE = re.compile(r"^ {0,3}=+[ \t]*$")
_RULE = re.compile(r"^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_QUOTED = re.compile(r"^ {0,3}>[ \t]?")
_ITEM = re.compile(r"^[ \t]{0,12}[-*+][ \t]+(?=\S)")
_NUMBERED = re.compile(r"^[ \t]{0,12}(?=\d{1,3}[.)][ \t]+\S)")  # the number is the article's own word and stays
_RULE_OF_TABLE = re.compile(r"^\s*\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$")
_BARS = re.compile(r"^\|[ \t]*|[ \t]*\|[ \t]*$")
_PICTURE = re.compile(r"^!\[([^\[\]]*)\]\([^()]*\)$")
_KIND = re.compile(r"^\{\.([a-z]+)\}$")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_NOT_LINE_END = re.compile(r"[^\n]")
_KINDS = frozenset(get_args(ParagraphKind))
_NARROW = re.compile(r"[\x21-\x7e\u00c0-\u024f]")


_FORMS = (("heading", _HEADING), ("rule", _RULE), ("quoted", _QUOTED), ("item", _ITEM), ("item", _NUMBERED))


@dataclass(frozen=True, slots=True)
class MarkdownBlock:
    """`heading` of a `level` with its `keyword`; `paragraph`; `caption` of a picture."""

    kind: Literal["heading", "paragraph", "caption"]
    text: Text
    paragraph: Paragraph | None = None
    level: int = 0
    keyword: Text | None = None


@dataclass(slots=True)
class _Group:
    """Lines of one form that stand together, each with the column its words begin in."""

    form: str
    lines: list[tuple[SourceLine, int]]


def without_comments(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines with comments blanked, `<!-- more -->` and others over several lines; one that never ends is text."""
    if not any("<!--" in line.raw for line in lines):
        return list(lines)
    words = "\n".join(line.raw for line in lines)
    parts, at, last = list[str](), 0, words.rfind("-->")
    while 0 <= (start := words.find("<!--", at)) <= last - 4:
        end = words.index("-->", start + 4) + 3
        parts += [words[at:start], _NOT_LINE_END.sub(" ", words[start:end])]
        at = end
    blanked = "".join((*parts, words[at:])).split("\n")
    return [replace(line, raw=raw) for line, raw in zip(lines, blanked, strict=True)]


def read_blocks(lines: Sequence[SourceLine]) -> Iterator[MarkdownBlock]:
    """The blocks of the lines of a body."""
    for group in _group(lines):
        if group.form == "heading":
            yield _heading(*group.lines[0])
        elif group.form != "rule":
            yield from _paragraph(group)


def _group(lines: Sequence[SourceLine]) -> Iterator[_Group]:
    group: _Group | None = None
    for line in lines:
        form, start = _form_of(line.raw)
        if group and form == "prose" and group.form == "prose" and _UNDERLINE.match(line.raw):
            first, column = group.lines[0]
            yield _Group("heading", [(first, column)])
            group = None
            continue
        if group and _carries_on(group.form, form, start):
            group.lines.append((line, start))
            continue
        if group:
            yield group
        group = _Group(form, [(line, start)]) if form else None
    if group:
        yield group


def _form_of(raw: str) -> tuple[str, int]:
    """What a line is by itself, and where its words begin; "" for a blank one."""
    if not raw.strip():
        return "", 0
    for form, pattern in _FORMS:
        match = pattern.match(raw)
        if match:
            blank = form == "quoted" and not raw[match.end() :].strip()
            return ("", 0) if blank else (form, 0 if form == "heading" else match.end())
    start = len(raw) - len(raw.lstrip())
    return ("table" if raw[start] == "|" else "prose"), start


def _carries_on(form: str, next_form: str, start: int) -> bool:
    if form == "item":
        return next_form == "prose" and start >= 2
    return form == next_form and form in ("prose", "quoted", "table")


def _heading(line: SourceLine, column: int) -> MarkdownBlock:
    match = _HEADING.match(line.raw)
    start, end = match.span(2) if match and match[2] else (column, len(line.raw))
    if match and not match[2]:
        start = end
    text = _words(line, start, end)
    braces = _BRACES.search(text.text)
    keyword = None
    if braces:
        if braces[1]:
            inner = slice_text(text, braces.start(1), braces.end(1))
            keyword = Text(json.loads(braces[1], strict=False), inner.pieces)
        text = cut_text(text, 0, braces.start())
    return MarkdownBlock("heading", read_inline(text)[0], None, len(match[1]) if match else 1, keyword)


def _words(line: SourceLine, start: int, end: int) -> Text:
    words = _UNPRINTABLE.sub(" ", line.raw[start:end])
    return cut_text(Text(words, (Piece(0, len(words), line.number, start, end),)), 0, len(words))


def _paragraph(group: _Group) -> Iterator[MarkdownBlock]:
    if group.form == "table":
        group.lines = [row for row in group.lines if not _RULE_OF_TABLE.match(row[0].raw)]
    lines = [_words(line, start, len(line.raw)) for line, start in group.lines]
    if not lines:
        return
    if group.form == "table":
        lines = [_without_bars(line) for line in lines]
    named = _KIND.match(lines[-1].text) if len(lines) > 1 else None
    if named and named[1] in _KINDS:
        lines.pop()
    picture = _PICTURE.match(lines[0].text) if len(lines) == 1 and group.form == "prose" else None
    if picture:
        yield MarkdownBlock("caption", cut_text(lines[0], *picture.span(1)))
        return
    joined, broken = _join(lines, group.form == "table")
    text, emphasis = read_inline(joined)
    kind = _kind(group.form, named[1] if named else "", broken)
    if text.text:
        yield MarkdownBlock("paragraph", text, Paragraph(text.text, text.pieces, kind, _within(emphasis, text)))


def _without_bars(row: Text) -> Text:
    """A row of a table without the bars at its ends."""
    start, end = 0, len(row.text)
    for bar in _BARS.finditer(row.text):
        start, end = (bar.end(), end) if bar.start() == 0 else (start, bar.start())
    return cut_text(row, start, max(start, end))


def _within(emphasis: tuple[Emphasis, ...], text: Text) -> tuple[Emphasis, ...]:
    return tuple(stretch for stretch in emphasis if stretch.end <= len(text.text))


def _kind(form: str, named: str, broken: bool) -> ParagraphKind:
    if named in _KINDS:
        return named  # type: ignore[return-value]
    kinds: dict[str, ParagraphKind] = {"quoted": "blockquote", "item": "item", "table": "table"}
    return kinds.get(form, "verse" if broken else "prose")


def _join(lines: Sequence[Text], table: bool) -> tuple[Text, bool]:
    """The lines of a paragraph as one text, and whether a line break in it is meant."""
    parts: list[Text] = []
    broken = False
    for before, line in zip([None, *lines], lines, strict=False):
        if before is not None:
            kept = table or _ends_in_break(before.text)
            if kept and not table:
                parts[-1] = slice_text(parts[-1], 0, len(parts[-1].text) - 1)
            narrow = _NARROW.match(before.text[-1:]) and _NARROW.match(line.text[:1])
            parts.append(Text("\n" if kept else " " if narrow else ""))
            broken = broken or kept
        parts.append(line)
    return join_texts(parts), broken


def _ends_in_break(text: str) -> bool:
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1
