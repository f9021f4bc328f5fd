"""Dates as archives and newspapers write them: in fields, in folios, in names of files.

2025-09-29   2025/9/29   2025.9.29   20250929   2025年9月29日   二○二五年九月二十九日   ２０２５年９月２９日
民国三十七年五月一日   中華民國貳拾捌年四月廿四日   光绪廿四年四月廿三日   2024年农历三月廿三   (lunar as said)
2024年05月01日06:02   2024年5月1日 星期三   2024年05月01日 第01版      what stands behind the day is passed over
2024年5月1日—3日合刊   2024.05.01-03   2024-04-30~2024-05-02          several days: the first and the last
2024-05   2024年5月   民国三十七年                                       no day: the first and the last it can be
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any

from jianbao.parsing.metadata.date_forms import COMPLETE, PARTIAL, WrittenDate, days_in_cycle

_WIDE = str.maketrans("０１２３４５６７８９－／．：～〜﹣−　", "0123456789-/.:~~-- ")
_EXAMINED = 400  # code points: a longer text is no date line
_CHINA = dt.timezone(dt.timedelta(hours=8))
_ZONED = re.compile(r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})$")
_STAMP = re.compile(r"^\d{10}(?:\d{3})?(?:\.\d+)?$")


def read_date(value: Any) -> dt.date | None:
    """The day that `value` (text, a number such as 20250929, or a date) names, the first of several; None when it
    names none, or no day exactly."""
    written = read_written(value)
    return written.first if written and written.precision == "day" else None


def read_written(value: Any) -> WrittenDate | None:
    """The first date in a field's value, with its precision; None where it has none.

    What a zone is named with, or counted in seconds since 1970, is taken in Chinese time.
    """
    if isinstance(value, dt.datetime):
        return _moment(value)
    if isinstance(value, dt.date):
        return WrittenDate(value, value, "day", 0, 0)
    text = str(value).translate(_WIDE).strip()
    if moment := _read_moment(text):
        return _moment(moment)
    found = list(find_dates(text, partial=True))
    settled = (date for date in found if date.first or not date.lunar)  # 己亥年九月初十（2019年10月8日）
    return next(settled, found[0] if found else None)


def _moment(moment: dt.datetime) -> WrittenDate:
    day = (moment.astimezone(_CHINA) if moment.tzinfo else moment).date()
    return WrittenDate(day, day, "day", 0, 0)


def _read_moment(text: str) -> dt.datetime | None:
    try:
        if _STAMP.match(text):
            seconds = float(text)
            return dt.datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, _CHINA)
        if _ZONED.match(text):
            return dt.datetime.fromisoformat(text.replace("Z", "+00:00").replace(" +", "+"))
        return parsedate_to_datetime(text) if "," in text[:5] else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def find_dates(text: str, *, partial: bool = False) -> Iterator[WrittenDate]:
    """Every date in the first 400 code points of a text, in order; `partial` also finds months and years without a day."""
    words = text[:_EXAMINED].translate(_WIDE)
    readers = COMPLETE + (PARTIAL if partial else ())
    at = 0
    while True:
        found = [written for read in readers if (written := read(words, at))]
        if not found:
            return
        first = min(found, key=lambda written: (written.start, -written.end))
        if partial or first.precision == "day":
            yield first
        at = max(first.end, at + 1)


def possible_days(words: str) -> tuple[dt.date, ...]:
    """The days that a date named by the cycle of sixty alone can be: 庚申年二月廿七日."""
    return days_in_cycle(words[:_EXAMINED].translate(_WIDE))
