"""Quotes and subjects as plain records, the same in every table.

A withheld article has no record anywhere. `address` is the path in the site. What is not known is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jianbao.citing import cited_number
from jianbao.export.articles import known
from jianbao.model import Archive, Holding, Quote, Subject

Json = dict[str, Any]


def quote_records(archive: Archive) -> Iterator[tuple[Holding, Quote, Json]]:
    """Every quote and report with its article, page and source lines, in the order of the archive."""
    for holding in archive.holdings:
        if not holding.withheld:
            for quote in holding.article.quotes:
                yield holding, quote, _quote_record(holding, quote)


def _quote_record(holding: Holding, quote: Quote) -> Json:
    part = next((p for p in holding.parts if quote.places and quote.places[0].paragraph in p.paragraphs), None)
    page, number = (part.page, part.number) if part else (holding.page, holding.number)
    return {
        "text": quote.text,
        "speaker": quote.speaker,
        "post": quote.post,
        "cue": quote.cue,
        "rule": quote.rule,
        "evidence": quote.evidence,
        "candidates": list(quote.candidates),
        "paper": holding.paper,
        "date": holding.date,
        "page": cited_number(number) if number else None,
        "article": holding.id,
        "headline": holding.article.title,
        "address": f"{holding.address}#{quote.id}",
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
