"""A byline on lines of its own, before or after what it signs.

■ 新闻社首席记者 甲某某 实习生 乙某

本报记者 甲某某 通讯
                        (a narrow box breaks even the word, or the name)
员 乙某
"""

from __future__ import annotations

import re

from jianbao.parsing.bylines.forms import SIGNED, read_byline
from jianbao.parsing.printed.block import Block, Signs
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.sureness import sureness_of
from jianbao.parsing.text.marks import BYLINE_MARKS, GAPS

_BROKEN = re.compile(
    r"[\s　](?:通|通讯|通讯员|实|实习|实习生|记|记者|首席|首席记|摄|摄影|\S{1,8}(?:日报|晚报|本报)(?:首席)?记?)$"
)
SIGNS = Signs(anywhere=GAPS + "者习習", first=BYLINE_MARKS, last="员員部")
_LONGEST = 60
_LONGEST_REST = 20  # characters of a byline's second line


def byline(lines: tuple[Line, ...], at: int) -> Block | None:
    """One line, or two when the first breaks off before a name; `texts` are the lines as they stand."""
    line = lines[at]
    if line.dated or len(line.text) > _LONGEST or line.text[-1] in "。，！？摄攝":
        return None
    if (" " in line.text or "\u3000" in line.text) and at + 1 < len(lines) and _breaks_off(line, lines[at + 1]):
        joined = line.text + lines[at + 1].text
        if read_byline(joined):
            return Block(
                "byline",
                at,
                at + 1,
                (line.cut(), lines[at + 1].cut()),
                "byline.broken",
                sureness_of("byline.broken"),
                "a role and its name",
            )
    credited = read_byline(line.text, SIGNED)
    if not credited:
        return None
    sure = line.text[0] in BYLINE_MARKS or credited[0].outlet is not None
    because = "role and names, nothing else"
    return Block(
        "byline", at, at, (line.cut(),), "byline", sureness_of("byline.stated" if sure else "byline"), because
    )


def _breaks_off(line: Line, below: Line) -> bool:
    """Whether a line ends within a role, or within a name that the line directly below goes on with."""
    if len(below.text) > _LONGEST_REST:
        return False
    return bool(_BROKEN.search(line.text)) or (
        not line.last and (line.text[-2].isspace() or _ends_name(below.text))
    )


def _ends_name(text: str) -> bool:
    """Whether a line begins with a single character, which is no name: 燕│文 苏静勇, but not 苏 静│."""
    words = text.split()
    return len(words[0]) == 1 and (len(words) == 1 or len(words[1]) > 1)
