"""A site as it lies on the disk: its files, and what each page links to and holds. Pages are read once."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

_ADDRESSES = {
    "a": "href",
    "link": "href",
    "area": "href",
    "img": "src",
    "script": "src",
    "source": "src",
    "form": "action",
}
_LOADED = frozenset(("img", "script", "source"))  # what a browser fetches by itself, besides stylesheets and icons
_DATA_TYPES = ("application/ld+json", "application/json", "text/plain")


@dataclass(frozen=True, slots=True)
class Link:
    """An address as it stands on a page; `loaded` when a browser fetches it without being asked."""

    line: int
    address: str
    loaded: bool


@dataclass(slots=True)
class PageFacts:
    """What a page holds: links, the ids that can be linked to, its policies, its data blocks and inline scripts."""

    path: str
    links: list[Link] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    policies: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    title: str = ""
    canonical: str = ""


@dataclass
class BuiltSite:
    """The files below `folder` by their path with `/`, with their sizes."""

    folder: Path
    sizes: dict[str, int]

    def read(self, path: str) -> bytes:
        """The bytes of a file of the site."""
        return (self.folder / path).read_bytes()

    def text(self, path: str) -> str:
        """The same as text; what is no UTF-8 is replaced."""
        return self.read(path).decode("utf-8", "replace")

    @cached_property
    def pages(self) -> dict[str, PageFacts]:
        """Every page by its path."""
        return {path: _facts_of(path, self.text(path)) for path in sorted(self.sizes) if path.endswith(".html")}

    @cached_property
    def base(self) -> str:
        """Where the site says it is published: the address of its front page; empty when it does not say."""
        front = self.pages.get("index.html")
        return front.canonical.removesuffix("index.html") if front else ""


def open_site(folder: Path) -> BuiltSite:
    """The site in `folder`, hidden folders such as `.git` left out."""
    return BuiltSite(folder, dict(_files_in(folder)))


def _files_in(folder: Path) -> Iterator[tuple[str, int]]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(place, name)
            yield path.relative_to(folder).as_posix(), path.stat().st_size


def _facts_of(path: str, source: str) -> PageFacts:
    facts = PageFacts(path)
    lines = _Lines(source)
    for node in LexborHTMLParser(source).css("*"):
        tag, attributes = str(node.tag), node.attributes
        if attributes.get("id"):
            facts.ids.add(str(attributes["id"]))
        address = attributes.get(_ADDRESSES.get(tag, ""))
        if address is not None:
            loaded = tag in _LOADED or (tag == "link" and attributes.get("rel") in ("stylesheet", "icon"))
            facts.links.append(Link(lines.find(address), address, loaded))
        _note(facts, tag, attributes, node)
    return facts


def _note(facts: PageFacts, tag: str, attributes: dict[str, str | None], node: Any) -> None:
    if tag == "title" and not facts.title:
        facts.title = node.text().strip()
    elif tag == "meta" and (attributes.get("http-equiv") or "").lower() == "content-security-policy":
        facts.policies.append(attributes.get("content") or "")
    elif tag == "link" and attributes.get("rel") == "canonical":
        facts.canonical = attributes.get("href") or ""
    elif tag == "script" and not attributes.get("src"):
        (facts.data if attributes.get("type") in _DATA_TYPES else facts.inline).append(node.text())
    facts.inline += [name for name in attributes if name.startswith("on")]


class _Lines:
    """The line an address stands on: the first one with these words."""

    def __init__(self, source: str) -> None:
        self._source = source

    def find(self, words: str) -> int:
        place = self._source.find(words.replace("&", "&amp;"))
        return self._source.count("\n", 0, place) + 1 if place >= 0 else 0


def resolve(page: str, address: str) -> tuple[str, str] | None:
    """(path, fragment) of an address on a page, as a static host would serve it; None for one that leads out of the
    site or names no file (`mailto:`). A path that climbs above the site begins with `..`.

    >>> resolve("a/b/1.html", "../index.html#p3"), resolve("index.html", "https://example.org/")
    (('a/index.html', 'p3'), None)
    """
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if not path:
        return page, unquote(parts.fragment)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path.lstrip("/") if path == "/" else path))
    joined = "index.html" if joined == "." else joined
    return (f"{joined}/index.html" if path.endswith("/") else joined), unquote(parts.fragment)
