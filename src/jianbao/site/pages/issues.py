"""The issue: its printed pages with their articles, the issues before and after, the same day in other years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from jianbao.archive.almanac import same_day_issues
from jianbao.model import Issue
from jianbao.site.cards import name_day, name_leaf
from jianbao.site.desk import Desk
from jianbao.site.pages.leaf import list_article, split_cards
from jianbao.site.pictured import picture_of
from jianbao.site.plan import PagePlan

_OTHER_YEARS = 30


def plan_issues(desk: Desk) -> Iterator[PagePlan]:
    """A page for every issue; articles whose page number is not known follow those of the printed pages."""
    same_day = same_day_issues(desk.shelf.archive)
    for issue in desk.shelf.archive.issues:
        yield from _plan_issue(issue, same_day[issue.date[5:]], desk)


def _plan_issue(issue: Issue, same_day: tuple[Issue, ...], desk: Desk) -> Iterator[PagePlan]:
    shelf, wording = desk.shelf, desk.wording
    loose = shelf.leaves.get(issue.address)
    cards = [list_article(h, desk, 40) for h in shelf.holdings_of(loose)] if loose else []
    leaves = [
        (
            leaf.address,
            name_leaf(leaf, wording, full=False),
            [list_article(h, desk) for h in shelf.holdings_of(leaf)],
            picture_of(leaf.pages[0], desk),
        )
        for leaf in shelf.leaves_of(issue)
    ]
    others = [other for other in same_day if other.date != issue.date][:_OTHER_YEARS]
    printed = [h for h in shelf.holdings_of(issue) if not h.withheld]
    context = {
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
    yield from split_cards(issue.address, cards, "issue.html", context)


def _month_of(issue: Issue) -> tuple[int, int]:
    return int(issue.date[:4]), int(issue.date[5:7])


def _name_issue(address: str | None, desk: Desk) -> tuple[str, str] | None:
    return (address, name_day(desk.shelf.issues[address].date, desk.wording)) if address else None
