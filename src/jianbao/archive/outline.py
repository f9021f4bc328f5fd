"""What all of an archive is bound by, of one article: the little that must be known of its text when that is not
at hand.

An outline is worked out once, when an article is read, and kept with it. Each question below is answered from the
outline where there is one, and from the article's text where there is none.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice

from jianbao.archive.deferred import DeferredArticle
from jianbao.archive.likeness import Likeness, find_likeness
from jianbao.archive.passages import passages_of
from jianbao.language.fold import fold
from jianbao.language.posts import post_at_end
from jianbao.language.words import cut_words
from jianbao.model import Article, Person
from jianbao.store import digest_of

_BETWEEN_OFFICES = "、"
_SHORTEST_OFFICE = 3  # characters of an organisation's name before a post
_HEADLINE = 120  # characters of a headline that are cut into words
_STOPS = "。！？!?\n"
_CLOSERS = "”’」』）)"


@dataclass(frozen=True, slots=True)
class DatedSentence:
    """A sentence that names a day (ISO), in a paragraph (as in `Place`); `start`, `end` are code points of it."""

    date: str
    paragraph: int
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The answers to the questions below. `offices` are by the place of a person among the article's people."""

    content: bytes
    likeness: Likeness
    searched: bytes
    characters: int
    keywords: tuple[str, ...]
    headline_words: tuple[str, ...]
    offices: tuple[tuple[str, ...], ...]
    dated: tuple[DatedSentence, ...]


def outline_of(article: Article) -> Outline:
    """The outline of an article, from its text."""
    return Outline(
        content=digest_of(repr(article)),
        likeness=find_likeness(article),
        searched=_digest_searched(article),
        characters=_count_characters(article),
        keywords=tuple(_find_keywords(article)),
        headline_words=tuple(_cut_headline(article.title)),
        offices=tuple(tuple(_find_offices(article, person)) for person in article.people),
        dated=tuple(_find_dated(article)),
    )


def _known(article: Article) -> Outline | None:
    outline = article.outline if isinstance(article, DeferredArticle) else None
    return outline if isinstance(outline, Outline) else None


def digest_content(article: Article) -> bytes:
    """A digest of all there is of the article. It is of what is written, not of a pickle, which tells equal words
    from the same words."""
    known = _known(article)
    return known.content if known else digest_of(repr(article))


def likeness_of(article: Article) -> Likeness:
    """What the article is known by from one build to the next."""
    known = _known(article)
    return known.likeness if known else find_likeness(article)


def digest_searched(article: Article) -> bytes:
    """A digest of every text of the article that is searched."""
    known = _known(article)
    return known.searched if known else _digest_searched(article)


def count_characters(article: Article) -> int:
    """Characters of the body that are no white space."""
    known = _known(article)
    return known.characters if known else _count_characters(article)


def keywords_of(article: Article) -> tuple[str, ...]:
    """The keywords (关键词) an article prints, each once, in reading order."""
    known = _known(article)
    return known.keywords if known else tuple(_find_keywords(article))


def headline_words_of(article: Article) -> tuple[str, ...]:
    """Words of two Han characters or more, each once; of a headline's first 120 characters."""
    known = _known(article)
    return known.headline_words if known else tuple(_cut_headline(article.title))


def offices_of(article: Article, person: Person) -> tuple[str, ...]:
    """The organisations of all the posts before a name: 中共江州市委常委、市人大常委会主任林晓东."""
    known = _known(article)
    if known is not None:
        return known.offices[next(n for n, own in enumerate(article.people) if own is person)]
    return tuple(_find_offices(article, person))


def dated_sentences_of(article: Article) -> tuple[DatedSentence, ...]:
    """Every sentence with a date that comes to a single day; one a day and paragraph.

    Periods (`去年`, `“十五五”时期`) come to none and are left out.
    """
    known = _known(article)
    return known.dated if known else tuple(_find_dated(article))


def _digest_searched(article: Article) -> bytes:
    digest = blake2b(digest_size=16)
    for passage in passages_of(article):
        digest.update(passage.text.encode("utf-8", "surrogatepass") + b"\0")
    return digest.digest()


def _count_characters(article: Article) -> int:
    return sum(len("".join(paragraph.text.split())) for paragraph in article.paragraphs())


def _find_keywords(article: Article) -> Iterator[str]:
    printed = (section.keyword.text.strip() for section in article.sections if section.keyword is not None)
    return (keyword for keyword in dict.fromkeys(printed) if keyword)


def _cut_headline(title: str) -> dict[str, None]:
    words = cut_words(fold(title[:_HEADLINE]))
    return dict.fromkeys(word.text for word in words if len(word.text) > 1 and word.text[0] > "\u3006")


def _find_offices(article: Article, person: Person) -> Iterator[str]:
    if person.organisation:
        yield person.organisation
    place = person.introduced
    last = len(person.name) + len(person.post or "") + len(person.organisation or "")
    if place is None or place.end - place.start <= last + 2:
        return
    paragraph = next(islice(article.paragraphs(), place.paragraph, None), None)
    stack = paragraph.text[place.start : place.end] if paragraph else ""
    for office in stack.split(_BETWEEN_OFFICES)[:-1]:
        post = post_at_end(office, len(office))
        if post is not None and post >= _SHORTEST_OFFICE:
            yield office[:post]


def _find_dated(article: Article) -> Iterator[DatedSentence]:
    texts = [paragraph.text for paragraph in article.paragraphs()] if article.dates else []
    seen: set[tuple[dt.date, int]] = set()
    for mention in article.dates:
        day, place = mention.earliest, mention.place
        if day is None or day != mention.latest or (day, place.paragraph) in seen or place.paragraph >= len(texts):
            continue
        seen.add((day, place.paragraph))
        text = texts[place.paragraph]
        start, end = _sentence_around(text, place.start, place.end)
        yield DatedSentence(
            day.isoformat(), place.paragraph, text[start:end], place.start - start, place.end - start
        )


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence that holds a stretch of the text, its closing marks included."""
    first = max(text.rfind(stop, 0, start) for stop in _STOPS) + 1
    while first < start and (text[first] in _CLOSERS or text[first].isspace()):
        first += 1
    ends = [found for stop in _STOPS if (found := text.find(stop, end)) >= 0]
    last = min(ends, default=len(text) - 1) + 1
    while last < len(text) and text[last] in _CLOSERS:
        last += 1
    return first, last
