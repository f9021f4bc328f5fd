"""Every article among the others: before and after it in print, related earlier ones, corrections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from jianbao.archive.errata import link_errata
from jianbao.archive.relating import chain, relate
from jianbao.model import Holding, Relations, Subject


def relate_all(holdings: Sequence[Holding], subjects: Sequence[Subject]) -> dict[str, Relations]:
    """The relations of every holding, by its id, in the order of the holdings."""
    neighbours = list(chain(holdings, _run_of))
    after, before = dict(neighbours), {later: earlier for earlier, later in neighbours}
    related = relate(holdings, _namer(subjects))
    corrects: dict[str, list[str]] = defaultdict(list)
    corrected_by: dict[str, list[str]] = defaultdict(list)
    for notice, corrected in link_errata(holdings):
        corrects[notice].append(corrected)
        corrected_by[corrected].append(notice)
    return {
        holding.id: Relations(
            previous=before.get(holding.id),
            next=after.get(holding.id),
            related=related.get(holding.id, ()),
            corrects=tuple(corrects.get(holding.id, ())),
            corrected_by=tuple(corrected_by.get(holding.id, ())),
        )
        for holding in holdings
    }


def _run_of(holding: Holding) -> str:
    """What an article follows on in: its paper when the issue is known, else its source."""
    return holding.paper if holding.paper and holding.date else f"/{holding.page.source.file.path}"


def _namer(subjects: Sequence[Subject]) -> dict[tuple[str, str], str]:
    """Who a name is in an article: the address of the person's page, by holding id and name."""
    return {
        (id, person.name): subject.address
        for subject in subjects
        if subject.kind == "person"
        for id, person in subject.persons
    }
