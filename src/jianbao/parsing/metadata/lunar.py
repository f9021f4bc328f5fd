"""The lunar date of a newspaper's date line, and whether it is that of the issue's day: 乙巳年八月初八."""

from __future__ import annotations

import datetime as dt
import re

from jianbao.language.calendar import BRANCHES, STEMS, cycle_name, lunar_date, read_count, read_month

LUNAR_DATE = re.compile(
    rf"(?:(?P<cycle>[{STEMS}][{BRANCHES}])年\s*)?(?:农历|農曆|夏历|夏曆|旧历|舊曆|阴历|陰曆)?\s*"
    r"(?P<leap>[闰閏])?(?P<month>十[一二]|[正一二三四五六七八九十冬腊臘])月\s*[大小]?\s*"
    r"(?P<day>初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|卅)"
    r"(?P<common>[一二三四五六七八九十]*日)?"
)


def agrees(match: re.Match[str], day: dt.date) -> bool:
    """Whether a printed lunar date is that of `day`; days that are not reckoned agree with anything."""
    known = lunar_date(day)
    if known is None:
        return True
    year, *rest = known
    if match["cycle"] and match["cycle"] != cycle_name(year):
        return False
    return rest == [read_month(match["month"]), read_count(match["day"]), bool(match["leap"])]
