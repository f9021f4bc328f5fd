"""Digests of what is particular to a page: with the template, the settings and the code, all it is made from.

Values count as they are written, not as pickles, which tell equal words from the same words. The digests take in
more than a page shows, never less: where a neighbour is shown by its headline alone, its whole article counts. A
test edits archives at random and compares every page with that of a full build.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from jianbao.model import Holding, Issue, Leaf, Subject
from jianbao.site.desk import Desk
from jianbao.site.printed_words import has_words
from jianbao.site.shelf import Shelf, shows_neighbours
from jianbao.store import digest_of, pack

_LEAF = tuple(field.name for field in fields(Leaf) if field.name not in ("pages", "holdings"))


def key_of_article(holding: Holding, desk: Desk) -> bytes:
    """Of an article's page: the article, its subjects, the pictures of its pages, and the articles, pages and issue
    around it."""
    shelf = desk.shelf
    relations, issue = shelf.relations_of(holding), shelf.issue_of(holding)
    leaves = [shelf.leaves.get(a) for a in (holding.page_address, *(part.page_address for part in holding.parts))]
    around = [
        *(relations.previous, relations.next, *relations.corrects, *relations.corrected_by),
        *(related.id for related in relations.related),
        *(identity for leaf in leaves if leaf and shows_neighbours(leaf) for identity in leaf.holdings),
    ]
    pages = (holding.page, *(part.page for part in holding.parts))
    pictures = [desk.pictures.get((page.source.file.path, page.index)) for page in pages]
    order = [leaf.holdings for leaf in leaves if leaf and any(pictures)]  # an area on a picture has its number
    places = [[getattr(leaf, name) for name in _LEAF] for leaf in leaves if leaf]
    return digest_of(
        *_digests([holding.id, *(identity for identity in around if identity)], shelf),
        repr(
            (
                relations,
                (issue.address, issue.paper) if issue else None,
                places,
                pictures,
                order,
                [has_words(leaf, desk) for leaf in leaves if leaf],
                desk.illustrations.get(holding.id),
            )
        ),
        key_of_subjects(holding.id, shelf),
    )


def key_of_subject(subject: Subject, shelf: Shelf) -> bytes:
    """Of a subject's page and its lists: the subject, its articles, and who else is named in each."""
    named = dict.fromkeys((*subject.holdings, *(i for i, _ in subject.quotes), *(i for i, _ in subject.persons)))
    return digest_of(
        repr(subject), *_digests(named, shelf), *(key_of_subjects(identity, shelf) for identity in named)
    )


def key_of_issue(issue: Issue, others: Iterable[Issue], desk: Desk) -> bytes:
    """Of an issue's page: the issue, its pages with their articles and pictures, and the issues it leads to."""
    shelf = desk.shelf
    leaves = [leaf for address in (*issue.leaves, issue.address) if (leaf := shelf.leaves.get(address))]
    places = [([getattr(leaf, name) for name in _LEAF], leaf.holdings) for leaf in leaves]
    first = [leaf.pages[0] for leaf in leaves]
    pictures = [desk.pictures.get((page.source.file.path, page.index)) for page in first]
    around = [shelf.issues[address] for address in (issue.previous, issue.next) if address]
    led_to = [(other.address, other.paper, other.date) for other in (*around, *others)]
    identities = dict.fromkeys((*issue.holdings, *(i for leaf in leaves for i in leaf.holdings)))
    return digest_of(repr((issue, places, pictures, led_to)), *_digests(identities, shelf))


def key_of_everything(shelf: Shelf) -> bytes:
    """Of whatever a template of the archive's own may look at."""
    archive = shelf.archive
    sources = dict.fromkeys(page.source.file.sha256 for page in archive.pages)
    told = ([_name(subject) for subject in archive.subjects], archive.relations, archive.issues, archive.redirects)
    return digest_of(pack(told), *archive.digests.values(), *sources)


def key_of_subjects(identity: str, shelf: Shelf) -> bytes:
    """Of whom and what an article names, as others refer to them."""
    key = shelf.subject_keys.get(identity)
    if key is None:
        key = digest_of(repr([_name(subject) for subject in shelf.subjects_of.get(identity, ())]))
        shelf.subject_keys[identity] = key
    return key


def _name(subject: Subject) -> tuple[Any, ...]:
    return subject.kind, subject.name, subject.address, subject.aliases, subject.distinction


def _digests(identities: Iterable[str], shelf: Shelf) -> list[bytes]:
    return [shelf.archive.digests[shelf.by_id[identity].id] for identity in identities if identity in shelf.by_id]
