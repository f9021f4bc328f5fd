"""The guide to the paper's inner pages, on its front page: furniture, for the articles it names stand elsewhere.

导 读
河谷渡口添了两条新船  ▶2版
老街菜场修缮完工  ▶3版
"""

from __future__ import annotations

import re

from jianbao.parsing.printed.block import Block, Signs, last_of_box
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.sureness import sureness_of

_LABEL = re.compile(r"^[【\[■●]?(?:今日|本期|版面|新闻|要闻)?(?:导\s*读|導\s*讀|要\s*目|看\s*点)[】\]]?[：:]?$")
_TO_PAGE = re.compile(
    r"(?:[\s　…·▶►→>]+|详?见|刊)第?\s*(?:[A-Z]?\d{1,3}(?:[-—～至][A-Z]?\d{1,3})?|[一二三四五六七八九十]{1,3})\s*版$"
)
_SENTENCE = re.compile(r"[。；]")
_MOST = 40
SIGNS = Signs(first="【[■●今本版新要导導看", last="读讀目点：:】]")


def guide(lines: tuple[Line, ...], at: int) -> Block | None:
    """A box of headlines that name their pages, below its label or without one; `texts` are its lines."""
    last = last_of_box(lines, at)
    box = lines[at : last + 1]
    labelled = _LABEL.match(box[0].text) is not None
    named = box[1:] if labelled else box
    if len(named) < 2 or len(box) > _MOST or any(_SENTENCE.search(line.text) for line in named):
        return None
    leading = sum(_TO_PAGE.search(line.text) is not None for line in named)
    if leading < 2 or (2 * leading < len(named) if labelled else leading < len(named)):
        return None
    texts = tuple(line.cut() for line in box)
    return Block(
        "furniture",
        at,
        last,
        texts,
        "furniture.guide",
        sureness_of("furniture.guide"),
        "headlines with the pages they stand on",
    )


def guide_lines(lines: tuple[Line, ...], at: int) -> Block | None:
    """The same below its label without a box around it: as many lines as name a page."""
    if not _LABEL.match(lines[at].text):
        return None
    last = at
    while last + 1 < len(lines) and last - at < _MOST and _TO_PAGE.search(lines[last + 1].text):
        last += 1
    if last == at:
        return None
    texts = tuple(line.cut() for line in lines[at : last + 1])
    return Block(
        "furniture",
        at,
        last,
        texts,
        "furniture.guide",
        sureness_of("furniture.guide"),
        "headlines with the pages they stand on",
    )
