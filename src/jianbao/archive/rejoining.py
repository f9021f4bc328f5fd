"""Halves of an article made one again, with every annotation's place moved along.

first half   standfirst lead | sections |                      | boxes
later half                              | standfirst+lead sections | boxes
joined       standfirst lead   sections   (in the last one)  sections  boxes  boxes
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from jianbao.archive.jumps import is_broken_off
from jianbao.model import Article, Organisation, Paragraph, Person, Place, Quote, Section, join_texts


@dataclass(frozen=True, slots=True)
class Joined:
    """An article of several halves; `origins` has for every paragraph the numbers of the halves it stands in."""

    article: Article
    origins: tuple[tuple[int, ...], ...]


def rejoin(halves: Sequence[tuple[Article, str]]) -> Joined:
    """The halves, each with its source's path, as one article under the first one's id and headline.

    A sentence broken by the jump is made whole. Where the halves are of different sources, the whole paragraph
    keeps the source lines of its beginning alone: a line's number means nothing in another file.
    """
    article, path = halves[0]
    origins: list[tuple[int, ...]] = [(0,)] * sum(1 for _ in article.paragraphs())
    for number, (later, later_path) in enumerate(halves[1:], 1):
        article, origins = _append(article, later, origins, number, path == later_path)
    return Joined(article, tuple(origins))


def _append(
    first: Article, later: Article, origins: list[tuple[int, ...]], number: int, one_source: bool
) -> tuple[Article, list[tuple[int, ...]]]:
    body, continued = _body_length(first), (*later.standfirst, *later.lead)
    heading = _distinct_heading(first, later)
    mends = bool(body and continued and heading is None and is_broken_off(first))
    begun, offset = replace(first, headline=first.headline or later.headline), 0
    if mends:
        begun, offset = _mend_last(begun, continued[0], one_source)
    later_body = _body_length(later) - mends
    shift_first = _mover(lambda n: n if n < body else n + later_body, lambda n: 0)
    shift_later = _mover(
        lambda n: body + n - mends if n < later_body + mends else len(origins) + n - mends,
        lambda n: offset if mends and n == 0 else 0,
    )
    joined = _combine(_add_body(begun, later, continued[mends:], heading), later, shift_first, shift_later)
    moved = origins[:body] + [(number,)] * later_body + origins[body:]
    if mends:
        moved[body - 1] = (*moved[body - 1], number)
    boxed = sum(len(box.paragraphs) for box in later.boxes)
    return joined, moved + [(number,)] * boxed


def _body_length(article: Article) -> int:
    sections = sum(len(section.paragraphs) for section in article.sections)
    return len(article.standfirst) + len(article.lead) + sections


def _distinct_heading(first: Article, later: Article) -> Section | None:
    """The later half's own headline, when it says more than the first one's, as the heading of what follows."""
    if not first.headline or later.title in first.title:
        return None
    return Section(heading=join_texts(later.headline, " "))


def _mend_last(article: Article, rest: Paragraph, one_source: bool) -> tuple[Article, int]:
    """The article with `rest` joined to its last body paragraph, and where in that paragraph `rest` begins."""
    group = article.sections[-1].paragraphs if article.sections else article.lead
    whole = join_texts((group[-1], rest))
    kept = whole.pieces if one_source else group[-1].pieces
    mended = (*group[:-1], replace(group[-1], text=whole.text, pieces=kept))
    if article.sections:
        last = replace(article.sections[-1], paragraphs=mended)
        return replace(article, sections=(*article.sections[:-1], last)), len(group[-1].text)
    return replace(article, lead=mended), len(group[-1].text)


def _add_body(first: Article, later: Article, continued: Sequence[Paragraph], heading: Section | None) -> Article:
    if heading is not None:
        sections = (*first.sections, replace(heading, paragraphs=tuple(continued)), *later.sections)
        return replace(first, sections=sections)
    if first.sections:
        last = first.sections[-1]
        grown = replace(last, paragraphs=(*last.paragraphs, *continued))
        return replace(first, sections=(*first.sections[:-1], grown, *later.sections))
    return replace(first, lead=(*first.lead, *continued), sections=later.sections)


_Move = Callable[[Place], Place]


def _mover(paragraph: Callable[[int], int], offset: Callable[[int], int]) -> _Move:
    def move(place: Place) -> Place:
        by = offset(place.paragraph)
        return Place(paragraph(place.paragraph), place.start + by, place.end + by)

    return move


def _combine(joined: Article, later: Article, move_first: _Move, move_later: _Move) -> Article:
    first_quotes = tuple(_move_quote(quote, move_first) for quote in joined.quotes)
    quotes = (*first_quotes, *_name_apart(first_quotes, [_move_quote(q, move_later) for q in later.quotes]))
    return replace(
        joined,
        quotes=quotes,
        people=_unite_people(joined.people, later.people, move_first, move_later),
        organisations=_unite_organisations(joined.organisations, later.organisations, move_first, move_later),
        dates=tuple(
            replace(date, place=move(date.place))
            for dates, move in ((joined.dates, move_first), (later.dates, move_later))
            for date in dates
        ),
        figures=tuple(
            replace(figure, place=move(figure.place))
            for figures, move in ((joined.figures, move_first), (later.figures, move_later))
            for figure in figures
        ),
        bylines=(*joined.bylines, *(b for b in later.bylines if all(b.name != own.name for own in joined.bylines))),
        boxes=(*joined.boxes, *later.boxes),
        captions=(*joined.captions, *later.captions),
        notices=(*joined.notices, *later.notices),
        jumps=(*joined.jumps, *later.jumps),
        confidence=min(joined.confidence, later.confidence),
    )


def _move_quote(quote: Quote, move: _Move) -> Quote:
    return replace(quote, places=tuple(move(place) for place in quote.places))


def _name_apart(taken: Sequence[Quote], quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes with ids that are in neither half twice."""
    ids = {quote.id for quote in taken}
    apart = []
    for quote in quotes:
        id, number = quote.id, 1
        while id in ids:
            number += 1
            id = f"{quote.id}-{number}"
        ids.add(id)
        apart.append(replace(quote, id=id))
    return tuple(apart)


def _unite_people(
    first: Sequence[Person], later: Sequence[Person], move_first: _Move, move_later: _Move
) -> tuple[Person, ...]:
    united: dict[tuple[str, str | None], Person] = {}
    for people, move in ((first, move_first), (later, move_later)):
        for person in people:
            moved = replace(
                person,
                places=tuple(move(place) for place in person.places),
                introduced=move(person.introduced) if person.introduced else None,
            )
            same = next((key for key in united if key[0] == person.name and _agree(key[1], person)), None)
            if same is None:
                united[person.name, person.organisation] = moved
            else:
                united[same] = replace(united[same], places=(*united[same].places, *moved.places))
    return tuple(united.values())


def _agree(organisation: str | None, person: Person) -> bool:
    return not organisation or not person.organisation or organisation == person.organisation


def _unite_organisations(
    first: Sequence[Organisation], later: Sequence[Organisation], move_first: _Move, move_later: _Move
) -> tuple[Organisation, ...]:
    united: dict[str, Organisation] = {}
    for organisations, move in ((first, move_first), (later, move_later)):
        for organisation in organisations:
            own = united.get(organisation.name, Organisation(organisation.name))
            united[own.name] = Organisation(
                own.name,
                tuple(dict.fromkeys((*own.short_names, *organisation.short_names))),
                (*own.places, *(move(place) for place in organisation.places)),
            )
    return tuple(united.values())
