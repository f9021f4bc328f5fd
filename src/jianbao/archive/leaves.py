"""Parsed pages gathered into leaves: where each stands in the archive's tree of addresses.

known of a page          its leaf                         its articles
paper, date, number      {paper}/{date}/{page}/           {n}.html in it
  a later edition        {paper}/{date}/{page}-{edition}/ {n}.html in it
paper, date              {paper}/{date}/source-{source}/  {n}.html in it
  .jsonl, .md            {paper}/{date}/ (the issue's)    {id}.html in it
less                     undated/{source}/                {n}.html in it, counted through the source
  .jsonl                 undated/{source}/                {id}.html in it
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from jianbao.archive.print_facts import PrintFacts, find_print_facts, number_key, print_order
from jianbao.archive.slugs import hashed_slug, plain_slug, short_hash
from jianbao.config import Settings
from jianbao.model import Page


@dataclass(slots=True)
class LeafDraft:
    """A leaf while its pages are gathered. `folder` ends in no slash; `articles` is the folder articles go to.

    `named` says that its articles are addressed by their ids.
    """

    folder: str
    articles: str
    named: bool
    facts: PrintFacts
    pages: list[Page] = field(default_factory=list)

    @property
    def address(self) -> str:
        """The address of the leaf's page."""
        return f"{self.folder}/index.html"


def gather_leaves(pages: Iterable[Page], settings: Settings) -> list[LeafDraft]:
    """The leaves of the archive in print order, each with its pages in the same order."""
    ranks = {paper.name: rank for rank, paper in enumerate(settings.papers)}
    with_facts = [(page, find_print_facts(page, settings)) for page in pages]
    with_facts.sort(key=lambda pair: print_order(pair[0], pair[1], ranks))
    slugs = name_sources([page.source.file.path for page, _ in with_facts])
    leaves: dict[str, LeafDraft] = {}
    first: dict[str, str | None] = {}  # the edition whose page has the folder to itself
    for page, facts in with_facts:
        draft = _place(page, facts, slugs[page.source.file.path])
        if first.setdefault(draft.folder, facts.edition) != facts.edition and facts.number is not None:
            draft.folder = draft.articles = f"{draft.folder}-{plain_slug(facts.edition or '')}"
        leaves.setdefault(draft.folder, draft).pages.append(page)
    return list(leaves.values())


def name_sources(paths: Sequence[str]) -> dict[str, str]:
    """A slug for every source: its file's name; of two that would share one, the later gets a hash behind it."""
    slugs: dict[str, str] = {}
    taken: set[str] = set()
    for path in sorted(set(paths)):
        slug = plain_slug(posixpath.splitext(posixpath.basename(path))[0])
        slugs[path] = slug if slug not in taken else f"{slug}-{short_hash(path)}"
        taken.add(slugs[path])
    return slugs


def _place(page: Page, facts: PrintFacts, source: str) -> LeafDraft:
    kind = page.source.file.format
    if facts.slug is None or facts.date is None:
        folder = f"undated/{source}"
        own = folder if kind == "jsonl" or page.index == 0 else f"{folder}/{page.index + 1}"
        return LeafDraft(own, folder, kind == "jsonl", facts)
    issue = f"{facts.slug}/{facts.date}"
    if facts.number is not None:
        folder = f"{issue}/{_spell_number(facts.number)}"
        return LeafDraft(folder, folder, False, facts)
    if kind != "text":
        return LeafDraft(issue, issue, True, facts)
    folder = f"{issue}/source-{source}" if page.index == 0 else f"{issue}/source-{source}-{page.index + 1}"
    return LeafDraft(folder, folder, False, facts)


def _spell_number(number: str) -> str:
    """`3`, `a04`; a number that is none (头版) by its pinyin."""
    letters, value, rest = number_key(number)
    if not letters.isascii() or rest:
        return plain_slug(number) if number.isdigit() else hashed_slug(number, "number")
    return f"{letters.lower()}{value:02}" if letters else str(value)
