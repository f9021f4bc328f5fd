"""Lists in parts, counted from the oldest, so that something new changes only the newest part.

120 entries of 50 a part      list.1.html   1–50       never changes again
                              index.html    51–120     the newest: one part and what has come since

No address of an article or subject has a dot before its ending, so none is met here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from jianbao.site.linking import folder_of

PART = 50
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ListPart(Generic[T]):
    """Entries of one part, newest first, and its neighbours' addresses (empty where there is none)."""

    path: str
    entries: tuple[T, ...]
    number: int
    total: int
    newer: str = ""
    older: str = ""


def split_list(path: str, newest_first: Sequence[T], size: int = PART) -> Iterator[ListPart[T]]:
    """The parts of a list; the newest stands at `path`, the others beside it. At least one part, may be empty."""
    oldest_first = list(reversed(newest_first))
    full = max(0, len(oldest_first) // size - 1)
    paths = [part_path(path, number) for number in range(1, full + 1)] + [path]
    for n, address in enumerate(paths):
        entries = oldest_first[n * size : (n + 1) * size] if n < full else oldest_first[n * size :]
        newer = paths[n + 1] if n < full else ""
        older = paths[n - 1] if n else ""
        yield ListPart(address, tuple(reversed(entries)), n + 1, full + 1, newer, older)


def split_in_order(path: str, entries: Sequence[T], size: int = PART) -> Iterator[ListPart[T]]:
    """The parts of a list that is read from its beginning, which stands at `path`; here the part before is the
    older. At least one part, may be empty."""
    total = max(1, -(-len(entries) // size))
    paths = [path, *(part_path(path, number) for number in range(2, total + 1)), ""]
    for n, address in enumerate(paths[:-1]):
        held = tuple(entries[n * size : (n + 1) * size])
        yield ListPart(address, held, n + 1, total, newer=paths[n + 1], older=paths[n - 1] if n else "")


def part_path(path: str, number: int) -> str:
    """The address of a part of the list at `path`."""
    stem = path.rpartition("/")[2].removesuffix(".html")
    return f"{folder_of(path)}{'list' if stem == 'index' else stem}.{number}.html"
