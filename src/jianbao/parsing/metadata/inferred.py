"""The earliest an issue can be, from days its own text names as past. Never its date: that stays unknown.

9月28日上午，……召开      an event the issue reports: it is of that day or later
截至2025年8月            the year the month and day belong to, where the event's is left out
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from jianbao.parsing.metadata.date_forms import make_date

_PAST_YEAR = re.compile(
    r"(?:截至|截止|早在|成立于|始于|自从?|于|从)\s*(?:目前|到)?\s*((?:19|20)\d{2})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?!前|底前|之前)"
)
_PAST_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日(?=上午|下午|中午|晚|凌晨|清晨|，|电|讯|）)"
)
_EVENT_DAY = re.compile(r"(?<![\d年])(\d{1,2})月(\d{1,2})日(?=上午|下午|中午|晚|凌晨|清晨|，|电|讯|）)")
_COMING = re.compile(r"(?:将于|将在|定于|拟于|预计|计划|至|到|去年|上年|明年|次年|每年|历年|同年|当年)$")
_COMING_AFTER = re.compile(r"^[^。]{0,12}(?:将|拟|预计|计划)")


def earliest_day(paragraphs: Iterable[str]) -> tuple[dt.date, str] | None:
    """The latest day that the text names as past, with the words that say so; None where it names none.

    A day without its year counts only where the text has a year as past too, and is taken in the first year
    that leaves both in order.
    """
    texts = list(paragraphs)
    dated = [
        (day, match[0])
        for text in texts
        for match in _PAST_DAY.finditer(text)
        if not _is_coming(text, match) and (day := make_date(*map(int, match.groups())))
    ]
    bounds = [bound for text in texts for match in _PAST_YEAR.finditer(text) if (bound := _bound(match))] + dated
    if not bounds:
        return None
    floor, floor_words = max(bounds)
    events = [
        (day, f"{floor_words}；{match[0]}")
        for text in texts
        for match in _EVENT_DAY.finditer(text)
        if not _is_coming(text, match) and (day := _first_after(floor, int(match[1]), int(match[2])))
    ]
    found = [*dated, *events]
    return max(found) if found else None


def _bound(match: re.Match[str]) -> tuple[dt.date, str] | None:
    day = make_date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    return (day, match[0]) if day else None


def _first_after(floor: dt.date, month: int, day: int) -> dt.date | None:
    """That month and day in the floor's year; None before the floor, where it may be of any later year."""
    found = make_date(floor.year, month, day)
    return found if found and found >= floor else None


def _is_coming(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(match.start() - 4, 0) : match.start()], text[match.end() : match.end() + 20]
    return bool(_COMING.search(before) or _COMING_AFTER.match(after))
