"""Years, months and days as Chinese writes them, and the lunar calendar (农历) they may be counted by.

二○二五年   民國三十七年 = 1948   中華民國貳拾捌年 = 1939   光绪廿四年 = 1898, its months lunar
庚申年二月廿七日 = 15 April 1920 (or sixty years before or after)
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from jianbao.language.numerals import read_numeral

_PLAIN = str.maketrans("壹贰貳叁參参肆伍陆陸柒捌玖拾佰元正Ｏ○零", "一二二三三三四五六六七八九十百一一〇〇〇")
_FIGURES = "〇○零一二三四五六七八九"
_IN_WORDS = _FIGURES + "十百廿卅卌元正壹贰貳叁參参肆伍陆陸柒捌玖拾佰"

NUMBER = rf"(?:\d{{1,2}}|[{_IN_WORDS}初]{{1,5}})"
"""A month or a day, in figures or in words."""


@dataclass(frozen=True, slots=True)
class Era:
    """Years counted from an event: `names` as printed, the year that is its first, whether its months are lunar."""

    names: tuple[str, ...]
    first: int
    lunar: bool = False


ERAS = (
    Era(("中华民国", "中華民國", "中华民國", "民国", "民國"), 1912),
    Era(("同治",), 1862, lunar=True),
    Era(("光绪", "光緒"), 1875, lunar=True),
    Era(("宣统", "宣統"), 1909, lunar=True),
    Era(("明治",), 1868),
    Era(("大正",), 1912),
    Era(("昭和",), 1926),
    Era(("康德",), 1934),
)
_ERA_OF = {name: era for era in ERAS for name in era.names}
_ERA_NAMES = "|".join(sorted(_ERA_OF, key=len, reverse=True))

ERA_NAMES = f"(?:大清|大日本)?(?:{_ERA_NAMES})"
"""The name of an era, before its year."""

ERA_YEAR = rf"{ERA_NAMES}\s*(?:\d{{1,3}}|[{_IN_WORDS}]{{1,5}})"
"""A year of an era, without the 年 behind it."""

YEAR = (
    rf"(?:(?:公元|西元|公历|公曆|西历|西曆)?(?:\d{{4}}|[{_FIGURES}]{{4}})"
    rf"|{ERA_YEAR})"
)
"""A year, without the 年 behind it."""

_TO = r"\s*(?:[-–—~～〜－至到、/])\s*"
DAY_FORM = (
    rf"{YEAR}\s*年\s*{NUMBER}\s*月\s*{NUMBER}\s*[日号號]?(?:{_TO}(?:(?:{YEAR}\s*年\s*)?{NUMBER}\s*月\s*)?{NUMBER}\s*[日号號])*"
    r"(?:\s*合刊)?"
)
"""A day of the common calendar in a date line, or several (合刊)."""

STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_MONTHS = {"冬": 11, "腊": 12, "臘": 12}
_CYCLE = 60
_EARLIEST, _LATEST = 1600, 2200  # lunar years that are reckoned


def read_year(words: str) -> int | None:
    """The year of a `YEAR`, in the Christian era; None where there is none such.

    >>> [read_year(words) for words in ("2025", "二○二五", "民國三十七", "中華民國貳拾捌", "光绪廿四", "民国元")]
    [2025, 2025, 1948, 1939, 1898, 1912]
    """
    bare = re.sub(r"^(?:公元|西元|公历|公曆|西历|西曆|大清|大日本)|\s", "", words)
    name = next((name for name in _ERA_OF if bare.startswith(name)), "")
    number = read_count(bare[len(name) :])
    if number is None or not name:
        return number
    return _ERA_OF[name].first + number - 1 if number else None


def has_lunar_months(words: str) -> bool:
    """Whether a `YEAR` is of an era whose months are lunar."""
    return any(era.lunar and name in words for name, era in _ERA_OF.items())


def read_count(words: str) -> int | None:
    """A number in figures or words as dates have it: 九, 十二, 廿九, 卅, 貳拾捌, 二五, 元, 初八.

    >>> [read_count(words) for words in ("九", "十二", "廿九", "卅一", "貳拾捌", "二五", "元", "初八", "09")]
    [9, 12, 29, 31, 28, 25, 1, 8, 9]
    """
    if words.isascii():
        return int(words) if words.isdigit() else None
    plain = words.translate(_PLAIN).removeprefix("初")
    return read_numeral(plain.replace("廿", "二十").replace("卅", "三十").replace("卌", "四十"))


def read_month(words: str) -> int | None:
    """A month: a number, or 正, 元, 冬, 腊."""
    return _MONTHS.get(words) or read_count(words)


def lunar_date(day: dt.date) -> tuple[int, int, int, bool] | None:
    """Lunar year, month, day and whether the month is a leap month; None for days before 1600 or after 2200.

    >>> lunar_date(dt.date(2000, 2, 5))
    (2000, 1, 1, False)
    """
    from lunar_python import Solar

    if not _EARLIEST < day.year < _LATEST:
        return None
    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    return lunar.getYear(), abs(lunar.getMonth()), lunar.getDay(), lunar.getMonth() < 0


def solar_date(year: int, month: int, day: int, leap: bool = False) -> dt.date | None:
    """The day of a lunar date; None where that year has no such month or day.

    >>> solar_date(1920, 2, 27)
    datetime.date(1920, 4, 15)
    """
    from lunar_python import Lunar

    if not _EARLIEST < year < _LATEST or not 1 <= month <= 12:
        return None
    try:
        solar = Lunar.fromYmd(year, -month if leap else month, day).getSolar()
    except Exception:  # the library raises nothing narrower for a month or day that is not there
        return None
    return dt.date(solar.getYear(), solar.getMonth(), solar.getDay())


def cycle_name(year: int) -> str:
    """The name a lunar year has in the cycle of sixty: 1920 is 庚申."""
    return STEMS[(year - 4) % 10] + BRANCHES[(year - 4) % 12]


def cycle_years(name: str, first: int, last: int) -> tuple[int, ...]:
    """The years from `first` to `last` that have a name in the cycle of sixty.

    >>> cycle_years("庚申", 1850, 2000)
    (1860, 1920, 1980)
    """
    return tuple(year for year in range(first, last + 1) if cycle_name(year) == name)
