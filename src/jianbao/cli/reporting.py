"""Diagnostics as lines that editors can jump to, and the exit status they amount to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from jianbao.diagnostics import Diagnostic, Severity, cure_of, message_of, severity_of

DONE, FOUND_ERRORS, UNUSABLE = 0, 1, 2
_COLOURS = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def report_diagnostics(console: Console, diagnostics: Iterable[Diagnostic], languages: tuple[str, ...]) -> None:
    """Print each as `path:line: severity code: message`, its cure below; in every language named."""
    for diagnostic in diagnostics:
        severity = severity_of(diagnostic)
        line = Text(f"{_place(diagnostic)}: ", style="bold", end="")
        line.append(f"{severity} {diagnostic.code}: ", style=_COLOURS[severity])
        line.append(" / ".join(message_of(diagnostic, language) for language in languages), style="not bold")
        console.print(line)
        for language in languages:
            if cure := cure_of(diagnostic, language):
                console.print(Text(f"  → {cure}", style="dim"))


def _place(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.path}:{diagnostic.line}" if diagnostic.line else diagnostic.path


def count_severities(diagnostics: Iterable[Diagnostic]) -> Counter[Severity]:
    """How many diagnostics there are of each severity."""
    return Counter(severity_of(diagnostic) for diagnostic in diagnostics)


def status_of(diagnostics: Iterable[Diagnostic], strict: bool = False) -> int:
    """0, or 1 when there is an error among them (with `strict`, also a warning)."""
    grave = {"error", "warning"} if strict else {"error"}
    return FOUND_ERRORS if any(severity_of(diagnostic) in grave for diagnostic in diagnostics) else DONE
