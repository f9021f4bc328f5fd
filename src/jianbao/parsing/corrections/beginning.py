"""`begin`: an article cut in two, the second beginning at given words.

甲地办起夜校      headline                甲地办起夜校
夜校设在……。      paragraph       ──▶     夜校设在……。
乙地渡口停航      heading                 ─────────────
渡口昨天……。      paragraph               乙地渡口停航      headline of an article of its own
                                          渡口昨天……。
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, count, takewhile
from string import ascii_lowercase
from typing import Any

from jianbao.model import Article, Box, Byline, Caption, Jump, Page, Paragraph, Text
from jianbao.parsing.corrections.body_rows import Row, body_row, row_of, set_body_row
from jianbao.parsing.corrections.places import Match
from jianbao.parsing.fields.record import slice_text
from jianbao.parsing.printed.articles.assembly import read_within
from jianbao.parsing.text.marks import is_closed

_ABOVE_BODY = ("kicker", "headline", "deck", "standfirst")
_HEADS = ("headline", "deck", "heading", "subheading", "keyword")


def begin_article(page: Page, match: Match) -> Page | None:
    """The page with an article of its own from the words at `match` on; None where there is nothing before them or
    they stand in no article's headline or text.

    A head, or a paragraph that is no sentence, becomes its headline. What else the article had goes by its place in
    the source: bylines, captions, notices, jumps and boxes from the line of the words on belong to the second.
    """
    number = match.article
    if number is None:
        return None
    article = page.articles[number]
    row = _row_of_article(article)
    at = row_of(row, match.text)
    if at is None or not (at or match.text.text[: match.start].strip()):
        return None
    above, below = _cut(row, at, match)
    line = match.text.lines_between(match.start, match.end)[0]
    second = _second(article, below, line, _new_id(page, article.id))
    pair = (_first(article, above, line), second)
    if page.source.file.format == "text":
        pair = (_read_again(pair[0]), _read_again(pair[1]))
    return replace(page, articles=(*page.articles[:number], *pair, *page.articles[number + 1 :]))


def _row_of_article(article: Article) -> Row:
    row: Row = [("kicker", article.kicker)] if article.kicker else []
    row += [("headline", line) for line in article.headline]
    row += [("deck", article.deck)] if article.deck else []
    row += [("standfirst", paragraph) for paragraph in article.standfirst]
    return row + body_row(article)


def _cut(row: Row, at: int, match: Match) -> tuple[Row, Row]:
    """The row cut before the words, within a paragraph where they stand in the middle of one."""
    role, text = row[at]
    if role not in ("standfirst", "paragraph") or not text.text[: match.start].strip():
        return row[:at], row[at:]
    parts = slice_text(text, 0, match.start), slice_text(text, match.start, len(text.text))
    return [*row[:at], (role, parts[0])], [(role, parts[1]), *row[at + 1 :]]


def _first(article: Article, row: Row, line: int) -> Article:
    """The article without what begins at `line` of the source and after it."""
    kicker = next((text for role, text in row if role == "kicker"), None)
    headline = tuple(text for role, text in row if role == "headline")
    if kicker and not headline:  # what is left of the stack heads the article
        headline, kicker = (kicker,), None
    article = replace(
        article,
        kicker=kicker,
        headline=headline,
        deck=next((text for role, text in row if role == "deck"), None),
        standfirst=tuple(_paragraph(text) for role, text in row if role == "standfirst"),
        **_parts(article, line, begun=False),
    )
    return set_body_row(article, [member for member in row if member[0] not in _ABOVE_BODY])


def _second(article: Article, row: Row, line: int, identity: str) -> Article:
    heads = list(takewhile(lambda member: member[0] in _HEADS, row))
    if not heads and not is_closed(row[0][1].text):
        heads = row[:1]
    headline = tuple(Text(text.text, text.pieces) for _, text in heads)
    begun = Article(identity, headline=headline, withheld=article.withheld, **_parts(article, line, begun=True))
    body = [("paragraph" if role in _ABOVE_BODY else role, text) for role, text in row[len(heads) :]]
    return set_body_row(begun, body)


def _parts(article: Article, line: int, *, begun: bool) -> dict[str, Any]:
    """What an article has beside headline and body, from `line` of the source on or, not `begun`, before it."""
    return {
        name: tuple(part for part in getattr(article, name) if (_line_of(part) >= line > 0) is begun)
        for name in ("bylines", "captions", "notices", "jumps", "boxes")
    }


def _line_of(part: Byline | Caption | Text | Jump | Box) -> int:
    """The first line of a part of an article; 0 where it has no source of its own."""
    if isinstance(part, Byline):
        return min((piece.line for piece in part.pieces), default=0)
    if isinstance(part, Box):
        return min((text.lines[0] for text in (part.heading, *part.paragraphs) if text), default=0)
    if isinstance(part, Caption):
        return part.text.lines[0] or (part.credit.lines[0] if part.credit else 0)
    return part.text.lines[0] if isinstance(part, Jump) else part.lines[0]


def _read_again(article: Article) -> Article:
    """The article with what its text, now another, says of it."""
    bylines = tuple(byline for byline in article.bylines if not byline.inline)
    return read_within(replace(article, bylines=bylines))


def _new_id(page: Page, identity: str) -> str:
    """An id beside that of the article that was cut: those of the page's other articles stay as they are."""
    taken = {article.id for article in page.articles}
    signs = chain(ascii_lowercase[1:], (f"b{number}" for number in count(2)))
    return next(name for sign in signs if (name := identity + sign) not in taken)


def _paragraph(text: Text) -> Paragraph:
    return text if isinstance(text, Paragraph) else Paragraph(text.text, text.pieces)
