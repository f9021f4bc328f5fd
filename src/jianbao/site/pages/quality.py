"""The quality page: what is held of each paper, how much of it found its place, what is left to look at.

quality.html             the account, and the first entries of every list
quality/speakers.html    a whole list, in parts; only of one that is longer than the account shows
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from jianbao.model import DOUBTFUL, Page
from jianbao.site.desk import Desk
from jianbao.site.listing import split_list
from jianbao.site.pages.coverage import list_coverage
from jianbao.site.pages.worklists import Worklist, least_coverage, list_worklists
from jianbao.site.plan import PagePlan

_SHOWN, _PART = 8, 200
_FEW = 4  # so many more than the account shows are no reason for a page of their own


@dataclass(frozen=True, slots=True)
class QuoteAccount:
    """Quotes of one kind: how many, and of how many the speaker is known."""

    kind: str
    quotes: int
    attributed: int

    @property
    def share(self) -> str:
        return f"{self.attributed / self.quotes:.1%}"


def plan_quality(desk: Desk) -> Iterator[PagePlan]:
    """`quality.html` and its lists, unless the settings keep them from being published."""
    if desk.settings.quality_page != "published":
        return
    lists = list_worklists(desk)
    rests = {found.key: f"quality/{found.key}.html" for found in lists if len(found.works) > _SHOWN + _FEW}
    context = {
        "papers": list_coverage(desk),
        "lists": lists,
        "rests": rests,
        "most": _SHOWN,
        "quotes": _count_quotes(desk),
        **_measure_coverage(desk),
    }
    yield PagePlan("quality.html", "quality.html", context)
    for found in lists:
        if found.key in rests:
            yield from _plan_list(found, rests[found.key])


def _plan_list(found: Worklist, path: str) -> Iterator[PagePlan]:
    for part in split_list(path, found.works, _PART):
        yield PagePlan(part.path, "quality_list.html", {"list": found, "part": part}, listed=False)


def _measure_coverage(desk: Desk) -> dict[str, Any]:
    """The share of characters that found a place, over all sources, and of how many printed pages every one did."""
    by_path: dict[str, list[Page]] = defaultdict(list)
    for page in desk.shelf.archive.pages:
        by_path[page.source.file.path].append(page)
    sizes = {path: pages[0].source.file.characters for path, pages in by_path.items()}
    placed = sum(sizes[path] * fmean(page.coverage for page in pages) for path, pages in by_path.items())
    characters = sum(sizes.values())
    printed = [leaf for leaf in desk.shelf.archive.leaves if leaf.address != leaf.issue]
    return {
        "coverage": f"{placed / characters:.2%}" if characters else "",
        "characters": characters,
        "doubtful": _count_doubtful(desk),
        "leaves": len(printed),
        "whole": sum(1 for leaf in printed if least_coverage(leaf) >= 1),
    }


def _count_doubtful(desk: Desk) -> int:
    held = (holding for holding in desk.shelf.archive.holdings if not holding.withheld)
    return sum(holding.article.confidence < DOUBTFUL for holding in held)


def _count_quotes(desk: Desk) -> list[QuoteAccount]:
    quotes, attributed = Counter[str](), Counter[str]()
    for holding in desk.shelf.newest_first:
        for quote in holding.article.quotes:
            quotes[quote.kind] += 1
            attributed[quote.kind] += quote.speaker is not None
    kinds = ("direct", "mixed", "indirect")
    return [QuoteAccount(kind, quotes[kind], attributed[kind]) for kind in kinds if quotes[kind]]
