"""Quantities: a number, its unit, and what it counts.

贷款超36亿元     3600000000 元, counted: 贷款 (before a measure)
10余款产品        10 款, counted: 产品 (behind a counter)
近七成学生        70 %, counted: 学生 (tenths)
增长26%          26 %
"""

from __future__ import annotations

import re
from functools import lru_cache

from jianbao.annotating.analysis.chunks import back_to_mark, cut_front
from jianbao.language.longest import any_of, endings
from jianbao.language.names import is_han
from jianbao.language.numerals import read_amount, read_numeral
from jianbao.lexicon import word_set, words
from jianbao.model import Figure, Place

# A number's first character is read before what it must not stand behind is asked: so the search skips the rest.
_NUMERAL = "(?<![〇○零第十一二三四五六七八九百千万几数两].)"
_NUMBER = (
    r"[\d一二两三四五六七八九十](?:(?<=\d)(?<![\d.,].)\d{0,14}(?!\d)(?:,\d{3}){0,5}(?:\.\d{1,9})?"
    f"|{_NUMERAL}(?:(?<=[二两三四五六七八九十])[十百千]?[一二三四五六七八九]?|(?<=[一两])[百千万亿]))"
)
_PATTERN = re.compile(
    rf"(?P<number>{_NUMBER})(?P<scale>[百千万亿]{{0,2}})(?P<more>[多余几来])?(?P<scale2>[万亿])?"
    rf"(?P<unit>{any_of(words('measure', 'counter'))})"
)
# 三成, 九成五; not 三成员, 一成不变. Before it stands no numeral and no verb that takes 成 to itself (完成).
_TENTHS = re.compile(
    "[一二两三四五六七八九](?<![〇○零第十百千万几数完促].)成(?P<five>[一二三四五六七八九半])?"
    "(?![都员不立果功为本交长分品效绩熟])"
)
_MEASURES = word_set("measure")
_ABOUT = endings("about")
_VERBS = endings("before-measure")
_DEEDS = endings("before-measure", "deed")
_PERIOD = re.compile("(?:[“”]?时期|[“”]?期间|前三季度|上半年|下半年|第?[一二三四]季度|以来)+(?:再投|再)?")
_CLOSES = ("，", "。", "；", "、", "")  # 签约项目36个，: the thing counted stands before
_OF_YEARS, _ORDINAL, _HOURS = frozenset("代级底初"), frozenset("第.-"), frozenset("点时")
_MORE, _GOES_ON = frozenset("多的"), frozenset("升降增减以左到至")
_LONGEST_THING = 12
_STOPS = frozenset(
    "的了是在和与及对向等也都还就把被为从到这那其之不有将并但而或以于均相齐共已正深入，。；：！？、）（“”"
)


def find_figures(texts: list[str]) -> tuple[Figure, ...]:
    """Every quantity of an article's paragraphs (simplified), in order. Years and dates are none."""
    return tuple(figure for number, text in enumerate(texts) for figure in _figures_in(number, text))


def _figures_in(number: int, text: str) -> list[Figure]:
    found = [_figure(number, text, match) for match in _PATTERN.finditer(text) if not _is_date(text, match)]
    if "成" not in text:
        return found
    found += [_tenths(number, text, match) for match in _TENTHS.finditer(text)]
    return sorted(found, key=lambda figure: figure.place.start)


def _tenths(number: int, text: str, match: re.Match[str]) -> Figure:
    """三成 as the percentage it stands for."""
    five = match["five"]
    value = 10 * (read_numeral(match[0][0]) or 0) + (5 if five == "半" else read_numeral(five) or 0 if five else 0)
    end = match.end() + (text[match.end() : match.end() + 1] in _MORE)
    counted = None if text[end : end + 1] in _GOES_ON else _behind(text, end)
    return Figure(match[0], Place(number, *match.span()), str(value), "%", counted)


def _is_date(text: str, match: re.Match[str]) -> bool:
    """2025年, 9月28日 and 3天 after a month are dates, not quantities."""
    digits, unit = match.group("number", "unit")
    if unit == "年":
        return (len(digits) == 4 and digits.isdigit()) or text[match.end() : match.end() + 1] in _OF_YEARS
    before = text[match.start() - 1] if match.start() else ""
    return before in _ORDINAL or (unit == "分" and before in _HOURS)


def _figure(number: int, text: str, match: re.Match[str]) -> Figure:
    unit = match["unit"].replace("％", "%")
    measured = match["unit"] in _MEASURES or text[match.end() : match.end() + 1] in _CLOSES
    counted = _before(text, match.start()) if measured else _behind(text, match.end())
    value = _amount(*match.group("number", "scale", "scale2"))
    return Figure(match[0], Place(number, *match.span()), value, unit, counted)


@lru_cache(maxsize=10_000)
def _amount(number: str, scale: str, more: str | None) -> str:
    return format(read_amount(number, scale + (more or "")).normalize(), "f")


def _before(text: str, start: int) -> str | None:
    """The thing measured: 为产业提供|融资|超."""
    end = start
    while word := _ABOUT.at_end(text, end, max(end - 8, 0)):
        end -= len(word)
    begin = cut_front(text, back_to_mark(text, end), end)
    for place in range(begin, end - 1):
        if word := _VERBS.at_start(text, place, end):
            begin = place + len(word)
    begin = ((found := _PERIOD.match(text, begin, end)) and found.end()) or begin
    thing = text[max(begin, end - _LONGEST_THING) : end].strip(" 　")
    return thing if len(thing) >= 2 and not any(c.isdigit() for c in thing) else None


def _behind(text: str, end: int) -> str | None:
    """The thing counted: 10余款|产品."""
    stop = end
    while stop < min(len(text), end + _LONGEST_THING) and is_han(text[stop]) and text[stop] not in _STOPS:
        stop += 1
    stop = next((place for place in range(end + 2, stop) if _DEEDS.at_start(text, place)), stop)  # 学生|参加
    thing = text[end:stop]
    return thing if len(thing) >= 2 and not _DEEDS.at_start(text, end) else None
