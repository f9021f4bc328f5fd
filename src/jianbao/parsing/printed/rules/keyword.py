"""A keyword block: the label, the keyword, and on the next line the section's heading.

关键词 核心技术
聚焦前沿强化研发，筑牢产业根基
"""

from __future__ import annotations

import re

from jianbao.model import Text
from jianbao.parsing.printed.block import Block, Signs, last_of_box
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.sureness import sureness_of
from jianbao.parsing.text.marks import SENTENCE_ENDS

_NARROW = 0.7  # of the width of the text below
KEYWORD = re.compile(
    r"^(?P<label>[【\[■●◆]?(?:关键词|關鍵詞|关键字|關鍵字)[】\]]?[一二三四五六七八九十\d]?[\s　:：|丨]+)(?P<word>[^。]{1,20})$"
)
SIGNS = Signs(anywhere="键鍵")
_LONGEST = 34
_MOST_LINES, _WIDEST = 3, 40.0  # of a heading
_PAUSED = re.compile(r"[。；]|[，、：,]$")


def keyword(lines: tuple[Line, ...], at: int) -> Block | None:
    """`texts` are the keyword (its label a piece of it) and, when short lines follow, the heading."""
    line = lines[at]
    found = KEYWORD.match(line.text) if len(line.text) <= _LONGEST else None
    if not found:
        return None
    word = line.cut(found.start("word"))
    texts = [Text(word.text, (*line.mark(0, found.end("label"), "label"), *word.pieces))]
    last = at
    if at + 1 < len(lines) and (_is_heading(lines, at + 1) or _is_broken_heading(lines, at + 1)):
        last = last_of_box(lines, at + 1)
        texts += (below.cut() for below in lines[at + 1 : last + 1])
    return Block("keyword", at, last, tuple(texts), "keyword", sureness_of("keyword"), "the label")


def _is_heading(lines: tuple[Line, ...], at: int) -> bool:
    """A line alone in its place: no sentence, and nothing directly below that it runs on into."""
    line = lines[at]
    if KEYWORD.match(line.text) or line.closed or "。" in line.text or line.text[-1] in "，、；：,":
        return False
    alone = at + 1 >= len(lines) or lines[at + 1].index > line.index + 1
    return alone and line.width <= _WIDEST and line.text[-1] not in SENTENCE_ENDS - set("！？!?…")


def _is_broken_heading(lines: tuple[Line, ...], at: int) -> bool:
    """Two or three lines that a narrow column broke a heading into: the last is the shortest, none ends a sentence.

    Text that breaks off at a column's foot fills its last line.
    """
    box = lines[at : last_of_box(lines, at) + 1]
    if not 2 <= len(box) <= _MOST_LINES or sum(line.width for line in box) > _WIDEST:
        return False
    if any(line.closed or _PAUSED.search(line.text) or KEYWORD.match(line.text) for line in box):
        return False
    widest = max(line.width for line in box[:-1])
    below = lines[at + len(box)].width if at + len(box) < len(lines) else 0.0
    return box[-1].width < min(line.width for line in box[:-1]) or (box[-1].width == widest < _NARROW * below)
