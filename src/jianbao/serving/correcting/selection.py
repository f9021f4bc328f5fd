"""What stands on the lines that somebody has marked, in the words by which a correction can name it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.model import Page, Text
from jianbao.parsing.corrections.places import Match, find_words, places_of

_SHORTEST = 6  # characters that name a place, where fewer would be unique as well: a person recognises them


@dataclass(frozen=True, slots=True)
class Selection:
    """Lines of the source from `first` to `last`, counted from 1; or `words` within a text of the page."""

    first: int
    last: int
    words: str = ""


def matches_of(page: Page, selection: Selection) -> list[Match]:
    """The stretches of the page's texts that are selected, in reading order."""
    if selection.words:
        found = find_words(page, selection.words)
        near = [m for m in found if _touches(m.text, selection)]
        return (near or found)[:1]
    return [match for place, text in places_of(page) if (match := _within(place, text, selection))]


def _touches(text: Text, selection: Selection) -> bool:
    return any(selection.first <= piece.line <= selection.last for piece in text.pieces)


def _within(place: tuple[str | int, ...], text: Text, selection: Selection) -> Match | None:
    held = [p for p in text.pieces if p.length and selection.first <= p.line <= selection.last]
    if not held:
        return None
    start, end = min(p.offset for p in held), max(p.offset + p.length for p in held)
    while start < end and text.text[start].isspace():
        start += 1
    while end > start and text.text[end - 1].isspace():
        end -= 1
    return Match(place, text, start, end) if end > start else None


def words_of_match(match: Match) -> str:
    """The words of a stretch."""
    return match.text.text[match.start : match.end]


def opening_of(page: Page, match: Match) -> str:
    """The first words of a stretch, as many as name it and no other place."""
    words = words_of_match(match)
    return next((w for n in _lengths(words) if _is_one(page, w := words[:n].rstrip())), words)


def closing_of(page: Page, match: Match) -> str:
    """The last words of a stretch, as many as name it and no other place."""
    words = words_of_match(match)
    return next((w for n in _lengths(words) if _is_one(page, w := words[-n:].lstrip())), words)


def _lengths(words: str) -> Sequence[int]:
    return [n for n in (_SHORTEST, 8, 10, 14, 20, 30) if n < len(words)]


def _is_one(page: Page, words: str) -> bool:
    return len(find_words(page, words)) == 1


def article_near(page: Page, selection: Selection) -> int | None:
    """The article that stands nearest to lines no article owns: the last that begins above them, else the first."""
    begins = [(min((t.lines[0] for t in texts if t.lines[0]), default=0), n) for n, texts in _texts(page)]
    above = [(line, n) for line, n in begins if 0 < line <= selection.last]
    return max(above)[1] if above else (min(begins)[1] if begins else None)


def _texts(page: Page) -> list[tuple[int, list[Text]]]:
    texts: dict[int, list[Text]] = {n: [] for n in range(len(page.articles))}
    for place, text in places_of(page):
        if place[0] == "articles" and isinstance(place[1], int):
            texts[place[1]].append(text)
    return list(texts.items())


def name_of_article(page: Page, number: int) -> str:
    """The words by which corrections name an article: a line of its headline, else the opening of its text."""
    headline = page.articles[number].headline
    if headline:
        return headline[0].text
    texts = _texts(page)[number][1]
    if not texts:
        return page.articles[number].title
    return opening_of(page, Match((), texts[0], 0, len(texts[0].text)))
