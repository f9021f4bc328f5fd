"""A correction that the paper prints of itself, which may be set into another article's text.

更正                              更正：本报9月1日第3版《……》一文中，
本报9月1日第3版《……》一文中，     “甲”应为“乙”，特此更正。
“甲”应为“乙”，特此更正。
"""

from __future__ import annotations

import re

from jianbao.model import Text
from jianbao.parsing.printed.block import Block, Signs
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.sureness import sureness_of
from jianbao.parsing.text.marks import is_closed

_LABEL = re.compile(
    r"[【\[〔]?(?P<label>更正(?:启事|啟事|说明|說明|声明|聲明|与致歉|與致歉|及致歉)?|致歉(?:声明|聲明|启事|啟事)?|勘误|勘誤)"
    r"[】\]〕]?(?:[：:\s　]+|(?<=[】\]〕])|$)"
)
_CLOSING = re.compile(
    r"(?:特此|谨此|謹此|特致|谨致|謹致|深表|表示|予以|向[^。，]{2,20})(?:更正|致歉|歉意|道歉|说明|說明|声明|聲明)[。！]?$"
)
_MOST = 14  # lines
SIGNS = Signs(anywhere="勘歉", first="更致【[〔")


def correction(lines: tuple[Line, ...], at: int) -> Block | None:
    """The label's line and the text to the words that close it; `texts` are the label and the text's lines."""
    found = _LABEL.match(lines[at].text)
    if not found:
        return None
    line = lines[at]
    label = line.cut(*found.span("label"))
    around = line.mark(0, found.start("label")), line.mark(found.end("label"), found.end())
    texts = [Text(label.text, around[0] + label.pieces + around[1])]
    words = ""
    for place in range(at, min(at + _MOST, len(lines))):
        text = lines[place].cut(found.end() if place == at else 0)
        if text.text:
            texts.append(text)
        words += text.text
        if _CLOSING.search(words) and (is_closed(words) or lines[place].last):
            return Block(
                "correction",
                at,
                place,
                tuple(texts),
                "correction",
                sureness_of("correction"),
                "the words that close it",
            )
    return None
