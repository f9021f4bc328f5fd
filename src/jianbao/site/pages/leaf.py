"""The newspaper page (版) with its articles in print order, and the issue they make up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from jianbao.citing import cite, to_coins
from jianbao.model import Holding, Leaf
from jianbao.site.cards import Card, make_card, name_leaf
from jianbao.site.desk import Desk
from jianbao.site.leading import find_lead
from jianbao.site.listing import ListPart, split_list
from jianbao.site.naming import name_date, name_evidence
from jianbao.site.pictured import picture_leaf
from jianbao.site.plan import Context, PagePlan
from jianbao.site.printed_words import has_words, name_words
from jianbao.site.sources import has_source_view, name_source_view

_LONG = 60  # a printed page has fewer articles; more of them is a list and is cut in parts


def plan_leaves(desk: Desk) -> Iterator[PagePlan]:
    """A page for every printed page; one that stands at its issue's address is shown by the issue's page."""
    for leaf in desk.shelf.archive.leaves:
        if leaf.address != leaf.issue:
            plan = PagePlan("", "leaf.html", describe_leaf(leaf, desk))
            yield from split_holdings(leaf.address, desk.shelf.holdings_of(leaf), desk, 110, plan)


def list_article(holding: Holding, desk: Desk, summary: int = 0) -> Card:
    """The card of an article on a page of a newspaper, with what Zotero reads there."""
    coins = "" if holding.withheld else to_coins(cite(holding, desk.settings))
    return make_card(holding, desk.wording, summary=summary, coins=coins)


def split_holdings(
    path: str, holdings: list[Holding], desk: Desk, summary: int, plan: PagePlan
) -> Iterator[PagePlan]:
    """The page `plan` with articles in print order, or for more than a page prints with a list of them in parts."""
    parts = split_list(path, holdings) if len(holdings) > _LONG else [ListPart(path, tuple(holdings), 1, 1)]
    for part in parts:
        yield replace(plan, path=part.path, lay=partial(_lay_part, part, plan.lay, desk, summary))


def _lay_part(part: ListPart[Holding], lay: Callable[[], Context], desk: Desk, summary: int) -> Context:
    cards = tuple(list_article(holding, desk, summary) for holding in part.entries)
    return lay() | {"part": ListPart(part.path, cards, part.number, part.total, part.newer, part.older)}


def describe_leaf(leaf: Leaf, desk: Desk) -> dict[str, Any]:
    """What a leaf's page says of itself and of its neighbours."""
    return {
        "leaf": leaf,
        "lead": (lead := find_lead(desk.shelf.holdings_of(leaf))) and lead.address,
        "title": name_leaf(leaf, desk.wording),
        "place": name_leaf(leaf, desk.wording, full=False) if leaf.number or leaf.name else "",
        "day": desk.wording.full_date(dt.date.fromisoformat(leaf.date)) if leaf.date else "",
        "leaves": _list_leaves(leaf, desk),
        "unknown": list(_name_unknown(leaf, desk)),
        "furniture": [text.text for page in leaf.pages for text in page.furniture],
        "unplaced": [text.text for page in leaf.pages for text in page.unplaced],
        "source_view": name_source_view(leaf.address) if has_source_view(leaf) else "",
        "previous": _name_neighbour(leaf.previous, leaf, desk),
        "next": _name_neighbour(leaf.next, leaf, desk),
        "issue": leaf.issue,
        "pictures": picture_leaf(leaf, desk),
        "printed_words": name_words(leaf.address) if has_words(leaf, desk) else "",
    }


def _list_leaves(leaf: Leaf, desk: Desk) -> list[tuple[str, str]]:
    """Address and name of the pages of the same issue, in print order; none of an issue of one page."""
    issue = desk.shelf.issues.get(leaf.issue or "")
    leaves = desk.shelf.leaves_of(issue) if issue else []
    return [(other.address, name_leaf(other, desk.wording, full=False)) for other in leaves if len(leaves) > 1]


def _name_unknown(leaf: Leaf, desk: Desk) -> Iterator[tuple[str, str]]:
    """What of a printed page's facts is not known, or how far it is, and by what words of the text."""
    wording, date = desk.wording, leaf.pages[0].date
    if not leaf.paper:
        yield wording.say("paper.unknown"), ""
    if not leaf.date:
        yield name_date(date, wording), name_evidence(date, wording)
    if not leaf.number:
        yield wording.say("paper.page_unknown"), ""


def _name_neighbour(address: str | None, leaf: Leaf, desk: Desk) -> tuple[str, str] | None:
    """Address and name of a neighbouring leaf; none for one that has no page of its own."""
    other = desk.shelf.leaves.get(address or "")
    if other is None or other.address in (leaf.address, leaf.issue):
        return None
    return other.address, name_leaf(other, desk.wording, full=False)
