"""A caption, with the credit of its picture.

9月1日，新桥通车现场。 （受访者供图）
图为新桥。 本报记者 甲某某 摄
■某某（左）接受访问。（某某摄）
"""

from __future__ import annotations

import re

from jianbao.language.simplified import simplify
from jianbao.model import Text, join_texts
from jianbao.parsing.bylines.names import is_name, read_names
from jianbao.parsing.printed.block import Block, Signs
from jianbao.parsing.printed.lines.columns_behind import ARTWORK
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.standing import names_column
from jianbao.parsing.printed.sureness import sureness_of
from jianbao.parsing.text.marks import SENTENCE_ENDS

_LONGEST_LABEL = 8  # characters
_SLACK = 1.5  # em by which a full line may be narrower
# What a credit ends in: a picture's source, or the verb of its making.
_GIVEN = "供图|供圖|图片|圖片|照片|配图|截图|截圖|资料图|資料圖|发|發"
_MADE = "摄影|攝影|摄|攝"
_GIVERS = "资料|資料|网络|網絡|网上|網上|受访者|受訪者|视频|影片|[㐀-鿿]{2,4}社|路透|法新社|官方|公司|主办方|医院|学校|本报"
_SOURCE = rf"(?:{_GIVERS})?(?:{_GIVEN}|传真|傳真)"
# What a work of art is stands in brackets behind its title; who made it below or behind: 早春（中国画）　甲某某作.
_TITLE = re.compile(rf"^[^，。：；▲▼◀▶△▽◄►↑↓←→]{{1,16}}[（(](?:{ARTWORK})[）)]$")
_WORK = re.compile(r"(?<=[）)])[\s　]+(?P<credit>(?:[㐀-鿿·]{2,4}|[㐀-鿿][\s　][㐀-鿿])[\s　]?[作绘书刻画摄])$")
_OF_WORK = re.compile(rf"[（(](?:{ARTWORK})[）)]$")
_ARTIST = re.compile(r"(?P<credit>(?:[㐀-鿿·]{2,4}|[㐀-鿿][\s　][㐀-鿿])[\s　]?[作绘书刻画摄])$")
_CREDIT = re.compile(
    rf"(?P<open>[（(])(?!(?:{ARTWORK})[）)])(?P<credit>[^（）()。]{{0,30}}(?:{_MADE}|{_GIVEN}|提供|制图|製圖|视觉\S{{0,6}}))(?P<close>[）)])$"
)
_NAMES = r"[㐀-鿿·]{2,4}|[㐀-鿿]\s[㐀-鿿]|[㐀-鿿]{2,4}(?:[\s　、][㐀-鿿]{2,4}){1,3}"
# 新华社记者 甲某某摄 │ 甲某某/摄 │ 某某供图
_PLAIN = re.compile(
    r"(?:^|(?<=[。！？”\s　\\]))(?P<credit>"
    rf"(?:[^\s。，]{{0,16}}(?:记者|記者|通讯员)[\s　]*)?(?P<names>{_NAMES})[\s　]*[/／]?[\s　]*(?:{_MADE})(?:[/／]\S{{1,8}}|（[^（）。]{{2,10}}）)?"
    rf"|(?:新华社|新華社|中新社)(?:发|發)[\s　]?[（(][^（）()。]{{2,24}}(?:{_MADE}|供图|供圖)[）)]"
    rf"|[^\s。，]{{1,10}}(?:供图|供圖)|{_SOURCE})$"
)
_REPORTER = re.compile(r"(?:记者|記者|通讯员)[\s　]*$")
_TWO_PARTS = re.compile(r"[㐀-鿿]{2}[\s　]+[㐀-鿿]{2}")  # as a headline has them, and no sentence
_POINTING = "▲▼◀▶△▽◄►↑↓←→"
_OPENING = re.compile(
    rf"^(?:[{_POINTING}]|[图圖](?:[为為]|[:：]|[①-⑩一二三四五1-9])|[（(]?[上下左右小大][图圖][）)]?[:：为為]?)"
)
_BULLET = re.compile(rf"^[■●◆{_POINTING}]\s*(?=\S{{6,}})")
_FIRST_SIGNS = _POINTING + "■●▲◆图圖（(上下左右小大"
SIGNS = Signs(anywhere="/／", first=_FIRST_SIGNS, last="）)摄攝影图圖片发發照真作绘书刻画")
_MOST = 4
_LIST = 9  # lines above and below in which other items of a list stand
_FEWEST_ITEMS = 3
_LONGEST_CREDIT = 60


def caption(lines: tuple[Line, ...], at: int) -> Block | None:
    """`texts` are the words and, where there is one, the credit; brackets and bullets are marks.

    Up to four lines: a picture's caption is short, and its credit ends it.
    """
    opening, bullet = read_opening(lines[at].text)
    if not (opening or bullet or lines[at].first or lines[at].indent > 0 or _stands_apart(lines, at)):
        return None
    last = at
    while last - at < _MOST:
        line = lines[last]
        if last > at and read_opening(line.text)[0]:
            return None  # the caption begins here, and what stands above it is a headline
        split = find_credit(line.text)
        if last == at + 1 and _is_work(lines[at].text) and (artist := _ARTIST.fullmatch(simplify(line.text))):
            return _set(lines, at, last, artist) if opening else None
        if last > at and _TITLE.match(simplify(lines[at].text)):
            return None  # a work's title is the headline of what shows it
        if split and _may_be(lines, at, last, opening or bullet):
            return _set(lines, at, last, split)
        if last > at and _breaks_credit(lines[last - 1].text, line):
            return _set_broken(lines, at, last)
        if bullet and _in_list(lines, at):
            return None
        if bullet and line.text[-1] in SENTENCE_ENDS and not _credited_below(lines, last):
            return _plain(lines, at, last)
        if lines[last].last:
            break
        last += 1
    if opening and last - at < _MOST and not _in_list(lines, at):
        return _plain(lines, at, last)
    return None


def _is_work(text: str) -> bool:
    """Whether a line ends in brackets that say which kind of work of art it names: 早春（中国画）."""
    return text[-1] in "）)" and _OF_WORK.search(simplify(text)) is not None


def read_opening(text: str) -> tuple[bool, bool]:
    """Whether a line begins by pointing at a picture, and whether with a bullet before a short text."""
    if text[0] not in _FIRST_SIGNS:
        return False, False
    return bool(_OPENING.match(text)), bool(_BULLET.match(text)) and text[-1] in "。！）)"


def _in_list(lines: tuple[Line, ...], at: int) -> bool:
    """Whether a line is one of a list of briefs: their column's name stands above, or three and more have its sign."""
    sign = lines[at].text[0]
    if sign not in "▲■●◆":
        return False
    above, below = lines[max(0, at - _LIST) : at], lines[at + 1 : at + 1 + _LIST]
    if any(names_column(line.text) for line in above):
        return True
    alike = (line for line in (*above, *below) if line.text[0] == sign and len(line.text) > _LONGEST_LABEL)
    return sum(find_credit(line.text) is None for line in alike) + 1 >= _FEWEST_ITEMS


def _stands_apart(lines: tuple[Line, ...], at: int) -> bool:
    """After a headline in one box: the line above is no sentence, this one alone holds words and credit."""
    return at > 0 and lines[at - 1].text[-1] not in "，、；：" and find_credit(lines[at].text) is not None


def find_credit(text: str) -> re.Match[str] | None:
    if text[-1] not in SIGNS.last and "/" not in text[-9:] and "／" not in text[-9:]:
        return None
    tail = max(0, len(text) - _LONGEST_CREDIT)
    text = simplify(text)
    work = _WORK.search(text)
    if work and _TITLE.match(text[: work.start()]):
        return work
    found = _CREDIT.search(text, tail)
    if found and found.start() and text[found.start() - 1] in "发發":
        return _plain_credit(text, tail) or found  # an agency's name stands before the bracket
    return found or _plain_credit(text, tail)


def _is_credit(text: str) -> bool:
    """Whether a line is a credit and nothing else."""
    found = find_credit(text)
    return found is not None and found.start() == 0


def _credited_below(lines: tuple[Line, ...], at: int) -> bool:
    """Whether the next line of the box is the credit of the words that end here."""
    return not lines[at].last and _is_credit(lines[at + 1].text)


def _plain_credit(text: str, tail: int) -> re.Match[str] | None:
    """A credit without brackets; the names in it must be names, for 零下40多摄 may break off before 氏度."""
    found = _PLAIN.search(text, tail)
    if found is None or found["names"] is None:
        return found
    reporter = bool(_REPORTER.search(text, found.start("credit"), found.start("names")))  # may have any surname
    names = read_names(text, *found.span("names"), trusted=reporter) or []
    return found if names and (reporter or all(is_name(name) for name, _ in names)) else None


def _may_be(lines: tuple[Line, ...], at: int, last: int, marked: bool) -> bool:
    """The lines before the credit run on into one another, each as wide as the next; a headline above does not.
    Where the credit has a line of its own, the words above it may be a sentence, in a box that holds no more."""
    if marked or last == at:
        return True
    if (
        last == at + 1
        and lines[at].first
        and lines[last].last
        and lines[at].closed
        and _is_credit(lines[last].text)
    ):
        return True
    return all(
        upper.width >= lower.width - _SLACK
        and lower.indent == 0
        and upper.text[-1] not in SENTENCE_ENDS
        and not _TWO_PARTS.search(upper.text)
        for upper, lower in zip(lines[at:last], lines[at + 1 : last + 1], strict=True)
    )


def _set(lines: tuple[Line, ...], at: int, last: int, split: re.Match[str]) -> Block | None:
    words = [_cut_bullet(lines[place]) if place == at else lines[place].cut() for place in range(at, last)]
    line = lines[last]
    bullet = _BULLET.match(line.text) if last == at else None
    words.append(line.cut(bullet.end() if bullet else 0, split.start()))
    credit = line.cut(*split.span("credit"))
    marks = line.mark(split.start(), split.start("credit")) + line.mark(split.end("credit"), len(line.text))
    credit = Text(credit.text, (*marks[:1], *credit.pieces, *marks[1:]))
    text = _join(words)
    if bullet:
        text = Text(text.text, (*line.mark(0, bullet.end()), *text.pieces))
    if not text.text and not credit.text:
        return None
    return Block(
        "caption",
        at,
        last,
        (text, credit),
        "caption.credit",
        sureness_of("caption.credit"),
        "the credit at its end",
    )


def _breaks_credit(above: str, line: Line) -> bool:
    """Whether a credit in brackets begins in the line above, after a sentence, and ends with this one, its box's last."""
    if not line.last:
        return False
    opening = max(above.rfind("（"), above.rfind("("))
    if opening < 1 or above[opening - 1 :].count("）") or len(above) - opening > _LONGEST_CREDIT:
        return False
    found = _CREDIT.search(above[opening:] + line.text)
    return found is not None and found.start() == 0 and above[:opening].rstrip()[-1:] in SENTENCE_ENDS


def _set_broken(lines: tuple[Line, ...], at: int, last: int) -> Block:
    upper, lower = lines[last - 1], lines[last]
    opening = max(upper.text.rfind("（"), upper.text.rfind("("))
    words = [_cut_bullet(lines[place]) if place == at else lines[place].cut() for place in range(at, last - 1)]
    bullet = _BULLET.match(upper.text) if last - 1 == at else None
    words.append(upper.cut(bullet.end() if bullet else 0, opening))
    parts = [upper.cut(opening + 1), lower.cut(0, len(lower.text) - 1)]
    credit = join_texts([part for part in parts if part.pieces])
    marks = upper.mark(opening, opening + 1), lower.mark(len(lower.text) - 1, len(lower.text))
    credit = Text(credit.text, (*marks[0], *credit.pieces, *marks[1]))
    text = _join(words)
    if bullet:
        text = Text(text.text, (*upper.mark(0, bullet.end()), *text.pieces))
    return Block(
        "caption",
        at,
        last,
        (text, credit),
        "caption.broken",
        sureness_of("caption.broken"),
        "the credit broken at its end",
    )


def _cut_bullet(line: Line) -> Text:
    bullet = _BULLET.match(line.text)
    text = line.cut(bullet.end() if bullet else 0)
    return Text(text.text, (*line.mark(0, bullet.end()), *text.pieces)) if bullet else text


def _plain(lines: tuple[Line, ...], at: int, last: int) -> Block:
    words = [_cut_bullet(lines[at]), *(line.cut() for line in lines[at + 1 : last + 1])]
    return Block("caption", at, last, (_join(words),), "caption", sureness_of("caption"), "the mark before it")


def _join(parts: list[Text]) -> Text:
    return join_texts([part for part in parts if part.pieces])
