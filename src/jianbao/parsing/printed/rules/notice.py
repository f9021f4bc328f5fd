"""A notice: the words around a QR code, whose lines the extraction may have scrambled.

对话会视频
扫一扫
就看到
"""

from __future__ import annotations

import re

from jianbao.parsing.printed.block import Block
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.sureness import sureness_of

_SIGNS = re.compile(r"扫一扫|掃一掃|扫码|掃碼|扫描|掃描|二维码|二維碼|就看到|长按识别|QR\s?[Cc]ode")
_OF_THE_WRITER = re.compile(r"^[（(](?:本文)?作者(?:系|为|為|是|单位|單位|介绍)[^（）()]{2,60}[）)]$")
_LONGEST = 16.0
_MOST = 6


def notice(lines: tuple[Line, ...], at: int) -> Block | None:
    """A box of a few short lines with a sign of a QR code in it; `texts` are its lines."""
    if lines[at].last and _OF_THE_WRITER.match(lines[at].text):
        return Block(
            "notice", at, at, (lines[at].cut(),), "notice.writer", sureness_of("notice.writer"), "who the writer is"
        )
    last = at
    while not lines[last].last and last - at < _MOST:
        last += 1
    box = lines[at : last + 1]
    if last - at >= _MOST or any(line.width > _LONGEST or line.text[-1] in "。，" for line in box):
        return None
    if not any(_SIGNS.search(line.text) for line in box):
        return None
    return Block(
        "notice", at, last, tuple(line.cut() for line in box), "notice", sureness_of("notice"), "a QR code's words"
    )
