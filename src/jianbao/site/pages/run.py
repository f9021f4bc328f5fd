"""A subject's quotes or articles over time: by month, or by year when there are too many months to draw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import Markup

from jianbao.site.pictures import Bar, draw_bars
from jianbao.site.wording import Wording

_MOST_MONTHS = 36
_MOST_YEARS = 60


@dataclass(frozen=True, slots=True)
class Run:
    """The picture, and its figures for the table behind it."""

    picture: Markup
    bars: tuple[Bar, ...]


def draw_run(
    days: Iterable[str], wording: Wording, title: str, lead: Callable[[str], str] = lambda when: ""
) -> Run | None:
    """The run of ISO days, called by the words of `title`; None when they fall into fewer than two months,
    which tells nothing over time. `lead` says where the bar of a month (`2025-03`) or a year (`2025`) leads."""
    known = sorted(day for day in days if day)
    months = Counter(day[:7] for day in known)
    if len(months) < 2:
        return None
    first, last = _number(known[0]), _number(known[-1])
    if last - first < _MOST_MONTHS:
        bars = tuple(_month_bar(n, n == first, months, wording, lead) for n in range(first, last + 1))
    else:
        years = Counter(int(day[:4]) for day in known)
        span = range(max(min(years), max(years) - _MOST_YEARS + 1), max(years) + 1)
        bars = tuple(
            Bar(wording.say("date.year", year=y), f"{y % 100:02}", years[y], address=lead(f"{y:04}")) for y in span
        )
    return Run(draw_bars(bars, wording.say(title)), bars)


def _number(day: str) -> int:
    """Months since year 0."""
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def _month_bar(number: int, first: bool, months: Counter[str], wording: Wording, lead: Callable[[str], str]) -> Bar:
    """The month's bar; the first of all and each January bear their year."""
    year, month = number // 12, number % 12 + 1
    under = f"{year}" if first or month == 1 else ""
    when = f"{year:04}-{month:02}"
    return Bar(wording.month(year, month), f"{month}", months[when], under, lead(when))
