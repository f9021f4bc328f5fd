"""What each correction does to a page. Each raises `Unmatched` with the words that it did not find."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from jianbao.model import Article, Caption, Correction, Page, Paragraph, Text, join_texts
from jianbao.parsing.corrections_beginning import begin_article
from jianbao.parsing.corrections_body import body_row, prune, row_of, set_body_row
from jianbao.parsing.corrections_places import (
    Match,
    Place,
    consumed,
    find_words,
    places_of,
    put_words,
    rank_articles,
    set_at,
    take_out,
)
from jianbao.parsing.record_article import withholding_of
from jianbao.parsing.record_bylines import read_author
from jianbao.parsing.records import cut_text


class Unmatched(Exception):
    """The words of a correction stand nowhere on the page, or not where it needs them."""


def _words(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _match(page: Page, value: Any, within: int | None = None) -> Match:
    """The place of the words, in the article `within` if one is given; a text that is nothing but them goes before
    one that holds them among others."""
    found = [match for match in find_words(page, _words(value)) if within is None or match.article == within]
    if not found:
        raise Unmatched(_words(value))
    return next((match for match in found if match.is_whole), found[0])


def _match_of(page: Page, correction: Correction, value: Any) -> Match:
    """The place of the words, in the article that `article` names if it names one."""
    return _match(page, value, article_of(page, correction) if correction.arguments.get("article") else None)


def article_of(page: Page, correction: Correction, near: Match | None = None) -> int:
    """The article a correction is about: named by `article`, the one its words stand in, or the only one."""
    named = correction.arguments.get("article")
    if named:
        ranked = rank_articles(page, _words(named))
        if not ranked:
            raise Unmatched(_words(named))
        return ranked[0][1]
    if near and near.article is not None:
        return near.article
    if len(page.articles) == 1:
        return 0
    raise Unmatched(_words(named or "article: …"))


def article_named(correction: Correction) -> Any:
    """The words that say which article a correction is about; None where its own words do."""
    value = correction.arguments.get("withhold")
    return value if isinstance(value, str) and value not in ("true", "yes") else correction.arguments.get("article")


def _change(page: Page, number: int, change: Callable[[Article], Article]) -> Page:
    articles = page.articles
    return replace(page, articles=(*articles[:number], change(articles[number]), *articles[number + 1 :]))


def take(page: Page, correction: Correction) -> Page:
    """Takes words for something else, wherever the parser had put them."""
    wanted = correction.arguments["take"]
    role = str(correction.arguments["as"]).strip()
    for words in _each(page, wanted):
        match = _match(page, words)  # `article` is where they belong: they may stand in another
        number = article_of(page, correction, match)
        place = _target(page, correction)
        if role in ("heading", "paragraph", "subheading", "keyword"):
            page = _place_in_body(page, correction, match, number, place)
        else:
            page, text = take_out(page, match)
            page = prune(_give(page, number, role, text, _words(words)))
    return page


def _each(page: Page, wanted: Any) -> list[Any]:
    """The words one by one: the members of a list, or the lines of a text that stand apart on the page."""
    if isinstance(wanted, list):
        return wanted
    lines = str(wanted).splitlines()
    return lines if len(lines) > 1 and not find_words(page, str(wanted)) else [wanted]


def _target(page: Page, correction: Correction) -> Match | None:
    beside = correction.arguments.get("before") or correction.arguments.get("after")
    return _match(page, beside) if beside else None


def _give(page: Page, number: int, role: str, text: Text, words: str) -> Page:
    """The page with the text in its new part."""
    if role == "furniture":
        return replace(page, furniture=(*page.furniture, text))
    if role in ("kicker", "deck", "column", "series"):
        old: Text | None = getattr(page.articles[number], role)
        kept = (old,) if old else ()
        part: dict[str, Any] = {role: text}
        page = _change(page, number, lambda article: replace(article, **part))
        return replace(page, unplaced=(*page.unplaced, *kept))
    changes: dict[str, Callable[[Article], Article]] = {
        "headline": lambda article: replace(article, headline=(*article.headline, text)),
        "byline": lambda article: replace(article, bylines=(*article.bylines, *read_author(text))),
        "standfirst": lambda a: replace(a, standfirst=(*a.standfirst, Paragraph(text.text, text.pieces))),
        "caption": lambda article: replace(article, captions=(*article.captions, Caption(text))),
        "credit": lambda article: replace(article, captions=_credited(article.captions, text)),
        "notice": lambda article: replace(article, notices=(*article.notices, text)),
        "dateline": lambda article: replace(article, dateline=text.text, dateline_text=text),
    }
    if role not in changes:
        raise Unmatched(f"as: {role}")
    return _change(page, number, changes[role])


def _credited(captions: tuple[Caption, ...], text: Text) -> tuple[Caption, ...]:
    if not captions or captions[-1].credit:
        return (*captions, Caption(Text(""), text))
    return (*captions[:-1], replace(captions[-1], credit=text))


def _place_in_body(page: Page, correction: Correction, match: Match, number: int, target: Match | None) -> Page:
    """Words made a heading, subheading, keyword or paragraph, where they stand or beside other words."""
    role, text = str(correction.arguments["as"]), cut_text(match.text, match.start, match.end)
    row = body_row(page.articles[number])
    at = row_of(row, match.text)
    if at is None:
        page = take_out(page, match)[0]
        row = body_row(page.articles[number])
    else:
        before, after = ([(row[at][0], rest)] if rest.text else [] for rest in _remains(match))
        row[at : at + 1] = [*before, *([] if target else [(role, text)]), *after]
    if target or at is None:
        beside = row_of(row, target.text) if target else len(row) - 1
        if beside is None:
            raise Unmatched(_words(correction.arguments.get("before") or correction.arguments.get("after")))
        row.insert(beside + ("before" not in correction.arguments), (role, text))
    return prune(_change(page, number, lambda article: set_body_row(article, row)))


def _remains(match: Match) -> tuple[Text, Text]:
    """What stands before and after the words in their own text."""
    return cut_text(match.text, 0, match.start), cut_text(match.text, match.end, len(match.text.text))


def _paragraph_match(page: Page, value: Any) -> Match:
    found = [match for match in find_words(page, _words(value)) if _is_in_list(match.place)]
    if not found:
        raise Unmatched(_words(value))
    return found[0]


def _is_in_list(place: Place) -> bool:
    return isinstance(place[-1], int)


def begin(page: Page, correction: Correction) -> Page:
    """Begins an article of its own at the words; see `corrections_beginning`."""
    begun = begin_article(page, _match_of(page, correction, correction.arguments["begin"]))
    if begun is None:
        raise Unmatched(_words(correction.arguments["begin"]))
    return prune(begun)


def join(page: Page, correction: Correction) -> Page:
    """Joins a text with the next one of its kind, or with the one that `with` names."""
    first = _paragraph_match(page, correction.arguments["join"])
    other = correction.arguments.get("with")
    row = [(place, text) for place, text in places_of(page) if place[:2] == first.place[:2] and _is_in_list(place)]
    at = next(n for n, (place, _) in enumerate(row) if place == first.place)
    if other:
        match = _paragraph_match(page, other)
        second = (match.place, match.text)
    elif at + 1 < len(row):
        second = row[at + 1]
    else:
        raise Unmatched(_words(correction.arguments["join"]))
    if second[0] == first.place:
        raise Unmatched(_words(other))
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
    found = [m for m in find_words(page, _words(correction.arguments["split"])) if _is_in_list(m.place) and m.start]
    if not found:
        raise Unmatched(_words(correction.arguments["split"]))
    match = found[0]
    parts = (cut_text(match.text, 0, match.start), cut_text(match.text, match.start, len(match.text.text)))
    changed: Page = set_at(page, match.place, parts)
    return changed


def move(page: Page, correction: Correction) -> Page:
    """Puts a paragraph before or after another."""
    match = _paragraph_match(page, correction.arguments[correction.action])
    before = correction.arguments.get("before")
    beside = before or correction.arguments.get("after")
    target = _paragraph_match(page, beside) if beside else None
    if target is None or target.place == match.place:
        raise Unmatched(_words(beside or "before / after"))
    page = set_at(page, match.place, ())
    place = next(place for place, text in places_of(page) if text is target.text)
    pair = (match.text, target.text) if before else (target.text, match.text)
    return prune(set_at(page, place, pair))


def substitute(page: Page, correction: Correction) -> Page:
    """Puts other words for those that were misread."""
    match = _match_of(page, correction, correction.arguments["replace"])
    words = str(correction.arguments["with"])
    changed: Page = set_at(page, match.place, (put_words(match.text, match.start, match.end, words),))
    return changed


def set_headline(page: Page, correction: Correction) -> Page:
    """Gives an article another headline; the old one's source is kept with the first line of the new."""
    value = correction.arguments["headline"]
    lines = [str(line) for line in (value if isinstance(value, list) else [value])]

    def change(article: Article) -> Article:
        old = consumed([piece for line in article.headline for piece in line.pieces])
        headline = (Text(lines[0], old), *map(Text, lines[1:]))
        return replace(article, headline=headline)

    return _change(page, article_of(page, correction), change)


def set_byline(page: Page, correction: Correction) -> Page:
    """Gives an article another byline."""
    line = Text(_words(correction.arguments["byline"]))

    def change(article: Article) -> Article:
        inline = tuple(byline for byline in article.bylines if byline.inline)
        old = consumed([p for byline in article.bylines if not byline.inline for p in byline.pieces])
        named = list(read_author(line))
        if named:
            named[0] = replace(named[0], pieces=old)
        return replace(article, bylines=(*named, *inline))

    return _change(page, article_of(page, correction), change)


def drop(page: Page, correction: Correction) -> Page:
    """Takes a duplicate out: the article whose headline the words are, else the text that holds them. What is
    dropped is kept with the furniture, which no article owns."""
    match = _match_of(page, correction, correction.arguments["drop"])
    number = match.article
    if number is not None and "headline" in match.place and len(page.articles) > 1:
        texts = [text for place, text in places_of(page) if place[:2] == ("articles", number)]
        pieces = tuple(
            piece for byline in page.articles[number].bylines if not byline.inline for piece in byline.pieces
        )
        names = (Text(" ".join(b.name for b in page.articles[number].bylines), pieces),) if pieces else ()
        rest = (*page.articles[:number], *page.articles[number + 1 :])
        return replace(page, articles=rest, furniture=(*page.furniture, *texts, *names))
    changed: Page = set_at(page, match.place, ())
    return prune(replace(changed, furniture=(*changed.furniture, Text(match.text.text, match.text.pieces))))


def withhold(page: Page, correction: Correction) -> Page:
    """Marks an article as withheld."""
    named = article_named(correction)
    number = article_of(page, replace(correction, arguments={**correction.arguments, "article": named}))
    reason = {"reason": correction.arguments.get("reason"), "date": correction.arguments.get("date")}
    withheld = withholding_of(reason)
    return _change(page, number, lambda article: replace(article, withheld=withheld))
