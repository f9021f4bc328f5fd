"""The search's files read back, as the browser reads them: texts in packs, and who has which two characters.

`search/shards.py`, `search/packs.py` and `search/bits.py` say how they are written.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jianbao.checking.site_files import BuiltSite
from jianbao.search.shards import spread
from jianbao.search.wrapping import DIGITS

_CALL = re.compile(r'jianbao\.accept\("([^"]*)",(.*)\)\s*\Z', re.DOTALL)
_PAIRS = {
    one + other: f"{high * len(DIGITS) + low:013b}"
    for high, one in enumerate(DIGITS)
    for low, other in enumerate(DIGITS)
}


class Damaged(ValueError):
    """A file that cannot be read back; `args` are its path and why."""


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article as the search has it: its number, address and the texts it is searched by."""

    number: int
    id: str
    address: str
    texts: tuple[str, ...]


def read_start(site: BuiltSite) -> dict[str, Any]:
    """What `search/start.js` holds. Raises Damaged."""
    value = _value(site, "search/start.js")
    if not isinstance(value, dict) or "segments" not in value:
        raise Damaged("search/start.js", "no segments")
    return value


def read_articles(site: BuiltSite, start: dict[str, Any], segment: dict[str, Any]) -> Iterator[FoundArticle]:
    """Every article of a segment. Raises Damaged."""
    primer = _unpacked(*start["primer"][:2])
    size, count = start["pack"], segment["count"]
    for number in range(-(-count // size)):
        path = f"search/{segment['name']}/t{number:x}.js"
        for place, record in enumerate(_inflate(primer, _bytes(site, path), start["primer"][2], path)):
            texts = tuple(one if isinstance(one, str) else one[2] for one in record[6])
            yield FoundArticle(number * size + place, record[0], record[1], texts)


class Postings:
    """Who has which characters in a segment; shards are read when they are asked for, and kept."""

    def __init__(self, site: BuiltSite, segment: dict[str, Any]) -> None:
        self._site, self._segment = site, segment
        self._shards: dict[int, dict[str, frozenset[int]]] = {}
        self._crowded = dict(_crowded(segment))

    @property
    def shards(self) -> int:
        """How many shards the segment has."""
        return int(self._segment["common"]) + sum(parts for _, parts in self._crowded.values())

    def articles_with(self, pair: str) -> frozenset[int]:
        """The numbers (within the segment) of the articles that have these two characters. Raises Damaged."""
        first, second = ord(pair[0]), ord(pair[1]) if len(pair) > 1 else 0
        base, parts = self._crowded.get(first, (None, 0))
        number = spread(first) % self._segment["common"] if base is None else base + spread(second) % parts
        if number not in self._shards:
            path = f"search/{self._segment['name']}/{number:x}.js"
            try:
                self._shards[number] = dict(self._entries(_bits(self._site, path)))
            except (ValueError, IndexError, OverflowError) as error:
                raise Damaged(path, str(error)) from error
        return self._shards[number].get(pair, frozenset())

    def _entries(self, bits: str) -> Iterator[tuple[str, frozenset[int]]]:
        reader = _Reader(bits)
        first = 0
        for _ in range(reader.number()):
            first += reader.number()
            second = 0
            for _ in range(reader.number()):
                second += reader.number()
                pair = chr(first) + (chr(second) if second else "")
                yield pair, self._list(reader)
                self._pass_words(reader, bool(second))
                if second:
                    self._pass_grams(reader)

    def _pass_words(self, reader: _Reader, paired: bool) -> None:
        for _ in range(reader.number()):
            more = reader.number()
            for _ in range(more):
                reader.fixed(21 if reader.fixed(1) else 16)
            if more or not paired:
                self._list(reader)
            elif missing := reader.number():
                reader.places(missing)

    def _pass_grams(self, reader: _Reader) -> None:
        listed = reader.number()
        for place in range(listed):
            if place:
                reader.number()
            else:
                reader.fixed(21 if reader.fixed(1) else 16)
            reader.fixed(1)
            if places := reader.number():
                reader.places(places)
            self._pass_grams(reader)

    def _list(self, reader: _Reader) -> frozenset[int]:
        if not reader.fixed(1):
            return reader.list()
        alone, _ = reader.number(), reader.number()
        return _Reader(_bits(self._site, f"search/{self._segment['name']}/l{alone:x}.js")).list()


class _Reader:
    """Numbers out of bits, as `search/bits.py` writes them; the bits are a string of 0 and 1."""

    def __init__(self, bits: str) -> None:
        self._bits, self._at = bits, 0

    def fixed(self, width: int) -> int:
        """A number of so many bits."""
        self._at += width
        return int(self._bits[self._at - width : self._at], 2)

    def number(self) -> int:
        """Elias gamma, less one."""
        one = self._bits.index("1", self._at)
        width = one - self._at + 1
        self._at = one
        return self.fixed(width) - 1

    def places(self, count: int) -> list[int]:
        """Ascending numbers by their gaps."""
        parameter, place, places = self.fixed(5), -1, []
        for _ in range(count):
            zero = self._bits.index("0", self._at)
            high = zero - self._at
            self._at = zero + 1
            place += (high << parameter) + (self.fixed(parameter) if parameter else 0) + 1
            places.append(place)
        return places

    def list(self) -> frozenset[int]:
        """A list of articles; what weighs in each is passed over."""
        count = self.number() + 1
        places = frozenset(self.places(count))
        for _ in range(count):
            ones = self._bits.index("0", self._at) - self._at if "0" in self._bits[self._at : self._at + 6] else 6
            self._at += ones + 1 if ones < 5 else 7 if ones == 5 else 6
        return places


def _crowded(segment: dict[str, Any]) -> Iterator[tuple[int, tuple[int, int]]]:
    reader = _Reader(_bits_of(*segment["crowded"]))
    base, code = int(segment["common"]), 0
    for _ in range(reader.number()):
        code += reader.number()
        parts = reader.number() + 2
        yield code, (base, parts)
        base += parts


def _value(site: BuiltSite, path: str) -> Any:
    if path not in site.sizes:
        raise Damaged(path, "missing")
    matched = _CALL.match(site.text(path))
    name = path.removeprefix("search/").removesuffix(".js")
    if not matched or matched[1] != name:
        raise Damaged(path, "not a piece of the search")
    try:
        arguments = json.loads(f"[{matched[2]}]")
    except ValueError as error:
        raise Damaged(path, str(error)) from error
    return arguments[0] if len(arguments) == 1 else arguments


def _bits(site: BuiltSite, path: str) -> str:
    value = _value(site, path)
    try:
        return _bits_of(*value)
    except (KeyError, TypeError, ValueError) as error:
        raise Damaged(path, f"damaged ({error})") from error


def _bytes(site: BuiltSite, path: str) -> bytes:
    bits = _bits(site, path)
    return int(bits, 2).to_bytes(len(bits) // 8, "big") if bits else b""


def _bits_of(written: str, length: int) -> str:
    bits = "".join([_PAIRS[written[place : place + 2]] for place in range(0, len(written), 2)])
    if len(bits) < length * 8:
        raise ValueError("cut off")
    return bits[: length * 8]


def _unpacked(written: str, length: int) -> bytes:
    bits = _bits_of(written, length)
    return int(bits, 2).to_bytes(length, "big") if bits else b""


def _inflate(primer: bytes, packed: bytes, ahead: int, path: str) -> list[Any]:
    """The records of a pack: inflated behind the primer, whose `ahead` bytes are then left off."""
    try:
        text = zlib.decompressobj().decompress(primer + packed)[ahead:]
        return list(json.loads(text.decode("gb18030")))
    except (zlib.error, ValueError) as error:
        raise Damaged(path, str(error)) from error
