"""Lines that end an article and never head one: who wrote it, where it was sent from, what its figures rest on.

（作者为某大学教授）      （本报甲国首都某月某日电）      数据来源：某局      版式设计：甲某某      （记者 甲某某）
"""

from __future__ import annotations

import re

from jianbao.parsing.bylines.forms import BARE, PLACED, STATED, read_byline
from jianbao.parsing.printed.block import Block, BlockKind
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.parts.words_of_lines import BRACKETED_BYLINE, CREDITS, SENT_FROM, SIGNED_OFF
from jianbao.parsing.printed.sureness import sureness_of

_LONGEST = 70
_FORMS: tuple[tuple[re.Pattern[str], BlockKind, str, str], ...] = (
    (SIGNED_OFF, "notice", "end.source", "who wrote or gave it"),
    (SENT_FROM, "notice", "end.sent", "where it was sent from"),
    (CREDITS, "furniture", "end.credits", "who set it"),
)


def closing_block(lines: tuple[Line, ...], at: int) -> Block | None:
    """The block of a line that closes an article; `texts` is the line."""
    line = lines[at]
    if len(line.text) > _LONGEST:
        return None
    for pattern, kind, rule, because in _FORMS:
        if pattern.match(line.text):
            return Block(kind, at, at, (line.cut(),), rule, sureness_of(rule), because)
    if BRACKETED_BYLINE.match(line.text):
        words = line.text[1:-1]
        if read_byline(words, (*STATED, BARE), bracketed=True):
            return Block(
                "byline",
                at,
                at,
                (line.cut(),),
                "byline.bracketed",
                sureness_of("byline.bracketed"),
                "names in brackets, nothing else",
            )
    if read_byline(line.text, (PLACED,)):
        return Block(
            "byline",
            at,
            at,
            (line.cut(),),
            "byline.placed",
            sureness_of("byline.placed"),
            "who writes in, and where from",
        )
    return None
