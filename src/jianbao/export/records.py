"""Articles, quotes and subjects as plain records, the same in every data set.

A withheld article has no record anywhere. `address` is the path in the site, `url` stands beside it when the
archive knows where it is published. What is not known is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jianbao.archive.subjects import keywords_of
from jianbao.citing import cited_number, public_url
from jianbao.config import Settings
from jianbao.export.page_json import article_to_json
from jianbao.model import Archive, Holding, Page, Quote, Subject

Json = dict[str, Any]
_LEFT_OUT = ("id", "url", "quotes", "people", "organisations", "withheld")


def article_record(holding: Holding, settings: Settings) -> Json:
    """An article with its whole text, in the shape of the page JSON without its empty fields."""
    article = holding.article
    text = {key: value for key, value in article_to_json(article).items() if key not in _LEFT_OUT}
    people = ({"name": p.name, "post": p.post, "organisation": p.organisation} for p in article.people)
    organisations = ({"name": o.name, "short_names": list(o.short_names)} for o in article.organisations)
    subjects = {
        "people": [known(person) for person in people],
        "organisations": [known(organisation) for organisation in organisations],
        "keywords": list(keywords_of(article)),
    }
    return known({**_facts(holding, settings), **prune(text), **subjects, "original_url": article.url})


def article_entry(holding: Holding) -> Json:
    """An article in a list: where it is and what it is called, without its text and without what the list says."""
    article = holding.article
    not_before = holding.page.date.not_before if holding.date is None else None
    return known(
        {
            "id": holding.id,
            "address": holding.address,
            "headline": [line.text for line in article.headline],
            "kicker": article.kicker.text if article.kicker else None,
            "authors": list(dict.fromkeys(byline.name for byline in article.bylines)),
            "genre": article.genre,
            "column": article.column.text if article.column else None,
            "not_before": not_before.isoformat() if not_before else None,
            "pages": [cited_number(part.number) for part in holding.parts if part.number],
            "characters": sum(len(paragraph.text) for paragraph in article.paragraphs()),
            "quotes": len(article.quotes),
        }
    )


def _facts(holding: Holding, settings: Settings) -> Json:
    page = holding.page
    numbers = [part.number for part in holding.parts] or [holding.number]
    not_before = page.date.not_before if holding.date is None else None
    return known(
        {
            "id": holding.id,
            "address": holding.address,
            "url": public_url(holding.address, settings),
            "paper": holding.paper,
            "date": holding.date,
            "date_basis": page.date.basis if holding.date else None,
            "not_before": not_before.isoformat() if not_before else None,
            "pages": [cited_number(number) for number in numbers if number],
            "sources": [page.source.file.path for page in _pages_of(holding)],
        }
    )


def _pages_of(holding: Holding) -> list[Page]:
    return [part.page for part in holding.parts] or [holding.page]


def quote_records(archive: Archive, settings: Settings) -> Iterator[tuple[Holding, Quote, Json]]:
    """Every quote and report with its article, page and source lines, in the order of the archive."""
    for holding in archive.holdings:
        if not holding.withheld:
            for quote in holding.article.quotes:
                yield holding, quote, _quote_record(holding, quote, settings)


def _quote_record(holding: Holding, quote: Quote, settings: Settings) -> Json:
    part = next((p for p in holding.parts if quote.places and quote.places[0].paragraph in p.paragraphs), None)
    page, number = (part.page, part.number) if part else (holding.page, holding.number)
    url = public_url(holding.address, settings)
    return {
        "id": quote.id,
        "kind": quote.kind,
        "text": quote.text,
        "speaker": quote.speaker,
        "post": quote.post,
        "cue": quote.cue,
        "rule": quote.rule,
        "evidence": quote.evidence,
        "candidates": list(quote.candidates),
        "article": holding.id,
        "headline": holding.article.title,
        "paper": holding.paper,
        "date": holding.date,
        "page": cited_number(number) if number else None,
        "address": f"{holding.address}#{quote.id}",
        "url": f"{url}#{quote.id}" if url else None,
        "source": page.source.file.path,
        "lines": list(quote.lines),
    }


def subject_record(subject: Subject, archive: Archive) -> Json:
    """A person or organisation: their page, other names, posts with the days they were printed, counts."""
    posts = []
    for id, person in reversed(subject.persons):
        post = known({"post": person.post, "organisation": person.organisation, "date": archive.by_id[id].date})
        if person.post or person.organisation:
            posts.append(post)
    dates = [date for id in subject.holdings if (date := archive.by_id[id].date)]
    kinds = [quote.kind for _, quote in subject.quotes]
    return known(
        {
            "name": subject.name,
            "distinction": subject.distinction,
            "address": subject.address,
            "aliases": list(subject.aliases),
            "posts": list({tuple(sorted(post.items())): post for post in posts}.values()),
            "first_date": min(dates, default=None),
            "last_date": max(dates, default=None),
            "articles": len(subject.holdings),
            "quotes": sum(kind != "indirect" for kind in kinds),
            "reports": sum(kind == "indirect" for kind in kinds),
        }
    )


def known(record: Json) -> Json:
    """The fields that have a value."""
    return {key: value for key, value in record.items() if value not in (None, "", [], {})}


def prune(value: Any) -> Any:
    """The same without empty fields at any depth."""
    if isinstance(value, dict):
        return known({key: prune(member) for key, member in value.items()})
    return [prune(member) for member in value] if isinstance(value, list) else value
