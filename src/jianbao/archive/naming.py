"""Every article an id of its own.

An id that the input gives is its own affair: where two sources claim one, both articles stay, the later is renamed
and told. An id made of a file's name says too little where two files have one name; then it is made of newspaper,
day, edition, page and number, or of the file's path. What `addresses.tsv` knows an article by stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import is_

from jianbao.archive.addresses import EMPTY, Addresses, Given
from jianbao.archive.deferred import rename_article, with_articles
from jianbao.archive.outline import likeness_of
from jianbao.archive.print_facts import PrintFacts, find_print_facts
from jianbao.archive.slugs import plain_slug, short_hash
from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Article, Page


def name_apart(
    pages: Iterable[Page], settings: Settings, addresses: Addresses = EMPTY
) -> tuple[list[Page], list[Diagnostic]]:
    """The pages by source and place in it, the ids of their articles unique; and a diagnostic for each id that the
    input gives twice."""
    ordered = sorted(pages, key=lambda page: (page.source.file.path, page.index))
    wanted = list(_by_place(ordered, settings))
    kept = _kept_ids(ordered, wanted, addresses)
    register = _Register({id for ids in kept for id in ids})
    diagnostics: list[Diagnostic] = []
    named = []
    for page, ids in zip(ordered, kept, strict=True):
        own = []
        for number, (article, id) in enumerate(zip(page.articles, ids, strict=True)):
            free = register.take(id, page.source.file.path)
            if free != id and _is_given(page, number):
                details = {"id": id, "other": register.owners[id], "renamed": free}
                diagnostics.append(
                    Diagnostic("id-claimed-twice", page.source.file.path, first_line(article), details)
                )
            own.append(article if article.id == free else rename_article(article, free))
        named.append(page if all(map(is_, own, page.articles)) else with_articles(page, tuple(own)))
    return named, diagnostics


class _Register:
    """Which ids are taken, and by which source."""

    def __init__(self, claimed: set[str]) -> None:
        self.claimed = claimed
        self.owners: dict[str, str] = {}
        self.numbers: dict[str, int] = {}

    def take(self, id: str, path: str) -> str:
        """The id, or the next one behind it that nobody claims."""
        free = id
        if id in self.owners:
            number = self.numbers.get(id, 1) + 1
            while f"{id}-{number}" in self.claimed:
                number += 1
            self.numbers[id] = number
            free = f"{id}-{number}"
            self.claimed.add(free)
        self.owners[free] = path
        return free


def _by_place(ordered: Sequence[Page], settings: Settings) -> Iterator[list[str]]:
    """The ids of each page's articles, those made of a name that several have by where they were printed."""
    counts = Counter(article.id for page in ordered for article in page.articles)
    numbers: Counter[str] = Counter()
    for page in ordered:
        ids = [article.id for article in page.articles]
        several = [counts[id] > 1 and not _is_given(page, number) for number, id in enumerate(ids)]
        facts = find_print_facts(page, settings) if any(several) else None
        for number, (id, again) in enumerate(zip(ids, several, strict=True)):
            if again and facts:
                place = _place(facts)
                numbers[place] += 1
                printed = f"{place}-{numbers[place]}"
                ids[number] = printed if place else f"{id}-{short_hash(page.source.file.path)}"
        yield ids


def _place(facts: PrintFacts) -> str:
    """Newspaper, day, edition and page; empty where less is known."""
    if not (facts.slug and facts.date and facts.number):
        return ""
    parts = (facts.slug, facts.date, plain_slug(facts.edition) if facts.edition else "", facts.number)
    return "-".join(part for part in parts if part)


def _kept_ids(ordered: Sequence[Page], wanted: Sequence[list[str]], addresses: Addresses) -> list[list[str]]:
    """The ids, with those that `addresses.tsv` knows the same words by in place of ids it does not know."""
    known = {entry.id for entry in addresses.given}
    left: dict[str, list[Given]] = {}
    used = {id for ids in wanted for id in ids}
    for entry in reversed(addresses.given):
        if entry.id not in used:
            left.setdefault(entry.likeness.words, []).append(entry)
    kept = []
    for page, ids in zip(ordered, wanted, strict=True):
        own = list(ids)
        for number, (article, id) in enumerate(zip(page.articles, ids, strict=True)):
            if left and id not in known and not _is_given(page, number):
                before = left.get(likeness_of(article).words)
                own[number] = before.pop().id if before else id
        kept.append(own)
    return kept


def _is_given(page: Page, number: int) -> bool:
    """Whether the input itself gives the id of an article of the page, counted from 0."""
    at = f"/articles/{number}/id"
    return any(entry.at == at for entry in page.ledger)


def first_line(article: Article) -> int:
    """The article's first source line, 0 when it has none."""
    texts = (*article.headline, *article.paragraphs())
    return min((text.lines[0] for text in texts if text.pieces), default=0)
