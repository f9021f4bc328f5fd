"""Pages that belong to no issue, because their day or their newspaper is not known: told once, with how many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jianbao.diagnostics import Diagnostic
from jianbao.model import Page


def find_undated(pages: Sequence[Page]) -> Iterator[Diagnostic]:
    """One diagnostic at the first such page, with the number of pages that lack a day and that lack a newspaper."""
    lacking = [page for page in pages if page.date.value is None or page.paper.value is None]
    if lacking:
        first = min(page.source.file.path for page in lacking)
        details = {
            "pages": len(lacking),
            "without_date": sum(page.date.value is None for page in lacking),
            "without_paper": sum(page.paper.value is None for page in lacking),
        }
        yield Diagnostic("pages-undated", first, 0, details)
