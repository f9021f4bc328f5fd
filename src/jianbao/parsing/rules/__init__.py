"""The block rules, one construct a file, in the order they are tried at each line.

A line that no rule takes is prose or display, which only its neighbours can tell: see `setting.py`.
"""

from jianbao.parsing.block import Trial
from jianbao.parsing.rules.box import box
from jianbao.parsing.rules.byline import byline
from jianbao.parsing.rules.caption import caption
from jianbao.parsing.rules.furniture import furniture, furniture_box
from jianbao.parsing.rules.jump import jump
from jianbao.parsing.rules.keyword import keyword
from jianbao.parsing.rules.notice import notice
from jianbao.parsing.rules.table import table

RULES: tuple[Trial, ...] = (
    Trial("furniture_box", furniture_box, boxes=True),
    Trial("notice", notice, boxes=True),
    Trial("keyword", keyword),
    Trial("byline", byline),
    Trial("jump", jump),
    Trial("caption", caption),
    Trial("box", box),
    Trial("furniture", furniture),
    Trial("table", table, boxes=True),
)
