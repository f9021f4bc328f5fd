"""A speaker's post as an article gives it."""

from __future__ import annotations

from jianbao.model import Article, Quote


def name_post(quote: Quote, article: Article) -> str:
    """The speaker's post as printed, after the organisation the article introduces them with."""
    post = quote.post or ""
    person = next((person for person in article.people if person.name == quote.speaker), None)
    organisation = (person.organisation or "") if person else ""
    return post if organisation in post else f"{organisation}{post}"
