"""The newspaper page (版) with its articles in print order, and the issue they make up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jianbao.site.cards import Card, make_card, name_leaf
from jianbao.site.desk import Desk
from jianbao.site.listing import ListPart, split_list
from jianbao.site.naming import name_date
from jianbao.site.plan import PagePlan
from jianbao.site.shelf import Leaf
from jianbao.site.sources import name_source_view

_LONG = 60  # a printed page has fewer articles; more of them is a list and is cut in parts


def plan_leaves(desk: Desk) -> Iterator[PagePlan]:
    """A page for every leaf; where the leaf stands at its issue's address, the issue's page is this one."""
    for leaf in desk.shelf.leaves:
        issue = desk.shelf.issue_of.get(leaf.address)
        if issue is not None and issue.address == leaf.address and len(issue.leaves) > 1:
            continue  # the issue's own page lists these articles
        around = issue.leaves if issue else ()
        before = around[around.index(leaf) - 1] if issue and around.index(leaf) else None
        after = around[around.index(leaf) + 1] if issue and around.index(leaf) + 1 < len(around) else None
        context = describe_leaf(leaf, desk)
        context |= {"previous": name_pair(before, desk), "next": name_pair(after, desk), "issue": issue}
        cards = [make_card(h, desk.wording, summary=110) for h in leaf.holdings]
        yield from split_cards(leaf.address, cards, "leaf.html", context)


def split_cards(path: str, cards: list[Card], template: str, context: dict[str, Any]) -> Iterator[PagePlan]:
    """One page of articles in print order, or for more than a page prints a list in parts."""
    if len(cards) <= _LONG:
        yield PagePlan(path, template, context | {"part": ListPart(path, tuple(cards), 1, 1)})
        return
    for part in split_list(path, cards):
        yield PagePlan(part.path, template, context | {"part": part})


def describe_leaf(leaf: Leaf, desk: Desk) -> dict[str, Any]:
    """What a leaf's page says of itself."""
    formats = {page.source.file.format for page in leaf.pages}
    return {
        "leaf": leaf,
        "title": name_leaf(leaf, desk.wording),
        "date": name_date(leaf.page.date, desk.wording),
        "name": name_leaf(leaf, desk.wording, full=False),
        "furniture": [text.text for page in leaf.pages for text in page.furniture],
        "unplaced": [text.text for page in leaf.pages for text in page.unplaced],
        "source_view": name_source_view(leaf.first) if formats != {"jsonl"} else "",
    }


def name_pair(leaf: Leaf | None, desk: Desk) -> tuple[str, str] | None:
    """Address and name of a neighbouring leaf."""
    return (leaf.address, name_leaf(leaf, desk.wording, full=False)) if leaf else None
