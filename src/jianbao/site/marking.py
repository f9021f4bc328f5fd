"""Which stretches of an article's paragraphs are marked: quotes, names at first mention, emphasis."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache

from markupsafe import Markup, escape

from jianbao.archive.posts import name_post
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
    """A mark for every stretch of every quote; only its first bears its id and speaker."""
    anchored: set[str] = set()
    named: dict[int, str] = {}
    for quote in sorted(article.quotes, key=_first_place):
        for place in quote.places:
            if not 0 <= place.paragraph < len(paragraphs):
                continue
            label = name_speaker(quote, article) if quote.id not in anchored and quote.kind != "indirect" else ""
            same = bool(label) and named.get(place.paragraph) == label
            text, identity = paragraphs[place.paragraph].text, "" if quote.id in anchored else quote.id
            yield place.paragraph, _quote_mark(quote, place, text, identity, label, same)
            anchored.add(quote.id)
            named[place.paragraph] = label or named.get(place.paragraph, "")


def _first_place(quote: Quote) -> tuple[int, int]:
    return _reading_order(quote.places[0]) if quote.places else (0, 0)


def _quote_mark(quote: Quote, place: Place, text: str, identity: str, label: str, same: bool) -> Mark:
    """The mark takes the quotation marks in, where they stand right at its ends. `same`: the quote before it in the
    paragraph has the same speaker, who is not shown again."""
    start, end = place.start, place.end
    if quote.kind != "indirect":
        start -= 0 < start <= len(text) and text[start - 1] in _OPENERS
        end += 0 <= end < len(text) and text[end] in _CLOSERS
    away = label and not same and (quote.speaker or "") not in text
    words = ("quote", "" if quote.kind == "direct" else quote.kind, "same" if same else "", "away" if away else "")
    kind = " ".join(word for word in words if word)
    opening = Markup('<span class="{}"{}{}>').format(kind, _attribute("id", identity), _attribute("data-by", label))
    return Mark(start, end, opening, _END_OF_SPAN, Markup('<span class="{}">').format(kind))


def _attribute(name: str, value: str) -> Markup:
    return Markup(' {}="{}"').format(Markup(name), value) if value else Markup("")


def name_speaker(quote: Quote, article: Article) -> str:
    """The speaker with organisation and post, for the margin; empty when the speaker is not known."""
    return " ".join(part for part in (quote.speaker, name_post(quote, article)) if part) if quote.speaker else ""


def _mark_names(
    article: Article, subjects: tuple[Subject, ...], href: Callable[[str], str]
) -> Iterator[tuple[int, Mark]]:
    """A link at the first mention of each person and organisation; links never overlap, the earlier wins."""
    taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, subject in sorted(_first_mentions(article, subjects), key=lambda m: (m[0].paragraph, m[0].start)):
        free = all(place.end <= start or end <= place.start for start, end in taken[place.paragraph])
        if free:
            taken[place.paragraph].append((place.start, place.end))
            opening = Markup('<a href="{}">').format(href(subject.address))
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
