"""Articles as the archive holds them: each with its address, its print facts and what of it is searched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jianbao.archive.jumps import Continuation
from jianbao.archive.leaves import LeafDraft
from jianbao.archive.passages import passages_of
from jianbao.archive.print_facts import find_print_facts
from jianbao.archive.rejoining import rejoin
from jianbao.config import Settings
from jianbao.model import Article, Holding, Page, Part

_Stand = tuple[LeafDraft, Page, Article]


def hold_articles(
    drafts: Sequence[LeafDraft],
    pairs: Sequence[Continuation],
    address_of: Mapping[str, str],
    settings: Settings,
) -> tuple[Holding, ...]:
    """The holdings in print order, later halves joined to their first."""
    stands = {a.id: (draft, page, a) for draft in drafts for page in draft.pages for a in page.articles}
    onward = {pair.earlier: pair.later for pair in pairs}
    later = {pair.later for pair in pairs}
    return tuple(
        _hold([stands[id] for id in _halves_of(first, onward)], address_of[first], settings)
        for first in stands
        if first not in later
    )


def _halves_of(first: str, onward: Mapping[str, str]) -> list[str]:
    halves = [first]
    while halves[-1] in onward and onward[halves[-1]] not in halves:
        halves.append(onward[halves[-1]])
    return halves


def _hold(halves: Sequence[_Stand], address: str, settings: Settings) -> Holding:
    draft, page, article = halves[0]
    parts: tuple[Part, ...] = ()
    if len(halves) > 1:
        joined = rejoin([(half, own.source.file.path) for _, own, half in halves])
        article = joined.article
        parts = tuple(_part(stand, n, joined.origins, settings) for n, stand in enumerate(halves))
    facts = find_print_facts(page, settings)
    return Holding(
        id=article.id,
        address=address,
        article=article,
        page=page,
        page_address=draft.address,
        paper=facts.paper,
        date=facts.date,
        passages=passages_of(article),
        number=facts.number,
        parts=parts,
    )


def _part(stand: _Stand, number: int, origins: Sequence[tuple[int, ...]], settings: Settings) -> Part:
    draft, page, _ = stand
    here = tuple(paragraph for paragraph, halves in enumerate(origins) if number in halves)
    return Part(page, draft.address, find_print_facts(page, settings).number, here)
