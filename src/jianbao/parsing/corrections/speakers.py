"""Speakers given by hand, for quotes that annotating has found and for words that it took for none."""

from __future__ import annotations

from dataclasses import replace

from jianbao.language.names import looks_like_name
from jianbao.model import Article, Correction, Person, Place, Quote, quote_id, tell_apart
from jianbao.parsing.corrections.places import places_in_body

_MARKS = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ('"', '"'))


def set_speaker(article: Article, correction: Correction) -> Article:
    """The article with the speaker of its first quote that holds the words; where none does, with a quote of them, and
    of all that stands between the same quotation marks. Unchanged where the words do not stand in its text."""
    wanted = "".join(str(correction.arguments["quote"]).split())
    at = next((n for n, quote in enumerate(article.quotes) if wanted in "".join(quote.text.split())), None)
    if at is not None:
        told = _said_by(article.quotes[at], correction)
        article = replace(article, quotes=(*article.quotes[:at], told, *article.quotes[at + 1 :]))
    else:
        places = places_in_body(article, wanted)
        if not places:
            return article
        told = _said_by(_quote_at(article, places[0]), correction)
        quotes = sorted(
            (*article.quotes, told), key=lambda quote: (quote.places[0].paragraph, quote.places[0].start)
        )
        article = replace(article, quotes=tell_apart(quotes))
    return _with_person(article, told)


def _said_by(quote: Quote, correction: Correction) -> Quote:
    speaker = str(correction.arguments["speaker"]).strip()
    kept = quote.post if speaker == quote.speaker else None  # another's post is not theirs
    post = correction.arguments.get("post", kept)
    return replace(quote, speaker=speaker, post=str(post) if post else None, rule="correction", candidates=())


def _quote_at(article: Article, place: Place) -> Quote:
    """The words at a place as a quote: direct, and all of them, between quotation marks; reported where there are none."""
    paragraph = list(article.paragraphs())[place.paragraph]
    around = next((found for pair in _MARKS if (found := _between(paragraph.text, place, *pair))), None)
    start, end = around or (place.start, place.end)
    text = paragraph.text[start:end]
    kind = "direct" if around else "indirect"
    return Quote(
        quote_id(text),
        text,
        kind,  # type: ignore[arg-type]
        (Place(place.paragraph, start, end),),
        paragraph.lines_between(start, end),
    )


def _between(text: str, place: Place, opener: str, closer: str) -> tuple[int, int] | None:
    """The stretch between the marks that stand around a place; None where none do."""
    start = text.rfind(opener, 0, place.start)
    end = text.find(closer, place.end)
    if start < 0 or end < 0 or closer in text[start + 1 : place.start] or opener in text[place.end : end]:
        return None
    return start + 1, end


def _with_person(article: Article, quote: Quote) -> Article:
    """The article with the speaker among its people, where it is somebody's name and stands in the text."""
    name = quote.speaker or ""
    known = {person.name for person in article.people} | {one.name for one in article.organisations}
    if name in known or not looks_like_name(name):
        return article
    places = places_in_body(article, name)
    person = Person(name, quote.post, None, None, places)
    return replace(article, people=(*article.people, person)) if places else article
