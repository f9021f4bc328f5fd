"""The archive by days: how much there is of each, the same day in other years, and what happened when."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from jianbao.archive.outline import dated_sentences_of
from jianbao.model import Archive, Holding, Issue


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many issues and articles the archive holds of a day (ISO)."""

    date: str
    issues: int
    articles: int


def count_days(archive: Archive) -> tuple[DayCount, ...]:
    """Every day of which the archive holds an issue, oldest first; withheld articles are not counted."""
    issues = Counter(issue.date for issue in archive.issues)
    articles = Counter(h.date for h in archive.holdings if h.date and not h.withheld)
    return tuple(DayCount(day, issues[day], articles[day]) for day in sorted(issues))


def same_day_issues(archive: Archive) -> dict[str, tuple[Issue, ...]]:
    """Issues of each month and day (`09-29`), newest first: 'this day in other years'."""
    by_day: dict[str, list[Issue]] = defaultdict(list)
    for issue in archive.issues:
        by_day[issue.date[5:]].append(issue)
    return {day: tuple(sorted(by_day[day], key=lambda i: i.date, reverse=True)) for day in sorted(by_day)}


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """A sentence of an article that names a day. `anchor` is its paragraph's (`p3`); `start`, `end` are code points
    of `sentence` where the date stands."""

    date: str
    holding: Holding
    anchor: str
    sentence: str
    start: int
    end: int


def list_events(archive: Archive) -> tuple[DatedEvent, ...]:
    """The timeline: every mention that comes to a single day, oldest first; one entry a day and paragraph.

    Periods (`去年`, `“十五五”时期`) are no events and are left out.
    """
    events = [event for holding in archive.holdings for event in _events_of(holding)]
    return tuple(sorted(events, key=lambda event: event.date))


def _events_of(holding: Holding) -> Iterator[DatedEvent]:
    if not holding.withheld:
        for found in dated_sentences_of(holding.article):
            anchor = f"p{found.paragraph + 1}"
            yield DatedEvent(found.date, holding, anchor, found.sentence, found.start, found.end)
