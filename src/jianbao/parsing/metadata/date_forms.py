"""The forms of a written date, each a reader that finds the next one of its form in a text.

2019年10月8日—10日   2019.10.08-10   20191008   Oct. 8, 2019   己亥年九月初十   2019-10   民国三十七年
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from jianbao.language.calendar import (
    BRANCHES,
    NUMBER,
    STEMS,
    YEAR,
    cycle_years,
    has_lunar_months,
    read_count,
    read_month,
    read_year,
    solar_date,
)

Precision = Literal["day", "month", "year"]

_TO = r"\s*(?:[-–—~至到暨、/,，]|——)\s*"
_LONGEST = 62  # days of one number of a paper
_CYCLE_SPAN = (1850, 2030)  # years that newspapers of this script are from

_CHINESE = re.compile(
    rf"(?P<year>{YEAR})\s*年\s*(?P<month>{NUMBER})\s*月(?:份|\s*(?P<day>{NUMBER})\s*[日号號]?)?"
    rf"(?P<more>(?:{_TO}(?:(?:{YEAR})\s*年\s*)?(?:{NUMBER}\s*月\s*)?{NUMBER}\s*[日号號])*)"
    rf"(?:{_TO}(?P<bare>\d{{1,2}})(?=\s*合刊))?"
)
_DAY_OF_MORE = re.compile(
    rf"(?:(?P<year>{YEAR})\s*年\s*)?(?:(?P<month>{NUMBER})\s*月\s*)?(?P<day>{NUMBER})\s*[日号號]"
)
_LUNAR = re.compile(
    rf"(?:(?P<year>{YEAR})\s*年?\s*[(（]?\s*)?(?P<said>农历|農曆|夏历|夏曆|旧历|舊曆|阴历|陰曆)?\s*"
    rf"(?:(?P<cycle>[{STEMS}][{BRANCHES}])年?\s*)?(?P<leap>[闰閏])?(?P<month>[正冬腊臘]|{NUMBER})月\s*[大小]?\s*(?P<day>{NUMBER})日?"
)
_FIGURES = re.compile(
    r"(?<![\d.])(?P<year>\d{4})\s?(?P<sign>[-/.·])\s?(?P<month>\d{1,2})\s?(?P=sign)\s?(?P<day>\d{1,2})(?![\d])"
)
_LAST_IN_FIGURES = re.compile(
    r"\s*(?P<to>[-–—~至到/])\s*(?:(?:(?P<year>\d{4})[-/.])?(?P<month>\d{1,2})[-/.])?(?P<day>\d{1,2})(?!\d|\s*版|[-/.:]\d)"
)
_COMPACT = re.compile(r"(?<!\d)(?P<year>(?:1[6-9]|20)\d\d)(?P<month>\d{2})(?P<day>\d{2})(?!\d)")
_COMPACT_LAST = re.compile(r"\s*[-–—~至到]\s*(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?!\d)")
_MONTH = re.compile(
    r"(?<![\d.])(?P<year>(?:1[6-9]|20)\d\d)(?:[-/.]?(?P<month>0[1-9]|1[0-2])|[-/.](?P<single>[1-9]))(?!\d)"
)
_LAST_DAY = (12, 31)  # of a year: month, day
_YEAR = re.compile(rf"(?<!\d)(?P<year>(?:1[6-9]|20)\d\d(?!\d)|{YEAR}(?=\s*年))\s*年?")
_ENGLISH = re.compile(
    r"(?i)\b(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})\b"
)
_ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it is written: from `first` to `last` (the same for one day), how exact it is, and the code points
    of the text it takes, end exclusive. `first` is None for words of a date's form that name no day. `lunar` says
    that the words count by the lunar calendar."""

    first: dt.date | None
    last: dt.date | None
    precision: Precision
    start: int
    end: int
    lunar: bool = False


def days_in_cycle(words: str) -> tuple[dt.date, ...]:
    """The days that a date named by the cycle of sixty alone can be: 庚申年二月廿七日."""
    match = _LUNAR.search(words)
    if match is None or not match["cycle"] or match["year"]:
        return ()
    month, day = read_month(match["month"]) or 0, read_count(match["day"]) or 0
    years = cycle_years(match["cycle"], *_CYCLE_SPAN)
    return tuple(found for year in years if (found := solar_date(year, month, day, bool(match["leap"]))))


def _chinese(words: str, at: int) -> WrittenDate | None:
    match = _CHINESE.search(words, at)
    if match is None:
        return None
    year, month, day = read_year(match["year"]), read_month(match["month"]), read_count(match["day"] or "")
    if match["day"] is None:
        return _span(_month_span(year, month), "month", match.start(), match.end("month") + 1)
    if has_lunar_months(match["year"]):
        first = solar_date(year or 0, month or 0, day or 0)
    else:
        first = make_date(year or 0, month or 0, day or 0)
    last = first
    for more in _DAY_OF_MORE.finditer(match["more"]):
        last = _later(
            first, last, read_year(more["year"] or ""), read_month(more["month"] or ""), read_count(more["day"])
        )
    if match["bare"]:
        last = _later(first, last, None, None, int(match["bare"]))
    return WrittenDate(first, last, "day", match.start(), match.end())


def _later(
    first: dt.date | None, last: dt.date | None, year: int | None, month: int | None, day: int | None
) -> dt.date | None:
    """The last of several days, where a further one is named without what it shares with the one before."""
    if first is None or last is None or day is None:
        return last
    found = make_date(year or last.year, month or last.month, day)
    return found if found and dt.timedelta(0) < found - first <= dt.timedelta(_LONGEST) else last


def _lunar(words: str, at: int) -> WrittenDate | None:
    """A date said to be lunar, by the calendar's name, the year's in the cycle, or a month or day only it has."""
    for match in _LUNAR.finditer(words, at):
        if not (match["said"] or match["cycle"] or match["month"] in "正冬腊臘" or match["day"].startswith("初")):
            continue
        if match["year"] is None and match["cycle"] is None:
            continue
        month, day = read_month(match["month"]) or 0, read_count(match["day"]) or 0
        years = _lunar_years(match)
        days = [found for year in years if (found := solar_date(year, month, day, bool(match["leap"])))]
        only = days[0] if len(days) == 1 else None
        return WrittenDate(only, only, "day", match.start(), match.end(), lunar=True)
    return None


def _lunar_years(match: re.Match[str]) -> tuple[int, ...]:
    if match["year"]:
        year = read_year(match["year"])
        return (year,) if year else ()
    return cycle_years(match["cycle"], *_CYCLE_SPAN)


def _figures(words: str, at: int) -> WrittenDate | None:
    match = _FIGURES.search(words, at)
    if match is None:
        return None
    first = last = make_date(int(match["year"]), int(match["month"]), int(match["day"]))
    end = match.end()
    more = _LAST_IN_FIGURES.match(words, end)
    if more and (more["to"] != match["sign"] or more["month"]):
        numbers = (int(more[name]) if more[name] else None for name in ("year", "month", "day"))
        last = _later(first, last, *numbers)
        end = more.end() if last != first else end
    return WrittenDate(first, last, "day", match.start(), end)


def _compact(words: str, at: int) -> WrittenDate | None:
    match = _COMPACT.search(words, at)
    if match is None:
        return None
    first = last = make_date(*map(int, match.groups()))
    end = match.end()
    more = _COMPACT_LAST.match(words, end)
    if more:
        last = _later(first, last, *map(int, more.groups()))
        end = more.end()
    return WrittenDate(first, last, "day", match.start(), end)


def _english(words: str, at: int) -> WrittenDate | None:
    match = _ENGLISH.search(words, at)
    if match is None:
        return None
    month = _ENGLISH_MONTHS.index(match["name"].lower()) + 1
    day = make_date(int(match["year"]), month, int(match["day"]))
    return WrittenDate(day, day, "day", match.start(), match.end())


def _month(words: str, at: int) -> WrittenDate | None:
    match = _MONTH.search(words, at)
    if match is None:
        return None
    span = _month_span(int(match["year"]), int(match["month"] or match["single"]))
    return _span(span, "month", *match.span())


def _year(words: str, at: int) -> WrittenDate | None:
    match = _YEAR.search(words, at)
    year = read_year(match["year"]) if match else None
    if match is None or year is None:
        return None
    ends = make_date(year, 1, 1), make_date(year, *_LAST_DAY)
    return _span(ends, "year", *match.span())


def _month_span(year: int | None, month: int | None) -> tuple[dt.date | None, dt.date | None]:
    first = make_date(year or 0, month or 0, 1)
    return first, first.replace(day=calendar.monthrange(first.year, first.month)[1]) if first else None


def _span(ends: tuple[dt.date | None, dt.date | None], precision: Precision, start: int, end: int) -> WrittenDate:
    return WrittenDate(*ends, precision, start, end)


Reader = Callable[[str, int], WrittenDate | None]
COMPLETE: tuple[Reader, ...] = (_chinese, _lunar, _figures, _compact, _english)
PARTIAL: tuple[Reader, ...] = (_month, _year)


def make_date(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None when the calendar has none of that name."""
    try:
        return dt.date(year, month, day)
    except (ValueError, OverflowError):
        return None
