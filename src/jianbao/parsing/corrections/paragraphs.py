"""Paragraphs joined, split and put elsewhere. Each raises `Unmatched` with the words that it did not find."""

from __future__ import annotations

from jianbao.model import Correction, Page, Text, join_texts
from jianbao.parsing.corrections.body_rows import prune
from jianbao.parsing.corrections.finding import Unmatched, is_in_list, paragraph_match, words_of
from jianbao.parsing.corrections.places import Place, places_of, set_at
from jianbao.parsing.corrections.whole_articles import headed_by, reorder
from jianbao.parsing.fields.record import cut_text


def join(page: Page, correction: Correction) -> Page:
    """Joins a text with the next one of its kind, or with the one that `with` names."""
    first = paragraph_match(page, correction.arguments["join"])
    other = correction.arguments.get("with")
    row = [(place, text) for place, text in places_of(page) if place[:2] == first.place[:2] and is_in_list(place)]
    at = next(n for n, (place, _) in enumerate(row) if place == first.place)
    if other:
        match = paragraph_match(page, other)
        second = (match.place, match.text)
    elif at + 1 < len(row):
        second = row[at + 1]
    else:
        raise Unmatched(words_of(correction.arguments["join"]), "correction-none-below")
    if second[0] == first.place:
        raise Unmatched(words_of(other))
    return _join_at(page, first.place, second[0], join_texts((first.text, second[1])))


def _join_at(page: Page, first: Place, second: Place, joined: Text) -> Page:
    """Both places changed; the one further on in a shared list goes first, so that the other keeps its number."""
    changes: list[tuple[Place, tuple[Text, ...]]] = [(first, (joined,)), (second, ())]
    if first[:-1] == second[:-1]:
        changes.sort(key=lambda change: change[0][-1], reverse=True)
    for place, texts in changes:
        page = set_at(page, place, texts)
    return prune(page)


def split(page: Page, correction: Correction) -> Page:
    """Ends a paragraph before the words."""
    match = paragraph_match(page, correction.arguments["split"], inside=True)
    parts = (cut_text(match.text, 0, match.start), cut_text(match.text, match.start, len(match.text.text)))
    changed: Page = set_at(page, match.place, parts)
    return changed


def move(page: Page, correction: Correction) -> Page:
    """Puts a paragraph before or after another; an article, where the words are headlines."""
    before = correction.arguments.get("before")
    beside = before or correction.arguments.get("after")
    articles = headed_by(page, correction.arguments[correction.action]), headed_by(page, beside) if beside else None
    if articles[0] is not None and articles[1] is not None:
        return reorder(page, articles[0], articles[1], before=bool(before))
    match = paragraph_match(page, correction.arguments[correction.action])
    target = paragraph_match(page, beside) if beside else None
    if target is None or target.place == match.place:
        raise Unmatched(words_of(beside or "before / after"))
    page = set_at(page, match.place, ())
    place = next(place for place, text in places_of(page) if text is target.text)
    pair = (match.text, target.text) if before else (target.text, match.text)
    return prune(set_at(page, place, pair))
