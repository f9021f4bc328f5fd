"""Words as data: every list of words the programme knows, one row a word, with what the word is.

A table (`*.tsv`) holds rows of `word`, `tags` and an optional note, parted by tabs, in the order of code points; a
word has one row in all tables, however much it means. `tags.tsv` says what each tag means. A tag may carry values:
`stands-for=公司,集团`. To teach the programme a word, find or add its row; code asks by tag.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

__all__ = ["Row", "read_rows", "tables", "tags", "values", "word_set", "words"]

_TAGS = "tags.tsv"


class Row(NamedTuple):
    """One row: `tags` from each tag to its values (empty for most), `line` counted from 1."""

    word: str
    tags: dict[str, tuple[str, ...]]
    note: str
    line: int


def words(*asked: str) -> tuple[str, ...]:
    """The words that bear any of some tags, the longest first, each once. KeyError for a tag nothing bears."""
    found = set().union(*(_by_tag()[tag] for tag in asked))
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def word_set(*asked: str) -> frozenset[str]:
    """The same as a set, to look words up in."""
    return frozenset().union(*(_by_tag()[tag] for tag in asked))


def values(tag: str) -> dict[str, tuple[str, ...]]:
    """The words that bear a tag, with its values for each."""
    return dict(_by_tag()[tag])


@cache
def tags() -> dict[str, str]:
    """Every tag and what it means."""
    return {row.word: row.note for row in _rows_of_tags()}


def tables() -> Iterator[tuple[str, str]]:
    """Every table of words: its file's name and content, in the order of names."""
    folder = resources.files(__name__)
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".tsv") and item.name != _TAGS)
    return ((name, folder.joinpath(name).read_text(encoding="utf-8")) for name in names)


def read_rows(content: str) -> Iterator[Row]:
    """The rows of a table; a row without tags has none."""
    for line, text in enumerate(content.splitlines(), 1):
        word, listed, note, *_ = (*text.split("\t"), "", "")
        parted = (tag.partition("=") for tag in listed.split(" ") if tag)
        yield Row(word, {tag: tuple(given.split(",")) if given else () for tag, _, given in parted}, note, line)


def _rows_of_tags() -> Iterator[Row]:
    content = resources.files(__name__).joinpath(_TAGS).read_text(encoding="utf-8")
    for line, text in enumerate(content.splitlines(), 1):
        tag, _, meaning = text.partition("\t")
        yield Row(tag, {}, meaning, line)


@cache
def _by_tag() -> dict[str, dict[str, tuple[str, ...]]]:
    """All tables, turned round: from tag to its words, read once."""
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for _, content in tables():
        for row in read_rows(content):
            for tag, given in row.tags.items():
                found[tag][row.word] = given
    return dict(found)
