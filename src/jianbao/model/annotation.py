"""What annotating finds in an article. Annotations point into its paragraphs and are no places of their own."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

QuoteKind = Literal["direct", "mixed", "indirect"]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a paragraph.

    `paragraph` counts from 0 through the article's paragraphs in reading order (`Article.paragraphs`);
    `start`, `end` are code points of its text, end exclusive.
    """

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words. `text` is without the outer marks; a quote over several paragraphs has several places
    and its parts are joined by `\\n`. `id` is `q-` and a short hash of the text. `rule` and `evidence` say why
    `speaker` was chosen; without a speaker, `candidates` lists who it may be."""

    id: str
    text: str
    kind: QuoteKind
    places: tuple[Place, ...]
    lines: tuple[int, int]
    speaker: str | None = None
    post: str | None = None
    cue: str | None = None
    rule: str | None = None
    evidence: str | None = None
    candidates: tuple[str, ...] = ()


def quote_id(text: str) -> str:
    """`q-` and the first eight hexadecimal digits of the text's SHA-256: the same words have the same address."""
    return "q-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def tell_apart(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """The quotes with ids that are unique in their article: the second of the same words gets `-2`."""
    seen: Counter[str] = Counter()
    unique = []
    for quote in quotes:
        seen[quote.id] += 1
        unique.append(quote if seen[quote.id] == 1 else replace(quote, id=f"{quote.id}-{seen[quote.id]}"))
    return tuple(unique)


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the article introduces them, with every place they are named. `introduced` spans all the posts
    before the name; `post` and `organisation` are the last of them."""

    name: str
    post: str | None = None
    organisation: str | None = None
    introduced: Place | None = None
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation by its full name in the article, and the short names used for it."""

    name: str
    short_names: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or period in the text. `earliest` and `latest` bound it once resolved (None where it can't be);
    `basis` says how: `written` (complete in the text), `issue` (against the issue's date), `context`."""

    text: str
    place: Place
    earliest: dt.date | None = None
    latest: dt.date | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity: `value` as a decimal string, `unit`, and what it counts."""

    text: str
    place: Place
    value: str | None = None
    unit: str | None = None
    counted: str | None = None
