"""The ways in that every page offers, in this order; a kind of page the archive has none of is left out."""

from __future__ import annotations

from jianbao.site.desk import Desk


def navigate(desk: Desk) -> list[tuple[str, str]]:
    """Key of the word (`nav.people`) and address, for the bar at the head of each page."""
    shelf = desk.shelf
    ways = (
        ("calendar", True),
        ("people", bool(shelf.subjects("person"))),
        ("organisations", bool(shelf.subjects("organisation"))),
        ("keywords", bool(shelf.subjects("keyword"))),
        ("columns", bool(shelf.subjects("column"))),
        ("series", bool(shelf.subjects("series"))),
        ("reporters", bool(shelf.subjects("reporter"))),
        ("quotes", True),
        ("timeline", any(holding.article.dates for holding in shelf.archive.holdings)),
    )
    found = [(f"nav.{name}", f"{name}/index.html") for name, present in ways if present]
    return [*found, ("nav.clippings", "clippings.html")]


def navigate_colophon(desk: Desk) -> list[tuple[str, str]]:
    """The same for the foot of each page."""
    ways = [("nav.about", "about.html"), ("nav.downloads", "downloads.html")]
    if desk.settings.quality_page == "published":
        ways.append(("nav.quality", "quality.html"))
    return ways
