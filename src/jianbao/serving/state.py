"""What the last build came to, for those who wait to be told of the next."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.diagnostics import Diagnostic, cure_of, message_of, severity_of


@dataclass(frozen=True, slots=True)
class Report:
    """A build: its number, whether it gave a site, and what is to be shown on the page (place, message, cure)."""

    number: int = 0
    built: bool = False
    troubles: tuple[tuple[str, str, str], ...] = ()


class State:
    """The last report; `wait` returns when there is a later one."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._changed = threading.Condition()
        self._report = Report()

    @property
    def report(self) -> Report:
        """The last report."""
        with self._changed:
            return self._report

    def tell(self, built: bool, diagnostics: Sequence[Diagnostic]) -> None:
        """A build is done: only its errors are worth a place on the page."""
        grave = [one for one in diagnostics if severity_of(one) == "error"]
        troubles = tuple(
            (_place(one), message_of(one, self._language), cure_of(one, self._language)) for one in grave
        )
        with self._changed:
            self._report = Report(self._report.number + 1, built, troubles)
            self._changed.notify_all()

    def wait(self, number: int, seconds: float) -> Report:
        """The report after number `number`, or the last one when none comes in time."""
        with self._changed:
            self._changed.wait_for(lambda: self._report.number > number, seconds)
            return self._report


def _place(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.path}:{diagnostic.line}" if diagnostic.line else diagnostic.path
