"""Every subject its address: by its name, and once others rely on it, the one it had.

A person or organisation met in one article and not quoted has nothing to say beyond that article: it stands with
others of its kind on a shared page, chosen by its hash, and moves to a page of its own when there is more. The
shared page keeps its anchor and leads on, so that an address once given still finds it.

    people/once-1f.html#lin-qing-shan-1f2e3d     met once
    people/lin-qing-shan-1f2e3d.html             met again, or quoted

A page of its own is written down in `addresses.tsv` with what tells the subject from others of its name, so that a
person keeps it when another of the name turns up.

    people/lin-qing-shan-1f2e3d.html   =   person   林青山   江城小学
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from jianbao.archive.addresses import GivenSubject
from jianbao.archive.slugs import hashed_slug, short_hash
from jianbao.model.archive import SubjectKind

FOLDERS: dict[SubjectKind, str] = {
    "person": "people",
    "organisation": "organisations",
    "keyword": "keywords",
    "reporter": "reporters",
    "column": "columns",
    "series": "series",
}
SHARED: tuple[SubjectKind, ...] = ("person", "organisation")  # kinds of which most are met only once
_RELIED_ON = 2  # articles
_SHELF = 2  # hexadecimal digits: a shared page takes one in 256 subjects of its kind


@dataclass(frozen=True, slots=True)
class SubjectClaim:
    """A subject that needs an address. `keys` tell it from others of its name, `articles` counts them, `quoted`
    says that words of its own are printed."""

    kind: SubjectKind
    name: str
    keys: tuple[str, ...] = ()
    articles: int = 1
    aliases: tuple[str, ...] = ()
    quoted: bool = False

    @property
    def has_own_page(self) -> bool:
        """Whether a page of its own would tell more than the one article."""
        return self.kind not in SHARED or self.quoted or self.articles >= _RELIED_ON


@dataclass(frozen=True, slots=True)
class SubjectAllotment:
    """An address for every claim, in their order; the entries to keep; where addresses without a subject lead."""

    addresses: tuple[str, ...]
    given: tuple[GivenSubject, ...]
    redirects: tuple[tuple[str, str], ...]


def allot_subjects(claims: Sequence[SubjectClaim], before: Sequence[GivenSubject]) -> SubjectAllotment:
    """Addresses for claims in a fixed order (of one name, the one met first comes first)."""
    kept = recognise_subjects(claims, before)
    taken = {entry.address for entry in before}
    addresses: list[str] = []
    for claim, own in zip(claims, kept, strict=True):
        address = own.address if own else next(a for a in _addresses_for(claim) if a not in taken)
        taken.add(address)
        addresses.append(address)
    found = {entry.address for entry in kept if entry}
    lost = [entry for entry in before if entry.address not in found]
    given = [
        GivenSubject(address, claim.kind, claim.name, claim.keys)
        for claim, entry, address in zip(claims, kept, addresses, strict=True)
        if entry or claim.articles >= _RELIED_ON or (claim.quoted and claim.kind in SHARED)
    ]
    ordered = sorted([*given, *lost], key=lambda entry: entry.address)
    places = [
        address if entry or claim.has_own_page else share_page(address)
        for claim, entry, address in zip(claims, kept, addresses, strict=True)
    ]
    return SubjectAllotment(tuple(places), tuple(ordered), tuple(_lead_on(lost, claims, places)))


def share_page(address: str) -> str:
    """The place on a shared page of a subject whose own page would be at `address`.

    >>> share_page("people/lin-qing-shan-1f2e3d.html")
    'people/once-1f.html#lin-qing-shan-1f2e3d'
    """
    folder, _, name = address.rpartition("/")
    slug = name.removesuffix(".html")
    return f"{folder}/once-{slug.rpartition('-')[2][:_SHELF]}.html#{slug}"


def recognise_subjects(claims: Sequence[SubjectClaim], before: Sequence[GivenSubject]) -> list[GivenSubject | None]:
    """The entry of every claim, by the surest sign first; no entry serves two claims."""
    left: dict[tuple[str, str], list[GivenSubject]] = defaultdict(list)
    for entry in before:
        left[entry.kind, entry.name].append(entry)
    waiting: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        waiting[claim.kind, claim.name].append(place)
    kept: list[GivenSubject | None] = [None] * len(claims)
    for name, entries in left.items():
        for sign in (_same_keys, _same_first_key, _shares_key, _nothing_against):
            for place in waiting[name]:
                if kept[place] is None:
                    kept[place] = _take(entries, claims[place], sign)
    return kept


_Sign = Callable[[SubjectClaim, GivenSubject, int], bool]


def _take(entries: list[GivenSubject], claim: SubjectClaim, sign: _Sign) -> GivenSubject | None:
    found = next((entry for entry in entries if sign(claim, entry, len(entries))), None)
    if found is not None:
        entries.remove(found)
    return found


def _same_keys(claim: SubjectClaim, entry: GivenSubject, _: int) -> bool:
    return claim.keys == entry.keys


def _same_first_key(claim: SubjectClaim, entry: GivenSubject, _: int) -> bool:
    return claim.keys[:1] == entry.keys[:1]


def _shares_key(claim: SubjectClaim, entry: GivenSubject, _: int) -> bool:
    return bool({*claim.keys} & {*entry.keys})


def _nothing_against(claim: SubjectClaim, entry: GivenSubject, left: int) -> bool:
    """The last entry of the name, and one of both has nothing that tells it apart."""
    return left == 1 and not (claim.keys and entry.keys)


def _addresses_for(claim: SubjectClaim) -> Iterator[str]:
    """The address by the name alone, then by the name with what tells it apart, then with a number."""
    folder = FOLDERS[claim.kind]
    yield f"{folder}/{hashed_slug(claim.name, claim.kind)}.html"
    apart = f"{claim.name}\x1f{claim.keys[0] if claim.keys else ''}"
    yield f"{folder}/{hashed_slug(claim.name, claim.kind, apart)}.html"
    number = 2
    while True:
        yield f"{folder}/{hashed_slug(claim.name, claim.kind, f'{apart}{short_hash(str(number))}')}.html"
        number += 1


def _lead_on(
    lost: Sequence[GivenSubject], claims: Sequence[SubjectClaim], addresses: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Where each lost address leads: who bears the name now, by it or as an alias; else the list of its kind, and
    where that is gone, too, the front page."""
    bearers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for claim, address in zip(claims, addresses, strict=True):
        for name in (claim.name, *claim.aliases):
            bearers[claim.kind, name].append(address)
    kinds = {claim.kind for claim in claims}
    for entry in lost:
        named = bearers.get((entry.kind, entry.name), [])
        if len(set(named)) == 1:
            yield entry.address, named[0]
        else:
            yield entry.address, f"{FOLDERS[entry.kind]}/index.html" if entry.kind in kinds else "index.html"
