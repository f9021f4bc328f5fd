"""Lines that are meant: a table of figures, a list of names, verse.

2020年 156 12 26 194          甲某某 乙某 丙某某          春风吹过旧城墙，
2021年 464 38 17 553          丁某某 戊某 己某某          一树梨花半院香。
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jianbao.model import ParagraphKind
from jianbao.parsing.block import Block, last_of_box
from jianbao.parsing.bylines import read_byline
from jianbao.parsing.line import Line
from jianbao.parsing.names import may_open_name, read_names

_FIGURE = re.compile(r"\d")
_PAUSE = re.compile(r"[。，；！？：、]")
_LONGEST_VERSE = 20.0
_UNLIKE_VERSE = re.compile(r"[。；：“”（）0-9A-Za-z\s　]")
_STOP = re.compile(r"[。！？：“”（）]")  # what no list of names has
_VERSE_END = re.compile(r"[，。！？；、]$")
_FEWEST = {"table": 4, "names": 2, "verse": 4}
_MOST = 400


def table(lines: tuple[Line, ...], at: int) -> Block | None:
    """A box whose lines stay lines; `texts` are the lines, `because` the kind of paragraph they make."""
    last = last_of_box(lines, at)
    box = lines[at : min(last, at + _MOST) + 1]
    kind = _kind_of(box)
    if kind is None or len(box) > _MOST:
        return None
    return Block("table", at, last, tuple(line.cut() for line in box), f"table.{kind}", 0.75, kind)


def _kind_of(box: Sequence[Line]) -> ParagraphKind | None:
    if len(box) >= _FEWEST["names"] and _is_list_of_names(box):
        return "names"
    if len(box) >= _FEWEST["table"] and _is_table(box):
        return "table"
    if len(box) >= _FEWEST["verse"] and (_is_verse(box) or _is_free_verse(box)):
        return "verse"
    return None


def _is_list_of_names(box: Sequence[Line]) -> bool:
    begun = all(may_open_name(line.text) for line in box)
    return begun and all(_is_names(line.text) for line in box)


def _is_names(text: str) -> bool:
    if len(text) > 120 or _STOP.search(text):
        return False
    names = read_names(text, 0, len(text))
    return names is not None and len(names) >= 3 and not read_byline(text)


def _is_table(box: Sequence[Line]) -> bool:
    """No sentence and no kicker in it, and half the lines hold figures."""
    if any(_PAUSE.search(line.text) or line.text.endswith("——") for line in box):
        return False
    return 2 * sum(bool(_FIGURE.search(line.text)) for line in box) >= len(box)


def _is_verse(box: Sequence[Line]) -> bool:
    """Every line ends in a mark, some sentences end, and the lines are of two lengths at most, short ones."""
    lengths = {len(line.text) for line in box}
    if not all(_VERSE_END.search(line.text) for line in box) or max(lengths) > 16 or len(lengths) > 2:
        return False
    return box[-1].closed and max(lengths) - min(lengths) <= 2


def _is_free_verse(box: Sequence[Line]) -> bool:
    """No line ends in a mark, few hold one, and they end where they will: text would fill all but the last."""
    if any(
        line.width > _LONGEST_VERSE or not line.text[-1].isalnum() or _UNLIKE_VERSE.search(line.text)
        for line in box
    ):
        return False
    widths = [line.width for line in box]
    ragged = max(widths) - min(widths[1:-1]) >= 1.0 and 2 * sum(width < max(widths) for width in widths) >= len(box)
    return ragged and 3 * sum(bool(_PAUSE.search(line.text)) for line in box) <= len(box)
