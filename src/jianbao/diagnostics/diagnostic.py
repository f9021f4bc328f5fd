"""What is wrong with an input, as data: collected, never lost, printed so that an editor can jump to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Message:
    """The words of a diagnostic code: what is wrong, and what to do about it, in both languages.

    Each is a `str.format` template over the diagnostic's `details`.
    """

    severity: Severity
    zh: str
    en: str
    cure_zh: str = ""
    cure_en: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """`code` names an entry of the catalogue; `line` counts from 1 in the file, 0 when it is the whole file."""

    code: str
    path: str
    line: int = 0
    details: dict[str, Any] = field(default_factory=dict)
