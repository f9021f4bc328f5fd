"""Annotates one article: quotes and reports, people, organisations, dates, figures."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import replace

from jianbao.annotating.analysis.forms import Forms
from jianbao.annotating.attributing import attribute_quotes
from jianbao.annotating.dates import find_dates
from jianbao.annotating.figures import find_figures
from jianbao.annotating.indirect import fragments, hand_on
from jianbao.annotating.interview import answers
from jianbao.annotating.register import EMPTY, Register
from jianbao.annotating.scene import Scene, survey
from jianbao.lexicon import word_set
from jianbao.model import Article, Organisation, Person, Place, Quote, tell_apart
from jianbao.parsing.corrections.named import forget_names

_PLACES = word_set("place")


def annotate_article(article: Article, register: Register = EMPTY, issued: dt.date | None = None) -> Article:
    """The article with its annotations; `issued` is the day of its issue, where it is known."""
    paragraphs = list(article.paragraphs())
    scene = survey([paragraph.text for paragraph in paragraphs], register)
    heads = [line.text for line in (article.deck, article.kicker, *article.headline) if line]
    quotes = [
        *answers(scene, paragraphs, heads),
        *attribute_quotes(scene, paragraphs),
        *hand_on(scene, paragraphs),
        *fragments(scene, paragraphs),
    ]
    annotated = replace(
        article,
        quotes=tell_apart(sorted(quotes, key=_reading_order)),
        people=_people(scene, {quote.speaker for quote in quotes}),
        organisations=_organisations(scene),
        dates=find_dates(scene.texts, issued),
        figures=find_figures(scene.texts),
    )
    return forget_names(annotated, people=register.no_people, organisations=register.no_organisations)


def _reading_order(quote: Quote) -> tuple[int, int, int]:
    place = quote.places[0]
    return place.paragraph, place.start, place.end


def _places_of(forms: Forms, texts: list[str]) -> dict[str, list[Place]]:
    places: dict[str, list[Place]] = defaultdict(list)
    for number, text in enumerate(texts):
        for start, end, name in forms.mentions_in(text):
            places[name].append(Place(number, start, end))
    return places


def _people(scene: Scene, speaking: set[str | None]) -> tuple[Person, ...]:
    """Everybody introduced or speaking, in the order of their first mention; of names that only look like ones,
    those that speak, and of what people are called (赵大爷), nothing: it says of nobody who they are."""
    places = _places_of(scene.roster.forms, scene.texts)
    people = [
        Person(e.name, e.post, e.organisation, e.introduced, tuple(places.get(e.name, ())))
        for e in scene.roster.people.values()
        if not e.tentative or (e.name in speaking and not e.familiar)
    ]
    return tuple(sorted(people, key=lambda p: _first(p.introduced, p.places)))


def _first(introduced: Place | None, places: tuple[Place, ...]) -> tuple[int, int]:
    first = min((p for p in (introduced, *places[:1]) if p), key=lambda p: (p.paragraph, p.start), default=None)
    return (first.paragraph, first.start) if first else (0, 0)


def _organisations(scene: Scene) -> tuple[Organisation, ...]:
    """The organisations named in full and those people are introduced with, in the order of their first mention."""
    known = scene.organisations
    names = {known.full_name(naming.name) for naming in known.namings}
    names |= {
        e.organisation for e in scene.roster.people.values() if e.organisation and e.organisation not in _PLACES
    }
    forms, shorts = Forms(), defaultdict(list)
    for name in sorted(names):
        forms.add(name, name)
    for short, name in sorted(known.short_names.items()):
        full = known.full_name(name)
        if full in names and short != full:
            forms.add(short, full)
            shorts[full].append(short)
    places = _places_of(forms, scene.printed)
    found = [Organisation(name, tuple(shorts[name]), tuple(places.get(name, ()))) for name in sorted(names)]
    return tuple(sorted(found, key=lambda o: (_first(None, o.places), o.name)))
