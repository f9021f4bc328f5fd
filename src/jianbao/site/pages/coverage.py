"""What the archive holds of each paper: issues, pages, articles, from when to when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from jianbao.archive.outline import count_characters
from jianbao.model import Holding, Leaf
from jianbao.site.cards import name_day
from jianbao.site.desk import Desk


@dataclass(frozen=True, slots=True)
class PaperCoverage:
    """One paper's share: `name` is empty where the paper is not known; `first` and `last` are days in words, empty
    when no issue of it is dated. `numbered` articles have a page number, `signed` a byline, `undated` no day."""

    name: str
    first: str
    last: str
    issues: int
    pages: int
    articles: int
    characters: int
    numbered: int
    signed: int
    untitled: int
    undated: int


def list_coverage(desk: Desk) -> list[PaperCoverage]:
    """Every paper met in the archive, the one with most articles first; withheld articles are not counted."""
    by_paper: dict[str, list[Holding]] = defaultdict(list)
    for holding in desk.shelf.archive.holdings:
        if not holding.withheld:
            by_paper[holding.paper or ""].append(holding)
    covered = (_cover(name, holdings, desk) for name, holdings in by_paper.items())
    return sorted(covered, key=lambda paper: (-paper.articles, paper.name))


def _cover(name: str, holdings: list[Holding], desk: Desk) -> PaperCoverage:
    days = sorted(issue.date for issue in desk.shelf.archive.issues if issue.paper == name)
    return PaperCoverage(
        name=name,
        first=name_day(days[0], desk.wording) if days else "",
        last=name_day(days[-1], desk.wording) if days else "",
        issues=len(days),
        pages=sum(1 for leaf in _printed_leaves(desk) if (leaf.paper or "") == name),
        articles=len(holdings),
        characters=sum(count_characters(holding.article) for holding in holdings),
        numbered=sum(1 for holding in holdings if holding.number),
        signed=sum(1 for holding in holdings if holding.article.bylines),
        untitled=sum(1 for holding in holdings if not holding.article.headline),
        undated=sum(1 for holding in holdings if not holding.date),
    )


def _printed_leaves(desk: Desk) -> Iterator[Leaf]:
    """Leaves that are pages of their own, not an issue's list of articles whose page is not known."""
    return (leaf for leaf in desk.shelf.archive.leaves if leaf.address != leaf.issue)
