"""The index on disk, outside the published site: the Whoosh index and the character index side by side."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jianbao.disk import put_in_place, remove
from jianbao.model import Archive
from jianbao.search.facts import word_of_fact
from jianbao.search.lists import EMPTY, Docs, List
from jianbao.search.postings import Postings, is_posted, key_of
from jianbao.search.preparing import Segment, articles_between, prepare_search
from jianbao.search.segments import cut_parts
from jianbao.search.stored_before import CHARACTERS, FACTS, FORMAT, LENGTHS, WORDS, Stored, take_over
from jianbao.search.sums import DamagedIndex, find_damage, write_sums
from jianbao.search.weighing import find_payloads
from jianbao.search.whoosh_index import WordIndex, write_words
from jianbao.store import digest_of


def write_index(archive: Archive, folder: Path, prepared: Sequence[Segment] | None = None) -> None:
    """The index of `archive` in `folder`, in place of what an earlier build left there."""
    write_fresh_index(archive, folder, prepared)
    place_index(folder)


def place_index(folder: Path) -> None:
    """Put the new index beside `folder` in the place of the one there: a broken run leaves the old one, or the new
    one whole."""
    fresh, aside = _fresh(folder), folder.with_name(folder.name + ".old")
    remove(aside)
    put_in_place(fresh, folder, aside)
    remove(aside)
    remove(fresh)


def _fresh(folder: Path) -> Path:
    return folder.with_name(folder.name + ".new")


def write_fresh_index(
    archive: Archive, folder: Path, prepared: Sequence[Segment] | None = None, *, anew: bool = False
) -> None:
    """The index of `archive` in a new folder beside `folder`. What the index there has of the same articles is
    taken over unless all is to be made `anew`: files of both folders, where the disk can do that; none is written
    to any more."""
    segments = prepare_search(archive) if prepared is None else prepared
    fresh = _fresh(folder)
    remove(fresh)
    fresh.mkdir(parents=True)
    before = Stored(folder) if anew else Stored.of(folder)
    parts = _write_words(segments, before, fresh)
    counted = [_write_characters(segment, before, fresh / _name(number)) for number, segment in enumerate(segments)]
    lengths = [length for segment in segments for length in before.lengths_of(segment)]
    np.save(fresh / LENGTHS, np.array(lengths, dtype=np.int64))
    dates = [holding.date or "" for segment in segments for holding in segment.holdings]
    np.save(fresh / "dates.npy", np.array(dates, dtype="U10"))
    facts = {
        "format": FORMAT,
        "firsts": [segment.first for segment in segments],
        "segments": [[segment.key.hex(), words] for segment, words in zip(segments, counted, strict=True)],
        "parts": parts,
        "words": sum(counted),
        "digest": archive.digest,
    }
    (fresh / FACTS).write_text(json.dumps(facts, sort_keys=True), encoding="utf-8", newline="\n")
    write_sums(fresh)


def _name(number: int) -> str:
    return f"{CHARACTERS}{number}.npz"


def _write_characters(segment: Segment, before: Stored, file: Path) -> int:
    """The character index of a segment in `file`; gives the number of its postings of words."""
    known = before.segments.get(segment.key.hex())
    if known:
        take_over(before.folder / _name(known.number), file)
        return known.words
    columns = segment.characters
    np.savez(file, keys=columns.keys, starts=columns.starts, docs=columns.docs, payloads=columns.payloads)
    return segment.word_postings


def _write_words(segments: Sequence[Segment], before: Stored, fresh: Path) -> list[str]:
    """The Whoosh index in the folder `fresh`; gives the keys of its parts."""
    cuts = cut_parts(sum(len(segment.holdings) for segment in segments))
    keys = [digest_of(*_keys_between(segments, *cut)).hex() for cut in cuts]
    kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(keys, before.parts, strict=False)))
    if kept:
        (fresh / WORDS).mkdir()
        for file in sorted((before.folder / WORDS).iterdir()):
            if not file.name.endswith("LOCK"):
                take_over(file, fresh / WORDS / file.name)
    write_words((articles_between(segments, *cut) for cut in cuts[kept:]), fresh / WORDS, kept)
    return keys


def _keys_between(segments: Sequence[Segment], first: int, end: int) -> Iterator[bytes]:
    for segment in segments:
        start, stop = max(first, segment.first), min(end, segment.first + len(segment.holdings))
        if start < stop:
            yield segment.key_of(start, stop)


class StoredIndex:
    """The index opened for reading: `Lists`, and the articles themselves. DamagedIndex when a file of it is."""

    def __init__(self, folder: Path) -> None:
        if damaged := find_damage(folder):
            raise DamagedIndex(damaged)
        facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
        if facts["format"] != FORMAT:
            raise ValueError(f"index format {facts['format']}, expected {FORMAT}")
        self._words = WordIndex(folder / WORDS)
        self.lengths: NDArray[np.int64] = np.load(folder / LENGTHS)
        self._dates = np.load(folder / "dates.npy")
        self.articles = len(self.lengths)
        self.word_postings: int = facts["words"]
        self.digest: str = facts["digest"]
        self._characters = [
            (first, _read_postings(folder / f"{CHARACTERS}{number}.npz"))
            for number, first in enumerate(facts["firsts"])
        ]

    def close(self) -> None:
        """Lets go of the files; Windows keeps them locked otherwise."""
        self._words.close()

    def read_record(self, number: int) -> dict[str, Any]:
        """What is shown and matched of an article."""
        return self._words.read_record(number)

    def word(self, word: str) -> List:
        """Where a word stands, from the Whoosh index; a Han character alone from the character index."""
        if not is_posted(word):
            return self.characters(word)
        docs, weights, in_head = self._words.read_postings(word)
        if len(word) == 2:
            pair, payloads = self.characters(word)
            return docs, payloads[np.searchsorted(pair, docs)]
        return docs, find_payloads(weights, in_head, self.lengths[docs])

    def vocabulary(self, beginning: str) -> dict[str, int]:
        """Words that begin with two characters, with the number of their articles."""
        return {w: len(self._words.read_postings(w)[0]) for w in self._words.words_from(beginning)}

    def facts(self, kind: str, name: str, *, whole: bool) -> Docs:
        """Articles with a name of that kind: the name itself, or names that begin so."""
        word = word_of_fact(kind, name)
        words = [word] if whole else self._words.facts_from(word)
        found = [self._words.read_fact(each) for each in words]
        return np.unique(np.concatenate(found)) if found else EMPTY[0]

    def dated(self, first: str, last: str) -> Docs:
        """Articles from a day, month or year to another; either may be empty, both of every year with `-` in front.
        Undated articles are in none."""
        of_every_year = (first or last).startswith("-")
        days = np.array([date[4:] for date in self._dates.tolist()], dtype="U6") if of_every_year else self._dates
        early_enough = days.astype(f"U{len(last)}") <= last if last else True
        return np.flatnonzero((self._dates != "") & (days >= first) & early_enough).astype(np.int64)

    def characters(self, feature: str) -> List:
        """Articles that hold one character, or two side by side, ascending, with their payloads."""
        key = key_of(feature)
        parts = [_find(postings, key, first) for first, postings in self._characters]
        found = [part for part in parts if len(part[0])]
        if not found:
            return EMPTY
        return np.concatenate([docs for docs, _ in found]), np.concatenate([pay for _, pay in found])


def _read_postings(path: Path) -> Postings:
    with np.load(path) as columns:
        return Postings(columns["keys"], columns["starts"], columns["docs"], columns["payloads"])


def _find(postings: Postings, key: int, first: int) -> List:
    place = int(np.searchsorted(postings.keys, key))
    if place == len(postings.keys) or int(postings.keys[place]) != key:
        return EMPTY
    start, end = int(postings.starts[place]), int(postings.starts[place + 1])
    return postings.docs[start:end].astype(np.int64) + first, postings.payloads[start:end]
