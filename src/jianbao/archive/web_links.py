"""Links to originals elsewhere that no browser could open."""

from __future__ import annotations

from collections.abc import Iterable

from jianbao.archive.naming import first_line
from jianbao.config import web_address
from jianbao.diagnostics import Diagnostic
from jianbao.model import Holding


def find_broken_links(holdings: Iterable[Holding]) -> tuple[Diagnostic, ...]:
    """A diagnostic for each article whose `url` is broken or none of the web; it is not made a link."""
    return tuple(
        Diagnostic("url-broken", holding.page.source.file.path, first_line(holding.article), {"url": url[:80]})
        for holding in holdings
        if (url := (holding.article.url or "").strip()) and web_address(url) is None
    )
