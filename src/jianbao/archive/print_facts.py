"""What is known of where a page was printed, and the order of print that follows from it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jianbao.archive.slugs import hashed_slug
from jianbao.config import Settings, paper_folder
from jianbao.model import Known, Page

_NUMBER = re.compile(r"([A-Za-z]*)[-_ ]?0*([0-9]+)(.*)", re.DOTALL)
_LATE = "\U0010ffff"  # sorts what is not known behind what is


@dataclass(frozen=True, slots=True)
class PrintFacts:
    """Paper, date and page number of a page so far as they are given or printed; `slug` is the paper's."""

    paper: str | None
    slug: str | None
    date: str | None
    number: str | None
    name: str | None
    edition: str | None = None


def find_print_facts(page: Page, settings: Settings) -> PrintFacts:
    """The known print facts of a page; what was only inferred is not known."""
    paper, slug = _name_paper(_known(page.paper), settings)
    date = page.date.value if page.date.basis in ("given", "printed") else None
    day = date.isoformat() if date else None
    return PrintFacts(paper, slug, day, _known(page.number), page.name.value or None, _known(page.edition))


def _known(fact: Known) -> str | None:
    return (fact.value or "").strip() or None if fact.basis in ("given", "printed") else None


def _name_paper(name: str | None, settings: Settings) -> tuple[str | None, str | None]:
    """The paper's name and slug as the settings have it, by its name or an alias; else its pinyin and a hash."""
    if name is None:
        return None, None
    for paper in settings.papers:
        if name == paper.name or name in paper.aliases or name == paper.slug:
            return paper.name, paper_folder(paper.slug)
    return name, hashed_slug(name, "paper")


def number_key(number: str | None) -> tuple[str, int, str]:
    """Sorts page numbers as they are printed: 1, 2, 10, A01, A02, B01; what is unknown last. `01` equals `1`."""
    found = _NUMBER.fullmatch(number.strip()) if number else None
    if found is None:
        return (_LATE, 0, number or "")
    return (found[1].upper(), int(found[2][:9]), found[3].strip().upper())


# Editions of one day in the order they come out; one of another name comes after these.
_EDITIONS = ("", "早版", "晨版", "上午版", "午版", "日版", "下午版", "晚版", "夜版")


def edition_key(edition: str | None) -> tuple[int, str]:
    """Sorts the editions of a day as they come out: what names none, 早版, 午版, 晚版, then others by name."""
    name = edition or ""
    return (_EDITIONS.index(name) if name in _EDITIONS else len(_EDITIONS), name)


def print_order(page: Page, facts: PrintFacts, ranks: dict[str, int]) -> tuple[object, ...]:
    """The order of pages: paper (by `ranks`, then by name), date, edition, page number, source and place in it."""
    return (
        ranks.get(facts.paper or "", len(ranks)),
        facts.paper or _LATE,
        facts.date or _LATE,
        edition_key(facts.edition),
        number_key(facts.number),
        page.source.file.path,
        page.index,
    )
