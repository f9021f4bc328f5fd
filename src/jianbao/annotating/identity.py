"""One organisation across articles: by its full name, and by a short name that only one of them has.

第一篇  中国重型装备集团有限公司（以下简称中装集团）
第二篇  中装集团                          the same, when no other organisation is called so
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from jianbao.annotating.register import EMPTY, Register
from jianbao.model import Article, Organisation, Person


@dataclass(slots=True)
class OrganisationGroup:
    """One organisation: its fullest name and where it is named, as (article id, organisation there)."""

    name: str
    members: list[tuple[str, Organisation]] = field(default_factory=list)


@dataclass(slots=True)
class PersonGroup:
    """One person: the name, and where they are named; `organisation` tells several of the name apart."""

    name: str
    organisation: str | None = None
    members: list[tuple[str, Person]] = field(default_factory=list)


def identify_organisations(articles: Iterable[Article], register: Register = EMPTY) -> list[OrganisationGroup]:
    """The organisations of many articles, sorted by name."""
    named = [(article.id, o) for article in articles for o in article.organisations]
    owners: dict[str, set[str]] = defaultdict(set)
    for _, organisation in named:
        for short in organisation.short_names:
            owners[short].add(organisation.name)
    groups: dict[str, OrganisationGroup] = {}
    for article_id, organisation in named:
        candidates = owners.get(organisation.name, set())
        full = next(iter(candidates)) if len(candidates) == 1 else organisation.name
        name = register.organisation_named(full)
        groups.setdefault(name, OrganisationGroup(name)).members.append((article_id, organisation))
    return [groups[name] for name in sorted(groups)]


def identify_people(articles: Iterable[Article], register: Register = EMPTY) -> list[PersonGroup]:
    """The people of many articles, sorted by name and organisation: one name with compatible organisations, or the
    same post and none, is one person; those that nothing joins stay apart."""
    by_name: dict[str, list[tuple[str, Person]]] = defaultdict(list)
    for article in articles:
        for person in article.people:
            by_name[register.person_named(person.name)].append((article.id, person))
    return [group for name in sorted(by_name) for group in _apart(name, by_name[name], register)]


def _apart(name: str, mentions: list[tuple[str, Person]], register: Register) -> list[PersonGroup]:
    groups = [PersonGroup(name, organisation) for organisation in register.bearers(name)]
    unplaced: list[tuple[str, Person]] = []
    for mention in mentions:
        person = mention[1]
        if person.organisation is None:
            unplaced.append(mention)
            continue
        home = next((g for g in groups if are_compatible(g.organisation, person.organisation)), None)
        if home is None:
            home = PersonGroup(name, person.organisation)
            groups.append(home)
        home.members.append(mention)
    _place_rest(name, groups, unplaced)
    return sorted((g for g in groups if g.members), key=lambda g: g.organisation or "")


def _place_rest(name: str, groups: list[PersonGroup], unplaced: list[tuple[str, Person]]) -> None:
    """Who is named without an organisation: the only one of the name, the only one with the post, or apart."""
    rest = PersonGroup(name)
    for mention in unplaced:
        post = mention[1].post
        homes = (
            groups
            if len(groups) == 1
            else [g for g in groups if post and any(p.post == post for _, p in g.members)]
        )
        (homes[0] if len(homes) == 1 else rest).members.append(mention)
    groups.append(rest)


def are_compatible(one: str | None, other: str | None) -> bool:
    """Whether two organisations may be one: the same name, or one name within the other (甲集团, 甲集团研究院)."""
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    return shorter == longer or (len(shorter) >= 3 and shorter in longer)
