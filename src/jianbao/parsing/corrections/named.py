"""People, organisations and figures of an article as somebody says that they are."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from jianbao.model import Article, Correction, Figure, Organisation, Person, Place
from jianbao.parsing.corrections.places import places_in_body


def set_person(article: Article, correction: Correction) -> Article:
    """The article with this person, and the post and organisation that are given of them."""
    name = str(correction.arguments["person"]).strip()
    given = _given(correction, "post", "organisation")
    known = next((person for person in article.people if person.name == name), None)
    if known:
        people = [replace(one, **given) if one is known else one for one in article.people]
    else:
        people = [*article.people, Person(name, **given, places=places_in_body(article, name))]
    return replace(article, people=tuple(people))


def set_organisation(article: Article, correction: Correction) -> Article:
    """The article with this organisation, and the short names that are given of it."""
    name = str(correction.arguments["organisation"]).strip()
    short = correction.arguments.get("short")
    names = tuple(map(str, short)) if isinstance(short, list) else (str(short),) if short else ()
    known = next((one for one in article.organisations if one.name == name), None)
    kept = (*known.short_names, *names) if known else names
    places = {place for one in (name, *kept) for place in places_in_body(article, one)}
    made = Organisation(name, tuple(dict.fromkeys(kept)), tuple(sorted(places, key=_order)))
    others = tuple(one for one in article.organisations if one is not known)
    return replace(article, organisations=(*others, made))


def set_figure(article: Article, correction: Correction) -> Article:
    """The article with this figure wherever its words stand: what it comes to, its unit, what it counts."""
    text = str(correction.arguments["figure"]).strip()
    given = _given(correction, "value", "unit", "counted")
    places = places_in_body(article, text)
    known = {one.place: one for one in article.figures}
    made = {place: replace(known.get(place, Figure(text, place)), **given) for place in places}
    others = (one for one in article.figures if not any(_meet(one.place, place) for place in places))
    figures = sorted((*others, *made.values()), key=lambda one: _order(one.place))
    return replace(article, figures=tuple(figures))


def forget(article: Article, correction: Correction) -> Article:
    """The article without the person, organisation or figure of these words; `as` says which of them."""
    words, kind = str(correction.arguments["forget"]).strip(), correction.arguments.get("as")
    article = forget_names(
        article,
        people={words} if kind in (None, "person") else (),
        organisations={words} if kind in (None, "organisation") else (),
    )
    if kind in (None, "figure"):
        article = replace(article, figures=tuple(one for one in article.figures if one.text != words))
    return article


def forget_names(article: Article, *, people: Collection[str] = (), organisations: Collection[str] = ()) -> Article:
    """The article without people and organisations of these names: nobody speaks under them or belongs to them."""
    gone = {*people, *organisations}
    if not gone:
        return article
    kept = (one for one in article.people if one.name not in people)
    unsaid: dict[str, Any] = {"speaker": None, "post": None, "rule": None, "evidence": None}
    return replace(
        article,
        people=tuple(replace(one, organisation=None) if one.organisation in organisations else one for one in kept),
        organisations=tuple(one for one in article.organisations if one.name not in organisations),
        quotes=tuple(replace(one, **unsaid) if one.speaker in gone else one for one in article.quotes),
    )


def _given(correction: Correction, *keys: str) -> dict[str, Any]:
    """What a correction gives of these; None for what it leaves empty."""
    said = ((key, correction.arguments[key]) for key in keys if key in correction.arguments)
    return {key: str(value).strip() if value not in (None, "") else None for key, value in said}


def _order(place: Place) -> tuple[int, int]:
    return place.paragraph, place.start


def _meet(one: Place, other: Place) -> bool:
    return one.paragraph == other.paragraph and one.start < other.end and other.start < one.end
