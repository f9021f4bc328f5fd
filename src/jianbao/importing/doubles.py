"""Articles that came before, word for word or nearly so.

Nearly: the shares of five-character strings that two texts have in common (their Jaccard index) are estimated from
the least 32 hashes of each (bottom-k sketches: Broder 1997); candidates share one of their three least hashes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

import numpy as np
from numpy.typing import NDArray

NEAR = 0.8  # of the strings in common: another edition of the same text, not a text on the same thing
_LENGTH = 5
_KEPT, _LOOKED_UP = 32, 3
_SHORTEST = 60  # characters; weather and prices are alike every day
_MOST = 40  # candidates under one hash that are compared
_NOTHING = np.uint32(0xFFFFFFFF)  # no hash of a sketch that has fewer
_NO_WORD = re.compile(r"[\W_]+")
_FACTORS = np.array([2654435761**power % 2**32 for power in range(_LENGTH)], dtype=np.uint32)

Sketch = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Double:
    """What an article repeats: `where` is the place of the earlier one, `share` what they have in common."""

    kind: Literal["identical", "near"]
    where: str
    share: float = 1.0


class Doubles:
    """Every article seen so far, by its words; a sketch takes 128 bytes."""

    def __init__(self) -> None:
        self._texts: dict[bytes, str] = {}
        self._places: list[str] = []
        self._sketches = np.full((1024, _KEPT), _NOTHING, dtype=np.uint32)
        self._by_hash: dict[int, list[int]] = defaultdict(list)

    def see(self, title: str, body: str, where: str) -> Double | None:
        """Remember an article, and say what it repeats: title and text alike, or nearly the same text."""
        words = _NO_WORD.sub("", body)
        key = blake2b(f"{_NO_WORD.sub('', title)}\n{words}".encode("utf-8", "replace"), digest_size=12).digest()
        first = self._texts.setdefault(key, where)
        if first != where:
            return Double("identical", first)
        return self._near(sketch_of(words), where) if len(words) >= _SHORTEST else None

    def _near(self, sketch: Sketch, where: str) -> Double | None:
        looked_up = sketch[:_LOOKED_UP].tolist()
        candidates = sorted({number for value in looked_up for number in self._by_hash.get(value, ())[:_MOST]})
        best = max(self._shares(sketch, candidates), default=(0.0, 0))
        self._keep(sketch, looked_up, where)
        return Double("near", self._places[-best[1]], best[0]) if best[0] >= NEAR else None

    def _shares(self, sketch: Sketch, candidates: list[int]) -> Iterator[tuple[float, int]]:
        """(share, number with its sign turned) of the candidates that can be near enough: an earlier one is the
        greater."""
        if not candidates:
            return
        common = np.isin(self._sketches[candidates], sketch).sum(axis=1)
        for number in np.array(candidates)[common >= NEAR * len(sketch)].tolist():
            other = self._sketches[number]
            yield share(sketch, other[other != _NOTHING]), -number

    def _keep(self, sketch: Sketch, looked_up: list[int], where: str) -> None:
        number = len(self._places)
        if number == len(self._sketches):
            more = np.full_like(self._sketches, _NOTHING)
            self._sketches = np.concatenate((self._sketches, more))
        self._sketches[number, : len(sketch)] = sketch
        self._places.append(where)
        for value in looked_up:
            self._by_hash[value].append(number)


def sketch_of(words: str) -> Sketch:
    """The least hashes of a text's strings, in order, each once."""
    codes = np.frombuffer(words.encode("utf-32-le", "replace"), dtype=np.uint32)
    mixed = np.zeros(len(codes) - _LENGTH + 1, dtype=np.uint32)
    for place, factor in enumerate(_FACTORS):
        mixed += codes[place : len(codes) - _LENGTH + 1 + place] * factor
    mixed ^= mixed >> np.uint32(15)
    mixed *= np.uint32(2246822519)
    return np.unique(mixed[mixed != _NOTHING])[:_KEPT]


def share(one: Sketch, other: Sketch) -> float:
    """The Jaccard index of two texts, estimated from the least hashes of both together."""
    together = np.union1d(one, other)[:_KEPT]
    return float((np.isin(together, one) & np.isin(together, other)).sum() / len(together))
