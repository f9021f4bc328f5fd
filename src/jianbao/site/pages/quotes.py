"""All quotes of the archive, newest first, in parts."""

from __future__ import annotations

from collections.abc import Iterator

from jianbao.model import Holding
from jianbao.site.cards import make_quote_cards
from jianbao.site.desk import Desk
from jianbao.site.listing import split_list
from jianbao.site.plan import PagePlan

_FOLDERS = (("quotes/index.html", ("direct", "mixed")), ("quotes/reports.html", ("indirect",)))


def plan_quotes(desk: Desk) -> Iterator[PagePlan]:
    """The quotes page, and one of reported speech, which is nobody's own words and stands apart."""
    pairs = {
        path: [
            (h.id, q) for h in desk.shelf.newest_first for q in h.article.quotes if q.kind in kinds and _public(h)
        ]
        for path, kinds in _FOLDERS
    }
    total = {path: len(found) for path, found in pairs.items()}
    for path, found in pairs.items():
        if not found and path != "quotes/index.html":
            continue
        for part in split_list(path, found):
            cards = make_quote_cards(part.entries, desk.shelf, desk.wording)
            yield PagePlan(part.path, "quotes.html", {"part": part, "cards": cards, "home": path, "total": total})


def _public(holding: Holding) -> bool:
    return not holding.withheld
