"""The archive as the site shelves it: issues of leaves (版), leaves of articles, and who stands beside whom.

issue  paper and date      {paper}/{date}/index.html
leaf   one printed page    {paper}/{date}/3/index.html    (or undated/{source}/index.html)
holding                    {paper}/{date}/3/1.html
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from jianbao.model import Archive, Holding, Page, Subject
from jianbao.site.linking import folder_of


@dataclass(frozen=True, slots=True)
class Leaf:
    """One printed page: every parsed page and article that share its address, in print order."""

    address: str
    holdings: tuple[Holding, ...]
    pages: tuple[Page, ...]

    @property
    def page(self) -> Page:
        """The first parsed page of it, which gives its paper, date and number."""
        return self.pages[0]

    @property
    def first(self) -> Holding:
        return self.holdings[0]


@dataclass(frozen=True, slots=True)
class Issue:
    """What one paper printed on one day."""

    address: str
    paper: str
    date: str
    leaves: tuple[Leaf, ...]

    @property
    def holdings(self) -> tuple[Holding, ...]:
        return tuple(holding for leaf in self.leaves for holding in leaf.holdings)


@dataclass(frozen=True)
class Shelf:
    """An archive with its issues and leaves, and the subjects of each article."""

    archive: Archive
    leaves: tuple[Leaf, ...]
    issues: tuple[Issue, ...]
    subjects_of: dict[str, tuple[Subject, ...]] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> dict[str, Holding]:
        return {holding.id: holding for holding in self.archive.holdings}

    @cached_property
    def leaf_of(self) -> dict[str, Leaf]:
        """Leaves by address."""
        return {leaf.address: leaf for leaf in self.leaves}

    @cached_property
    def issue_of(self) -> dict[str, Issue]:
        """Issues by the address of each of their leaves."""
        return {leaf.address: issue for issue in self.issues for leaf in issue.leaves}

    @cached_property
    def undated(self) -> tuple[Leaf, ...]:
        """Leaves that belong to no known issue."""
        return tuple(leaf for leaf in self.leaves if leaf.address not in self.issue_of)

    @cached_property
    def newest_first(self) -> tuple[Holding, ...]:
        """Articles in the archive, newest day first, in print order within a day; undated ones last."""
        order = {holding.id: n for n, holding in enumerate(self.archive.holdings)}
        dated = sorted(self.archive.holdings, key=lambda h: order[h.id])
        return tuple(sorted(dated, key=lambda h: h.date or "", reverse=True))

    def subjects(self, kind: str) -> tuple[Subject, ...]:
        return tuple(subject for subject in self.archive.subjects if subject.kind == kind)


def shelve(archive: Archive) -> Shelf:
    """The shelf of an archive; the archive's own order is kept."""
    leaves = _gather_leaves(archive.holdings)
    return Shelf(archive, leaves, _gather_issues(leaves), _index_subjects(archive.subjects))


def _gather_leaves(holdings: Iterable[Holding]) -> tuple[Leaf, ...]:
    by_address: dict[str, list[Holding]] = defaultdict(list)
    for holding in holdings:
        by_address[holding.page_address].append(holding)
    return tuple(Leaf(address, tuple(members), _pages_of(members)) for address, members in by_address.items())


def _pages_of(holdings: Sequence[Holding]) -> tuple[Page, ...]:
    unique = {id(holding.page): holding.page for holding in holdings}
    return tuple(unique.values())


def _gather_issues(leaves: Iterable[Leaf]) -> tuple[Issue, ...]:
    by_address: dict[str, list[Leaf]] = defaultdict(list)
    for leaf in leaves:
        if leaf.first.date and leaf.first.paper:
            by_address[_issue_address(leaf)].append(leaf)
    return tuple(
        Issue(address, members[0].first.paper or "", members[0].first.date or "", tuple(members))
        for address, members in by_address.items()
    )


def _issue_address(leaf: Leaf) -> str:
    """The address two folders deep: `{paper}/{date}/index.html`, whatever the leaf's own is."""
    return "/".join(folder_of(leaf.address).split("/")[:2]) + "/index.html"


def _index_subjects(subjects: Iterable[Subject]) -> dict[str, tuple[Subject, ...]]:
    found: dict[str, list[Subject]] = defaultdict(list)
    for subject in subjects:
        for identity in dict.fromkeys(subject.holdings):
            found[identity].append(subject)
    return {identity: tuple(members) for identity, members in found.items()}
