"""What the store knows of the files in an output folder."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from jianbao.site.published import Published, Written
from jianbao.store import Store, UnreadableEntry, digest_of, pack, unpack

_KIND = "published by SHA-256"


def recall_published(store: Store, output: Path) -> Published:
    """The site in the folder `output` as the last build left it, as far as the store knows."""
    key = digest_of(str(output))
    entry = store.recall(_KIND, [key]).get(key)
    with suppress(UnreadableEntry, TypeError, ValueError, AttributeError):
        return Published({path: Written(*row) for path, row in unpack(entry).items()} if entry else {})
    return Published()


def keep_published(store: Store, output: Path, files: Mapping[str, Written]) -> None:
    """Remember the files of the site that now stands in `output`."""
    rows = {path: (written.key, written.digest, written.stamp) for path, written in files.items()}
    store.keep(_KIND, {digest_of(str(output)): pack(rows)})
