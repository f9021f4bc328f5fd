"""A jump to or from another page: （下转第3版） │ 上接A01版 │ 详见4版."""

from __future__ import annotations

import re

from jianbao.parsing.block import Block, Signs
from jianbao.parsing.line import Line

JUMP = re.compile(
    r"[（(【]?[▲▶◀▼→←]?\s*(?P<way>下转|下轉|转|轉|紧接|緊接|上接|详见|詳見|更多报道见|相关报道见|见)\s*第?\s*(?P<page>[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版[^）)】]{0,12}[）)】]?"
)

SIGNS = Signs(anywhere="版")


def jump(lines: tuple[Line, ...], at: int) -> Block | None:
    """A line that is nothing but a jump; `texts` is the line."""
    line = lines[at]
    if len(line.text) > 30 or "版" not in line.text or not JUMP.fullmatch(line.text):
        return None
    return Block("jump", at, at, (line.cut(),), "jump", 0.97, "the page it names")
