"""Words taken for something else, wherever the parser had put them.

- take: 夜校设在老祠堂      # read as a paragraph …
  as: heading               # … it heads a section
  before: 每周三晚上
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from jianbao.model import Article, Caption, Correction, Page, Paragraph, ParagraphKind, Piece, Text, join_texts
from jianbao.parsing.bylines.running_text import read_jump
from jianbao.parsing.corrections.body_rows import body_row, prune, row_of, set_body_row, without_headless
from jianbao.parsing.corrections.finding import Unmatched, article_of, change_article, find_match, words_of
from jianbao.parsing.corrections.places import Match, find_words, take_out
from jianbao.parsing.fields.record import cut_text
from jianbao.parsing.records.bylines import read_author

_KEPT_LINES: dict[str, ParagraphKind] = {"verse": "verse", "table": "table"}


def take(page: Page, correction: Correction) -> Page:
    """Takes words for something else, wherever the parser had put them."""
    role = str(correction.arguments["as"]).strip()
    taken = _each(page, correction.arguments["take"])
    for words in taken:
        match = _match_of(page, correction, words)
        number = article_of(page, correction, match)
        place = _target(page, correction)
        if role in ("heading", "paragraph", "subheading", "keyword", *_KEPT_LINES):
            page = _place_in_body(page, correction, match, number, place)
        else:
            page, text = take_out(page, match)
            if match.article is not None and match.place[-1] == "heading" and match.is_whole:
                page = change_article(page, match.article, without_headless)
            page = prune(_give(page, number, role, text, words_of(words)))
    return _as_one(page, correction, taken) if role in _KEPT_LINES and len(taken) > 1 else page


def _as_one(page: Page, correction: Correction, taken: Sequence[Any]) -> Page:
    """The page, the lines of a stanza or the rows of a table that were taken one by one put together where they stand
    one below the other."""
    matches = [_match_of(page, correction, words) for words in taken]
    number = matches[0].article
    if number is None:
        return page
    row = body_row(page.articles[number])
    places = [row_of(row, match.text) for match in matches]
    first = places[0]
    if first is None or places != list(range(first, first + len(places))):
        return page
    lines = join_texts([match.text for match in matches], "\n")
    kind = _KEPT_LINES[str(correction.arguments["as"]).strip()]
    row[first : first + len(places)] = [("paragraph", Paragraph(lines.text, lines.pieces, kind))]
    return change_article(page, number, lambda article: set_body_row(article, row))


def _match_of(page: Page, correction: Correction, words: Any) -> Match:
    """The place of the words: in the article that `article` names where they stand in it; it says where they belong,
    so they may stand in another."""
    if correction.arguments.get("article"):
        number = article_of(page, correction)
        if any(match.article == number for match in find_words(page, words_of(words))):
            return find_match(page, words, number)
    return find_match(page, words)


def _each(page: Page, wanted: Any) -> list[Any]:
    """The words one by one: the members of a list, or the lines of a text that stand apart on the page."""
    if isinstance(wanted, list):
        return wanted
    lines = str(wanted).splitlines()
    return lines if len(lines) > 1 and not find_words(page, str(wanted)) else [wanted]


def _target(page: Page, correction: Correction) -> Match | None:
    beside = correction.arguments.get("before") or correction.arguments.get("after")
    return find_match(page, beside) if beside else None


def _give(page: Page, number: int, role: str, text: Text, words: str) -> Page:
    """The page with the text in its new part."""
    if role == "furniture":
        return replace(page, furniture=(*page.furniture, text))
    if role in ("kicker", "deck", "column", "series"):
        old: Text | None = getattr(page.articles[number], role)
        kept = (old,) if old else ()
        part: dict[str, Any] = {role: text}
        page = change_article(page, number, lambda article: replace(article, **part))
        return replace(page, unplaced=(*page.unplaced, *kept))
    changes: dict[str, Callable[[Article], Article]] = {
        "headline": lambda article: replace(article, headline=(*article.headline, text)),
        "byline": lambda article: replace(article, bylines=(*article.bylines, *read_author(text))),
        "standfirst": lambda a: replace(a, standfirst=(*a.standfirst, Paragraph(text.text, text.pieces))),
        "caption": lambda article: replace(article, captions=(*article.captions, Caption(text))),
        "credit": lambda article: replace(article, captions=_credited(article.captions, text)),
        "notice": lambda article: replace(article, notices=(*article.notices, text)),
        "jump": lambda article: replace(article, jumps=(*article.jumps, read_jump(text))),
        "dateline": lambda article: replace(article, dateline=text.text, dateline_text=text),
    }
    if role not in changes:
        raise Unmatched(f"as: {role}")
    return change_article(page, number, changes[role])


def _credited(captions: tuple[Caption, ...], text: Text) -> tuple[Caption, ...]:
    if not captions or captions[-1].credit:
        return (*captions, Caption(Text(""), text))
    return (*captions[:-1], replace(captions[-1], credit=text))


def _place_in_body(page: Page, correction: Correction, match: Match, number: int, target: Match | None) -> Page:
    """Words made a heading, subheading, keyword or paragraph, where they stand or beside other words."""
    role, text = str(correction.arguments["as"]), cut_text(match.text, match.start, match.end)
    if role in _KEPT_LINES and text is not None:
        role, text = "paragraph", _with_lines(text, _KEPT_LINES[role])
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
            raise Unmatched(words_of(correction.arguments.get("before") or correction.arguments.get("after")))
        row.insert(beside + ("before" not in correction.arguments), (role, text))
    return prune(change_article(page, number, lambda article: set_body_row(article, row)))


def _with_lines(text: Text, kind: ParagraphKind) -> Paragraph:
    """Words as a paragraph whose lines are those of the source."""
    words, pieces = "", list[Piece]()
    for piece in text.pieces:
        line = text.text[piece.offset : piece.offset + piece.length].strip("\n")
        before = "\n" if words and line and pieces and pieces[-1].line != piece.line else ""
        pieces.append(replace(piece, offset=len(words) + len(before)))
        words += before + line
    return Paragraph(words, tuple(pieces), kind)


def _remains(match: Match) -> tuple[Text, Text]:
    """What stands before and after the words in their own text."""
    return cut_text(match.text, 0, match.start), cut_text(match.text, match.end, len(match.text.text))
