"""The issue: its printed pages with their articles, the issues before and after, the same day in other years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import Any

from jianbao.archive.almanac import same_day_issues
from jianbao.model import Issue
from jianbao.site.cards import name_day, name_leaf
from jianbao.site.desk import Desk
from jianbao.site.keys import key_of_issue
from jianbao.site.pages.leaf import list_article, split_holdings
from jianbao.site.pictured import picture_of
from jianbao.site.plan import PagePlan

_OTHER_YEARS = 30


def plan_issues(desk: Desk) -> Iterator[PagePlan]:
    """A page for every issue; articles whose page number is not known follow those of the printed pages."""
    same_day = same_day_issues(desk.shelf.archive)
    for issue in desk.shelf.archive.issues:
        yield from _plan_issue(issue, same_day[issue.date[5:]], desk)


def _plan_issue(issue: Issue, same_day: tuple[Issue, ...], desk: Desk) -> Iterator[PagePlan]:
    loose = desk.shelf.leaves.get(issue.address)
    others = tuple(other for other in same_day if other.date != issue.date)[:_OTHER_YEARS]
    key = key_of_issue(issue, others, desk)
    holdings = desk.shelf.holdings_of(loose) if loose else []
    lay = partial(_lay_out, issue, others, desk)
    yield from split_holdings(issue.address, holdings, desk, 40, PagePlan("", "issue.html", key=key, lay=lay))


def _lay_out(issue: Issue, others: tuple[Issue, ...], desk: Desk) -> dict[str, Any]:
    shelf, wording = desk.shelf, desk.wording
    leaves = [
        (
            leaf.address,
            name_leaf(leaf, wording, full=False),
            [list_article(h, desk) for h in shelf.holdings_of(leaf)],
            picture_of(leaf.pages[0], desk),
        )
        for leaf in shelf.leaves_of(issue)
    ]
    printed = [h for h in shelf.holdings_of(issue) if not h.withheld]
    return {
        "issue": issue,
        "day": wording.full_date(dt.date.fromisoformat(issue.date)),
        "year": (f"calendar/{issue.date[:4]}.html#m{int(issue.date[5:7])}", wording.month(*_month_of(issue))),
        "counts": (len(leaves), len(printed)),
        "title": wording.say("issue.title", paper=issue.paper, date=name_day(issue.date, wording)),
        "leaves": leaves,
        "others": [(other.address, other.paper, name_day(other.date, wording)) for other in others],
        "previous": _name_issue(issue.previous, desk),
        "next": _name_issue(issue.next, desk),
    }


def _month_of(issue: Issue) -> tuple[int, int]:
    return int(issue.date[:4]), int(issue.date[5:7])


def _name_issue(address: str | None, desk: Desk) -> tuple[str, str] | None:
    return (address, name_day(desk.shelf.issues[address].date, desk.wording)) if address else None
