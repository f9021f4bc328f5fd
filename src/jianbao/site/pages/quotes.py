"""All quotes of the archive, newest first, in parts.

Reported speech is no quote and many times as common: it stands with its article and its speaker, and in the data
files. A list of it by date would be the archive told again.
"""

from __future__ import annotations

from collections.abc import Iterator

from jianbao.site.cards import make_quote_cards
from jianbao.site.desk import Desk
from jianbao.site.listing import split_list
from jianbao.site.plan import PagePlan


def plan_quotes(desk: Desk) -> Iterator[PagePlan]:
    """The quotes page and its older parts."""
    found = [(h.id, q) for h in desk.shelf.newest_first for q in h.article.quotes if q.kind != "indirect"]
    for part in split_list("quotes/index.html", found):
        cards = make_quote_cards(part.entries, desk.shelf, desk.wording)
        yield PagePlan(part.path, "quotes.html", {"part": part, "cards": cards, "total": len(found)})
