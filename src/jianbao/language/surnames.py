"""Chinese surnames, single and compound, and which of them are words as well."""

from jianbao.lexicon import word_set

_ALL = word_set("surname")
SINGLE: frozenset[str] = frozenset(name for name in _ALL if len(name) == 1)
COMPOUND: frozenset[str] = _ALL - SINGLE
COMMON: frozenset[str] = word_set("common")
WORDLIKE: frozenset[str] = word_set("wordlike")
GRAMMATICAL: frozenset[str] = word_set("grammatical")
JAPANESE: frozenset[str] = word_set("japanese-surname")


def surname_of(name: str) -> str | None:
    """The surname `name` begins with, the longest that leaves a given name; None without one."""
    for length in (4, 2):
        if len(name) > length and name[:length] in COMPOUND:
            return name[:length]
    return name[:1] if name[:1] in SINGLE else None
