"""What is known of an article beside its text, by name: whom it names, who speaks, who wrote it, where it stood.

Names go into the same index as words do, behind a character of their own that no text uses, so that they are
found, cut into shards and counted in the same way:

    U+10FF00 张三    the person 张三        U+10FF01 张三    张三 speaking
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from jianbao.language.fold import fold_text
from jianbao.model import Holding

Kind = Literal["person", "speaker", "organisation", "keyword", "reporter", "paper", "page", "quotes"]
KINDS: tuple[Kind, ...] = (
    "person",
    "speaker",
    "organisation",
    "keyword",
    "reporter",
    "paper",
    "page",
    "quotes",
)
MARKS: dict[str, str] = {kind: chr(0x10FF00 + place) for place, kind in enumerate(KINDS)}
HAS_QUOTES = "yes"

Facts = tuple[tuple[Kind, str], ...]


def read_facts(holding: Holding) -> Facts:
    """Kinds and names of a holding, as printed, each once; in the order of KINDS."""
    article = holding.article
    if holding.withheld:
        return ()
    names: dict[Kind, Iterable[str | None]] = {
        "person": (person.name for person in article.people),
        "speaker": (quote.speaker for quote in article.quotes),
        "organisation": (organisation.name for organisation in article.organisations),
        "keyword": (passage.text for passage in holding.passages if passage.field == "keyword"),
        "reporter": (byline.name for byline in article.bylines),
        "paper": (holding.paper,),
        "page": (holding.page.number.value, holding.page.name.value),
        "quotes": (HAS_QUOTES,) if article.quotes else (),
    }
    facts = {(kind, name.strip()): None for kind in KINDS for name in names[kind] if name and fold_text(name)}
    return tuple(facts)


def word_of_fact(kind: str, name: str) -> str:
    """The word a name is indexed as."""
    return MARKS[kind] + fold_text(name)


def words_of_facts(facts: Facts) -> list[str]:
    """The words of all names of an article, each once."""
    return list(dict.fromkeys(word_of_fact(kind, name) for kind, name in facts))
