"""What the index that stands has of the articles of the next one; nothing, where it is damaged.

facts.json   segments: key and number of word postings of each; parts: keys of the Whoosh index's segments
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from jianbao.search.preparing import Segment
from jianbao.search.sums import find_damage

FORMAT = 2
WORDS, CHARACTERS, FACTS, LENGTHS = "whoosh", "characters", "facts.json", "lengths.npy"


class StoredSegment(NamedTuple):
    """A segment of the index that stands: which one it is, and how many postings of words it has."""

    number: int
    words: int


@dataclass(frozen=True, slots=True)
class Stored:
    """The index in a folder, by the keys of its segments and of its parts; empty when it is none, or damaged."""

    folder: Path
    segments: dict[str, StoredSegment] = field(default_factory=dict)
    parts: tuple[str, ...] = ()
    lengths: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, dtype=np.int64))

    @staticmethod
    def of(folder: Path) -> Stored:
        """The index in `folder`."""
        with suppress(OSError, ValueError, LookupError, TypeError):
            if folder.is_dir() and not find_damage(folder):
                facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
                if facts["format"] == FORMAT:
                    found = {key: StoredSegment(n, words) for n, (key, words) in enumerate(facts["segments"])}
                    return Stored(folder, found, tuple(facts["parts"]), np.load(folder / LENGTHS))
        return Stored(folder)

    def lengths_of(self, segment: Segment) -> Iterable[int]:
        """How long the articles of a segment are."""
        if segment.key.hex() in self.segments:
            known: list[int] = self.lengths[segment.first : segment.first + len(segment.holdings)].tolist()
            return known
        return [article.length for article in segment.articles]


def take_over(old: Path, new: Path) -> None:
    """Let the file stand at `new`, too: by a second name, or copied."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copyfile(old, new)
