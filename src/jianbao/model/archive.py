"""The archive: what the site, the search and the exports are made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from jianbao.model.annotation import Person, Quote
from jianbao.model.page import Article, Page

PassageField = Literal["title", "kicker", "deck", "heading", "keyword", "caption", "byline", "paragraph"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article that is searched by itself: no match runs across two of them.

    `anchor` is the id of the element that shows it on the article's page (`p12` for the twelfth paragraph),
    or empty for the page's head. `paragraph` counts as in `Place`, None for what is no paragraph.
    """

    field: PassageField
    text: str
    anchor: str = ""
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """An article in the archive. `address` is its path in the site (`undated/name/1.html`)."""

    id: str
    address: str
    article: Article
    page: Page
    page_address: str
    paper: str | None = None
    date: str | None = None  # ISO, only when known
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """A person, organisation, keyword or reporter met in the archive, with its page's address."""

    kind: Literal["person", "organisation", "keyword", "reporter"]
    name: str
    address: str
    holdings: tuple[str, ...] = ()  # ids, newest first
    persons: tuple[tuple[str, Person], ...] = ()  # (holding id, as introduced there)
    quotes: tuple[tuple[str, Quote], ...] = ()  # (holding id, quote)
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything, in a fixed order: pages by paper, date, page number and source; holdings likewise."""

    title: str
    pages: tuple[Page, ...] = ()
    holdings: tuple[Holding, ...] = ()
    subjects: tuple[Subject, ...] = ()
    digest: str = ""
    by_id: dict[str, Holding] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the published site: `path` relative to the output folder, with `/`."""

    path: str
    content: bytes
