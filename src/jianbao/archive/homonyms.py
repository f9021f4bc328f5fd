"""One person or several: the mentions of one name, taken for one person where something says so.

Mentions are one person when
    they stand in one article                                     an article that means two says so
    they are introduced with one organisation, or a part of it    甲集团董事长, 甲集团公司董事长
    they hold one of the posts a country has once                 国家主席, 总统
Mentions with no organisation join the only group there is, the only one with their post, or the one that nearly
all mentions of the name belong to. Everything else stays apart: two people in one are worse than one in two.
What people.yaml settles comes before all of this: other forms of a name, and who bears it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from jianbao.annotating.identity import are_compatible
from jianbao.annotating.register import EMPTY, Register, Settled
from jianbao.model import Holding, Person

Mention = tuple[Holding, Person]

# Posts that one person at a time holds in a country: with the full name they say who it is.
_SINGULAR = frozenset(
    (
        "国家主席",
        "国家副主席",
        "总书记",
        "中央军委主席",
        "国务院总理",
        "国务院副总理",
        "国务委员",
        "委员长",
        "总统",
        "副总统",
        "首相",
        "总理",
        "副总理",
        "国王",
        "女王",
        "天皇",
        "教皇",
        "联合国秘书长",
    )
)
_BETWEEN_POSTS = re.compile("[、，,兼和及 ]+")
_LONGEST = 60
_SHORTEST = 3  # characters of an organisation's name that lies within another's
_MANY, _SHARE = 20, 0.9  # articles, and their share, that make a group the one a name means


@dataclass(slots=True)
class PersonGroup:
    """The mentions taken for one person. `distinction` is empty when nobody else bears the name; `keys` are the
    organisations that tell the person from others of the name, the most frequent first."""

    name: str
    distinction: str = ""
    keys: tuple[str, ...] = ()
    members: list[Mention] = field(default_factory=list)


@dataclass(slots=True)
class _Cluster:
    members: list[Mention] = field(default_factory=list)
    organisations: Counter[str] = field(default_factory=Counter)
    posts: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)

    def take(self, other: _Cluster) -> None:
        self.members += other.members
        self.organisations += other.organisations
        self.posts += other.posts
        self.articles |= other.articles


def group_people(holdings: Sequence[Holding], register: Register = EMPTY) -> list[PersonGroup]:
    """Every person of the holdings, with their mentions in the order of the holdings."""
    order = {holding.id: place for place, holding in enumerate(holdings)}
    settled = {form: one for one in register.people for form in (one.name, *one.forms)}
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for holding in holdings:
        for person in holding.article.people:
            if person.name.strip():
                name = settled[person.name].name if person.name in settled else person.name
                by_name[name].append((holding, person))
    groups = [group for name, mentions in by_name.items() for group in _split(name, mentions, settled.get(name))]
    for group in groups:
        group.members.sort(key=lambda mention: order[mention[0].id])
    return groups


def _split(name: str, mentions: Sequence[Mention], settled: Settled | None) -> list[PersonGroup]:
    clusters = _join_settled(_cluster(mentions), settled) if settled else _join_inferred(_cluster(mentions))
    groups = [PersonGroup(name, "", _keys_of(c), c.members) for c in clusters]
    if len(groups) > 1:
        for group, cluster in zip(groups, clusters, strict=True):
            posts = [post for post, _ in _by_count(cluster.posts)]
            group.distinction = (*group.keys, *posts, "")[0]
    return groups


def _keys_of(cluster: _Cluster) -> tuple[str, ...]:
    return tuple(name for name, _ in _by_count(cluster.organisations)[:4])


def _by_count(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _cluster(mentions: Sequence[Mention]) -> list[_Cluster]:
    clusters: dict[str, _Cluster] = {}
    for holding, person in mentions:
        cluster = clusters.setdefault(holding.id, _Cluster())
        cluster.members.append((holding, person))
        cluster.articles.add(holding.id)
        cluster.organisations.update([person.organisation] if person.organisation else [])
        cluster.posts.update(post for post in _BETWEEN_POSTS.split(person.post or "") if post)
    return list(clusters.values())


def _join_inferred(clusters: Sequence[_Cluster]) -> list[_Cluster]:
    return _join_dominant(_join_unattached(_join_by_signs(clusters)))


def _join_settled(clusters: Sequence[_Cluster], settled: Settled) -> list[_Cluster]:
    """One cluster for a settled name; for one that several bear, one for each of the organisations listed, and
    whoever has none of them as the texts suggest."""
    if not settled.split:
        whole = _Cluster()
        for cluster in clusters:
            whole.take(cluster)
        return [whole]
    bearers = {organisation: _Cluster() for organisation in settled.split}
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
    return _join_unattached([*known, *_join_by_signs(attached), *loose])


def _join_by_signs(clusters: Sequence[_Cluster]) -> list[_Cluster]:
    """Clusters that share an organisation's family or a singular post, made one."""
    families = _families({name for cluster in clusters for name in cluster.organisations})
    by_sign: dict[str, _Cluster] = {}
    joined: dict[int, _Cluster] = {}
    for cluster in clusters:
        signs = {families[name] for name in cluster.organisations} | (_SINGULAR & cluster.posts.keys())
        homes = {id(by_sign[sign]): by_sign[sign] for sign in sorted(signs) if sign in by_sign}
        home, *others = homes.values() or (cluster,)
        if home is not cluster:
            home.take(cluster)
        for other in others:
            home.take(other)
            joined.pop(id(other), None)
            by_sign.update((sign, home) for sign, owner in list(by_sign.items()) if owner is other)
        joined[id(home)] = home
        by_sign.update(dict.fromkeys(signs, home))
    return list(joined.values())


def _families(organisations: set[str]) -> dict[str, str]:
    """Every organisation's name with the shortest one that lies within it."""
    long = sorted(
        (name for name in organisations if _SHORTEST <= len(name) <= _LONGEST), key=lambda name: (len(name), name)
    )
    known, families = set(long), {name: name for name in organisations}
    for name in long:
        parts = (name[i : i + n] for n in range(_SHORTEST, len(name)) for i in range(len(name) - n + 1))
        families[name] = next((part for part in parts if part in known), name)
    return families


def _join_unattached(clusters: Sequence[_Cluster]) -> list[_Cluster]:
    """Clusters with no organisation into the one they can only belong to; what is left of them is one."""
    attached = [cluster for cluster in clusters if cluster.organisations]
    rest = _Cluster()
    for cluster in clusters:
        if cluster.organisations:
            continue
        homes = [home for home in attached if len(attached) == 1 or home.posts.keys() & cluster.posts.keys()]
        (homes[0] if len(homes) == 1 else rest).take(cluster)
    return [*attached, rest] if rest.members else attached


def _join_dominant(clusters: Sequence[_Cluster]) -> list[_Cluster]:
    """One cluster of all, when nearly every article that names the name means that one."""
    most = max(clusters, key=lambda cluster: len(cluster.articles))
    total = sum(len(cluster.articles) for cluster in clusters)
    if len(clusters) > 1 and len(most.articles) >= _MANY and len(most.articles) >= _SHARE * total:
        for cluster in clusters:
            if cluster is not most:
                most.take(cluster)
        return [most]
    return list(clusters)
