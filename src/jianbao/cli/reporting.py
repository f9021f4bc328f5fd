"""Diagnostics as lines that editors can jump to, and the exit status they amount to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

from jianbao.diagnostics import Diagnostic, Severity, cure_of, message_of, severity_of

DONE, FOUND_ERRORS, UNUSABLE = 0, 1, 2
STOPPED = 130  # by Ctrl-C, as shells have it
_MOST_NOTES = 3
_COLOURS = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def report_diagnostics(
    console: Console,
    diagnostics: Iterable[Diagnostic],
    languages: tuple[str, ...],
    most: int | None = None,
    totals: Mapping[str, int] | None = None,
) -> None:
    """Print each as `path:line: severity code: message`, its cure below; in every language named. Of those of one
    code at most `most` are printed (of mere notes never more than three), the rest is
    counted, by `totals` where more were found than there are diagnostics."""
    seen: Counter[str] = Counter()
    for diagnostic in diagnostics:
        severity = severity_of(diagnostic)
        seen[diagnostic.code] += 1
        if seen[diagnostic.code] > _limit(severity, most):
            continue
        line = Text(f"{_place(diagnostic)}: ", style="bold", end="")
        line.append(f"{severity} {diagnostic.code}: ", style=_COLOURS[severity])
        line.append(" / ".join(message_of(diagnostic, language) for language in languages), style="not bold")
        console.print(line)
        for language in languages:
            if cure := cure_of(diagnostic, language):
                console.print(Text(f"  → {cure}", style="dim"))
    for code in seen:
        left = (totals or seen)[code] - _limit(severity_of(Diagnostic(code, "")), most)
        if left > 0:
            again = (f"and {left} more {code}" if one == "en" else f"还有 {left} 个 {code}" for one in languages)
            console.print(Text(f"… {' / '.join(again)}", style="dim"))


def _limit(severity: Severity, most: int | None) -> float:
    return most or (_MOST_NOTES if severity == "info" else float("inf"))


def _place(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.path}:{diagnostic.line}" if diagnostic.line else diagnostic.path


def count_severities(diagnostics: Iterable[Diagnostic]) -> Counter[Severity]:
    """How many diagnostics there are of each severity."""
    return Counter(severity_of(diagnostic) for diagnostic in diagnostics)


def as_records(diagnostics: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    """The same for programmes: place, code, severity, message and cure, in English."""
    return [
        {"path": one.path, "line": one.line, "code": one.code, "severity": severity_of(one)}
        | {"message": message_of(one, "en"), "cure": cure_of(one, "en")}
        for one in diagnostics
    ]


def grave_of(diagnostics: Iterable[Diagnostic], strict: bool = False) -> list[Diagnostic]:
    """The errors among them (with `strict`, also the warnings): what is said where nothing else is to be."""
    grave = {"error", "warning"} if strict else {"error"}
    return [diagnostic for diagnostic in diagnostics if severity_of(diagnostic) in grave]


def status_of(diagnostics: Iterable[Diagnostic], strict: bool = False) -> int:
    """0, or 1 when there is an error among them (with `strict`, also a warning)."""
    return FOUND_ERRORS if grave_of(diagnostics, strict) else DONE
