"""The front page: the newest issue as a newspaper's front page, then what is in the archive."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import islice
from typing import Any

from jianbao.archive.almanac import same_day_issues
from jianbao.model import Holding, Issue, Leaf, Quote, Subject
from jianbao.site.cards import make_card, make_quote_cards, name_day, name_leaf_date, name_place
from jianbao.site.desk import Desk
from jianbao.site.leading import lead_first
from jianbao.site.pictured import picture_of
from jianbao.site.plan import PagePlan

_CARDS, _ROWS = 10, 24
_LEAD_SUMMARY, _SUMMARY = 540, 80
_QUOTES, _TELLING, _MET = 4, 12, 24
_RECENT, _OTHER_YEARS = 6, 6


def plan_front(desk: Desk) -> Iterator[PagePlan]:
    """`index.html`. Of two papers' issues of the newest day the fuller one is shown and leads to the other."""
    issues = desk.shelf.archive.issues
    issue = max(issues, key=lambda issue: (issue.date, len(issue.holdings)), default=None)
    leaves = desk.shelf.leaves_of(issue) if issue else list(desk.shelf.undated[-1:])
    places: list[Issue | Leaf] = [issue] if issue else [*leaves]
    holdings = [h for place in places for h in desk.shelf.holdings_of(place) if not h.withheld]
    ranked = lead_first(holdings)
    yield PagePlan(
        "index.html",
        "front.html",
        {
            "issue": issue,
            "day": _name_full_day(issue.date, desk) if issue else _name_undated(leaves, desk),
            "also": [(i.address, i.paper) for i in issues if issue and i.date == issue.date and i != issue],
            "recent": _name_issues(_list_before(issue, desk), desk) if issue else [],
            "other_years": _name_issues(_list_other_years(issue, desk), desk) if issue else [],
            "leaves": [
                (leaf.address, name_place(leaf, desk.wording), picture_of(leaf.pages[0], desk)) for leaf in leaves
            ],
            "lead": [make_card(h, desk.wording, summary=_LEAD_SUMMARY) for h in ranked[:1]],
            "others": [make_card(h, desk.wording, summary=_SUMMARY) for h in ranked[1:_CARDS]],
            "briefs": [make_card(h, desk.wording) for h in ranked[_CARDS : _CARDS + _ROWS]],
            "total": len(ranked),
            "quotes": make_quote_cards(_pick_quotes(holdings), desk.shelf, desk.wording),
            "met": {kind: _pick_subjects(holdings, kind, desk) for kind in ("person", "keyword")},
            "paper": holdings[0].paper if holdings else None,
            "holdings": count_holdings(desk),
        },
    )


def _name_full_day(date: str, desk: Desk) -> str:
    return desk.wording.full_date(dt.date.fromisoformat(date))


def _list_before(issue: Issue, desk: Desk) -> list[Issue]:
    """The archive's latest issues before the day of the newest, newest first."""
    before = (other for other in desk.shelf.archive.issues if other.date < issue.date)
    return nlargest(_RECENT, before, key=lambda other: other.date)


def _list_other_years(issue: Issue, desk: Desk) -> list[Issue]:
    same_day = same_day_issues(desk.shelf.archive)[issue.date[5:]]
    return [other for other in same_day if other.date != issue.date][:_OTHER_YEARS]


def _name_issues(issues: Sequence[Issue], desk: Desk) -> list[tuple[str, str, str]]:
    """Address, paper and day of issues."""
    return [(issue.address, issue.paper, name_day(issue.date, desk.wording)) for issue in issues]


def _pick_quotes(holdings: Sequence[Holding]) -> list[tuple[str, Quote]]:
    """The first direct quote with a speaker of each of the issue's first articles."""
    picked = []
    for holding in holdings:
        spoken = (q for q in holding.article.quotes if q.kind == "direct" and q.speaker and len(q.text) > _TELLING)
        picked += [(holding.id, quote) for quote in islice(spoken, 2)]
    return picked[:_QUOTES]


def _pick_subjects(holdings: Sequence[Holding], kind: str, desk: Desk) -> list[Subject]:
    """Whom the issue names most, of one kind."""
    met = Counter(s.address for h in holdings for s in desk.shelf.subjects_of.get(h.id, ()) if s.kind == kind)
    by_address = {s.address: s for h in holdings for s in desk.shelf.subjects_of.get(h.id, ())}
    return [by_address[a] for a in sorted(met, key=lambda a: (-met[a], a))[:_MET]]


def _name_undated(leaves: Sequence[Leaf], desk: Desk) -> str:
    return name_leaf_date(leaves[0], desk.wording) if leaves else ""


def count_holdings(desk: Desk) -> list[dict[str, Any]]:
    """What the archive holds, in numbers, each with the page that lists it; what it has none of is left out.

    Withheld articles are counted nowhere."""
    shelf = desk.shelf
    quotes = sum(1 for h in shelf.archive.holdings for q in h.article.quotes if q.kind != "indirect")
    counts = (
        ("articles", len(shelf.newest_first), ""),
        ("issues", len(shelf.archive.issues), "calendar/index.html"),
        ("pages", len(shelf.archive.leaves), "calendar/index.html"),
        ("people", len(shelf.subjects("person")), "people/index.html"),
        ("organisations", len(shelf.subjects("organisation")), "organisations/index.html"),
        ("keywords", len(shelf.subjects("keyword")), "keywords/index.html"),
        ("quotes", quotes, "quotes/index.html"),
        ("reporters", len(shelf.subjects("reporter")), "reporters/index.html"),
    )
    return [{"words": desk.wording.say(f"count.{k}", n=n), "address": a} for k, n, a in counts if n]
