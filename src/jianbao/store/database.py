"""The database: one SQLite file of entries by kind and key, each with a sum over its bytes.

Whatever is wrong with the file or the disk makes the store forget: what it cannot give is worked out anew, and what
it cannot keep is not kept. Nothing here raises for the disk's sake.

    version      PRAGMA user_version; a file of another one is begun anew
    entry        kind, key, sum, value: a value whose sum is wrong is not given out
    at the end   entries that this build did not ask for are dropped; half empty, the file is made smaller
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path

VERSION = 2
_SUM_BYTES = 8
_AT_A_TIME = 500  # keys asked for in one statement: SQLite takes at least 999 variables
_HALF_EMPTY = 2  # the file is rewritten when one in so many of its pages is free
_TABLE = (
    "CREATE TABLE IF NOT EXISTS entries (kind TEXT, key BLOB, sum BLOB, value BLOB, PRIMARY KEY (kind, key))",
)
# What SQLite says of a damaged file may itself be no text: a ValueError.
_FAULTS = (sqlite3.Error, OSError, ValueError)


class Store:
    """Entries by kind and key. Without a connection it remembers nothing and keeps nothing."""

    def __init__(self, connection: sqlite3.Connection | None = None) -> None:
        self._connection = connection
        self._asked: dict[str, set[bytes]] = defaultdict(set)

    def recall(self, kind: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values of those of `keys` that are known."""
        wanted = list(dict.fromkeys(keys))
        self._asked[kind].update(wanted)
        found: dict[bytes, bytes] = {}
        self._forgiving(lambda connection: found.update(_read(connection, kind, wanted)))
        return found

    def hold(self, kind: str, keys: Iterable[bytes]) -> set[bytes]:
        """Those of `keys` whose values are there, which stay there for the next build; none is read."""
        wanted = list(dict.fromkeys(keys))
        self._asked[kind].update(wanted)
        found: set[bytes] = set()
        self._forgiving(lambda connection: found.update(_find(connection, kind, wanted)))
        return found

    def keep(self, kind: str, entries: Mapping[bytes, bytes]) -> None:
        """Keep values for the next build."""
        self._asked[kind].update(entries)
        rows = ((kind, key, _sum_of(value), value) for key, value in entries.items())
        self._forgiving(lambda connection: _write(connection, rows))

    def settle(self) -> None:
        """Drop what this build did not ask for, and give the disk its room back."""
        asked = ((kind, key) for kind, keys in self._asked.items() for key in keys)
        self._forgiving(lambda connection: _drop_others(connection, asked))

    def _forgiving(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Work on the database; after an error of it or the disk the store is one without memory."""
        try:
            if self._connection is not None:
                work(self._connection)
        except _FAULTS:
            self.close()

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None


def open_store(file: Path) -> Store:
    """The store in `file`, begun anew where that is damaged or of another version; one without memory where the
    disk takes none."""
    for attempt in range(2):
        with suppress(*_FAULTS):
            return Store(_connect(file))
        if not attempt:
            for path in (file, file.with_name(f"{file.name}-journal")):
                with suppress(OSError):
                    path.unlink(missing_ok=True)
    return Store()


def _connect(file: Path) -> sqlite3.Connection:
    """An open connection to a sound database of this version; sqlite3.Error for any other."""
    connection = sqlite3.connect(file, timeout=5)
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version not in (0, VERSION):
            raise sqlite3.DatabaseError(f"version {version}")
        connection.execute("PRAGMA synchronous = NORMAL")
        for statement in _TABLE:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.commit()
    except BaseException:
        connection.close()
        raise
    return connection


def _read(connection: sqlite3.Connection, kind: str, keys: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    for some in _parted(keys):
        marks = ",".join("?" * len(some))
        query = f"SELECT key, sum, value FROM entries WHERE kind = ? AND key IN ({marks})"
        for key, total, value in connection.execute(query, (kind, *some)):
            if isinstance(value, bytes) and _sum_of(value) == total:
                yield key, value


def _find(connection: sqlite3.Connection, kind: str, keys: Iterable[bytes]) -> Iterator[bytes]:
    for some in _parted(keys):
        marks = ",".join("?" * len(some))
        query = f"SELECT key FROM entries WHERE kind = ? AND key IN ({marks})"
        yield from (key for (key,) in connection.execute(query, (kind, *some)))


def _write(connection: sqlite3.Connection, rows: Iterable[tuple[str, bytes, bytes, bytes]]) -> None:
    connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)", rows)
    connection.commit()


def _drop_others(connection: sqlite3.Connection, asked: Iterable[tuple[str, bytes]]) -> None:
    others = set(connection.execute("SELECT kind, key FROM entries")).difference(asked)
    connection.executemany("DELETE FROM entries WHERE kind = ? AND key = ?", others)
    connection.commit()
    free, pages = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("freelist_count", "page_count"))
    if free * _HALF_EMPTY > pages:
        connection.execute("VACUUM")


def _parted(keys: Iterable[bytes]) -> Iterator[list[bytes]]:
    rest = iter(keys)
    while some := list(islice(rest, _AT_A_TIME)):
        yield some


def _sum_of(value: bytes) -> bytes:
    return blake2b(value, digest_size=_SUM_BYTES).digest()
