"""Dates and periods in the text, resolved against the day of the issue.

2025年9月28日, 2025.9.28        written: complete as it stands
民国三十七年五月, 光绪二十年七月     written: by the years of an era; months of the emperors are lunar
9月28日, 昨天, 去年             issue: the nearest to the day of the issue, the day before it, the year before it
（2018年4月……）6月              context: the year the paragraph has named last
5月1日、3日                     context: the day before it
“十五五”时期                     written: the fifteenth five-year plan, 2026 to 2030
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from re import Match

from jianbao.annotating.date_forms import find_forms
from jianbao.language.calendar import has_lunar_months, read_count, read_year, solar_date
from jianbao.language.numerals import read_numeral
from jianbao.model import DateMention, Place

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
    day: dt.date | None = None  # the last one of the date just before


def find_dates(texts: list[str], issued: dt.date | None) -> tuple[DateMention, ...]:
    """Every date and period of an article's paragraphs (simplified), in order."""
    found: list[DateMention] = []
    context = _Context(issued)
    for number, text in enumerate(texts):
        reached = 0
        for reads, match in find_forms(text):
            if "。" in text[reached : match.start()] or not reached:
                # A year named in one sentence says nothing of the next, once the day is known.
                context.year = context.year if issued is None and reached else None
            reached = match.end()
            span, basis = _resolve(reads, match, context)
            place = Place(number, *match.span())
            earliest, latest = span or (None, None)
            context.day = latest
            found.append(DateMention(match[0], place, earliest, latest, basis))
    return tuple(found)


def _resolve(reads: str, match: Match[str], context: _Context) -> Resolved:
    try:
        return _READERS[reads](match, context)
    except (ValueError, OverflowError):  # 2月30日: printed, but no day
        return None, None


def _said(match: Match[str], group: str) -> int | None:
    return _number(match.groupdict().get(group))


def _number(text: str | None) -> int | None:
    return None if text is None else int(text) if text.isascii() else read_numeral(text)


def _written(match: Match[str], context: _Context) -> Resolved:
    context.year, context.month = _said(match, "y"), _said(match, "m")
    span = _span(context.year or 0, context.month, _said(match, "d"))
    return _until(span, match, _said(match, "y2") or span[0].year), "written"


def _of_era(match: Match[str], context: _Context) -> Resolved:
    year, month, day = read_year(match["y"]), read_count(match["m"] or ""), read_count(match["d"] or "")
    if year is None:
        return None, None
    context.year, context.month = year, month
    if not month or not has_lunar_months(match["y"]):
        return _span(year, month, day), "written"
    first = solar_date(year, month, day or 1)
    last = first if day else solar_date(year, month, 30) or solar_date(year, month, 29)
    return ((first, last) if first and last else None), "written"


def _until(span: Span, match: Match[str], year: int) -> Span:
    """A span up to the day or month its range ends with: 9月1日至5日, 3—5月."""
    month, day = _said(match, "m2"), _said(match, "d2")
    if month is None and day is None:
        return span
    return span[0], max(_span(year, month or span[0].month, day)[1], span[0])


def _part(match: Match[str], context: _Context) -> Resolved:
    """Half a year or quarters of one: of the year named with it, else of the one named last or the issue's."""
    named = match["y"]
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


def _month_and_day(match: Match[str], context: _Context) -> Resolved:
    month, day = _said(match, "m"), _said(match, "d")
    context.month = month
    issued = context.issued
    if context.year is not None:
        return _narrow(_span(context.year, month, day), match), "context"
    if issued is None:
        return None, None
    spans = [s for year in (issued.year - 1, issued.year, issued.year + 1) if (s := _possible(year, month, day))]
    return _narrow(min(spans, key=lambda s: abs((s[0] - issued).days)), match) if spans else None, "issue"


def _narrow(span: Span, match: Match[str]) -> Span:
    """A month down to its third (下旬), a day or month out to what a range ends with."""
    groups = match.groupdict()
    if third := groups.get("third"):
        first, last = _THIRDS[third]
        return span[0].replace(day=first), span[0].replace(day=min(last, span[1].day))
    return _until(span, match, span[0].year + bool(groups.get("next")))


def _possible(year: int, month: int | None, day: int | None) -> Span | None:
    try:
        return _span(year, month, day)
    except ValueError:
        return None


def _listed(match: Match[str], context: _Context) -> Resolved:
    day = _said(match, "d") or 0
    if context.day is None:
        return None, None
    month = context.day.replace(day=1) if day >= context.day.day else _month_after(context.day)  # 30日、1日
    return _span(month.year, month.month, day), "context"


def _month_after(day: dt.date) -> dt.date:
    return (day.replace(day=1) + dt.timedelta(days=31)).replace(day=1)


def _day(match: Match[str], context: _Context) -> Resolved:
    day = _said(match, "d") or 0
    if context.issued is None:
        known = context.year is not None and context.month is not None
        span = _span(context.year or 0, context.month, day) if known else None
        return (_narrow(span, match), "context") if span else (None, None)
    month = context.issued.replace(day=1)
    if day > context.issued.day and not match.groupdict().get("d2"):  # several days may be those to come
        month = (month - dt.timedelta(days=1)).replace(day=1)
    return _narrow(_span(month.year, month.month, day), match), "issue"


def _plan(match: Match[str], context: _Context) -> Resolved:
    text = match["plan"]
    ordinal = read_numeral(text[:-1]) if len(text) > 1 else None
    if ordinal is None:
        return None, None
    start = _EARLY_PLANS.get(ordinal, 1981 + 5 * (ordinal - 6))
    return (dt.date(start, 1, 1), dt.date(start + 4, 12, 31)), "written"


def _decade(match: Match[str], context: _Context) -> Resolved:
    digit = _number(match["decade"]) or 0
    first = (2000 if match[0].startswith("本") else 1900) + 10 * digit
    return (dt.date(first, 1, 1), dt.date(first + 9, 12, 31)), "written"


def _near(match: Match[str], context: _Context) -> Resolved:
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


_READERS: dict[str, Callable[[Match[str], _Context], Resolved]] = {
    "era": _of_era,
    "part": _part,
    "written": _written,
    "month_and_day": _month_and_day,
    "listed": _listed,
    "day": _day,
    "plan": _plan,
    "decade": _decade,
    "near": _near,
}
