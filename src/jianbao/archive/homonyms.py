"""One person or several: the mentions of one name, taken for one person where something says so.

Mentions are one person when
    they stand in one article                                     an article that means two says so
    they are introduced with one organisation, or a part of it    甲集团董事长, 甲集团公司董事长
    any of several posts they are introduced with is one          市委常委、市人大主任, 市人大主任
    they hold one post in what may be one, the other shortened     俄外交部, 俄罗斯外交部
    they hold one of the posts a country has once                 国家主席, 总统
    two other people are named beside both                        not those whom half the archive names
Mentions with no organisation join the only group there is, the only one with their post, or the one that nearly
all mentions of the name belong to. Everything else stays apart: two people in one are worse than one in two.
What people.yaml settles comes before all of this: other forms of a name, and who bears it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from jianbao.annotating.identity import are_compatible
from jianbao.annotating.register import EMPTY, Register, Settled
from jianbao.archive.clusters import (
    Cluster,
    Company,
    Mention,
    by_count,
    cluster_mentions,
    join_by_abbreviation,
    join_by_company,
    join_by_signs,
    join_dominant,
    join_unattached,
)
from jianbao.model import Holding

_TOO_KNOWN = 0.05  # share of the articles beyond which being named beside somebody tells nothing
_FEW = 20  # articles that are never too many
_CROWD = 60  # people in an article beyond which it is a list, and being in it tells nothing


@dataclass(slots=True)
class PersonGroup:
    """The mentions taken for one person. `distinction` is empty when nobody else bears the name; `keys` are the
    organisations that tell the person from others of the name, the most frequent first."""

    name: str
    distinction: str = ""
    keys: tuple[str, ...] = ()
    members: list[Mention] = field(default_factory=list)


def group_people(holdings: Sequence[Holding], register: Register = EMPTY) -> list[PersonGroup]:
    """Every person of the holdings, with their mentions in the order of the holdings."""
    order = {holding.id: place for place, holding in enumerate(holdings)}
    settled = {form: one for one in register.people for form in (one.name, *one.forms)}
    company = _watch_company(holdings)
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for holding in holdings:
        for person in holding.article.people:
            if person.name.strip():
                name = settled[person.name].name if person.name in settled else person.name
                by_name[name].append((holding, person))
    groups = [
        group for name, mentions in by_name.items() for group in _split(name, mentions, settled.get(name), company)
    ]
    for group in groups:
        group.members.sort(key=lambda mention: order[mention[0].id])
    return groups


def _split(name: str, mentions: Sequence[Mention], settled: Settled | None, company: Company) -> list[PersonGroup]:
    mentioned = cluster_mentions(mentions)
    clusters = _join_settled(mentioned, settled) if settled else _join_inferred(mentioned, company)
    groups = [PersonGroup(name, "", _keys_of(c), c.members) for c in clusters]
    if len(groups) > 1:
        for group, cluster in zip(groups, clusters, strict=True):
            posts = [post for post, _ in by_count(cluster.posts)]
            group.distinction = (*group.keys, *posts, "")[0]
    return groups


def _keys_of(cluster: Cluster) -> tuple[str, ...]:
    return tuple(name for name, _ in by_count(cluster.organisations)[:4])


def _watch_company(holdings: Sequence[Holding]) -> Company:
    """Whom each article names, but those named nearly everywhere."""
    named = {holding.id: {person.name for person in holding.article.people} for holding in holdings}
    counts = Counter(name for names in named.values() for name in names)
    most = max(_FEW, _TOO_KNOWN * len(holdings))
    telling = {
        id: frozenset(name for name in names if counts[name] <= most) if len(names) <= _CROWD else frozenset()
        for id, names in named.items()
    }
    return telling.__getitem__


def _join_inferred(clusters: Sequence[Cluster], company: Company) -> list[Cluster]:
    (name,) = {person.name for cluster in clusters for _, person in cluster.members}
    attached = join_by_company(join_by_abbreviation(join_by_signs(clusters)), lambda id: company(id) - {name})
    return join_dominant(join_unattached(attached))


def _join_settled(clusters: Sequence[Cluster], settled: Settled) -> list[Cluster]:
    """One cluster for a settled name; for one that several bear, one for each of the organisations listed, and
    whoever has none of them as the texts suggest."""
    if not settled.split:
        whole = Cluster()
        for cluster in clusters:
            whole.take(cluster)
        return [whole]
    bearers = {organisation: Cluster() for organisation in settled.split}
    others = []
    for cluster in clusters:
        homes = [b for b in bearers if any(are_compatible(b, named) for named in cluster.organisations)]
        if len(homes) == 1:
            bearers[homes[0]].take(cluster)
        else:
            others.append(cluster)
    known = [bearer for bearer in bearers.values() if bearer.members]
    attached = [cluster for cluster in others if cluster.organisations]
    loose = [cluster for cluster in others if not cluster.organisations]
    return join_unattached([*known, *join_by_signs(attached), *loose])
