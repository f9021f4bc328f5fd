"""The date of an issue from what is given and what is printed, and what is wrong with either."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jianbao.diagnostics import Diagnostic
from jianbao.model import IssueDate, Text
from jianbao.parsing.metadata.date_forms import WrittenDate
from jianbao.parsing.metadata.dates import possible_days, read_written
from jianbao.parsing.metadata.printed import disagreements, printed_dates, weekday_of

_WITHOUT_YEAR = re.compile(r"\d{1,2}\s*月\s*\d{1,2}\s*[日号]?|\d{1,2}[-/.]\d{1,2}")
Printed = Sequence[tuple[WrittenDate, str, Text]]


@dataclass(frozen=True, slots=True)
class Given:
    """A value as somebody gave it, and where: for diagnostics and as evidence."""

    value: Any
    path: str
    line: int
    evidence: str

    @property
    def where(self) -> tuple[str, int, str]:
        """Path, line and evidence."""
        return self.path, self.line, self.evidence


def settle_date(given: Sequence[Given], furniture: Sequence[Text], path: str) -> tuple[IssueDate, list[Diagnostic]]:
    """The date by the first of `given` that names a day, else by the furniture of the page in the source `path`.

    A month or a year is no day: its first is the earliest the issue can be. Of several days (合刊) the first is the
    issue's.
    """
    printed = tuple(printed_dates(furniture))
    date, diagnostics = _given_date(given)
    if date.value is None and printed:
        date = IssueDate(printed[0][0].first, "printed", None, printed[0][1])
    if date.value:
        diagnostics += _checks(date.value, printed, furniture, path)
    return date, diagnostics


def _given_date(given: Sequence[Given]) -> tuple[IssueDate, list[Diagnostic]]:
    earliest = IssueDate()
    diagnostics: list[Diagnostic] = []
    for candidate in given:
        written = read_written(candidate.value)
        if written and written.first and written.precision == "day":
            return IssueDate(written.first, "given", None, candidate.evidence), diagnostics
        if written and written.first and earliest.not_before is None:
            earliest = IssueDate(None, None, written.first, candidate.evidence)
        diagnostics.append(_no_day(candidate, written))
    return earliest, diagnostics


def _no_day(candidate: Given, written: WrittenDate | None) -> Diagnostic:
    details = {"date": str(candidate.value)}
    if written and written.first:
        return Diagnostic("date-partial", candidate.path, candidate.line, details)
    if days := possible_days(str(candidate.value)):
        named = ", ".join(day.isoformat() for day in days)
        return Diagnostic("date-cycle", candidate.path, candidate.line, details | {"days": named})
    if _WITHOUT_YEAR.fullmatch(str(candidate.value).strip()):
        return Diagnostic("date-without-year", candidate.path, candidate.line, details)
    return Diagnostic("date-impossible", candidate.path, candidate.line, details)


def _checks(day: dt.date, printed: Printed, furniture: Iterable[Text], path: str) -> Iterator[Diagnostic]:
    """What the page prints that is not so on `day`."""
    for other, words, text in printed:
        if other.first and other.last and not other.first <= day <= other.last:
            details = {"date": day.isoformat(), "printed": words}
            yield Diagnostic("date-disagrees", path, text.lines[0], details)
    for code, words, text in disagreements(furniture, day):
        details = {"date": day.isoformat(), "printed": words, "weekday": weekday_of(day)}
        yield Diagnostic(code, path, text.lines[0], details)
