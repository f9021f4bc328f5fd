"""Segments made before: what `start` says of them and the digests of their files, by the segment's key.

Files that stand in the previous site are then taken over without being made; a segment is counted again only when
one of them is wanted that stands nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from typing import Any

from jianbao.model import OutputFile, PlannedFile
from jianbao.store import Store, UnreadableEntry, digest_of, pack, unpack

_KIND = "segment"
Made = tuple[dict[str, Any], list[OutputFile]]
Planned = tuple[dict[str, Any], list[PlannedFile]]


def plan_segment(key: bytes, make: Callable[[], Made], store: Store) -> Planned:
    """The description and the files of the segment of this key, `make`d only where that cannot be avoided."""
    return _recall(key, make, store) or _keep(key, *make(), store)


def _recall(key: bytes, make: Callable[[], Made], store: Store) -> Planned | None:
    entry = store.recall(_KIND, [key]).get(key)
    if entry is None:
        return None
    contents = cache(lambda: {file.path: file.content for file in make()[1]})
    with suppress(UnreadableEntry, TypeError, ValueError, AttributeError):
        description, digests = unpack(entry)
        return description, [_plan(path, digest, contents) for path, digest in digests.items()]
    return None


def _plan(path: str, digest: bytes, contents: Callable[[], dict[str, bytes]]) -> PlannedFile:
    return PlannedFile(path, digest, lambda: contents()[path])


def _keep(key: bytes, description: dict[str, Any], files: Iterable[OutputFile], store: Store) -> Planned:
    contents = {file.path: file.content for file in files}
    planned = [_plan(path, digest_of(content), lambda: contents) for path, content in contents.items()]
    store.keep(_KIND, {key: pack((description, {file.path: file.key for file in planned}))})
    return description, planned
