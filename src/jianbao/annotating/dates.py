"""Dates and periods in the text, resolved against the day of the issue.

2025年9月28日         written: complete as it stands
9月28日, 昨天, 去年    issue: the nearest to the day of the issue, the day before it, the year before it
（2018年4月……）6月     context: the year the paragraph has named last
“十五五”时期            written: the fifteenth five-year plan, 2026 to 2030
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jianbao.language.numerals import read_numeral
from jianbao.model import DateMention, Place

_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_Y = r"(?:\d{4}|[一二][零〇○一二三四五六七八九]{3})"
_TO = "[至到—-]"
# The two characters any date begins with, looked for alone: most characters of a text begin none.
_HEADS = re.compile(
    r"[\d一二三四五六七八九十“\"上本今去前明后下昨当第](?=[\d〇○零一二三四五六七八九十年月日号世半季天周个时期规末开”\"])"
)
_PATTERN = re.compile(
    rf"(?P<part_year>{_Y}年|今年|去年|前年|明年)?(?P<part>上半年|下半年|前三季度|前三季|第?[一二三四]季度)"
    rf"|(?P<y>{_Y})年(?:(?P<ym>{_N})月(?:份)?(?:(?P<yd>{_N})[日号](?:{_TO}(?P<yd2>{_N})[日号])?)?)?"
    rf"|(?P<m>{_N})月(?:(?P<d>{_N})[日号](?:{_TO}(?P<d2>{_N})[日号])?|份|底|初|(?P<third>[上中下])旬)"
    r"|(?<![\d.年月、至到-])(?P<day>\d{1,2})日(?![元本均夜])"
    r"|[“\"]?(?P<plan>十?[一二三四五六七八九]?五)[”\"]?(?:时期|期间|规划|末|开局)"
    r"|(?:20|二十|上|本)世纪(?P<decade>[一二三四五六七八九]|\d)(?:0|十)年代"
    r"|(?P<near>今年|去年|前年|明年|后年|本月|上月|上个月|下月|下个月|今天|今日|昨天|昨日|前天|明天|后天|(?:本周|上周|下周)[一二三四五六日天]?|当年)"
)
_YEARS = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2}
_DAYS = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "明天": 1, "后天": 2}
_MONTHS = {"本月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}
_PARTS = {
    "上半年": (1, 6),
    "下半年": (7, 12),
    "前三季度": (1, 9),
    "前三季": (1, 9),
    **{f"{n}季度": (3 * i + 1, 3 * i + 3) for i, n in enumerate("一二三四")},
}
_THIRDS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}
_WEEKDAYS = "一二三四五六日"
_WEEKS = {"本周": 0, "上周": -1, "下周": 1}
# The first year of each five-year plan; from the sixth on they follow without a gap.
_EARLY_PLANS = {1: 1953, 2: 1958, 3: 1966, 4: 1971, 5: 1976}

Span = tuple[dt.date, dt.date]
Resolved = tuple[Span | None, str | None]


@dataclass(slots=True)
class _Context:
    """What the article has named last, for dates that leave it out."""

    issued: dt.date | None
    year: int | None = None
    month: int | None = None


def find_dates(texts: list[str], issued: dt.date | None) -> tuple[DateMention, ...]:
    """Every date and period of an article's paragraphs (simplified), in order."""
    found: list[DateMention] = []
    context = _Context(issued)
    for number, text in enumerate(texts):
        reached = 0
        for match in _dates_in(text):
            if "。" in text[reached : match.start()] or not reached:
                # A year named in one sentence says nothing of the next, once the day is known.
                context.year = context.year if issued is None and reached else None
            reached = match.end()
            span, basis = _resolve(match, context)
            place = Place(number, *match.span())
            earliest, latest = span or (None, None)
            found.append(DateMention(match[0], place, earliest, latest, basis))
    return tuple(found)


def _dates_in(text: str) -> Iterator[re.Match[str]]:
    reached = 0
    for head in _HEADS.finditer(text):
        if head.start() >= reached and (match := _PATTERN.match(text, head.start())):
            reached = match.end()
            yield match


def _resolve(match: re.Match[str], context: _Context) -> Resolved:
    try:
        return _READERS[match.lastgroup or "near"](match, context)
    except (ValueError, OverflowError):  # 2月30日: printed, but no day
        return None, None


def _number(text: str | None) -> int | None:
    return None if text is None else int(text) if text.isascii() else read_numeral(text)


def _written(match: re.Match[str], context: _Context) -> Resolved:
    year, month, day = _number(match["y"]), _number(match["ym"]), _number(match["yd"])
    context.year, context.month = year, month
    return _until(_span(year or 0, month, day), _number(match["yd2"])), "written"


def _until(span: Span, day: int | None) -> Span:
    """A span of days up to another day of its month: 9月1日至5日."""
    return (span[0], max(span[0].replace(day=day), span[0])) if day else span


def _part(match: re.Match[str], context: _Context) -> Resolved:
    """Half a year or quarters of one: of the year named with it, else of the one named last or the issue's."""
    named = match["part_year"]
    if named in _YEARS:
        year, basis = (context.issued.year + _YEARS[named] if context.issued else None), "issue"
    elif named:
        year, basis = _number(named[:-1]), "written"
    elif context.year is not None:
        year, basis = context.year, "context"
    else:
        year, basis = (context.issued.year if context.issued else None), "issue"
    if year is None:
        return None, None
    context.year = year if named else context.year
    first, last = _PARTS[match["part"].removeprefix("第")]
    if named is None and basis == "issue" and context.issued and first > context.issued.month:
        year -= 1  # 四季度 in January's paper: last year's
    return (_span(year, first, None)[0], _span(year, last, None)[1]), basis


def _span(year: int, month: int | None, day: int | None) -> Span:
    if month is None:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if day is None:
        return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
    return dt.date(year, month, day), dt.date(year, month, day)


def _month_and_day(match: re.Match[str], context: _Context) -> Resolved:
    month, day = _number(match["m"]), _number(match["d"])
    context.month = month
    issued = context.issued
    if context.year is not None:
        return _narrow(_span(context.year, month, day), match), "context"
    if issued is None:
        return None, None
    spans = [s for year in (issued.year - 1, issued.year, issued.year + 1) if (s := _possible(year, month, day))]
    return _narrow(min(spans, key=lambda s: abs((s[0] - issued).days)), match) if spans else None, "issue"


def _narrow(span: Span, match: re.Match[str]) -> Span:
    """A month down to its third (下旬), a day out to the day a range ends with."""
    if match["third"]:
        first, last = _THIRDS[match["third"]]
        return span[0].replace(day=first), span[0].replace(day=min(last, span[1].day))
    return _until(span, _number(match["d2"]))


def _possible(year: int, month: int | None, day: int | None) -> Span | None:
    try:
        return _span(year, month, day)
    except ValueError:
        return None


def _day(match: re.Match[str], context: _Context) -> Resolved:
    day = _number(match["day"]) or 0
    if context.issued is None:
        known = context.year is not None and context.month is not None
        return (_span(context.year or 0, context.month, day), "context") if known else (None, None)
    month = context.issued.replace(day=1)
    if day > context.issued.day:
        month = (month - dt.timedelta(days=1)).replace(day=1)
    return _span(month.year, month.month, day), "issue"


def _plan(match: re.Match[str], context: _Context) -> Resolved:
    text = match["plan"]
    ordinal = read_numeral(text[:-1]) if len(text) > 1 else None
    if ordinal is None:
        return None, None
    start = _EARLY_PLANS.get(ordinal, 1981 + 5 * (ordinal - 6))
    return (dt.date(start, 1, 1), dt.date(start + 4, 12, 31)), "written"


def _decade(match: re.Match[str], context: _Context) -> Resolved:
    digit = _number(match["decade"]) or 0
    first = (2000 if match[0].startswith("本") else 1900) + 10 * digit
    return (dt.date(first, 1, 1), dt.date(first + 9, 12, 31)), "written"


def _near(match: re.Match[str], context: _Context) -> Resolved:
    word, issued = match["near"], context.issued
    if word in _YEARS:
        context.year = issued.year + _YEARS[word] if issued else None
    if word == "当年":
        return (_span(context.year, None, None), "context") if context.year else (None, None)
    return (_relative(word, issued), "issue") if issued else (None, None)


def _relative(word: str, issued: dt.date) -> Span:
    if word in _YEARS:
        return _span(issued.year + _YEARS[word], None, None)
    if word in _DAYS:
        day = issued + dt.timedelta(days=_DAYS[word])
        return day, day
    if word in _MONTHS:
        months = issued.year * 12 + issued.month - 1 + _MONTHS[word]
        return _span(months // 12, months % 12 + 1, None)
    monday = issued - dt.timedelta(days=issued.weekday()) + dt.timedelta(weeks=_WEEKS[word[:2]])
    if len(word) > 2:
        day = monday + dt.timedelta(days=_WEEKDAYS.index(word[2].replace("天", "日")))
        return day, day
    return monday, monday + dt.timedelta(days=6)


_READERS: dict[str, Callable[[re.Match[str], _Context], Resolved]] = {
    "part": _part,
    "yd2": _written,
    "d2": _month_and_day,
    "third": _month_and_day,
    "y": _written,
    "ym": _written,
    "yd": _written,
    "m": _month_and_day,
    "d": _month_and_day,
    "day": _day,
    "plan": _plan,
    "decade": _decade,
    "near": _near,
}
