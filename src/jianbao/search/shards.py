"""The postings of a segment, cut into shards of about the same size.

A feature's shard follows from its first character, and for characters with long lists from the second too, so that
the browser needs no directory beyond the list of those characters:

    crowded[first] = (base, parts)   shard = base + spread(second) mod parts
    any other first character        shard = spread(first) mod common

Inside a shard, bit by bit (bits.py has the codes):

    groups:  number of first characters
      each:  gap to the last first character's code point, number of second characters
        each:  gap to the last second character (0 stands for the character alone)
               1, the number of the file of its own and the list's length less one, or 0 and the list
               number of words that begin with these two (or are this one) – each: number of further characters,
               the characters (0 and 16 bits, or 1 and 21 bits), and the list as above; but a word of just these
               two is nearly everywhere the two stand: how many of their articles do not have it as a word, and
               the places of these in the list, as a list without payloads
               the longer runs that go on from these two (grams.py)

    longer runs:  how many, by their last characters, ascending
      each:  the first 0 and 16 bits, or 1 and 21 bits, another the gap to the one before less one
             1 and how many of the articles with both shorter runs lack it, or 0 and how many hold it, and their
             places among these; the longer runs that go on from it
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from jianbao.search.bits import BitWriter, encode_list, encode_places
from jianbao.search.grams import Gram
from jianbao.search.postings import Postings, WordPostings

SHARD_BYTES = 1400
_LARGE_SEGMENT = 16_384
_LONG_LIST = 8 * 2048  # bits; a longer list gets a file of its own


@dataclass(slots=True)
class _Entry:
    """What is kept under two first characters, already in bits."""

    first: int
    second: int
    body: str


@dataclass(frozen=True, slots=True)
class ShardedSegment:
    """`common` shards by first character, then the crowded ones; `alone` are the long lists' own files."""

    common: int
    crowded: dict[str, tuple[int, int]]
    shards: tuple[bytes, ...]
    alone: tuple[bytes, ...] = field(default=())


def write_crowded(crowded: dict[str, tuple[int, int]]) -> bytes:
    """The characters with several shards and how many, as `start` carries them: gap to the last one's code point,
    number of shards less two; their shards follow upon the common ones in this order."""
    writer = BitWriter()
    last = 0
    writer.write_number(len(crowded))
    for first, (_, parts) in crowded.items():
        writer.write_number(ord(first) - last)
        writer.write_number(parts - 2)
        last = ord(first)
    return writer.pack()


def spread(code: int) -> int:
    """A code point spread over 16 bits (Knuth's multiplicative hash)."""
    return (code * 2654435761 & 0xFFFFFFFF) >> 16


def shard_segment(
    characters: Postings, words: WordPostings, grams: dict[int, list[Gram]], articles: int
) -> ShardedSegment:
    """The shards of one segment of `articles` articles."""
    alone: list[bytes] = []
    groups = _group(_encode(characters, words, grams, articles, alone))
    size = SHARD_BYTES * (2 if articles > _LARGE_SEGMENT else 1) * 8
    parts = {first: -(-_size(entries) // size) for first, entries in groups.items()}
    common = max(1, -(-sum(_size(groups[first]) for first, n in parts.items() if n == 1) // size))
    crowded, total = {}, common
    for first, count in parts.items():
        if count > 1:
            crowded[chr(first)] = (total, count)
            total += count
    shelves: list[list[_Entry]] = [[] for _ in range(total)]
    for first, entries in groups.items():
        base, count = crowded.get(chr(first), (spread(first) % common, 1))
        for entry in entries:
            shelves[base + spread(entry.second) % count].append(entry)
    return ShardedSegment(common, crowded, tuple(map(_write_shard, shelves)), tuple(alone))


def _size(entries: list[_Entry]) -> int:
    return sum(len(entry.body) + 12 for entry in entries)


def _group(entries: Iterator[_Entry]) -> dict[int, list[_Entry]]:
    groups: dict[int, list[_Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.first, []).append(entry)
    return groups


def _encode(
    characters: Postings, words: WordPostings, grams: dict[int, list[Gram]], articles: int, alone: list[bytes]
) -> Iterator[_Entry]:
    by_start = _words_by_start(words)
    for number, key in enumerate(characters.keys.tolist()):
        first, second = key >> 21, key & 0x1FFFFF
        writer = BitWriter()
        _write_list(writer, characters, number, articles, alone)
        start = chr(first) + (chr(second) if second else "")
        beginning = by_start.get(start, ())
        writer.write_number(len(beginning))
        for place in beginning:
            suffix = words.words[place][len(start) :]
            _write_suffix(writer, suffix)
            if suffix or not second:
                _write_list(writer, words.postings, place, articles, alone)
            else:
                _write_missing(writer, _list_of(characters, number), _list_of(words.postings, place))
        if second:
            _write_grams(writer, grams.get(key, []))
        yield _Entry(first, second, writer.bits())


def _words_by_start(words: WordPostings) -> dict[str, list[int]]:
    by_start: dict[str, list[int]] = {}
    for place, word in enumerate(words.words):
        by_start.setdefault(word[:2], []).append(place)
    return by_start


def _write_list(writer: BitWriter, postings: Postings, number: int, articles: int, alone: list[bytes]) -> None:
    start, end = int(postings.starts[number]), int(postings.starts[number + 1])
    bits = encode_list(postings.docs[start:end], postings.payloads[start:end], articles)
    if len(bits) > _LONG_LIST:
        writer.write("1")
        writer.write_number(len(alone))
        writer.write_number(end - start - 1)
        own = BitWriter()
        own.write(bits)
        alone.append(own.pack())
    else:
        writer.write("0" + bits)


def _list_of(postings: Postings, number: int) -> NDArray[np.int32]:
    return postings.docs[int(postings.starts[number]) : int(postings.starts[number + 1])]


def _write_missing(writer: BitWriter, pair: NDArray[np.int32], word: NDArray[np.int32]) -> None:
    held = set(word.tolist())
    missing = [place for place, number in enumerate(pair.tolist()) if number not in held]
    writer.write_number(len(missing))
    if missing:
        writer.write(encode_places(missing, len(pair)))


def _write_grams(writer: BitWriter, grams: list[Gram]) -> None:
    writer.write_number(len(grams))
    last = 0
    for gram in sorted(grams, key=lambda gram: gram.character):
        if last:
            writer.write_number(gram.character - last - 1)
        else:
            _write_character(writer, gram.character)
        last = gram.character
        lacking = 2 * int(gram.kept.sum()) >= len(gram.kept)
        places = np.flatnonzero(gram.kept != lacking).tolist()
        writer.write("1" if lacking else "0")
        writer.write_number(len(places))
        if places:
            writer.write(encode_places(places, len(gram.kept)))
        _write_grams(writer, gram.longer)


def _write_suffix(writer: BitWriter, suffix: str) -> None:
    writer.write_number(len(suffix))
    for character in suffix:
        _write_character(writer, ord(character))


def _write_character(writer: BitWriter, code: int) -> None:
    writer.write(f"0{code:016b}" if code < 0x10000 else f"1{code:021b}")


def _write_shard(entries: list[_Entry]) -> bytes:
    groups: dict[int, list[_Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.first, []).append(entry)
    writer = BitWriter()
    writer.write_number(len(groups))
    last_first = 0
    for first in sorted(groups):
        writer.write_number(first - last_first)
        writer.write_number(len(groups[first]))
        last_first, last_second = first, 0
        for entry in sorted(groups[first], key=lambda entry: entry.second):
            writer.write_number(entry.second - last_second)
            writer.write(entry.body)
            last_second = entry.second
    return writer.pack()
