"""What is asked of an import, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from jianbao.diagnostics import Diagnostic
from jianbao.importing.columns import FieldMap
from jianbao.importing.day import Order

_MOST = 200  # diagnostics of a code that are kept

Drop = Literal["none", "identical", "near"]


@dataclass(frozen=True, slots=True)
class Options:
    """`map`: fields by the columns given; `paper` is every article's; `drop` leaves out repeated articles; `order`
    says which of 02/03/2025 is the month; without `header`, columns are called 1, 2, 3, …; `name` is the file to
    write below seeds/, without its suffix."""

    map: Mapping[str, str] = field(default_factory=dict)
    paper: str = ""
    drop: Drop = "none"
    order: Order | None = None
    header: bool = True
    encoding: str | None = None
    name: str = ""
    dry_run: bool = False


@dataclass(slots=True)
class Outcome:
    """One output file. `files` are what it was made from; `counts` has rows, written, empty, undated, identical,
    near, dropped, held (articles that another file of seeds/ has already); `first` are the first records; `kinds`
    counts the diagnostics by their code, of which `diagnostics` holds the first."""

    target: Path
    files: list[str]
    map: FieldMap | None = None
    counts: dict[str, int] = field(default_factory=dict)
    first: list[dict[str, Any]] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    kinds: dict[str, int] = field(default_factory=dict)

    def tell(self, diagnostic: Diagnostic) -> None:
        """One more thing found wrong."""
        self.kinds[diagnostic.code] = self.kinds.get(diagnostic.code, 0) + 1
        if self.kinds[diagnostic.code] <= _MOST:
            self.diagnostics.append(diagnostic)

    def count(self, what: str) -> None:
        """One more of these."""
        self.counts[what] = self.counts.get(what, 0) + 1
