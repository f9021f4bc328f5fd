"""The headline stack read: which of its lines is kicker, headline, deck, column tag and series mark.

专访两会代表——          kicker: ends in a dash
新桥今日通车            headline, of one line or more
——记某桥建成            deck: begins with a dash
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.model import Text, join_texts
from jianbao.parsing.printed.lines.columns_behind import column_behind
from jianbao.parsing.printed.lines.occasions import names_place, names_time
from jianbao.parsing.printed.lines.standing import names_column
from jianbao.parsing.text.marking import as_marks
from jianbao.parsing.text.seam import breaks_line
from jianbao.parsing.text.slicing import cut_text, split_at

_FEWEST_STRETCHED = 4  # characters that show a line to be spaced out
_DECK = re.compile(r"^(?:——|—|⸺|--)")
_KICKER = re.compile(r"(?:——|⸺|--)$")
_COLUMN_LINE = re.compile(
    r"^(?:[■●◆▲▶]\s*[^【】，。：:]{2,10}|[【〔［\[]\s*[^【】〔〕［］\[\]，。：:]{2,10}\s*[】〕］\]])[：:]?$"
)
_COLUMN_ABOVE = re.compile(r"^[㐀-鿿]{2,3}$|[①-⑳]$")  # of a column over its headline: 观潮, 投資筆記
_LONGEST_COLUMN = 10  # characters
_SQUARE = re.compile(r"^[\[［][^\[\]［］]+[\]］]$")
_BRACKETED = re.compile(r"^[【〔［\[][^【】〔〕［］\[\]]+[】〕］\]]$")
_SIGNS = "（）()【】〔〕［］[]■●◆▲▶：: \u3000"
_STRETCHED = 1.6  # columns of the source a character
_COLUMN_TAIL = re.compile(
    r"(?<=\S)[\s　]*[（(][^（）()]{2,8}(?:评|论|谈|评论|时评|述评|观察|札记|手记|随笔|絮语|漫笔)[）)]$"
)
_SERIES_LINE = re.compile(
    r"^[——·•\s]*\S{0,16}(?:系列(?:报道|評論|评论|述评|报导)|連載|连载)[之·\s]*[（(]?[一二三四五六七八九十\d①-⑳]{0,3}[）)]?(?:——)?$"
    # a series named for what its reporters do, and numbered: “老街新铺”调查③
    r"|^[^。，]{2,12}(?:调查|調查|观察|觀察|见闻|見聞|故事|报告|報告|述评|述評)[①-⑳]$"
)
_SERIES_TAIL = re.compile(
    r"(?<=\S)[\s　]*(?:[（(](?:上|中|下|[一二三四五六七八九十]{1,3}|之[一二三四五六七八九十]{1,3})[）)]|(?<!分)之[一二三四五六七八九十]{1,3}|[①-⑳])$"
)


@dataclass(frozen=True, slots=True)
class Stack:
    kicker: Text | None = None
    headline: tuple[Text, ...] = ()
    deck: Text | None = None
    column: Text | None = None
    series: Text | None = None
    doubtful: bool = False


def read_stack(boxes: Sequence[Sequence[Text]], *, traditional: bool = False) -> Stack:
    """The stack of a headline's boxes, top to bottom, each the lines of one box.

    On two plain lines the text alone does not tell which is the main one: `doubtful`. In papers in traditional
    script, whose kickers carry no dash, the upper one is taken for the kicker; else both are the headline.
    """
    lines, column, series = _take_tags([line for box in boxes for line in box])
    lines = _kicker_first(lines)
    kicker_end = max((at + 1 for at, line in enumerate(lines[:-1]) if _KICKER.search(line.text)), default=0)
    decks = (at for at in range(max(1, kicker_end + 1), len(lines)) if _DECK.match(lines[at].text))
    deck_start = next(decks, len(lines))
    if kicker_end == 0 and deck_start > 1 and not is_stretched(lines[0]) and is_stretched(lines[1]):
        kicker_end = 1  # only the larger type is spaced out to the width of its columns
    headline = lines[kicker_end:deck_start]
    kicker = lines[:kicker_end]
    doubtful = not kicker and len(headline) == 2 and not breaks_line(headline[0].text, headline[1].text)
    if doubtful and traditional:
        kicker, headline = headline[:1], headline[1:]
    return Stack(_join(kicker), tuple(headline), _join(lines[deck_start:]), column, series, doubtful)


def stack_of_parts(lines: Sequence[tuple[str, Text]]) -> Stack:
    """The stack of lines whose parts are known, as (part, line) from top to bottom; column and series are looked for
    in them. The column may have any words in the brackets behind the headline."""
    row = list(lines)
    if any(part == "title" for part, _ in row):
        titles, decks = ([line for name, line in row if (name == "title") is kept] for kept in (True, False))
        return Stack(headline=tuple(titles), deck=_join(decks))
    column = series = None
    if len(row) > 1 and row[0][0] in ("column", "kicker") and _is_column_above(row):
        column = without_signs(row.pop(0)[1])
    for at in range(len(row) - 1, -1, -1):
        part, line = row[at]
        if (
            len(row) > 1
            and column is None
            and (_COLUMN_LINE.match(line.text) or (at == 0 and names_column(line.text)))
        ):
            column = without_signs(row.pop(at)[1])
        elif len(row) > 1 and series is None and _SERIES_LINE.match(line.text):
            series = row.pop(at)[1]
    for at in range(len(row) - 1, -1, -1):
        part, line = row[at]
        if column is None:
            line, column = _cut_brackets(line)
        if series is None:
            line, series = _cut_tail(line, _SERIES_TAIL)
        row[at] = part, without_signs(line) if _SQUARE.match(line.text) else line
    if row and not any(part == "headline" for part, _ in row):
        row[0] = "headline", row[0][1]
    named = {part: [line for name, line in row if name == part] for part in ("kicker", "headline", "deck")}
    return Stack(_join(named["kicker"]), tuple(named["headline"]), _join(named["deck"]), column, series)


def _is_column_above(row: Sequence[tuple[str, Text]]) -> bool:
    """Whether the topmost line is its column's name: of two or three characters or numbered, or above a kicker whose
    dash hands over to the headline. A time or a place so short is a kicker: 前两月, 湖北."""
    top, below = row[0][1].text, row[1]
    if row[0][0] == "column":
        return True
    if below[0] == "kicker" and _KICKER.search(below[1].text) and len(top) <= _LONGEST_COLUMN:
        return True
    return _COLUMN_ABOVE.search(top) is not None and not (names_time(top) or names_place(top))


def _cut_brackets(line: Text) -> tuple[Text, Text | None]:
    """A headline without the column in brackets behind it, and that column, its brackets being marks."""
    found = column_behind(line.text)
    parts = split_at(line, found.start(), len(line.text)) if found else None
    return (parts[0], without_signs(parts[1])) if parts and parts[0].text else (line, None)


def is_stretched(line: Text) -> bool:
    """Whether a line was printed with a space between its characters: 新 桥 今 日 通 车."""
    columns = sum(piece.end - piece.start for piece in line.pieces if piece.role == "text")
    return len(line.text) >= _FEWEST_STRETCHED and columns > _STRETCHED * len(line.text)


def _kicker_first(lines: list[Text]) -> list[Text]:
    """The lines with a kicker that was read after its headline above it: nothing else ends in a dash."""
    kickers = [at for at, line in enumerate(lines) if _KICKER.search(line.text)]
    return [lines[-1], *lines[:-1]] if kickers == [len(lines) - 1] else lines


def _take_tags(lines: list[Text]) -> tuple[list[Text], Text | None, Text | None]:
    """The lines without column tag and series mark, and these two; a headline keeps at least one line."""
    column = series = None
    for at in range(len(lines) - 1, -1, -1):
        text = lines[at].text
        if len(lines) > 1 and column is None and _COLUMN_LINE.match(text):
            column = without_signs(lines.pop(at))
        elif len(lines) > 1 and column is None and at == 0 and names_column(text):
            column = lines.pop(at)
        elif len(lines) > 1 and series is None and _SERIES_LINE.match(text):
            series = lines.pop(at)
    if lines and column is None:
        lines[-1], column = _cut_tail(lines[-1], _COLUMN_TAIL)
    for at in range(len(lines) - 1, -1, -1):
        if series is None:
            lines[at], series = _cut_tail(lines[at], _SERIES_TAIL)
    return lines, column, series


def without_brackets(line: Text) -> Text:
    """A heading without the brackets or the sign it is set with: 【一线观察】, ■定位：一县一策."""
    return without_signs(line) if _BRACKETED.match(line.text) or line.text[0] in "■●◆▶★" else line


def without_signs(line: Text) -> Text:
    """A column's name without the brackets or sign it stands in, which become marks."""
    first, last = 0, len(line.text)
    while first < last and line.text[first] in _SIGNS:
        first += 1
    while last > first and line.text[last - 1] in _SIGNS:
        last -= 1
    parts = [cut_text(line, *span) for span in ((0, first), (first, last), (last, len(line.text)))]
    before, name, after = parts
    if before is None or name is None or after is None:
        return line
    marks = [as_marks(part) for part in (before, after)]
    return Text(name.text, (*marks[0], *name.pieces, *marks[1]))


def _cut_tail(line: Text, pattern: re.Pattern[str]) -> tuple[Text, Text | None]:
    found = pattern.search(line.text)
    parts = split_at(line, found.start(), len(line.text)) if found else None
    return (parts[0], parts[1]) if parts and parts[0].text else (line, None)


def _join(lines: Sequence[Text]) -> Text | None:
    return join_texts(lines) if lines else None
