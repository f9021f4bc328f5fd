"""The whole site as files, page after page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from markupsafe import Markup

from jianbao.citing import public_url
from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Archive, Illustration, OutputFile, PagePicture, PlannedFile
from jianbao.site.assets import inline_search_style, publish_assets
from jianbao.site.desk import Desk
from jianbao.site.excerpts import break_between_words, is_latin
from jianbao.site.feeds import publish_feeds
from jianbao.site.keys import key_of_everything
from jianbao.site.kinds import find_ways, plan_pages
from jianbao.site.listings import publish_listings
from jianbao.site.metadata import write_json
from jianbao.site.own_files import publish_own_files
from jianbao.site.printed_words import publish_words
from jianbao.site.rendering import Renderer
from jianbao.site.shelf import shelve
from jianbao.site.theme import Theme
from jianbao.site.wording import load_wording
from jianbao.store import digest_of, digest_of_code

# The stages whose code and words a page is made with.
_STAGES = ("model", "config", "lexicon", "language", "store", "annotating", "archive", "citing", "site")


def render_site(
    archive: Archive,
    settings: Settings,
    theme: Theme,
    *,
    diagnostics: Sequence[Diagnostic] = (),
    search_start: Mapping[str, Any] | None = None,
    downloads: Sequence[tuple[str, int]] = (),
    pictures: Mapping[tuple[str, int], PagePicture] | None = None,
    illustrations: Mapping[str, tuple[Illustration, ...]] | None = None,
) -> Iterator[OutputFile | PlannedFile]:
    """Every file of the site but the search's shards and the exports, in a fixed order.

    `diagnostics` go to the quality page; `search_start` is what the search's `start.js` holds;
    `downloads` are the exported files, path and bytes; `pictures` those of printed pages, by the source's path and
    the page's index in it; `illustrations` those of articles, by holding id. ThemeError when it cannot be used.
    """
    desk = Desk(
        shelve(archive),
        settings,
        load_wording(settings.language),
        tuple(diagnostics),
        _prepare_search(theme, search_start, settings),
        tuple(downloads),
        pictures or {},
        illustrations or {},
    )
    usual = _usual(desk, theme)
    renderer = Renderer(theme, usual, settings.base_url, _key_of(usual), key_of_everything(desk.shelf))
    listed: list[str] = []
    for plan in plan_pages(desk):
        yield renderer.render(plan)
        if plan.listed:
            listed.append(plan.path)
    yield from publish_words(desk)
    yield from publish_feeds(desk)
    yield from publish_listings(desk, listed)
    yield from publish_assets(theme, desk.wording, settings)
    yield from publish_own_files(theme, settings)
    yield OutputFile(".nojekyll", b"")


def _prepare_search(theme: Theme, start: Mapping[str, Any] | None, settings: Settings) -> dict[str, Any]:
    style, source = inline_search_style(theme, settings)
    return {"start": write_json(start) if start else "", "style": style, "style_source": Markup(source)}


def _usual(desk: Desk, theme: Theme) -> dict[str, Any]:
    """What every template is given."""
    return {
        "settings": desk.settings,
        "say": desk.wording.say,
        "navigation": find_ways("bar", desk),
        "colophon": find_ways("foot", desk),
        "breakable": break_between_words,
        "is_latin": is_latin,
        "public": partial(public_url, settings=desk.settings),
        "several_papers": len({holding.paper for holding in desk.shelf.archive.holdings}) > 1,
        "genres": frozenset(desk.wording.section("article.genre")),
    }


def _key_of(usual: Mapping[str, Any]) -> bytes:
    """A digest of what every page is made from beside its template and what is particular to it."""
    told = [repr(usual[name]) for name in ("settings", "navigation", "colophon", "several_papers")]
    return digest_of(digest_of_code(*_STAGES), *told)
