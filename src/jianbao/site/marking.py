"""Which stretches of an article's paragraphs are marked: quotes, names at first mention, emphasis."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache

from markupsafe import Markup, escape

from jianbao.model import Article, Paragraph, Place, Quote, Subject
from jianbao.site.prose import Mark

_OPENERS, _CLOSERS = "“「『‘", "”」』’"
_END_OF_SPAN, _END_OF_LINK = Markup("</span>"), Markup("</a>")


def mark_article(
    article: Article, subjects: tuple[Subject, ...], href: Callable[[str], str]
) -> dict[int, list[Mark]]:
    """Marks of each paragraph, by its number counted as in `Place`.

    `subjects` are those the article has a part in; `href` makes an address page-relative.
    """
    paragraphs = tuple(article.paragraphs())
    marks: dict[int, list[Mark]] = defaultdict(list)
    for number, mark in _mark_quotes(article, paragraphs):
        marks[number].append(mark)
    for number, mark in _mark_names(article, subjects, href):
        marks[number].append(mark)
    for number, paragraph in enumerate(paragraphs):
        for emphasis in paragraph.emphasis:
            marks[number].append(_emphasis(emphasis.kind, emphasis.start, emphasis.end))
    return marks


def _mark_quotes(article: Article, paragraphs: tuple[Paragraph, ...]) -> Iterator[tuple[int, Mark]]:
    anchored: set[str] = set()
    for quote in article.quotes:
        for place in quote.places:
            if place.paragraph < len(paragraphs):
                text = paragraphs[place.paragraph].text
                yield place.paragraph, _quote_mark(quote, place, text, quote.id not in anchored)
                anchored.add(quote.id)


def _quote_mark(quote: Quote, place: Place, text: str, first: bool) -> Mark:
    """The mark takes the quotation marks in, where they stand right at its ends."""
    start, end = place.start, place.end
    if quote.kind != "indirect":
        start -= start > 0 and text[start - 1] in _OPENERS
        end += end < len(text) and text[end] in _CLOSERS
    kind = "quote" if quote.kind == "direct" else f"quote {quote.kind}"
    label = name_speaker(quote)
    if label and quote.speaker and quote.speaker not in text:
        kind += " away"  # the speaker stands in another paragraph: a phone shows the name too
    by = Markup(' data-by="{}"').format(label) if label and first and quote.kind != "indirect" else Markup("")
    identity = Markup(' id="{}"').format(quote.id) if first else Markup("")
    opening = Markup('<span class="{}"{}{}>').format(kind, identity, by)
    return Mark(start, end, opening, _END_OF_SPAN, Markup('<span class="{}">').format(kind))


def name_speaker(quote: Quote) -> str:
    """The speaker with their post, for the margin; empty when the speaker is not known."""
    return " ".join(part for part in (quote.speaker, quote.post) if part) if quote.speaker else ""


def _mark_names(
    article: Article, subjects: tuple[Subject, ...], href: Callable[[str], str]
) -> Iterator[tuple[int, Mark]]:
    """A link at the first mention of each person and organisation; links never overlap, the earlier wins."""
    taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, subject in sorted(_first_mentions(article, subjects), key=lambda m: (m[0].paragraph, m[0].start)):
        free = all(place.end <= start or end <= place.start for start, end in taken[place.paragraph])
        if free:
            taken[place.paragraph].append((place.start, place.end))
            kind = "person" if subject.kind == "person" else "org"
            opening = Markup('<a class="{}" href="{}">').format(kind, href(subject.address))
            yield place.paragraph, Mark(place.start, place.end, opening, _END_OF_LINK, opening)


def _first_mentions(article: Article, subjects: tuple[Subject, ...]) -> Iterator[tuple[Place, Subject]]:
    named = {(s.kind, name): s for s in subjects for name in (s.name, *s.aliases)}
    for person in article.people:
        if (subject := named.get(("person", person.name))) and person.places:
            yield min(person.places, key=_reading_order), subject
    for organisation in article.organisations:
        if (subject := named.get(("organisation", organisation.name))) and organisation.places:
            yield min(organisation.places, key=_reading_order), subject


def _reading_order(place: Place) -> tuple[int, int]:
    return place.paragraph, place.start


@cache
def _emphasis_tags(kind: str) -> tuple[Markup, Markup]:
    name = escape(kind)
    return Markup("<{}>").format(name), Markup("</{}>").format(name)


def _emphasis(kind: str, start: int, end: int) -> Mark:
    opening, closing = _emphasis_tags(kind)
    return Mark(start, end, opening, closing, opening)
