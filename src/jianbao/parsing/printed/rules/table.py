"""Lines that are meant: a table of figures, a list of names, verse.

2020年 156 12 26 194          甲某某 乙某 丙某某          春风吹过旧城墙，
2021年 464 38 17 553          丁某某 戊某 己某某          一树梨花半院香。
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from jianbao.model import ParagraphKind
from jianbao.parsing.bylines.forms import MARKED, NAMES_ALONE, read_byline
from jianbao.parsing.bylines.names import may_open_name, read_names
from jianbao.parsing.printed.block import Block, Signs, last_of_box
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.sureness import sureness_of

_LONGEST_ROW = 120  # characters
_FEWEST_NAMES = 3  # in a row
_LONGEST_REGULAR = 16  # characters of a line of verse in a fixed form
_WITH_PAUSES = 1 / 3  # of the lines of free verse at most
_FIGURE = re.compile(r"\d")
_PAUSE = re.compile(r"[。，；！？：、]")
_LONGEST_VERSE = 20.0
_UNLIKE_VERSE = re.compile(r"[。；：“”（）0-9A-Za-z\s　]")
_STOP = re.compile(r"[。！？：“”（）]")  # what no list of names has
_VERSE_END = re.compile(r"[，。！？；、]$")
_FEWEST = {"table": 4, "names": 2, "verse": 4, "rows": 3}
_MOST = 400
_FEWEST_COLUMNS = 3
_MOSTLY = 2  # of so many rows one at least holds figures
_MANY_COLUMNS = 5  # from which on two rows are a table
_LONGEST_RANK = 4
_TITLES = 4  # lines at a box's head among which a poet's name stands below the title
_RANK = re.compile(r"(?:第[一二三四五六七八九十\d]+名?|[冠亚季殿]军|[一二三]等奖|优秀奖|特等奖|\d+[.．、]?)[\s　]")
# 3月14日8:00—18:00 某线路：某路、某巷 │ |1|07:00|3元|
_HOUR = re.compile(
    r"\d{1,2}月\d{1,2}日\s*\d{1,2}[:：]\d{2}\s*(?:[-—–~～至]|——)\s*(?:\d{1,2}日)?\d{1,2}[:：]\d{2}[\s　]+[^。]+$"
)
_RULED = re.compile(r"[|｜│][^|｜│]*(?:[|｜│][^|｜│]*){2,}$")
_IN_TEXT = re.compile(r"[，。；！？、]")
_NOTE = re.compile(r"^(?:注|备注|備註|说明|說明|单位|單位|制表|(?:数据|數據|资料|資料)?(?:来源|來源))[\s　]*[：:]")
SIGNS = Signs(anywhere=" \u3000|｜│")


def table(lines: tuple[Line, ...], at: int) -> Block | None:
    """A box whose lines stay lines; `texts` are the lines, `because` the kind of paragraph they make."""
    last = last_of_box(lines, at)
    box = lines[at : min(last, at + _MOST) + 1]
    kind = _kind_of(box)
    if kind is None or len(box) > _MOST:
        return None
    return Block(
        "table", at, last, tuple(line.cut() for line in box), f"table.{kind}", sureness_of(f"table.{kind}"), kind
    )


def rows(lines: tuple[Line, ...], at: int) -> Block | None:
    """Rows of a table below its heading in one box, and the note at its foot: three and more of as many columns each
    (two of five and more), half of them with figures; results with their ranks; or rows of hours or with rules."""
    if _HOUR.match(lines[at].text):
        return _alike(lines, at, _HOUR, "table.hours")
    if _RULED.match(lines[at].text):
        return _alike(lines, at, _RULED, "table.ruled")
    columns = _row_of(lines[at].text).columns
    if columns == 2:
        return _ranks(lines, at)
    if columns < _FEWEST_COLUMNS:
        return None
    last = at
    figures = int(_row_of(lines[at].text).figures)
    while not lines[last].last and last - at < _MOST and (row := _row_of(lines[last + 1].text)).columns == columns:
        figures += row.figures
        last += 1
    count = last + 1 - at
    if count < (_FEWEST["rows"] if columns < _MANY_COLUMNS else 2) or _MOSTLY * figures < count:
        return None
    if not lines[last].last and _NOTE.match(lines[last + 1].text):
        last += 1
    texts = tuple(line.cut() for line in lines[at : last + 1])
    return Block("table", at, last, texts, "table.rows", sureness_of("table.rows"), "table")


def _alike(lines: tuple[Line, ...], at: int, form: re.Pattern[str], rule: str) -> Block | None:
    """Rows that all have one form: two and more that begin with a day and its hours, or have rules between cells."""
    last = at
    while not lines[last].last and last - at < _MOST and form.match(lines[last + 1].text):
        last += 1
    texts = tuple(line.cut() for line in lines[at : last + 1])
    return Block("table", at, last, texts, rule, sureness_of(rule), "table") if last > at else None


def _ranks(lines: tuple[Line, ...], at: int) -> Block | None:
    """Results, a rank and who holds it in each row: 冠军 江城中学 │ 亚军 …"""
    first = _row_of(lines[at].text).first
    if first > _LONGEST_RANK:
        return None
    last = at
    while not lines[last].last and last - at < _MOST and _row_of(lines[last + 1].text)[:2] == (2, first):
        last += 1
    found = lines[at : last + 1]
    if len(found) < _FEWEST["rows"] or not any(_RANK.match(line.text) for line in found):
        return None
    if any(read_byline(line.text) for line in found):
        return None
    return Block(
        "table", at, last, tuple(line.cut() for line in found), "table.ranks", sureness_of("table.ranks"), "table"
    )


class _Row(NamedTuple):
    """A line as a row: its columns (0 for a line of text), the characters of the first, whether it holds figures."""

    columns: int
    first: int
    figures: bool


@lru_cache(maxsize=4 * _MOST)
def _row_of(text: str) -> _Row:
    """A line as white space parts it; remembered, since every row that begins no table looks at those below it."""
    cells = [] if _IN_TEXT.search(text) else text.split()
    return _Row(len(cells), len(cells[0]) if cells else 0, bool(_FIGURE.search(text)))


def _holds_name(box: Sequence[Line]) -> bool:
    """Whether a poet's name stands in the box, with its mark or alone below the title: another poem begins there, or
    the box is a poem with its head."""
    return any(read_byline(line.text, (MARKED,)) for line in box) or any(
        read_byline(line.text, NAMES_ALONE) for line in box[1:_TITLES]
    )


def _kind_of(box: Sequence[Line]) -> ParagraphKind | None:
    if len(box) >= _FEWEST["names"] and _is_list_of_names(box):
        return "names"
    if len(box) >= _FEWEST["table"] and _is_table(box):
        return "table"
    if len(box) >= _FEWEST["verse"] and not _holds_name(box) and (_is_verse(box) or _is_free_verse(box)):
        return "verse"
    return None


def _is_list_of_names(box: Sequence[Line]) -> bool:
    begun = all(may_open_name(line.text) for line in box)
    return begun and all(_is_names(line.text) for line in box)


def _is_names(text: str) -> bool:
    if len(text) > _LONGEST_ROW or _STOP.search(text):
        return False
    names = read_names(text, 0, len(text))
    return names is not None and len(names) >= _FEWEST_NAMES and not read_byline(text)


def _is_table(box: Sequence[Line]) -> bool:
    """No sentence and no kicker in it, and half the lines hold figures."""
    if any(_PAUSE.search(line.text) or line.text.endswith("——") for line in box):
        return False
    return 2 * sum(bool(_FIGURE.search(line.text)) for line in box) >= len(box)


def _is_verse(box: Sequence[Line]) -> bool:
    """Every line ends in a mark, some sentences end, and the lines are of two lengths at most, short ones."""
    lengths = {len(line.text) for line in box}
    if not all(_VERSE_END.search(line.text) for line in box) or max(lengths) > _LONGEST_REGULAR or len(lengths) > 2:
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
    return ragged and sum(bool(_PAUSE.search(line.text)) for line in box) / len(box) <= _WITH_PAUSES
