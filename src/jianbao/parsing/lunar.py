"""The lunar calendar (农历) as far as a newspaper's date line needs it: which day 乙巳年八月初八 is.

One word a year from 1901, in hexadecimal: bits 0–12 say which months have 30 days (the leap month in its place),
bits 13–16 the leap month's number or 0, the rest how many days after 1 January the lunar year begins.
"""

from __future__ import annotations

import datetime as dt
import re

FIRST_YEAR = 1901
YEARS = ["620752", "4c0ea5", "38b64a", "5c064b", "440a9b", "309556", "56056a", "400b59", "2a5752", "500752", "3adb25", "600b25", "480a4b", "32b4ab", "5802ad", "42056b", "2c4b69", "520da9", "3efd92", "640e92", "4c0d25", "36ba4d", "5c0a56", "4602b6", "2e95b5", "5606d4", "400ea9", "2c5e92", "500e92", "3acd26", "5e052b", "480a57", "32b2d6", "580b5a", "4406d4", "2e6ec9", "520749", "3cf693", "620a93", "4c052b", "34ca5b", "5a0aad", "46056a", "309b55", "560ba4", "400b49", "2a5a93", "500a95", "38f52d", "5e0536", "480aad", "34b5aa", "5805b2", "420ba5", "2e7d4a", "540d4a", "3d0a95", "600a97", "4c0556", "36cab5", "5a0ad5", "4606d2", "308ea5", "560ea5", "40064a", "286c97", "4e0a9b", "3af55a", "5e056a", "480b69", "34b752", "5a0b52", "420b25", "2c964b", "520a4b", "3d14ab", "6002ad", "4a05ad", "36cb69", "5c0da9", "460d92", "309d25", "560d25", "415a4d", "640a56", "4e02b6", "38c5b5", "5e06d5", "480ea9", "34be92", "5a0e92", "440d26", "2c6a56", "500a57", "3d14d6", "62035a", "4a06d5", "36b6c9", "5c0749", "460693", "2e952b", "54052b", "3e0a5b", "2a555a", "4e056a", "38fb55", "600ba4", "4a0b49", "32ba93", "580a95", "42052d", "2c8aad", "500ab5", "3d35aa", "6205d2", "4c0da5", "36dd4a", "5c0d4a", "460c95", "30952e", "540556", "3e0ab5", "2a55b2", "5006d2", "38cea5", "5e0725", "48064b", "32ac97", "560cab", "42055a", "2c6ad6", "520b69", "3d7752", "620b52", "4c0b25", "36da4b", "5a0a4b", "4404ab", "2ea55b", "5405ad", "3e0b6a", "2a5b52", "500d92", "3afd25", "5e0d25", "480a55", "32b4ad", "5804b6", "4005b5", "2c6daa", "520ec9", "3f1e92", "620e92", "4c0d26", "36ca56", "5a0a57", "440556", "2e86d5", "540755", "400749", "286e93", "4e0693", "38f52b", "5e052b", "460a5b", "32b55a", "58056a", "420b65", "2c974a", "520b4a", "3d1a95", "620a95", "4a052d", "34caad", "5a0ab5", "4605aa", "2e8ba5", "540da5", "400d4a", "2a7c95", "4e0c96", "38f94e", "5e0556", "480ab5", "32b5b2", "5806d2", "420ea5", "2e8e4a", "50068b", "3b0c97", "6004ab", "4a055b", "34cad6", "5a0b6a", "460752", "309725", "540b45", "3e0a8b"]

_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_MONTHS = {"正": 1, "冬": 11, "腊": 12, "臘": 12, "十一": 11, "十二": 12} | {
    n: i for i, n in enumerate("一二三四五六七八九十", 1)
}
_FIGURES = {figure: value for value, figure in enumerate("〇一二三四五六七八九")}
LUNAR_DATE = re.compile(
    rf"(?:(?P<stem>[{_STEMS}])(?P<branch>[{_BRANCHES}])年\s*)?(?:农历|農曆|夏历|夏曆|旧历|阴历)?\s*"
    r"(?P<leap>[闰閏])?(?P<month>十[一二]|[正一二三四五六七八九十冬腊臘])月\s*[大小]?\s*"
    r"(?P<day>初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|卅)(?!日)"
)


def lunar_date(day: dt.date) -> tuple[int, int, int, bool] | None:
    """Lunar year, month, day and whether the month is a leap month; None outside 1901 to 2098.

    >>> lunar_date(dt.date(2000, 2, 5))
    (2000, 1, 1, False)
    """
    for year in (day.year, day.year - 1):
        if not FIRST_YEAR <= year < FIRST_YEAR + len(YEARS):
            continue
        word = int(YEARS[year - FIRST_YEAR], 16)
        left = (day - dt.date(year, 1, 1)).days - (word >> 17)
        if left >= 0:
            return _month_of(year, word, left)
    return None


def _month_of(year: int, word: int, left: int) -> tuple[int, int, int, bool] | None:
    leap = word >> 13 & 15
    for place in range(12 + bool(leap)):
        length = 29 + (word >> place & 1)
        if left < length:
            is_leap = leap > 0 and place == leap
            return year, place + 1 - (leap > 0 and place >= leap), left + 1, is_leap
        left -= length
    return None


def agrees(match: re.Match[str], day: dt.date) -> bool:
    """Whether a printed lunar date is that of `day`; days outside the table agree with anything."""
    known = lunar_date(day)
    if known is None:
        return True
    year, month, number, is_leap = known
    if match["stem"]:
        place = (year - 4) % 60
        if (match["stem"], match["branch"]) != (_STEMS[place % 10], _BRANCHES[place % 12]):
            return False
    return (month, number, is_leap) == (_MONTHS[match["month"]], _day_of(match["day"]), bool(match["leap"]))


def _day_of(words: str) -> int:
    words = words.replace("廿", "二十").replace("卅", "三十").removeprefix("初")
    tens, ten, units = words.rpartition("十")
    return (_FIGURES[tens] if tens else 1) * 10 + _FIGURES.get(units, 0) if ten else _FIGURES[units]
