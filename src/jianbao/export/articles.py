"""An article as a record: its whole text once, and everything else by where it stands in it.

A withheld article has no record anywhere. What is not known is left out.

    {"id": "bridge", "address": "daily/2025-09-29/3/1.html", "headline": ["新桥合龙"], "lines": [3, 3],
     "lead": ["“我们做到了，”林青山说。"],
     "quotes": [{"id": "q-1", "kind": "direct", "at": [[0, 1, 7]], "speaker": "林青山", "cue": "说"}]}
"""

from __future__ import annotations

from typing import Any

from jianbao.archive.outline import keywords_of
from jianbao.citing import cited_number
from jianbao.export.page_json import article_to_json
from jianbao.model import Article, Holding, Quote

Json = dict[str, Any]
_LEFT_OUT = ("id", "url", "quotes", "people", "organisations", "withheld", "confidence")


def article_entry(holding: Holding, address: str) -> Json:
    """An article in the list of a page, without its text: `address` is its own, as a link from the page's."""
    article = holding.article
    return known(
        {
            "id": holding.id,
            "address": address,
            "headline": [line.text for line in article.headline],
            "authors": list(dict.fromkeys(byline.name for byline in article.bylines)),
            "pages": [cited_number(part.number) for part in holding.parts if part.number],
            "characters": sum(len(paragraph.text) for paragraph in article.paragraphs()),
        }
    )


def article_record(holding: Holding) -> Json:
    """An article whole."""
    article = holding.article
    numbers = [part.number for part in holding.parts] or [holding.number]
    text = {key: value for key, value in article_to_json(article).items() if key not in _LEFT_OUT}
    facts = {
        "id": holding.id,
        "address": holding.address,
        "paper": holding.paper,
        "date": holding.date,
        "date_basis": holding.page.date.basis if holding.date else None,
        "not_before": _not_before(holding),
        "pages": [cited_number(number) for number in numbers if number],
        "sources": _sources_of(holding),
        "lines": _lines_of(article),
    }
    return known({**facts, **_shorten(prune(text)), **_annotations(article), "original_url": article.url})


def _annotations(article: Article) -> Json:
    people = ({"name": p.name, "post": p.post, "organisation": p.organisation} for p in article.people)
    organisations = ({"name": o.name, "short_names": list(o.short_names)} for o in article.organisations)
    return {
        "people": [known(person) for person in people],
        "organisations": [known(organisation) for organisation in organisations],
        "keywords": list(keywords_of(article)),
        "quotes": [_quote(quote) for quote in article.quotes],
    }


def _quote(quote: Quote) -> Json:
    """A quote by its places: paragraph, start and end, all from 0, the end exclusive."""
    return known(
        {
            "id": quote.id,
            "kind": quote.kind,
            "at": [[place.paragraph, place.start, place.end] for place in quote.places],
            "speaker": quote.speaker,
            "post": quote.post,
            "cue": quote.cue,
            "rule": quote.rule,
            "candidates": list(quote.candidates),
        }
    )


def _lines_of(article: Article) -> list[int]:
    """The first and last line of the source that headline stack and paragraphs come from; none when they are not
    known."""
    stack = (article.kicker, *article.headline, article.deck, article.column, article.series)
    numbers = [n for text in (*stack, *article.paragraphs()) if text for n in text.lines if n]
    return [min(numbers), max(numbers)] if numbers else []


def _not_before(holding: Holding) -> str | None:
    day = holding.page.date.not_before if holding.date is None else None
    return day.isoformat() if day else None


def _sources_of(holding: Holding) -> list[str]:
    pages = [part.page for part in holding.parts] or [holding.page]
    return list(dict.fromkeys(page.source.file.path for page in pages))


def _shorten(value: Any) -> Any:
    """The same with each paragraph as its bare text, unless it is of a kind of its own or has emphasis."""
    if isinstance(value, list):
        return [_shorten(member) for member in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"text", "lines"}:
        return value["text"]
    return {key: _shorten(member) if key != "extra" else member for key, member in value.items() if key != "lines"}


def known(record: Json) -> Json:
    """The fields that have a value."""
    return {key: value for key, value in record.items() if value not in (None, "", [], {})}


def prune(value: Any) -> Any:
    """The same without empty fields at any depth."""
    if isinstance(value, dict):
        return known({key: prune(member) for key, member in value.items()})
    return [prune(member) for member in value] if isinstance(value, list) else value
