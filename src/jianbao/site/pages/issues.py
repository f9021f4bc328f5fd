"""The issue: its printed pages with their articles, the issues before and after, the same day in other years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import Any

from jianbao.archive.almanac import same_day_issues
from jianbao.model import Holding, Issue, Leaf
from jianbao.site.cards import Card, name_day, name_leaf
from jianbao.site.desk import Desk
from jianbao.site.keys import key_of_issue
from jianbao.site.leading import find_lead
from jianbao.site.pages.leaf import list_article, split_holdings
from jianbao.site.pictured import picture_of
from jianbao.site.plan import PagePlan

_OTHER_YEARS = 30
_LEAD_SUMMARY, _SUMMARY = 240, 70


def plan_issues(desk: Desk) -> Iterator[PagePlan]:
    """A page for every issue; articles whose page number is not known follow those of the printed pages."""
    same_day = same_day_issues(desk.shelf.archive)
    for issue in desk.shelf.archive.issues:
        yield from _plan_issue(issue, same_day[issue.date[5:]], desk)


def _plan_issue(issue: Issue, same_day: tuple[Issue, ...], desk: Desk) -> Iterator[PagePlan]:
    loose = desk.shelf.leaves.get(issue.address)
    others = tuple(other for other in same_day if other.date != issue.date)[:_OTHER_YEARS]
    key = key_of_issue(issue, others, desk)
    listed = desk.shelf.holdings_of(loose) if loose else []
    lead = find_lead(listed)
    holdings = sorted(listed, key=lambda holding: holding is not lead)
    lay = partial(_lay_out, issue, others, lead, desk)
    yield from split_holdings(issue.address, holdings, desk, _SUMMARY, PagePlan("", "issue.html", key=key, lay=lay))


def _lay_out(issue: Issue, others: tuple[Issue, ...], lead: Holding | None, desk: Desk) -> dict[str, Any]:
    shelf, wording = desk.shelf, desk.wording
    leaves = [
        (
            leaf.address,
            name_leaf(leaf, wording, full=False),
            *_lay_leaf(leaf, _SUMMARY if n else _LEAD_SUMMARY, desk),
            picture_of(leaf.pages[0], desk),
        )
        for n, leaf in enumerate(shelf.leaves_of(issue))
    ]
    printed = [h for h in shelf.holdings_of(issue) if not h.withheld]
    return {
        "issue": issue,
        "day": wording.full_date(dt.date.fromisoformat(issue.date)),
        "year": (f"calendar/{issue.date[:4]}.html#m{int(issue.date[5:7])}", wording.month(*_month_of(issue))),
        "counts": (len(leaves), len(printed)),
        "title": wording.say("issue.title", paper=issue.paper, date=name_day(issue.date, wording)),
        "leaves": leaves,
        "lead": list_article(lead, desk, _LEAD_SUMMARY) if lead else None,
        "others": [(other.address, other.paper, name_day(other.date, wording)) for other in others],
        "previous": _name_issue(issue.previous, desk),
        "next": _name_issue(issue.next, desk),
    }


def _lay_leaf(leaf: Leaf, longest: int, desk: Desk) -> tuple[Card | None, list[Card]]:
    """The card of the article that leads a printed page, with its opening, and those of the others."""
    holdings = desk.shelf.holdings_of(leaf)
    lead = find_lead(holdings)
    rest = [list_article(holding, desk) for holding in holdings if holding is not lead]
    return list_article(lead, desk, longest) if lead else None, rest


def _month_of(issue: Issue) -> tuple[int, int]:
    return int(issue.date[:4]), int(issue.date[5:7])


def _name_issue(address: str | None, desk: Desk) -> tuple[str, str] | None:
    return (address, name_day(desk.shelf.issues[address].date, desk.wording)) if address else None
