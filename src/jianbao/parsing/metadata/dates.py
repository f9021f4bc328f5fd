"""Dates as archives and newspapers write them.

2025-09-29   2025/9/29   2025.9.29   20250929   2025年9月29日   二○二五年九月二十九日   ２０２５年９月２９日
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import Any

_CHINESE = {
    figure: value
    for value, figures in enumerate(("〇○零", "一", "二", "三", "四", "五", "六", "七", "八", "九"))
    for figure in figures
}
_DIGITS = "〇○零一二三四五六七八九"
_TENS = "一二三四五六七八九十廿卅"
_WRITTEN = (
    re.compile(r"^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:[T\s]\d{1,2}:\d{2}\S*)?$"),
    re.compile(r"^(\d{4})(\d{2})(\d{2})$"),
    re.compile(r"^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$"),
)
CHINESE_DATE = re.compile(rf"([{_DIGITS}]{{4}})\s*年\s*([{_TENS}]{{1,3}})\s*月\s*([{_TENS}]{{1,3}})\s*日")
PRINTED_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")


def read_date(value: Any) -> dt.date | None:
    """The day that `value` (text, a number such as 20250929, or a date) names; None when there is no such day."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    text = unicodedata.normalize("NFKC", str(value)).strip()
    for pattern in _WRITTEN:
        match = pattern.match(text)
        if match:
            return make_date(*map(int, match.groups()))
    chinese = CHINESE_DATE.fullmatch(text)
    return read_chinese_date(chinese) if chinese else None


def make_date(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None when the calendar has none of that name."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def read_chinese_date(match: re.Match[str]) -> dt.date | None:
    """The day of a `CHINESE_DATE`: 二○二五年九月二十九日."""
    year = int("".join(str(_CHINESE[figure]) for figure in match[1]))
    return make_date(year, chinese_number(match[2]), chinese_number(match[3]))


def chinese_number(words: str) -> int:
    """A number below 100 in words: 九, 十二, 二十九, 廿九, 卅.

    >>> [chinese_number(words) for words in ("九", "十二", "二十九", "廿九", "卅")]
    [9, 12, 29, 29, 30]
    """
    words = words.replace("廿", "二十").replace("卅", "三十")
    tens, ten, units = words.rpartition("十")
    return (_CHINESE.get(tens, 1 if not tens else 0) * 10 if ten else 0) + _CHINESE.get(units, 0)
