"""Articles as the archive holds them: each with its address, its print facts and what of it is searched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jianbao.archive.jumps import Continuation
from jianbao.archive.leaves import LeafDraft
from jianbao.archive.passages import passages_of
from jianbao.archive.print_facts import find_print_facts
from jianbao.archive.rejoining import rejoin
from jianbao.config import Settings
from jianbao.model import Article, Holding, Page, Part, Passage

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
    place = (article.id, address, article, page, draft.address, facts.paper, facts.date)
    return _ReadHolding(*place, number=facts.number, parts=parts)


class _ReadHolding(Holding):
    """A holding whose passages are read of its article when they are asked for."""

    __slots__ = ()

    def __init__(self, *values: Any, **named: Any) -> None:
        super().__init__(*values, **named)
        object.__delattr__(self, "passages")

    def __getattr__(self, name: str) -> tuple[Passage, ...]:
        if name != "passages":
            raise AttributeError(name)
        return passages_of(self.article)


def _part(stand: _Stand, number: int, origins: Sequence[tuple[int, ...]], settings: Settings) -> Part:
    draft, page, _ = stand
    here = tuple(paragraph for paragraph, halves in enumerate(origins) if number in halves)
    return Part(page, draft.address, find_print_facts(page, settings).number, here)
