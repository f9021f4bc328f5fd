"""What is missing: days without an issue, and pages missing inside one."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jianbao.archive.print_facts import number_key
from jianbao.model import Archive, Issue

_LONGEST_RUN = 400  # days between two issues beyond which nothing says they belong to one run


@dataclass(frozen=True, slots=True)
class IssueGap:
    """Days of a paper's run without an issue: from `first` to `last` (ISO), `days` of them.

    `weekdays` of the run on which the paper seems to appear (0 Monday): only those days are counted.
    """

    paper: str
    slug: str
    first: str
    last: str
    days: int
    weekdays: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PageGap:
    """Page numbers that an issue must have had, below its highest, and the archive has not."""

    issue: str  # address
    paper: str
    date: str
    missing: tuple[str, ...]


def find_issue_gaps(archive: Archive) -> tuple[IssueGap, ...]:
    """Gaps in the run of issues, by paper and date."""
    by_paper: dict[str, list[Issue]] = defaultdict(list)
    for issue in archive.issues:
        by_paper[issue.slug].append(issue)
    return tuple(gap for issues in by_paper.values() for gap in _gaps_of(issues))


def _gaps_of(issues: Sequence[Issue]) -> Iterator[IssueGap]:
    days = [dt.date.fromisoformat(issue.date) for issue in issues]
    weekdays = _weekdays_of(days)
    for before, after in pairwise(days):
        between = (after - before).days - 1
        if not 0 < between <= _LONGEST_RUN:
            continue
        missed = [before + dt.timedelta(n) for n in range(1, between + 1)]
        missed = [day for day in missed if day.weekday() in weekdays]
        if missed:
            first, last = missed[0].isoformat(), missed[-1].isoformat()
            yield IssueGap(issues[0].paper, issues[0].slug, first, last, len(missed), weekdays)


def _weekdays_of(days: Sequence[dt.date]) -> tuple[int, ...]:
    """The weekdays a paper appears on: all seven, but for those that a run of eight weeks or more never shows."""
    seen = Counter(day.weekday() for day in days)
    weeks = ((days[-1] - days[0]).days + 1) / 7 if days else 0
    return tuple(w for w in range(7) if seen[w] or weeks < 8 or len(days) < 8)


def find_page_gaps(archive: Archive) -> tuple[PageGap, ...]:
    """Pages missing inside an issue: each letter's pages (A01, A02 …) are a run from 1 to its highest."""
    leaves = {leaf.address: leaf for leaf in archive.leaves}
    gaps = []
    for issue in archive.issues:
        missing = _missing_numbers([leaves[address].number for address in issue.leaves])
        if missing:
            gaps.append(PageGap(issue.address, issue.paper, issue.date, missing))
    return tuple(gaps)


def _missing_numbers(numbers: Sequence[str | None]) -> tuple[str, ...]:
    runs: dict[str, dict[int, str]] = defaultdict(dict)
    for number in numbers:
        letters, value, _ = number_key(number)
        if number is not None and letters.isascii() and 0 < value < 1000:
            runs[letters][value] = number
    missing = []
    for letters in sorted(runs):
        width = min(len(number) - len(letters) for number in runs[letters].values())
        missing += [
            f"{letters}{n:0{max(width, 1)}}" for n in range(1, max(runs[letters])) if n not in runs[letters]
        ]
    return tuple(missing)
