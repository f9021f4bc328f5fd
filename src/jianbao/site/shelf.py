"""The archive as the site shelves it: what stands where, ready to be looked up.

issue    paper and date     {paper}/{date}/index.html
leaf     one printed page   {paper}/{date}/3/index.html    (or undated/{source}/index.html)
holding                     {paper}/{date}/3/1.html
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from jianbao.model import Archive, Holding, Issue, Leaf, Relations, Subject

_NO_RELATIONS = Relations()


@dataclass(frozen=True)
class Shelf:
    """An archive with the subjects of each article, and its leaves, issues and articles by address or id."""

    archive: Archive
    subjects_of: dict[str, tuple[Subject, ...]] = field(default_factory=dict)
    subject_keys: dict[str, bytes] = field(default_factory=dict)  # filled as they are asked for

    @cached_property
    def by_id(self) -> dict[str, Holding]:
        return {holding.id: holding for holding in self.archive.holdings}

    @cached_property
    def leaves(self) -> dict[str, Leaf]:
        """Leaves by address."""
        return {leaf.address: leaf for leaf in self.archive.leaves}

    @cached_property
    def issues(self) -> dict[str, Issue]:
        """Issues by address."""
        return {issue.address: issue for issue in self.archive.issues}

    @cached_property
    def newest_first(self) -> tuple[Holding, ...]:
        """Every article that may be shown, newest day first, in print order within a day; undated ones last."""
        shown = (holding for holding in self.archive.holdings if not holding.withheld)
        return tuple(sorted(shown, key=lambda holding: holding.date or "", reverse=True))

    @cached_property
    def undated(self) -> tuple[Leaf, ...]:
        """Leaves that belong to no known issue."""
        return tuple(leaf for leaf in self.archive.leaves if leaf.issue is None)

    def holdings_of(self, place: Leaf | Issue) -> list[Holding]:
        """The articles of a leaf or issue in print order, withheld ones included."""
        return [self.by_id[identity] for identity in place.holdings]

    def leaves_of(self, issue: Issue) -> list[Leaf]:
        """An issue's printed pages; one that stands at the issue's own address is no page of its own."""
        return [self.leaves[address] for address in issue.leaves if address != issue.address]

    def issue_of(self, holding: Holding) -> Issue | None:
        leaf = self.leaves.get(holding.page_address)
        return self.issues.get(leaf.issue) if leaf and leaf.issue else None

    def relations_of(self, holding: Holding) -> Relations:
        return self.archive.relations.get(holding.id, _NO_RELATIONS)

    def subjects(self, kind: str) -> tuple[Subject, ...]:
        return tuple(subject for subject in self.archive.subjects if subject.kind == kind)


NEIGHBOURS = 8


def shows_neighbours(leaf: Leaf) -> bool:
    """Whether the articles of a leaf name each other: those of a printed page do, those of a mere list do not."""
    return (leaf.number is not None or leaf.date is None) and len(leaf.holdings) <= NEIGHBOURS * 4


def shelve(archive: Archive) -> Shelf:
    """The shelf of an archive; the archive's own order is kept."""
    return Shelf(archive, _index_subjects(archive.subjects))


def _index_subjects(subjects: Iterable[Subject]) -> dict[str, tuple[Subject, ...]]:
    found: dict[str, list[Subject]] = defaultdict(list)
    for subject in subjects:
        for identity in dict.fromkeys(subject.holdings):
            found[identity].append(subject)
    return {identity: tuple(members) for identity, members in found.items()}
