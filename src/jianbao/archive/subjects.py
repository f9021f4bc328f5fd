"""Whom and what the archive speaks of: people, organisations, keywords, reporters, columns and series."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from jianbao.annotating.identity import identify_organisations
from jianbao.annotating.register import EMPTY, Register
from jianbao.archive.addresses import GivenSubject
from jianbao.archive.columns import column_name, series_name
from jianbao.archive.homonyms import group_people
from jianbao.archive.outline import keywords_of
from jianbao.archive.subject_addresses import FOLDERS, SubjectAllotment, SubjectClaim, allot_subjects
from jianbao.model import Article, Holding, Person, Quote, Subject
from jianbao.model.archive import SubjectKind


@dataclass(slots=True)
class _Draft:
    """A subject while it is gathered; dicts stand for sets that keep their order."""

    kind: SubjectKind
    name: str
    distinction: str = ""
    keys: tuple[str, ...] = ()
    holdings: dict[str, None] = field(default_factory=dict)
    persons: list[tuple[str, Person]] = field(default_factory=list)
    quotes: list[tuple[str, Quote]] = field(default_factory=list)
    aliases: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)


def gather_subjects(
    holdings: Sequence[Holding], before: Sequence[GivenSubject] = (), register: Register = EMPTY
) -> tuple[tuple[Subject, ...], SubjectAllotment]:
    """Every subject of the holdings, by kind and name, with ids and quotes newest first; and what became of the
    addresses given to subjects before. What `register` settles wins over what the texts suggest."""
    newest_first = sorted(
        (holding for holding in holdings if not holding.withheld),
        key=lambda holding: (holding.date or "", holding.id),
        reverse=True,
    )
    place = {holding.id: n for n, holding in enumerate(newest_first)}
    drafts = [
        *_gather_people(newest_first, register),
        *_gather_organisations(newest_first, register),
        *_gather_named(newest_first),
    ]
    order = list(FOLDERS)
    # Of one name, whoever was in the archive first has the address by the name alone.
    drafts.sort(key=lambda draft: (order.index(draft.kind), draft.name, -place[list(draft.holdings)[-1]]))
    claims = [_claim(draft, register) for draft in drafts]
    allotment = allot_subjects(claims, before)
    return tuple(map(_finish, drafts, allotment.addresses)), allotment


def _claim(draft: _Draft, register: Register) -> SubjectClaim:
    quoted = any(quote.kind != "indirect" for _, quote in draft.quotes)
    aliases = tuple(dict.fromkeys((*draft.aliases, *register.forms_of(draft.kind, draft.name))))
    return SubjectClaim(draft.kind, draft.name, draft.keys, len(draft.holdings), aliases, quoted)


def _finish(draft: _Draft, address: str) -> Subject:
    return Subject(
        kind=draft.kind,
        name=draft.name,
        address=address,
        holdings=tuple(draft.holdings),
        persons=tuple(draft.persons),
        quotes=tuple(draft.quotes),
        aliases=tuple(sorted(alias for alias in draft.aliases if alias != draft.name)),
        distinction=draft.distinction,
        roles=tuple(draft.roles),
    )


def _gather_people(holdings: Sequence[Holding], register: Register) -> Iterator[_Draft]:
    for group in group_people(holdings, register):
        draft = _Draft("person", group.name, group.distinction, group.keys)
        for holding, person in group.members:
            draft.persons.append((holding.id, person))
            draft.aliases[person.name] = None
            if holding.id in draft.holdings:
                continue
            draft.holdings[holding.id] = None
            said = (quote for quote in holding.article.quotes if quote.speaker in (person.name, group.name))
            draft.quotes.extend((holding.id, quote) for quote in said)
        yield draft


def _gather_organisations(holdings: Sequence[Holding], register: Register) -> Iterator[_Draft]:
    by_id = {holding.id: holding for holding in holdings}
    for group in identify_organisations((holding.article for holding in holdings), register):
        draft = _Draft("organisation", group.name)
        for id, organisation in group.members:
            names = {group.name: None, organisation.name: None} | dict.fromkeys(organisation.short_names)
            draft.aliases.update(names)
            if id not in draft.holdings:
                draft.holdings[id] = None
                said = (quote for quote in by_id[id].article.quotes if quote.speaker in names)
                draft.quotes.extend((id, quote) for quote in said)
        if group.name.strip():
            yield draft


def _gather_named(holdings: Sequence[Holding]) -> Iterable[_Draft]:
    drafts: dict[tuple[SubjectKind, str], _Draft] = {}
    for holding in holdings:
        for kind, name in _names_of(holding.article):
            draft = drafts.setdefault((kind, name), _Draft(kind, name))
            draft.holdings[holding.id] = None
            if kind == "reporter":
                mine = (byline for byline in holding.article.bylines if byline.name == name)
                draft.roles.update((byline.role, None) for byline in mine if byline.role)
    return drafts.values()


def _names_of(article: Article) -> Iterator[tuple[SubjectKind, str]]:
    """Every subject but people and organisations that an article names, each once."""
    names: dict[tuple[SubjectKind, str], None] = {}
    for keyword in keywords_of(article):
        names["keyword", keyword] = None
    for byline in article.bylines:
        names["reporter", byline.name] = None
    names["column", column_name(article)] = None
    names["series", series_name(article)] = None
    return (key for key in names if key[1].strip())
