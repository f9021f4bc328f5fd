"""The front page: the newest issue as a newspaper's front page, then what is in the archive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from jianbao.model import Holding, Issue, Leaf, Quote, Subject
from jianbao.site.cards import make_card, make_quote_cards, name_day, name_leaf_date, name_place
from jianbao.site.desk import Desk
from jianbao.site.plan import PagePlan

_SHOWN = 12
_LEAD_SUMMARY, _SUMMARY = 220, 90
_QUOTES, _TELLING, _MET = 4, 12, 16


def plan_front(desk: Desk) -> Iterator[PagePlan]:
    """`index.html`."""
    issue = max(desk.shelf.archive.issues, key=lambda issue: issue.date, default=None)
    leaves = desk.shelf.leaves_of(issue) if issue else list(desk.shelf.undated[-1:])
    places: list[Issue | Leaf] = [issue] if issue else [*leaves]
    holdings = [h for place in places for h in desk.shelf.holdings_of(place) if not h.withheld]
    ranked = _rank(holdings)
    yield PagePlan(
        "index.html",
        "front.html",
        {
            "issue": issue,
            "day": name_day(issue.date, desk.wording) if issue else _name_undated(leaves, desk),
            "leaves": [(leaf.address, name_place(leaf, desk.wording)) for leaf in leaves],
            "lead": [make_card(h, desk.wording, summary=_LEAD_SUMMARY) for h in ranked[:1]],
            "others": [make_card(h, desk.wording, summary=_SUMMARY) for h in ranked[1:_SHOWN]],
            "quotes": make_quote_cards(_pick_quotes(holdings), desk.shelf, desk.wording),
            "met": {kind: _pick_subjects(holdings, kind, desk) for kind in ("person", "keyword")},
            "paper": holdings[0].paper if holdings else None,
            "holdings": count_holdings(desk),
        },
    )


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


def _rank(holdings: Sequence[Holding]) -> list[Holding]:
    """The first page's articles by the size of their text, as a front page gives most room to what is longest;
    print order among the rest."""
    if not holdings:
        return []
    first = holdings[0].page_address
    lead = max((h for h in holdings if h.page_address == first), key=_length)
    return [lead, *(h for h in holdings if h is not lead)]


def _length(holding: Holding) -> int:
    return sum(len(paragraph.text) for paragraph in holding.article.paragraphs())


def _name_undated(leaves: Sequence[Leaf], desk: Desk) -> str:
    return name_leaf_date(leaves[0], desk.wording) if leaves else ""


def count_holdings(desk: Desk) -> list[dict[str, Any]]:
    """What the archive holds, in numbers, each with the page that lists it; what it has none of is left out."""
    shelf = desk.shelf
    quotes = sum(1 for h in shelf.archive.holdings for q in h.article.quotes if q.kind != "indirect")
    counts = (
        ("articles", len(shelf.archive.holdings), ""),
        ("issues", len(shelf.archive.issues), "calendar/index.html"),
        ("pages", len(shelf.archive.leaves), "calendar/index.html"),
        ("people", len(shelf.subjects("person")), "people/index.html"),
        ("organisations", len(shelf.subjects("organisation")), "organisations/index.html"),
        ("keywords", len(shelf.subjects("keyword")), "keywords/index.html"),
        ("quotes", quotes, "quotes/index.html"),
        ("reporters", len(shelf.subjects("reporter")), "reporters/index.html"),
    )
    return [{"words": desk.wording.say(f"count.{k}", n=n), "address": a} for k, n, a in counts if n]
