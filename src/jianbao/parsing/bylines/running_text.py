"""What a paragraph says of its makers: bylines and datelines in running text, and jumps at its end.

本报讯（记者甲某某 通讯员乙某）昨日……         inline bylines; the dateline is 本报讯
【記者甲某某／某地報導】昨日……                so papers of Taiwan print it
……圆满落幕。（甲某某 乙某）                   a byline at the tail
……正在加紧施工。（下转第3版）                 a jump, cut off the paragraph
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jianbao.model import Byline, Jump, Paragraph, Text
from jianbao.parsing.bylines.credited import Credited
from jianbao.parsing.bylines.datelines import read_dateline, reporter_at_head
from jianbao.parsing.bylines.forms import read_byline
from jianbao.parsing.bylines.names import is_name, read_names
from jianbao.parsing.text.jumps import JUMP
from jianbao.parsing.text.marks import SENTENCE_ENDS
from jianbao.parsing.text.slicing import split_at

_BRACKET = re.compile(r"[（(]([^（）()]{2,60})[）)]")
_SQUARE = re.compile(r"【([^【】]{2,60})】")
_HEAD = 60  # a byline at a paragraph's head stands within so many characters
_TAIL_DATELINE = re.compile(r"[（(]((?:本报|本報|据?新华社|新華社)[^（）()]{0,16}[电電讯訊])[）)]$")


def inline_bylines(paragraphs: Sequence[Paragraph]) -> tuple[Byline, ...]:
    """The names that sign an article within its first paragraph or at the end of its last; they own no pieces."""
    if not paragraphs:
        return ()
    found = [*_at_head(paragraphs[0].text), *_at_tail(paragraphs[-1].text)]
    names: dict[str, Byline] = {}
    for one in found:
        names.setdefault(one.name, one)
    return tuple(names.values())


def _at_head(text: str) -> Iterator[Byline]:
    yield from map(_inline, read_byline(reporter_at_head(text) or "") or [])
    square = _SQUARE.match(text)
    for bracket in (*([square] if square else []), *_BRACKET.finditer(text[:_HEAD])):
        yield from map(_inline, read_byline(bracket[1], bracketed=True) or [])


def _at_tail(text: str) -> Iterator[Byline]:
    for bracket in _BRACKET.finditer(text, max(0, len(text) - 64)):
        if bracket.end() < len(text) - 1 or text[: bracket.start()].rstrip("”’」 ")[-1:] not in SENTENCE_ENDS:
            continue
        credited = read_byline(bracket[1], bracketed=True)
        if credited:
            yield from map(_inline, credited)
            continue
        names = read_names(bracket[1], 0, len(bracket[1])) or []
        if all(is_name(name) for name, _ in names):
            yield from (Byline(name, inline=True) for name, _ in names)


def _inline(credit: Credited) -> Byline:
    return Byline(credit.name, credit.role, credit.outlet, inline=True)


def dateline_of(paragraphs: Sequence[Paragraph]) -> str | None:
    """The dateline an article's first paragraph begins with, or its last ends with."""
    if not paragraphs:
        return None
    head = read_dateline(paragraphs[0].text)
    tail = _TAIL_DATELINE.search(paragraphs[-1].text)
    return head or (tail[1] if tail else None)


def cut_jump(paragraph: Paragraph) -> tuple[Paragraph, Jump] | None:
    """A paragraph without the jump at its end or its head, and the jump; None where there is none."""
    text = paragraph.text
    if "版" not in text:
        return None
    for found in JUMP.finditer(text):
        at_edge = found.start() == 0 or found.end() == len(text)
        if not at_edge or found.group() == text or found.group()[0] not in "（(【▲▶◀▼→←":
            continue
        parts = split_at(paragraph, found.start(), found.end())
        if parts:
            rest, taken = parts
            return replace(paragraph, text=rest.text, pieces=rest.pieces), jump_of(taken, found)
    return None


def read_jump(text: Text) -> Jump:
    """A text as a jump; one that names no page leads nowhere."""
    found = JUMP.search(text.text)
    return jump_of(text, found) if found else Jump(text)


def jump_of(text: Text, found: re.Match[str]) -> Jump:
    """The jump that `found` describes, standing in `text`."""
    comes = found["way"].startswith("上")
    return Jump(text, None if comes else found["page"], found["page"] if comes else None)
