"""Who is credited by a byline, with the place of every word, however it is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jianbao.parsing.bylines.names import Span

GAP = re.compile(r"[\s、，,；;]+")  # what parts roles and names


@dataclass(frozen=True, slots=True)
class Credited:
    """One name with its role and outlet, and where each stands in the line (None: carried from before)."""

    name: str
    name_at: Span
    role: str | None
    role_at: Span | None
    outlet: str | None
    outlet_at: Span | None


def moved(one: Credited, by: int) -> Credited:
    """The same name where its words stand `by` characters further right."""
    spans = (one.name_at, one.role_at, one.outlet_at)
    name, role, outlet = (span and (span[0] + by, span[1] + by) for span in spans)
    return Credited(one.name, name or one.name_at, one.role, role, one.outlet, outlet)
