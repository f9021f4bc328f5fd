"""What is known of an article beside its text, by name: whom it names, who speaks, who wrote it, where it stood.

Names go into the same index as words do, behind a character of their own that no text uses, so that they are
found, cut into shards and counted in the same way:

    U+10FF00 张三    the person 张三        U+10FF01 张三    张三 speaking
"""

from __future__ import annotations

from jianbao.language.fold import fold_text
from jianbao.model import Holding
from jianbao.search.fields import MARKED

MARKS: dict[str, str] = {field.name: chr(0x10FF00 + (field.mark or 0)) for field in MARKED}

Facts = tuple[tuple[str, str], ...]


def read_facts(holding: Holding) -> Facts:
    """Kinds and names of a holding, as printed, each once; in the order of their marks."""
    if holding.withheld:
        return ()
    named = ((field.name, name) for field in MARKED for name in (field.read(holding) if field.read else ()))
    return tuple(dict.fromkeys((kind, name.strip()) for kind, name in named if name and fold_text(name)))


def word_of_fact(kind: str, name: str) -> str:
    """The word a name is indexed as."""
    return MARKS[kind] + fold_text(name)


def words_of_facts(facts: Facts) -> list[str]:
    """The words of all names of an article, each once."""
    return list(dict.fromkeys(word_of_fact(kind, name) for kind, name in facts))
