"""Every article its address: the one it had, as long as it still stands where the address says.

An article is recognised, in this order, by the same id and words, an id given by the input, the same words, and
most of its sentences. A new one gets the number of its place on the page, or the next number never given out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from jianbao.archive.addresses import Addresses, Given
from jianbao.archive.likeness import Likeness
from jianbao.archive.slugs import hashed_slug, plain_slug

_ENOUGH = 2  # kept sentences (or one and the headline) that make two texts one article
_OF_THE_SITE = re.compile(r"(index|source|list|page)(-[0-9]+)?")
_TOO_COMMON = 8  # entries that share a sentence before it tells nothing


@dataclass(frozen=True, slots=True)
class Claim:
    """An article that needs an address: in `folder`, as `number` or, when `named`, by its id."""

    id: str
    folder: str
    number: int
    named: bool
    likeness: Likeness
    given_id: bool = False  # the id is the input's own, not made from a place
    joined_to: str | None = None  # the id of the article this is the later half of; it gets no address of its own


@dataclass(frozen=True, slots=True)
class Allotment:
    """What came of it: an address for every id, the addresses to keep, and which ones are new, moved and gone."""

    by_id: dict[str, str]
    addresses: Addresses
    new: tuple[str, ...]
    moved: tuple[tuple[str, str], ...]
    gone: tuple[str, ...]


def allot_addresses(claims: Sequence[Claim], before: Addresses, taken: Iterable[str] = ()) -> Allotment:
    """An address for every claim, in the order of the claims (a half after the one it is joined to).

    `taken` are addresses of other pages.
    """
    known = recognise(claims, before.given)
    redirects = dict(before.redirects)
    register = _Register({*taken, *redirects, *(entry.address for entry in before.given)}, before)
    by_id: dict[str, str] = {}
    moved: list[tuple[str, str]] = []
    for claim in claims:
        old = known.get(claim.id)
        if claim.joined_to is not None:
            by_id[claim.id] = by_id[claim.joined_to]
            moved += [(old.address, by_id[claim.id])] if old is not None else []
            continue
        if old is not None and _stands_in(old.address, claim.folder):
            by_id[claim.id] = old.address
            continue
        address = register.return_to(claim, old) or register.next_free(claim)
        redirects.pop(address, None)
        by_id[claim.id] = address
        if old is not None:
            moved.append((old.address, address))
    return _settle(claims, before, known, by_id, moved, redirects)


def _settle(
    claims: Sequence[Claim],
    before: Addresses,
    known: dict[str, Given],
    by_id: dict[str, str],
    moved: list[tuple[str, str]],
    redirects: dict[str, str],
) -> Allotment:
    redirects.update(moved)
    found = {entry.address for entry in known.values()}
    gone = [entry for entry in before.given if entry.address not in found]
    own = [claim for claim in claims if claim.joined_to is None]
    given = [*(Given(by_id[claim.id], claim.id, claim.likeness) for claim in own), *gone]
    lasting = sorted((old, follow(old, redirects)) for old in redirects)
    return Allotment(
        by_id,
        Addresses(tuple(sorted(given, key=lambda entry: entry.address)), tuple(lasting)),
        tuple(by_id[claim.id] for claim in own if claim.id not in known),
        tuple(moved),
        tuple(sorted(entry.address for entry in gone)),
    )


def follow(address: str, redirects: dict[str, str]) -> str:
    """Where an address leads in the end; a ring of redirects ends where it was entered."""
    seen = {address}
    while (onward := redirects.get(address)) is not None and onward not in seen:
        address = onward
        seen.add(address)
    return address


def recognise(claims: Sequence[Claim], given: Sequence[Given]) -> dict[str, Given]:
    """The entry of every claim that had an address before; no entry serves two claims."""
    known: dict[str, Given] = {}
    left = list(given)
    for key_of_claim, key_of_entry in _SIGNS:
        waiting = defaultdict(list)
        for entry in reversed(left):
            waiting[key_of_entry(entry)].append(entry)
        for claim in claims:
            key = key_of_claim(claim)
            if key and claim.id not in known and waiting[key]:
                known[claim.id] = waiting[key].pop()
        found = {entry.address for entry in known.values()}
        left = [entry for entry in left if entry.address not in found]
    known.update(_recognise_by_sentences([claim for claim in claims if claim.id not in known], left))
    return known


_SIGNS: tuple[tuple[Callable[[Claim], object], Callable[[Given], object]], ...] = (
    (lambda claim: (claim.id, claim.likeness.words), lambda entry: (entry.id, entry.likeness.words)),
    (lambda claim: claim.given_id and claim.id, lambda entry: entry.id),
    (lambda claim: claim.likeness.words, lambda entry: entry.likeness.words),
)


def _recognise_by_sentences(claims: Sequence[Claim], left: Sequence[Given]) -> Iterator[tuple[str, Given]]:
    """Pairs by the most shared sentences, then the same id; a sentence many share tells nothing and is passed."""
    by_sentence: dict[str, list[int]] = defaultdict(list)
    for place, entry in enumerate(left):
        for sentence in entry.likeness.sketch:
            by_sentence[sentence].append(place)
    pairs = []
    for order, claim in enumerate(claims):
        telling = (by_sentence.get(sentence, []) for sentence in claim.likeness.sketch)
        near = {place for places in telling if len(places) <= _TOO_COMMON for place in places}
        for place in sorted(near):
            shared = claim.likeness.shares(left[place].likeness)
            if shared >= min(_ENOUGH, len(claim.likeness.sketch)):
                pairs.append((-shared, claim.id != left[place].id, order, place))
    used: set[int] = set()
    served: set[int] = set()
    for _, _, order, place in sorted(pairs):
        if order not in served and place not in used:
            served.add(order)
            used.add(place)
            yield claims[order].id, left[place]


def _stands_in(address: str, folder: str) -> bool:
    return address.rpartition("/")[0] == folder


def _stem(id: str) -> str:
    """The id as it stands in an address, unless the site has a page of that name beside it."""
    stem = plain_slug(id)
    return hashed_slug(id) if _OF_THE_SITE.fullmatch(stem) else stem


class _Register:
    """The addresses that may be given to nobody else, and where each folder's numbers go on."""

    def __init__(self, occupied: set[str], before: Addresses) -> None:
        self.occupied = occupied
        self.next_number: dict[str, int] = {}
        self.left_for: dict[str, list[str]] = defaultdict(list)
        for old, new in before.redirects:
            self.left_for[new].append(old)

    def return_to(self, claim: Claim, old: Given | None) -> str | None:
        """The address the article had in this folder before it moved away, if it did."""
        left = self.left_for[old.address] if old is not None else []
        return min((address for address in left if _stands_in(address, claim.folder)), default=None)

    def next_free(self, claim: Claim) -> str:
        """The address of the claim's own number or id, or the next after it that was never given out."""
        start = f"{claim.folder}/{_stem(claim.id)}-" if claim.named else f"{claim.folder}/"
        address = f"{start[:-1]}.html" if claim.named else f"{start}{claim.number}.html"
        number = self.next_number.get(start, 1)
        while address in self.occupied:
            number += 1
            address = f"{start}{number}.html"
            self.next_number[start] = number
        self.occupied.add(address)
        return address
