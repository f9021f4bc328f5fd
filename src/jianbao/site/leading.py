"""Which article leads: as print gives most room to what is longest, the longest of the first page."""

from __future__ import annotations

from collections.abc import Sequence

from jianbao.model import Holding


def find_lead(holdings: Sequence[Holding]) -> Holding | None:
    """The article that leads, None where none may be shown."""
    return next(iter(lead_first(holdings)), None)


def lead_first(holdings: Sequence[Holding]) -> list[Holding]:
    """The articles that may be shown: the longest of the first page, then the others in print order."""
    shown = [holding for holding in holdings if not holding.withheld]
    if not shown:
        return []
    first = shown[0].page_address
    lead = max((holding for holding in shown if holding.page_address == first), key=_length)
    return [lead, *(holding for holding in shown if holding is not lead)]


def _length(holding: Holding) -> int:
    return sum(len(paragraph.text) for paragraph in holding.article.paragraphs())
