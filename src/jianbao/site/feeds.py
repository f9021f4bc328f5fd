"""Feeds: Atom (RFC 4287) and JSON Feed 1.1, of the archive and of what is met often in it.

An entry is an article. Without `base_url` its id is a tag: URI (RFC 4151) made of the archive's title, and its link
is relative to the feed. Atom asks for a moment of updating: the issue's day at noon in Beijing; for an article of
unknown day a day that no paper had, and no `published`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from xml.etree import ElementTree as xml

from jianbao.citing import public_url
from jianbao.model import Holding, OutputFile
from jianbao.site.cards import name_authors, summarise
from jianbao.site.desk import Desk
from jianbao.site.excerpts import excerpt
from jianbao.site.linking import link
from jianbao.site.naming import name_article

_ATOM = "http://www.w3.org/2005/Atom"
_ENTRIES, _SUMMARY = 50, 200  # of the archive's feed
_FEWER, _SHORT = 10, 60  # of a subject's: there are hundreds of them
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
OFTEN = 5  # a subject met this often has feeds of its own
_UNKNOWN = "1900-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed before it is written: `page` is the page it belongs to, `stem` its own address without ending."""

    stem: str
    page: str
    title: str
    holdings: tuple[Holding, ...]
    summary: int = _SHORT


def publish_feeds(desk: Desk) -> Iterator[OutputFile]:
    """Both forms of every feed."""
    for feed in list_feeds(desk):
        yield OutputFile(f"{feed.stem}.xml", _write_atom(feed, desk))
        yield OutputFile(f"{feed.stem}.json", _write_json_feed(feed, desk))


def list_feeds(desk: Desk) -> Iterator[Feed]:
    """The archive's feed, and those of reporters, people and keywords met often."""
    shelf = desk.shelf
    yield Feed("feed", "index.html", desk.settings.title, shelf.newest_first[:_ENTRIES], _SUMMARY)
    for subject in shelf.archive.subjects:
        if stem := name_feed(subject.kind, subject.address, len(subject.holdings)):
            holdings = tuple(shelf.by_id[identity] for identity in subject.holdings[:_FEWER])
            yield Feed(stem, subject.address, f"{subject.name} · {desk.settings.title}", holdings)


def name_feed(kind: str, address: str, articles: int) -> str:
    """The address of a subject's feeds without their ending; empty when it has none."""
    often = kind in ("person", "keyword", "reporter") and articles >= OFTEN
    return address.removesuffix(".html") if often else ""


def _write_atom(feed: Feed, desk: Desk) -> bytes:
    path = f"{feed.stem}.xml"
    xml.register_namespace("", _ATOM)
    root = xml.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "zh-Hans"})
    _add(root, "id", _identify(path, desk))
    _add(root, "title", feed.title)
    _add(root, "updated", max((_updated(h) for h in feed.holdings), default=_UNKNOWN))
    _add(root, "author", children=(("name", desk.settings.publisher or desk.settings.title),))
    _add(root, "link", rel="self", href=_locate(path, path, desk))
    _add(root, "link", rel="alternate", type="text/html", href=_locate(feed.page, path, desk))
    for holding in feed.holdings:
        _add_entry(root, holding, feed, desk)
    xml.indent(root, "")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{xml.tostring(root, "unicode")}\n'.encode()


def _add_entry(root: xml.Element, holding: Holding, feed: Feed, desk: Desk) -> None:
    entry = xml.SubElement(root, f"{{{_ATOM}}}entry")
    _add(entry, "id", _identify(holding.address, desk))
    _add(entry, "title", name_article(holding.article, desk.wording))
    _add(entry, "updated", _updated(holding))
    if holding.date:
        _add(entry, "published", _updated(holding))
    if authors := name_authors(holding):
        _add(entry, "author", children=(("name", authors),))
    _add(entry, "link", rel="alternate", type="text/html", href=_locate(holding.address, feed.stem, desk))
    _add(entry, "summary", excerpt(summarise(holding), feed.summary))


def _add(
    parent: xml.Element, name: str, text: str = "", children: Sequence[tuple[str, str]] = (), **attributes: str
) -> None:
    element = xml.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = _plain(text) or None
    for child, words in children:
        xml.SubElement(element, f"{{{_ATOM}}}{child}").text = _plain(words)


def _plain(text: str) -> str:
    """Without the characters XML 1.0 has no way to write."""
    return _UNWRITABLE.sub("", text)


def _write_json_feed(feed: Feed, desk: Desk) -> bytes:
    path = f"{feed.stem}.json"
    tree = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "language": "zh-Hans",
        "home_page_url": _locate(feed.page, path, desk),
        "feed_url": _locate(path, path, desk),
        "items": [_item(holding, feed, desk) for holding in feed.holdings],
    }
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _item(holding: Holding, feed: Feed, desk: Desk) -> dict[str, object]:
    item: dict[str, object] = {
        "id": _identify(holding.address, desk),
        "url": _locate(holding.address, feed.stem, desk),
        "title": name_article(holding.article, desk.wording),
        "content_text": excerpt(summarise(holding), feed.summary),
    }
    names = dict.fromkeys(byline.name for byline in holding.article.bylines if byline.name)
    if names:
        item["authors"] = [{"name": name} for name in names]
    if holding.date:
        item["date_published"] = _updated(holding)
    return item


def _updated(holding: Holding) -> str:
    return f"{holding.date}T12:00:00+08:00" if holding.date else _UNKNOWN


def _identify(address: str, desk: Desk) -> str:
    digest = blake2b(desk.settings.title.encode(), digest_size=6).hexdigest()
    return public_url(address, desk.settings) or f"tag:jianbao.invalid,2025:{digest}/{address}"


def _locate(address: str, path: str, desk: Desk) -> str:
    return public_url(address, desk.settings) or link(path, address)
