"""The kinds of page, one row each. A new kind is a row here, its planner, its template, and its words.

A row says what plans its pages, which templates print them, which folders at the top of the site are its own (the
folders of papers aside), and the ways in that every page of the site offers: in the bar at the head or at the foot,
in the order of the rows. Its examples are addresses on a small archive's site that this row and no other must plan;
they run as tests, and so does the rule that `config/folders.py` keeps every folder from papers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from jianbao.site.desk import Desk
from jianbao.site.pages.article import plan_articles
from jianbao.site.pages.calendar import plan_calendar
from jianbao.site.pages.downloads import plan_downloads
from jianbao.site.pages.front import plan_front
from jianbao.site.pages.issues import plan_issues
from jianbao.site.pages.leaf import plan_leaves
from jianbao.site.pages.moved import plan_moved
from jianbao.site.pages.quality import plan_quality
from jianbao.site.pages.quotes import plan_quotes
from jianbao.site.pages.source_view import plan_source_views
from jianbao.site.pages.standing import plan_about, plan_clippings, plan_missing, plan_search
from jianbao.site.pages.subjects import plan_subjects_of
from jianbao.site.pages.timeline import plan_timeline
from jianbao.site.plan import PagePlan

Planner = Callable[[Desk], Iterator[PagePlan]]
Place = Literal["bar", "foot"]


def _always(desk: Desk) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Way:
    """A way in that every page offers: `name` is the word's key (`nav.people`). It is left out where the archive
    has nothing to show for it."""

    place: Place
    name: str
    address: str
    offered: Callable[[Desk], bool] = _always


@dataclass(frozen=True, slots=True)
class PageKind:
    """A row of the table; `examples` are addresses it plans for the archive of tests/site/test_kinds.py."""

    name: str
    plan: Planner
    templates: tuple[str, ...]
    examples: tuple[str, ...]
    folders: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()


def _met(subject: str, desk: Desk) -> bool:
    return bool(desk.shelf.subjects(subject))


def _subjects(subject: str, folder: str, *examples: str) -> PageKind:
    """A kind of subject: its index, and a page for each that was met more than once."""
    return PageKind(
        name=folder,
        plan=partial(plan_subjects_of, subject, folder),
        templates=("subjects.html", "subject.html", "subject_list.html", "met_once.html"),
        examples=(f"{folder}/index.html", *examples),
        folders=(folder,),
        ways=(Way("bar", folder, f"{folder}/index.html", partial(_met, subject)),),
    )


KINDS: tuple[PageKind, ...] = (
    PageKind("front", plan_front, ("front.html",), ("index.html",)),
    PageKind("issue", plan_issues, ("issue.html",), ("chengnan/2025-03-12/index.html",)),
    PageKind("leaf", plan_leaves, ("leaf.html",), ("chengnan/2025-03-12/1/index.html",), ("undated",)),
    PageKind(
        name="source",
        plan=plan_source_views,
        templates=("source.html",),
        examples=("chengnan/2025-03-12/1/source.lines.html",),
        folders=("undated",),
    ),
    PageKind(
        name="article",
        plan=plan_articles,
        templates=("article.html", "withheld.html"),
        examples=("chengnan/2025-03-12/1/1.html", "undated/undated/1.html"),
        folders=("undated",),
    ),
    PageKind(
        name="calendar",
        plan=plan_calendar,
        templates=("calendar.html", "calendar_year.html"),
        examples=("calendar/index.html", "calendar/2025.html"),
        folders=("calendar",),
        ways=(Way("bar", "calendar", "calendar/index.html"),),
    ),
    _subjects("person", "people"),
    _subjects("organisation", "organisations"),
    _subjects("keyword", "keywords"),
    _subjects("column", "columns"),
    _subjects("series", "series"),
    _subjects("reporter", "reporters"),
    PageKind(
        name="quotes",
        plan=plan_quotes,
        templates=("quotes.html",),
        examples=("quotes/index.html",),
        folders=("quotes",),
        ways=(Way("bar", "quotes", "quotes/index.html"),),
    ),
    PageKind(
        name="timeline",
        plan=plan_timeline,
        templates=("timeline.html", "timeline_month.html"),
        examples=("timeline/index.html", "timeline/2025-03.html"),
        folders=("timeline",),
        ways=(
            Way(
                "bar",
                "timeline",
                "timeline/index.html",
                lambda desk: any(holding.article.dates for holding in desk.shelf.archive.holdings),
            ),
        ),
    ),
    PageKind(
        name="clippings",
        plan=plan_clippings,
        templates=("clippings.html",),
        examples=("clippings.html",),
        ways=(Way("bar", "clippings", "clippings.html"),),
    ),
    PageKind("search", plan_search, ("search.html",), ("search.html",)),
    PageKind(
        name="about",
        plan=plan_about,
        templates=("about.html",),
        examples=("about.html",),
        ways=(Way("foot", "about", "about.html"),),
    ),
    PageKind(
        name="downloads",
        plan=plan_downloads,
        templates=("downloads.html",),
        examples=("downloads.html",),
        ways=(Way("foot", "downloads", "downloads.html"),),
    ),
    PageKind(
        name="quality",
        plan=plan_quality,
        templates=("quality.html", "quality_list.html"),
        examples=("quality.html",),
        folders=("quality",),
        ways=(Way("foot", "quality", "quality.html", lambda desk: desk.settings.quality_page == "published"),),
    ),
    PageKind("moved", plan_moved, ("moved.html",), ("undated/old/1.html",)),
    PageKind("missing", plan_missing, ("404.html",), ("404.html",)),
)


def plan_pages(desk: Desk) -> Iterator[PagePlan]:
    """Every page of the site."""
    for kind in KINDS:
        yield from kind.plan(desk)


def find_ways(place: Place, desk: Desk) -> list[tuple[str, str]]:
    """Key of the word (`nav.people`) and address of every way in that is offered at that place of each page."""
    ways = (way for kind in KINDS for way in kind.ways)
    return [(f"nav.{way.name}", way.address) for way in ways if way.place == place and way.offered(desk)]
