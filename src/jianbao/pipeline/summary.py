"""What a build did, for the one who started it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jianbao.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a build; `articles` without those withheld, `doubtful` those to look over. `files` are those
    written, 0 when `unchanged`: nothing had to be built anew.
    """

    output: Path
    sources: int
    pages: int
    articles: int
    quotes: int
    diagnostics: tuple[Diagnostic, ...]
    doubtful: int = 0
    files: int = 0
    unchanged: bool = False

    @property
    def entrance(self) -> Path:
        """The file to open in a browser."""
        return self.output / "index.html"
