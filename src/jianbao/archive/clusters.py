"""Mentions of one name gathered into clusters, and the signs by which clusters are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from jianbao.archive.outline import offices_of
from jianbao.model import Holding, Person

Mention = tuple[Holding, Person]
Company = Callable[[str], frozenset[str]]  # whom an article names, by its id

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
_IN_COMMON = 2  # people two clusters' articles must both name
_COMPARED = 20  # clusters a cluster is compared with, the largest first
_MANY, _SHARE = 20, 0.9  # articles, and their share, that make a cluster the one a name means


@dataclass(slots=True)
class Cluster:
    """Mentions taken for one person: in which articles, with which organisations and posts."""

    members: list[Mention] = field(default_factory=list)
    organisations: Counter[str] = field(default_factory=Counter)
    posts: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)  # organisations of every post a name is introduced with

    def take(self, other: Cluster) -> None:
        self.members += other.members
        self.organisations += other.organisations
        self.posts += other.posts
        self.articles |= other.articles
        self.offices |= other.offices


def by_count(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def cluster_mentions(mentions: Sequence[Mention]) -> list[Cluster]:
    """A cluster for every article: within one, a name is one person."""
    clusters: dict[str, Cluster] = {}
    for holding, person in mentions:
        cluster = clusters.setdefault(holding.id, Cluster())
        cluster.members.append((holding, person))
        cluster.articles.add(holding.id)
        cluster.organisations.update([person.organisation] if person.organisation else [])
        cluster.posts.update(post for post in _BETWEEN_POSTS.split(person.post or "") if post)
        cluster.offices.update(offices_of(holding.article, person))
    return list(clusters.values())


def join_by_signs(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Clusters that share an organisation's family or a singular post, made one."""
    families = _families({name for cluster in clusters for name in cluster.offices})
    by_sign: dict[str, Cluster] = {}
    joined: dict[int, Cluster] = {}
    for cluster in clusters:
        signs = {families[name] for name in cluster.offices} | (_SINGULAR & cluster.posts.keys())
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


def join_by_abbreviation(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Clusters made one that share a post in organisations of which one may be short for the other, its characters
    standing in the other's in the same order: 市水利局, 江州市水利局; 俄外交部, 俄罗斯外交部."""
    joined: list[Cluster] = []
    for cluster in sorted(clusters, key=lambda c: -len(c.articles)):
        home = next((h for h in joined[:_COMPARED] if _is_short_for(h, cluster)), None)
        if home is None:
            joined.append(cluster)
        else:
            home.take(cluster)
    return joined


def _is_short_for(one: Cluster, other: Cluster) -> bool:
    if not one.posts.keys() & other.posts.keys():
        return False
    pairs = ((a, b) for a in sorted(one.organisations) for b in sorted(other.organisations))
    return any(_stands_within(*sorted(pair, key=len)) for pair in islice(pairs, _COMPARED))


def _stands_within(short: str, long: str) -> bool:
    """Whether the characters of `short` stand in `long` in their order, the first of both the same."""
    rest = iter(long)
    return len(short) >= 2 and short[0] == long[0] and all(character in rest for character in short)


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


def join_unattached(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Clusters with no organisation into the one they can only belong to; what is left of them is one."""
    attached = [cluster for cluster in clusters if cluster.organisations]
    rest = Cluster()
    for cluster in clusters:
        if cluster.organisations:
            continue
        homes = [home for home in attached if len(attached) == 1 or home.posts.keys() & cluster.posts.keys()]
        (homes[0] if len(homes) == 1 else rest).take(cluster)
    return [*attached, rest] if rest.members else attached


def join_by_company(clusters: Sequence[Cluster], company: Company) -> list[Cluster]:
    """Clusters made one whose articles name the same other people: who moves in one company is one person."""
    joined: list[tuple[Cluster, set[str]]] = []
    for cluster in sorted(clusters, key=lambda c: -len(c.articles)):
        beside = {name for id in cluster.articles for name in company(id)}
        home = next((h for h in joined[:_COMPARED] if len(h[1] & beside) >= _IN_COMMON), None)
        if home is None:
            joined.append((cluster, beside))
        else:
            home[0].take(cluster)
            home[1].update(beside)
    return [cluster for cluster, _ in joined]


def join_dominant(clusters: Sequence[Cluster]) -> list[Cluster]:
    """One cluster of all, when nearly every article that names the name means that one."""
    most = max(clusters, key=lambda cluster: len(cluster.articles))
    total = sum(len(cluster.articles) for cluster in clusters)
    if len(clusters) > 1 and len(most.articles) >= _MANY and len(most.articles) >= _SHARE * total:
        for cluster in clusters:
            if cluster is not most:
                most.take(cluster)
        return [most]
    return list(clusters)
