"""The calendar: every day's articles in a heat picture and, month by month, in tables that lead to the issues."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jianbao.archive.almanac import count_days
from jianbao.archive.gaps import find_issue_gaps
from jianbao.model import Issue, PagePicture
from jianbao.site.cards import name_day, name_leaf
from jianbao.site.desk import Desk
from jianbao.site.linking import link
from jianbao.site.listing import split_list
from jianbao.site.pictured import picture_of
from jianbao.site.pictures import draw_year
from jianbao.site.plan import PagePlan

_PICTURES = 5  # years shown with their picture on the calendar's first page; each year has its own page besides
_UNDATED = 40


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of a month's table: its number (0 for the blanks around a month), its articles, and its issues with the
    articles of each; the first page's picture of a day's only issue."""

    day: int
    articles: int = 0
    issues: tuple[tuple[Issue, int], ...] = ()
    picture: PagePicture | None = None


def plan_calendar(desk: Desk) -> Iterator[PagePlan]:
    """The calendar's first page, a page a year, and the pages whose day is not known."""
    counts = {dt.date.fromisoformat(day.date): day.articles for day in count_days(desk.shelf.archive)}
    issues: dict[dt.date, list[Issue]] = defaultdict(list)
    for issue in desk.shelf.archive.issues:
        issues[dt.date.fromisoformat(issue.date)].append(issue)
    years = sorted({day.year for day in counts}, reverse=True)
    addresses = {day: _address_of(day, issues.get(day, ())) for day in counts}
    totals = {year: sum(n for day, n in counts.items() if day.year == year) for year in years}
    for year in years:
        yield PagePlan(
            f"calendar/{year:04d}.html",
            "calendar_year.html",
            _lay_year(year, years, counts, issues, addresses, desk),
        )
    undated = [(leaf.address, name_leaf(leaf, desk.wording)) for leaf in desk.shelf.undated]
    front = {
        "years": [
            (
                y,
                totals[y],
                draw_year(y, counts, desk.wording, addresses) if n < _PICTURES else "",
                _sum_months(y, counts, desk),
            )
            for n, y in enumerate(years)
        ],
        "gaps": [
            (gap.paper, name_day(gap.first, desk.wording), name_day(gap.last, desk.wording), gap.days)
            for gap in find_issue_gaps(desk.shelf.archive)[-_UNDATED:]
        ],
    }
    for part in split_list("calendar/index.html", undated[::-1], _UNDATED):
        context: dict[str, Any] = front if part.path == "calendar/index.html" else {"years": [], "gaps": []}
        yield PagePlan(part.path, "calendar.html", context | {"part": part})


def _sum_months(year: int, counts: dict[dt.date, int], desk: Desk) -> list[tuple[int, str, int]]:
    """Number, short name and articles of the twelve months of a year."""
    sums = Counter[int]()
    for day, articles in counts.items():
        sums[day.month] += articles if day.year == year else 0
    return [(month, name, sums[month]) for month, name in enumerate(desk.wording.words["date.months_short"], 1)]


def _address_of(day: dt.date, issues: Sequence[Issue]) -> str:
    """Where a day leads, as seen from the calendar: to its only issue, else to its month."""
    month = f"calendar/{day.year:04d}.html#m{day.month}"
    return link("calendar/index.html", issues[0].address if len(issues) == 1 else month)


def _lay_year(
    year: int,
    years: list[int],
    counts: dict[dt.date, int],
    issues: dict[dt.date, list[Issue]],
    addresses: dict[dt.date, str],
    desk: Desk,
) -> dict[str, Any]:
    place = years.index(year)
    months = sorted({day.month for day in counts if day.year == year})
    return {
        "year": year,
        "picture": draw_year(year, counts, desk.wording, addresses),
        "months": [
            (desk.wording.month(year, m), f"m{m}", _lay_month(year, m, counts, issues, desk)) for m in months
        ],
        "weekdays": desk.wording.words["date.weekdays_short"],
        "next": years[place - 1] if place else None,
        "previous": years[place + 1] if place + 1 < len(years) else None,
    }


def _lay_month(
    year: int, month: int, counts: dict[dt.date, int], issues: dict[dt.date, list[Issue]], desk: Desk
) -> list[list[DayCell]]:
    """Weeks of seven days, Monday first."""

    def cell(day: int) -> DayCell:
        date = dt.date(year, month, day) if day else dt.date.min
        held = tuple((issue, _count_shown(issue, desk)) for issue in issues.get(date, ()))
        picture = _picture_first(held[0][0], desk) if len(held) == 1 else None
        return DayCell(day, counts.get(date, 0), held, picture) if day else DayCell(0)

    return [[cell(day) for day in week] for week in calendar.Calendar(0).monthdayscalendar(year, month)]


def _picture_first(issue: Issue, desk: Desk) -> PagePicture | None:
    leaves = desk.shelf.leaves_of(issue)
    return picture_of(leaves[0].pages[0], desk) if leaves else None


def _count_shown(issue: Issue, desk: Desk) -> int:
    return sum(1 for holding in desk.shelf.holdings_of(issue) if not holding.withheld)
