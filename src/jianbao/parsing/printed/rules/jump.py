"""A jump to or from another page: （下转第3版） │ 上接A01版 │ 详见4版."""

from __future__ import annotations

from jianbao.parsing.printed.block import Block, Signs
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.sureness import sureness_of
from jianbao.parsing.text.jumps import JUMP

_LONGEST = 30  # characters
SIGNS = Signs(anywhere="版")


def jump(lines: tuple[Line, ...], at: int) -> Block | None:
    """A line that is nothing but a jump; `texts` is the line."""
    line = lines[at]
    if len(line.text) > _LONGEST or "版" not in line.text or not JUMP.fullmatch(line.text):
        return None
    return Block("jump", at, at, (line.cut(),), "jump", sureness_of("jump"), "the page it names")
