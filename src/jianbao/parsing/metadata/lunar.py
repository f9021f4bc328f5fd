"""The lunar calendar (农历) as far as a newspaper's date line needs it: which day 乙巳年八月初八 is.

One word a year from 1901, in hexadecimal: bits 0–12 say which months have 30 days (the leap month in its place),
bits 13–16 the leap month's number or 0, the rest how many days after 1 January the lunar year begins.
"""

from __future__ import annotations

import datetime as dt
import re

FIRST_YEAR = 1901
YEARS = (
    "6207524c0ea538b64a5c064b440a9b30955656056a400b592a57525007523adb25600b25480a4b32b4ab5802ad42056b2c4b69"
    "520da93efd92640e924c0d2536ba4d5c0a564602b62e95b55606d4400ea92c5e92500e923acd265e052b480a5732b2d6580b5a"
    "4406d42e6ec95207493cf693620a934c052b34ca5b5a0aad46056a309b55560ba4400b492a5a93500a9538f52d5e0536480aad"
    "34b5aa5805b2420ba52e7d4a540d4a3d0a95600a974c055636cab55a0ad54606d2308ea5560ea540064a286c974e0a9b3af55a"
    "5e056a480b6934b7525a0b52420b252c964b520a4b3d14ab6002ad4a05ad36cb695c0da9460d92309d25560d25415a4d640a56"
    "4e02b638c5b55e06d5480ea934be925a0e92440d262c6a56500a573d14d662035a4a06d536b6c95c07494606932e952b54052b"
    "3e0a5b2a555a4e056a38fb55600ba44a0b4932ba93580a9542052d2c8aad500ab53d35aa6205d24c0da536dd4a5c0d4a460c95"
    "30952e5405563e0ab52a55b25006d238cea55e072548064b32ac97560cab42055a2c6ad6520b693d7752620b524c0b2536da4b"
    "5a0a4b4404ab2ea55b5405ad3e0b6a2a5b52500d923afd255e0d25480a5532b4ad5804b64005b52c6daa520ec93f1e92620e92"
    "4c0d2636ca565a0a574405562e86d5540755400749286e934e069338f52b5e052b460a5b32b55a58056a420b652c974a520b4a"
    "3d1a95620a954a052d34caad5a0ab54605aa2e8ba5540da5400d4a2a7c954e0c9638f94e5e0556480ab532b5b25806d2420ea5"
    "2e8e4a50068b3b0c976004ab4a055b34cad65a0b6a460752309725540b453e0a8b"
)
_WORD = 6

_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_MONTHS = {"正": 1, "冬": 11, "腊": 12, "臘": 12, "十一": 11, "十二": 12} | {
    n: i for i, n in enumerate("一二三四五六七八九十", 1)
}
_FIGURES = {figure: value for value, figure in enumerate("〇一二三四五六七八九")}
LUNAR_DATE = re.compile(
    rf"(?:(?P<stem>[{_STEMS}])(?P<branch>[{_BRANCHES}])年\s*)?(?:农历|農曆|夏历|夏曆|旧历|阴历)?\s*"
    r"(?P<leap>[闰閏])?(?P<month>十[一二]|[正一二三四五六七八九十冬腊臘])月\s*[大小]?\s*"
    r"(?P<day>初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|卅)(?![一二三四五六七八九十]*日)"
)


def lunar_date(day: dt.date) -> tuple[int, int, int, bool] | None:
    """Lunar year, month, day and whether the month is a leap month; None outside 1901 to 2098.

    >>> lunar_date(dt.date(2000, 2, 5))
    (2000, 1, 1, False)
    """
    for year in (day.year, day.year - 1):
        at = (year - FIRST_YEAR) * _WORD
        if not 0 <= at < len(YEARS):
            continue
        word = int(YEARS[at : at + _WORD], 16)
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
