"""Suggestions while a query is typed: names and headlines, by their characters or by pinyin.

One file a letter of the alphabet, by the first letter of the name's pinyin (Latin names by their own), and
`letters`, which says for each first character what its letter is. A file holds
`[kind, name, address, syllables, articles]`, the most frequent names and the newest headlines first, and no more of
them than a reader would wait for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from pypinyin import lazy_pinyin

from jianbao.language.fold import fold_text
from jianbao.model import Archive, Holding
from jianbao.search.deflating import deflate
from jianbao.search.fields import SUGGESTED
from jianbao.search.packs import mend_surrogates
from jianbao.store import Store, UnreadableEntry, digest_of, digest_of_code, pack, unpack

_MOST_NAMES, _MOST_TITLES, _READ = 1000, 400, 12
_ELSE = "0"
_KIND = "syllables"
Entry = tuple[str, str, str, str, int]
Read = Callable[[str], str]


def write_suggestions(
    archive: Archive, newest_first: Sequence[Holding], store: Store | None = None
) -> dict[str, bytes]:
    """The files by their names; none for an empty archive. What the `store` knows how to read is not read again."""
    syllables = _Syllables(store or Store())
    written = _write(archive, newest_first, syllables.read)
    syllables.keep()
    return written


def _write(archive: Archive, newest_first: Sequence[Holding], read: Read) -> dict[str, bytes]:
    letters: dict[str, list[Entry]] = {}
    firsts: dict[str, str] = {}
    for most, entries in ((_MOST_NAMES, _names(archive, read)), (_MOST_TITLES, _titles(newest_first, read))):
        counts: dict[str, int] = {}
        for entry in entries:
            first = fold_text(entry[1])[:1]
            letter = _letter_of(entry[3])
            firsts.setdefault(first, letter)
            counts[letter] = counts.get(letter, 0) + 1
            if counts[letter] <= most:
                letters.setdefault(letter, []).append(entry)
    groups = {letter: "".join(sorted(f for f in firsts if firsts[f] == letter)) for letter in sorted(letters)}
    return {"letters": deflate(groups), **{letter: deflate(letters[letter]) for letter in sorted(letters)}}


def _names(archive: Archive, read: Read) -> Iterator[Entry]:
    subjects = [subject for subject in archive.subjects if subject.kind in SUGGESTED and fold_text(subject.name)]
    subjects.sort(key=lambda subject: (-len(subject.holdings), subject.kind, subject.name, subject.address))
    for subject in subjects:
        name = mend_surrogates(subject.name)
        yield subject.kind, name, subject.address, read(name), len(subject.holdings)


def _titles(newest_first: Sequence[Holding], read: Read) -> Iterator[Entry]:
    for holding in newest_first:
        title = mend_surrogates(holding.article.title)
        if fold_text(title) and not holding.withheld:
            yield "title", title, holding.address, read(title), 1


class _Syllables:
    """How names and headlines are read, with what the store remembers of it: one entry, of what was asked for."""

    def __init__(self, store: Store) -> None:
        self._store, self._key = store, digest_of(digest_of_code("lexicon", "language", "search"))
        self._known: dict[str, str] = {}
        self._asked: dict[str, str] = {}
        with suppress(KeyError, UnreadableEntry, TypeError, ValueError):
            self._known = dict(unpack(store.recall(_KIND, [self._key])[self._key]))

    def read(self, name: str) -> str:
        """The syllables of a name."""
        known = self._known.get(name)
        found = self._asked[name] = read_syllables(name) if known is None else known
        return found

    def keep(self) -> None:
        """Remember what was asked for."""
        if self._asked != self._known:
            self._store.keep(_KIND, {self._key: pack(self._asked)})


def read_syllables(name: str) -> str:
    """The pinyin of the first characters, without tones, a space between syllables; Latin letters as they are."""
    return " ".join(syllable for syllable in lazy_pinyin(fold_text(name)[:_READ]) if syllable.isalnum())


def _letter_of(syllables: str) -> str:
    return syllables[0] if syllables[:1].isascii() and syllables[:1].isalpha() else _ELSE
