"""Shared pages of people and organisations met in a single article, which say all that a page of their own would.

people/once-1f.html     everybody whose hash begins with 1f: those met once with their article, and those met
                        again since with the page they have now, so that the place once given leads on
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jianbao.archive.subject_addresses import share_page
from jianbao.model import Subject
from jianbao.site.cards import Card, make_card
from jianbao.site.desk import Desk
from jianbao.site.plan import PagePlan


@dataclass(frozen=True, slots=True)
class Place:
    """A subject on a shared page: its anchor, and the article it is met in or, `address`, its own page."""

    slug: str
    name: str
    posts: tuple[str, ...]
    aliases: tuple[str, ...]
    article: Card | None
    address: str


def plan_met_once(folder: str, subjects: Sequence[Subject], desk: Desk) -> Iterator[PagePlan]:
    """The shared pages of one kind; `subjects` are all of the kind."""
    shared: dict[str, list[Subject]] = defaultdict(list)
    for subject in subjects:
        if not subject.has_own_page or len(subject.holdings) > 1:
            shared[share_page(f"{folder}/{subject.slug}.html").partition("#")[0]].append(subject)
    for path in sorted(shared):
        places = [_place(subject, desk) for subject in sorted(shared[path], key=lambda s: s.slug)]
        yield PagePlan(path, "met_once.html", {"kind": folder, "places": places}, listed=False)


def _place(subject: Subject, desk: Desk) -> Place:
    if subject.has_own_page:
        return Place(subject.slug, subject.name, (), (), None, subject.address)
    posts = dict.fromkeys(f"{p.organisation or ''}{p.post or ''}" for _, p in subject.persons)
    holding = desk.shelf.by_id[subject.holdings[0]]
    card = make_card(holding, desk.wording)
    return Place(subject.slug, subject.name, tuple(filter(None, posts)), subject.aliases, card, "")
