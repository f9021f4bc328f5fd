"""Addresses once given out: each leads on to where its article stands now, or says that it is gone."""

from __future__ import annotations

from collections.abc import Iterator

from jianbao.site.desk import Desk
from jianbao.site.plan import PagePlan


def plan_moved(desk: Desk) -> Iterator[PagePlan]:
    """A page at every old address. One that a page of today stands at is left to that page."""
    standing = {holding.address for holding in desk.shelf.archive.holdings}
    for old, new in desk.shelf.archive.redirects:
        if old not in standing:
            yield PagePlan(old, "moved.html", {"target": new, "canonical": new}, listed=False)
    led_on = {old for old, _ in desk.shelf.archive.redirects}
    for address in desk.shelf.archive.gone:
        if address not in standing | led_on:
            yield PagePlan(address, "moved.html", {"target": None}, listed=False)
