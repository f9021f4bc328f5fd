"""The timeline: sentences that name a day, by the day they name, a page a month."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from jianbao.archive.almanac import DatedEvent, list_events
from jianbao.site.desk import Desk
from jianbao.site.excerpts import excerpt
from jianbao.site.listing import split_in_order
from jianbao.site.pages.run import draw_run
from jianbao.site.plan import PagePlan

_PART, _SENTENCE = 200, 64


def plan_timeline(desk: Desk) -> Iterator[PagePlan]:
    """An index of months, and the events of each month in parts; an article tells a day once, by its first sentence
    that names it."""
    told: set[tuple[str, str]] = set()
    months: dict[str, list[DatedEvent]] = defaultdict(list)
    for event in list_events(desk.shelf.archive):
        if (place := (event.date, event.holding.id)) not in told:
            told.add(place)
            months[event.date[:7]].append(event)
    years: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    told_of = sorted(months)
    for n, month in enumerate(told_of):
        years[month[:4]].append((_address_of(month), _name_month(month, desk), len(months[month])))
        beside = {"previous": told_of[max(n - 1, 0) : n], "next": told_of[n + 1 : n + 2]}
        turn = {way: [(_address_of(m), _name_month(m, desk)) for m in found] for way, found in beside.items()}
        yield from _plan_month(month, months[month], turn, desk)
    days = (event.date for events in months.values() for event in events)
    context = {
        "years": sorted(years.items(), reverse=True),
        "total": _count(years),
        "run": draw_run(days, desk.wording, "timeline.run", _lead),
    }
    yield PagePlan("timeline/index.html", "timeline.html", context)


def _lead(when: str) -> str:
    """Where a bar of the overview leads: to its month, or to the year's list of months."""
    return f"{when}.html" if "-" in when else f"#y{when}"


def _address_of(month: str) -> str:
    return f"timeline/{month}.html"


def _name_month(month: str, desk: Desk) -> str:
    return desk.wording.month(int(month[:4]), int(month[5:]))


def _count(years: dict[str, list[tuple[str, str, int]]]) -> Counter[str]:
    return Counter({year: sum(n for _, _, n in months) for year, months in years.items()})


def _plan_month(
    month: str, events: list[DatedEvent], turn: dict[str, list[tuple[str, str]]], desk: Desk
) -> Iterator[PagePlan]:
    """A month as it went, opening at its first day; `turn` leads to the months before and after."""
    title = _name_month(month, desk)
    for part in split_in_order(_address_of(month), events, _PART):
        days: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for event in part.entries:
            days[event.date].append(_lay_event(event, desk))
        named = [(day, desk.wording.date(dt.date.fromisoformat(day)), entries) for day, entries in days.items()]
        yield PagePlan(part.path, "timeline_month.html", {"title": title, "days": named, "part": part, **turn})


def _lay_event(event: DatedEvent, desk: Desk) -> dict[str, str]:
    return {
        "address": f"{event.holding.address}#{event.anchor}",
        "sentence": excerpt(event.sentence, _SENTENCE),
    }
