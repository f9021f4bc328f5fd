"""Every article an id of its own: where two sources claim one, both articles stay and the later is renamed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jianbao.diagnostics import Diagnostic
from jianbao.model import Article, Page


def name_apart(pages: Iterable[Page]) -> tuple[list[Page], list[Diagnostic]]:
    """The pages by source and place in it, ids made unique by a suffix (`-2`), and a diagnostic for each."""
    ordered = sorted(pages, key=lambda page: (page.source.file.path, page.index))
    claimed = {article.id for page in ordered for article in page.articles}
    owners: dict[str, str] = {}
    numbers: dict[str, int] = {}
    diagnostics: list[Diagnostic] = []
    named = []
    for page in ordered:
        articles = []
        for article in page.articles:
            own = article
            if article.id in owners:
                own = replace(article, id=_free_id(article.id, claimed, numbers))
                claimed.add(own.id)
                details = {"id": article.id, "other": owners[article.id], "renamed": own.id}
                diagnostics.append(
                    Diagnostic("id-claimed-twice", page.source.file.path, first_line(article), details)
                )
            owners[own.id] = page.source.file.path
            articles.append(own)
        named.append(replace(page, articles=tuple(articles)) if articles != list(page.articles) else page)
    return named, diagnostics


def _free_id(id: str, claimed: set[str], numbers: dict[str, int]) -> str:
    number = numbers.get(id, 1) + 1
    while f"{id}-{number}" in claimed:
        number += 1
    numbers[id] = number
    return f"{id}-{number}"


def first_line(article: Article) -> int:
    """The article's first source line, 0 when it has none."""
    texts = (*article.headline, *article.paragraphs())
    return min((text.lines[0] for text in texts if text.pieces), default=0)
