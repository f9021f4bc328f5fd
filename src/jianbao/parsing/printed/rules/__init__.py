"""The block rules, one construct a file, in the order they are tried at each line.

A line that no rule takes is prose or display, which only its neighbours can tell: see `setting.py`.
"""

import re

from jianbao.parsing.printed.block import Trial
from jianbao.parsing.printed.rules.box import SIGNS as BOX_SIGNS
from jianbao.parsing.printed.rules.box import box
from jianbao.parsing.printed.rules.byline import SIGNS as BYLINE_SIGNS
from jianbao.parsing.printed.rules.byline import byline
from jianbao.parsing.printed.rules.caption import SIGNS as CAPTION_SIGNS
from jianbao.parsing.printed.rules.caption import caption
from jianbao.parsing.printed.rules.correction import SIGNS as CORRECTION_SIGNS
from jianbao.parsing.printed.rules.correction import correction
from jianbao.parsing.printed.rules.furniture import SIGNS as FURNITURE_SIGNS
from jianbao.parsing.printed.rules.furniture import furniture, furniture_box
from jianbao.parsing.printed.rules.guide import SIGNS as GUIDE_SIGNS
from jianbao.parsing.printed.rules.guide import guide, guide_lines
from jianbao.parsing.printed.rules.jump import SIGNS as JUMP_SIGNS
from jianbao.parsing.printed.rules.jump import jump
from jianbao.parsing.printed.rules.keyword import SIGNS as KEYWORD_SIGNS
from jianbao.parsing.printed.rules.keyword import keyword
from jianbao.parsing.printed.rules.notice import notice
from jianbao.parsing.printed.rules.table import SIGNS as ROW_SIGNS
from jianbao.parsing.printed.rules.table import rows, table
from jianbao.parsing.printed.rules.verse import verse

RULES: tuple[Trial, ...] = (
    Trial("guide", guide, boxes=True),
    Trial("guide.lines", guide_lines, signs=GUIDE_SIGNS),
    Trial("furniture_box", furniture_box, boxes=True),
    Trial("notice", notice, boxes=True),
    Trial("keyword", keyword, signs=KEYWORD_SIGNS),
    Trial("byline", byline, signs=BYLINE_SIGNS),
    Trial("jump", jump, signs=JUMP_SIGNS),
    Trial("correction", correction, signs=CORRECTION_SIGNS),
    Trial("caption", caption, signs=CAPTION_SIGNS, first=True),
    Trial("box", box, signs=BOX_SIGNS),
    Trial("furniture", furniture, signs=FURNITURE_SIGNS),
    Trial("verse", verse, first=True),
    Trial("table", table, boxes=True),
    Trial("table.rows", rows, signs=ROW_SIGNS),
)

_ANYWHERE = re.compile(f"[{re.escape(''.join(trial.signs.anywhere for trial in RULES))}]")
_FIRST = frozenset("".join(trial.signs.first for trial in RULES))
_LAST = frozenset("".join(trial.signs.last for trial in RULES))


def has_signs(text: str) -> bool:
    """Whether a line is worth trying the rules on that go by signs."""
    return text[0] in _FIRST or text[-1] in _LAST or _ANYWHERE.search(text) is not None
