"""The pages every site has: about, search, clippings, and the one for addresses that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from jianbao.site.desk import Desk
from jianbao.site.metadata import write_json
from jianbao.site.pages.coverage import list_coverage
from jianbao.site.pages.front import count_holdings
from jianbao.site.plan import PagePlan

# Words of the search page that its template says and no script needs.
_SAID_BY_THE_PAGE = (
    *(
        "help",
        "noscript",
        "placeholder",
        "label",
        "button",
        "verbatim_",
        "sort",
        "view_articles",
        "view_quotes",
        "neighbour",
    ),
    *("narrow", "taking"),
)


def plan_about(desk: Desk) -> Iterator[PagePlan]:
    """`about.html`."""
    yield PagePlan("about.html", "about.html", {"holdings": count_holdings(desk), "coverage": list_coverage(desk)})


def plan_search(desk: Desk) -> Iterator[PagePlan]:
    """`search.html`."""
    section = desk.wording.section("search")
    words = write_json({key: said for key, said in section.items() if not key.startswith(_SAID_BY_THE_PAGE)})
    yield PagePlan("search.html", "search.html", {"words": words, **desk.search})


def plan_clippings(desk: Desk) -> Iterator[PagePlan]:
    """`clippings.html`."""
    yield PagePlan("clippings.html", "clippings.html")


def plan_missing(desk: Desk) -> Iterator[PagePlan]:
    """`404.html`."""
    yield PagePlan("404.html", "404.html", listed=False)
