"""One person or several: mentions of one name grouped by the organisations they are introduced with.

Two mentions are one person when one of them names no organisation and the name has only one, or when one
organisation's name lies within the other's (甲集团, 甲集团公司). Everything else stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from jianbao.model import Holding, Person


@dataclass(slots=True)
class PersonGroup:
    """The mentions taken for one person. `distinction` is empty when nobody else bears the name."""

    name: str
    distinction: str = ""
    members: list[tuple[Holding, Person]] = field(default_factory=list)


def group_people(holdings: Sequence[Holding]) -> list[PersonGroup]:
    """Every person of the holdings, with their mentions in the order of the holdings."""
    by_name: dict[str, list[tuple[Holding, Person]]] = defaultdict(list)
    for holding in holdings:
        for person in holding.article.people:
            if person.name.strip():
                by_name[person.name].append((holding, person))
    return [group for name, mentions in by_name.items() for group in _split(name, mentions)]


def _split(name: str, mentions: list[tuple[Holding, Person]]) -> list[PersonGroup]:
    families = _families(sorted({person.organisation or "" for _, person in mentions} - {""}))
    if len(set(families.values())) <= 1:
        return [PersonGroup(name, members=mentions)]
    groups: dict[str, PersonGroup] = {}
    for holding, person in mentions:
        family = families.get(person.organisation or "", "")
        groups.setdefault(family, PersonGroup(name, family)).members.append((holding, person))
    return [groups[family] for family in sorted(groups)]


def _families(organisations: list[str]) -> dict[str, str]:
    """Every organisation's name with the shortest one that lies within it."""
    return {name: min((o for o in organisations if o in name), key=lambda o: (len(o), o)) for name in organisations}
