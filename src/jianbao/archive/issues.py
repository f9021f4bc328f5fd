"""Leaves into issues, and every leaf and issue its neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from jianbao.archive.leaves import LeafDraft
from jianbao.model import Issue, Leaf


def bind_leaves(drafts: Sequence[LeafDraft], holders: Mapping[str, str]) -> tuple[Leaf, ...]:
    """The leaves in print order; `holders` gives for every article's id that of the holding it is part of."""
    leaves = [_bind_leaf(draft, holders) for draft in drafts]
    groups: dict[str, list[int]] = defaultdict(list)
    for place, draft in enumerate(drafts):
        groups[_issue_folder(draft) or draft.articles].append(place)
    for places in groups.values():
        for before, after in pairwise(places):
            leaves[before] = replace(leaves[before], next=leaves[after].address)
            leaves[after] = replace(leaves[after], previous=leaves[before].address)
    return tuple(leaves)


def _bind_leaf(draft: LeafDraft, holders: Mapping[str, str]) -> Leaf:
    facts = draft.facts
    folder = _issue_folder(draft)
    return Leaf(
        address=draft.address,
        pages=tuple(draft.pages),
        holdings=tuple(dict.fromkeys(holders[article.id] for page in draft.pages for article in page.articles)),
        paper=facts.paper,
        date=facts.date,
        number=facts.number,
        name=next((page.name.value for page in draft.pages if page.name.value), None),
        issue=f"{folder}/index.html" if folder else None,
        edition=facts.edition,
    )


def _issue_folder(draft: LeafDraft) -> str | None:
    facts = draft.facts
    return f"{facts.slug}/{facts.date}" if facts.slug and facts.date else None


def bind_issues(leaves: Sequence[Leaf]) -> tuple[Issue, ...]:
    """The issues in the order of the leaves, each with those of its paper before and after it."""
    by_issue: dict[str, list[Leaf]] = defaultdict(list)
    for leaf in leaves:
        if leaf.issue is not None:
            by_issue[leaf.issue].append(leaf)
    issues = [_bind_issue(address, members) for address, members in by_issue.items()]
    for place, (before, after) in enumerate(pairwise(issues)):
        if before.slug == after.slug:
            issues[place] = replace(issues[place], next=after.address)
            issues[place + 1] = replace(after, previous=before.address)
    return tuple(issues)


def _bind_issue(address: str, leaves: Sequence[Leaf]) -> Issue:
    slug, date, _ = address.split("/")
    return Issue(
        address=address,
        paper=leaves[0].paper or slug,
        slug=slug,
        date=date,
        leaves=tuple(leaf.address for leaf in leaves),
        holdings=tuple(dict.fromkeys(id for leaf in leaves for id in leaf.holdings)),
    )
