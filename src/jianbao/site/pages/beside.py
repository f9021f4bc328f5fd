"""What stands beside an article: others of its page, earlier ones that have to do with it, corrections."""

from __future__ import annotations

from collections.abc import Iterator

from jianbao.model import Holding, Related
from jianbao.site.cards import Card, make_card
from jianbao.site.desk import Desk
from jianbao.site.shelf import NEIGHBOURS, shows_neighbours

_RELATED = 3
_REASONS = 3
_BY_WORDS = 2  # a third that shares nothing but words is too many


def list_related(holding: Holding, desk: Desk) -> Iterator[Card]:
    """Earlier articles, best first, each with the reason."""
    for number, related in enumerate(desk.shelf.relations_of(holding).related[:_RELATED]):
        other = desk.shelf.by_id[related.id]
        if not other.withheld and (number < _BY_WORDS or _has_names(related)):
            yield make_card(other, desk.wording, why=_give_reason(related, desk))


def _has_names(related: Related) -> bool:
    """Whether more is shared than words: a name or a keyword."""
    return bool(related.people or related.organisations or related.keywords)


def _give_reason(related: Related, desk: Desk) -> str:
    """What the two share, the most telling first."""
    shared = (
        ("people", related.people),
        ("keywords", related.keywords),
        ("organisations", related.organisations),
        ("words", related.words),
    )
    say = desk.wording.say
    given = [(kind, say("list.comma").join(names[:_REASONS])) for kind, names in shared if names]
    return say("list.semicolon").join(say(f"reason.{kind}", names=names) for kind, names in given[:2])


def list_neighbours(holding: Holding, desk: Desk) -> Iterator[Card]:
    """The other articles of the same printed page, nearest in print order first; none of a mere list."""
    leaf = desk.shelf.leaves.get(holding.page_address)
    if leaf is None or not shows_neighbours(leaf):
        return
    others = [desk.shelf.by_id[identity] for identity in leaf.holdings if identity != holding.id]
    yield from (make_card(other, desk.wording) for other in others[:NEIGHBOURS] if not other.withheld)


def list_corrections(holding: Holding, desk: Desk) -> list[tuple[str, list[Card]]]:
    """The corrections of an article, and the articles that it corrects."""
    relations = desk.shelf.relations_of(holding)
    both = (("article.corrected_by", relations.corrected_by), ("article.corrects", relations.corrects))
    return [(key, [make_card(desk.shelf.by_id[i], desk.wording) for i in ids]) for key, ids in both]
