"""What crawlers and browsers ask a site for: sitemap with its index, robots.txt, OpenSearch.

A sitemap holds absolute addresses only, so there is none without `base_url`; nor is there OpenSearch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from jianbao.citing import public_url
from jianbao.model import OutputFile
from jianbao.site.desk import Desk

MOST_ADDRESSES = 50_000  # sitemaps.org, as is the limit of 50 MB, which so many addresses of 120 characters keep
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def publish_listings(desk: Desk, paths: Sequence[str]) -> Iterator[OutputFile]:
    """`paths` are the pages to be found, in the order in which they stand in the sitemap."""
    if desk.settings.base_url:
        yield from _write_sitemaps(desk, sorted(paths))
        yield OutputFile("opensearch.xml", _write_opensearch(desk).encode())
    yield OutputFile("robots.txt", _write_robots(desk).encode())


def _write_sitemaps(desk: Desk, paths: Sequence[str]) -> Iterator[OutputFile]:
    """`sitemap.xml` is the index; addresses are cut by 50,000."""
    names: list[str] = []
    for start in range(0, len(paths), MOST_ADDRESSES):
        names.append(f"sitemap-{len(names) + 1}.xml")
        entries = (_entry("url", path, desk) for path in paths[start : start + MOST_ADDRESSES])
        yield OutputFile(names[-1], _wrap("urlset", entries))
    yield OutputFile("sitemap.xml", _wrap("sitemapindex", (_entry("sitemap", name, desk) for name in names)))


def _entry(element: str, path: str, desk: Desk) -> str:
    return f"<{element}><loc>{escape(public_url(path, desk.settings))}</loc></{element}>\n"


def _wrap(element: str, entries: Iterator[str]) -> bytes:
    return f'{_HEAD}<{element} xmlns="{_SITEMAPS}">\n{"".join(entries)}</{element}>\n'.encode()


def _write_opensearch(desk: Desk) -> str:
    title = escape(desk.settings.title)
    address = escape(public_url("search.html", desk.settings))
    return (
        f'{_HEAD}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{title[:16]}</ShortName>\n<Description>{title}</Description>\n"
        f'<Url type="text/html" template="{address}?q={{searchTerms}}"/>\n'
        f"<InputEncoding>UTF-8</InputEncoding>\n</OpenSearchDescription>\n"
    )


def _write_robots(desk: Desk) -> str:
    """Crawlers may read every page: those that must not be listed say so themselves."""
    lines = ["User-agent: *", "Allow: /"]
    if desk.settings.base_url and not desk.settings.noindex:
        lines.append(f"Sitemap: {public_url('sitemap.xml', desk.settings)}")
    return "\n".join(lines) + "\n"
