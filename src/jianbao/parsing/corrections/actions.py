"""What corrections do to an article as a whole: begin, headline, byline, replace, drop, withhold. Each raises
`Unmatched` with the words that it did not find."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jianbao.model import Article, Correction, Page, Piece, Text, join_texts
from jianbao.parsing.bylines.running_text import read_jump
from jianbao.parsing.corrections.beginning import begin_article
from jianbao.parsing.corrections.body_rows import prune
from jianbao.parsing.corrections.finding import (
    Unmatched,
    article_named,
    article_of,
    change_article,
    match_of,
    words_of,
)
from jianbao.parsing.corrections.places import consumed, places_of, put_words, set_at
from jianbao.parsing.records.article import withholding_of
from jianbao.parsing.records.bylines import read_author


def begin(page: Page, correction: Correction) -> Page:
    """Begins an article of its own at the words; see `corrections_beginning`."""
    begun = begin_article(page, match_of(page, correction, correction.arguments["begin"]))
    if begun is None:
        raise Unmatched(words_of(correction.arguments["begin"]), "correction-begins-there")
    return prune(begun)


def confirm(page: Page, correction: Correction) -> Page:
    """Changes nothing: somebody has looked at the words and found them rightly taken."""
    words = correction.arguments["confirm"]
    for one in words if isinstance(words, list) else [words]:
        match_of(page, correction, one)
    return page


def substitute(page: Page, correction: Correction) -> Page:
    """Puts other words for those that were misread."""
    match = match_of(page, correction, correction.arguments["replace"])
    words = str(correction.arguments["with"])
    changed: Page = set_at(page, match.place, (put_words(match.text, match.start, match.end, words),))
    if match.article is not None and "jumps" in match.place:
        return change_article(changed, match.article, _with_jumps_read)
    return changed


def _with_jumps_read(article: Article) -> Article:
    """The article whose jumps lead where their words say."""
    return replace(article, jumps=tuple(read_jump(jump.text) for jump in article.jumps))


def set_headline(page: Page, correction: Correction) -> Page:
    """Gives an article another headline; the old one's source is kept with the first line of the new."""
    value = correction.arguments["headline"]
    lines = [str(line) for line in (value if isinstance(value, list) else [value])]

    def change(article: Article) -> Article:
        old = consumed([piece for line in article.headline for piece in line.pieces])
        headline = (Text(lines[0], old), *map(Text, lines[1:]))
        return replace(article, headline=headline)

    return change_article(page, article_of(page, correction), change)


def set_byline(page: Page, correction: Correction) -> Page:
    """Gives an article another byline, or none where it is empty; the words that were taken for one are then
    furniture, which no article owns."""
    number = article_of(page, correction)
    article = page.articles[number]
    inline = tuple(byline for byline in article.bylines if byline.inline)
    pieces = [piece for byline in article.bylines if not byline.inline for piece in byline.pieces]
    given = correction.arguments["byline"]
    named = list(read_author(Text(words_of(given)))) if given not in (None, "", []) else []
    if named:
        named[0] = replace(named[0], pieces=consumed(pieces))
    elif pieces:
        page = replace(page, furniture=(*page.furniture, _as_printed(page, pieces)))
        inline = ()
    return change_article(page, number, lambda old: replace(old, bylines=(*named, *inline)))


def _as_printed(page: Page, pieces: Iterable[Piece]) -> Text:
    """The words that the pieces hold in the source, so that another correction can name them."""
    parts = []
    for piece in sorted(pieces, key=lambda piece: (piece.line, piece.start)):
        words = page.source.lines[piece.line - 1].raw[piece.start : piece.end]
        parts.append(Text(words, (Piece(0, len(words), piece.line, piece.start, piece.end),)))
    return join_texts(parts)


def drop(page: Page, correction: Correction) -> Page:
    """Takes a duplicate out: the article whose headline the words are, else the text that holds them. What is
    dropped is kept with the furniture, which no article owns."""
    match = match_of(page, correction, correction.arguments["drop"])
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
    return change_article(page, number, lambda article: replace(article, withheld=withheld))
