"""The fields of a record made into an article; the same names in a JSONL line and in front matter.

    title, kicker, deck, column, series, genre     words; a title may be a list of lines
    author                                         one line as printed: 首席记者 甲 实习生 乙
    bylines                                        a list of names, or of {name, role, outlet, inline}
    dateline, standfirst, captions, notices, boxes, jumps, id, url, confidence, withheld
    paper, date, page, page_name, edition          of the page it stood on

Fields of other names are kept in `Article.extra`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from jianbao.model import Article, Paragraph, Text, Withholding
from jianbao.parsing.bylines.running_text import dateline_of, inline_bylines
from jianbao.parsing.fields.record import Record, first_text, texts_in
from jianbao.parsing.genre import genre_of
from jianbao.parsing.metadata.dates import read_date
from jianbao.parsing.metadata.settling import OF_THE_PAGE
from jianbao.parsing.records.bylines import read_bylines
from jianbao.parsing.records.members import (
    box_of,
    caption_of,
    each_text,
    jump_of,
    lines_of,
    paragraphs_of,
    read_members,
)

WORDS = ("kicker", "deck", "column", "series")
OF_THE_ARTICLE = (
    *("id", "title", "headline", *WORDS, "genre", "author", "bylines", "dateline", "standfirst", "captions"),
    *("notices", "boxes", "jumps", "url", "confidence", "withheld", "withhold"),
)
KNOWN = frozenset((*OF_THE_PAGE, *OF_THE_ARTICLE, "body", "encoding", "corrections"))
_SURROGATES = re.compile("[\ud800-\udfff]")


def article_of_record(record: Record, lead: tuple[Paragraph, ...] = ()) -> Article:
    """The article, its body being `lead`; `id` is empty when the record has none."""
    fields = record.located
    words = {name: first_text(fields.get(name)) for name in WORDS}
    dateline = first_text(fields.get("dateline"))
    genre, url = first_text(fields.get("genre")), first_text(fields.get("url"))
    id = first_text(fields.get("id"))
    return Article(
        id=id.text if id else "",
        headline=tuple(lines_of(fields.get("title") or fields.get("headline"))),
        genre=genre.text if genre else None,
        bylines=tuple(read_bylines(fields)),
        dateline=dateline.text if dateline else None,
        dateline_text=dateline,
        standfirst=paragraphs_of(fields.get("standfirst")),
        lead=lead,
        boxes=tuple(read_members(fields.get("boxes"), box_of)),
        captions=tuple(read_members(fields.get("captions"), caption_of)),
        notices=tuple(each_text(fields.get("notices"))),
        jumps=tuple(read_members(fields.get("jumps"), jump_of)),
        url=url.text if url else None,
        confidence=_confidence(record.plain.get("confidence")),
        withheld=withholding_of(record.plain.get("withheld", record.plain.get("withhold"))),
        extra={key: tidy(value) for key, value in record.plain.items() if key not in KNOWN},
        kicker=words["kicker"],
        deck=words["deck"],
        column=words["column"],
        series=words["series"],
    )


def complete_article(article: Article, record: Record) -> Article:
    """The article with what its text says of it where the record is silent: dateline, names within the text,
    genre. A field that is there and empty is an answer too."""
    text = (*article.lead, *(paragraph for section in article.sections for paragraph in section.paragraphs))
    signed = {byline.name for byline in article.bylines}
    named = () if "bylines" in record.plain else inline_bylines(text)
    inline = tuple(byline for byline in named if byline.name not in signed)
    dateline = article.dateline if "dateline" in record.plain else dateline_of(text)
    if inline or dateline != article.dateline:
        article = replace(article, bylines=article.bylines + inline, dateline=dateline)
    genre = article.genre if "genre" in record.plain else genre_of(article)
    return article if genre == article.genre else replace(article, genre=genre)


def facts_of_record(record: Record, article: Article) -> Iterator[tuple[str, Text]]:
    """Where the fields went that are no texts of the page: JSON pointers and their texts."""
    places = {"id": "id", "url": "url", "genre": "genre"}
    for key, name in places.items():
        text = first_text(record.located.get(key))
        if text and getattr(article, name) == text.text:
            yield f"/articles/0/{name}", text
    for key, value in record.located.items():
        if key not in KNOWN:
            pointer = f"/articles/0/extra/{key.replace('~', '~0').replace('/', '~1')}"
            yield from ((pointer, text) for text in texts_in(value) if isinstance(value, Text))


def made_id(article: Article, *more: str) -> str:
    """An id made of the content: the same article has the same one wherever it stands."""
    words = [article.title, *(paragraph.text for paragraph in article.paragraphs()), *more]
    return "a-" + hashlib.sha256("\n".join(words).encode("utf-8", "replace")).hexdigest()[:12]


def tidy(value: Any) -> Any:
    """A field's value as JSON can hold it: lone surrogates replaced, other kinds of value as text."""
    if isinstance(value, str):
        return _SURROGATES.sub("\ufffd", value)
    if isinstance(value, list):
        return [tidy(member) for member in value]
    if isinstance(value, dict):
        return {tidy(str(key)): tidy(member) for key, member in value.items()}
    if isinstance(value, float) and not (value == value and abs(value) != float("inf")):
        return str(value)
    return value if isinstance(value, bool | int | float) or value is None else str(value)


def _confidence(value: Any) -> float:
    return float(value) if isinstance(value, int | float) and 0 <= value <= 1 else 1.0


def withholding_of(value: Any) -> Withholding | None:
    """`true`, a reason, or {reason, date}; None and `false` withhold nothing."""
    if value in (None, False, "", "false"):
        return None
    if isinstance(value, dict):
        date = value.get("date")
        return Withholding(str(value.get("reason") or ""), _date(date))
    return Withholding("" if value is True else str(value))


def _date(value: Any) -> dt.date | None:
    return read_date(value) if value is not None else None
