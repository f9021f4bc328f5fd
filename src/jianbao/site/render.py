"""The whole site as files, page after page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from markupsafe import Markup

from jianbao.citing import public_url
from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Archive, OutputFile, PagePicture
from jianbao.site.assets import inline_search_style, publish_assets
from jianbao.site.desk import Desk
from jianbao.site.feeds import publish_feeds
from jianbao.site.kinds import find_ways, plan_pages
from jianbao.site.listings import publish_listings
from jianbao.site.metadata import write_json
from jianbao.site.rendering import Renderer
from jianbao.site.shelf import shelve
from jianbao.site.theme import Theme
from jianbao.site.wording import load_wording


def render_site(
    archive: Archive,
    settings: Settings,
    theme: Theme,
    *,
    diagnostics: Sequence[Diagnostic] = (),
    search_start: Mapping[str, Any] | None = None,
    downloads: Sequence[tuple[str, int]] = (),
    pictures: Mapping[tuple[str, int], PagePicture] | None = None,
) -> Iterator[OutputFile]:
    """Every file of the site but the search's shards and the exports, in a fixed order.

    `diagnostics` go to the quality page; `search_start` is what the search's `start.js` holds;
    `downloads` are the exported files, path and bytes; `pictures` those of printed pages, by the source's path and
    the page's index in it. ThemeError when the theme cannot be used.
    """
    desk = Desk(
        shelve(archive),
        settings,
        load_wording(settings.language),
        tuple(diagnostics),
        _prepare_search(theme, search_start, settings.accent),
        tuple(downloads),
        pictures or {},
    )
    renderer = Renderer(theme, _usual(desk, theme), settings.base_url)
    listed: list[str] = []
    for plan in plan_pages(desk):
        yield renderer.render(plan)
        if plan.listed:
            listed.append(plan.path)
    yield from publish_feeds(desk)
    yield from publish_listings(desk, listed)
    yield from publish_assets(theme, desk.wording, settings.accent)
    yield OutputFile(".nojekyll", b"")


def _prepare_search(theme: Theme, start: Mapping[str, Any] | None, accent: str) -> dict[str, Any]:
    style, source = inline_search_style(theme, accent)
    return {"start": write_json(start) if start else "", "style": style, "style_source": Markup(source)}


def _usual(desk: Desk, theme: Theme) -> dict[str, Any]:
    """What every template is given."""
    return {
        "settings": desk.settings,
        "say": desk.wording.say,
        "navigation": find_ways("bar", desk),
        "colophon": find_ways("foot", desk),
        "public": partial(public_url, settings=desk.settings),
        "several_papers": len({holding.paper for holding in desk.shelf.archive.holdings}) > 1,
        "genres": frozenset(desk.wording.section("article.genre")),
    }
