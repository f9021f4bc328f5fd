"""The timeline: sentences that name a day, by the day they name, a page a month."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from jianbao.archive.almanac import DatedEvent, list_events
from jianbao.site.desk import Desk
from jianbao.site.listing import split_list
from jianbao.site.naming import shorten
from jianbao.site.plan import PagePlan

_PART, _SENTENCE = 200, 48


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
    for month, events in months.items():
        words = desk.wording.month(int(month[:4]), int(month[5:]))
        years[month[:4]].append((f"timeline/{month}.html", words, len(events)))
        yield from _plan_month(month, events, desk)
    newest_first = sorted(years.items(), reverse=True)
    yield PagePlan("timeline/index.html", "timeline.html", {"years": newest_first, "total": _count(years)})


def _count(years: dict[str, list[tuple[str, str, int]]]) -> Counter[str]:
    return Counter({year: sum(n for _, _, n in months) for year, months in years.items()})


def _plan_month(month: str, events: list[DatedEvent], desk: Desk) -> Iterator[PagePlan]:
    title = desk.wording.month(int(month[:4]), int(month[5:]))
    for part in split_list(f"timeline/{month}.html", events[::-1], _PART):
        days: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for event in reversed(part.entries):
            days[event.date].append(_lay_event(event, desk))
        named = [(day, desk.wording.date(dt.date.fromisoformat(day)), entries) for day, entries in days.items()]
        yield PagePlan(part.path, "timeline_month.html", {"title": title, "days": named, "part": part})


def _lay_event(event: DatedEvent, desk: Desk) -> dict[str, str]:
    return {
        "address": f"{event.holding.address}#{event.anchor}",
        "sentence": shorten(event.sentence, _SENTENCE),
    }
