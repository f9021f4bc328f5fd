"""All sources of an archive into pages: what the store knows from there, the rest on as many processes as wanted.

The result is the same for any number of processes and whatever the store knows.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TypeVar

from jianbao.annotating.register import Register
from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Page
from jianbao.pipeline.lines import Lines
from jianbao.pipeline.orphans import end_with_parent
from jianbao.pipeline.pages import Finding, parse_pages, read_pages
from jianbao.pipeline.progress import Progress, Silence
from jianbao.pipeline.recalling import (
    BY_SOURCE,
    Reading,
    finding_of,
    is_read_by_line,
    key_of_source,
    read_source_entry,
    records_of,
)
from jianbao.store import Store

WORTH_A_PROCESS = 400_000  # bytes to read: starting a process takes as long as reading these
_Task = TypeVar("_Task")
_Done = TypeVar("_Done")


def gather_pages(
    sources: Sequence[Path],
    root: Path,
    settings: Settings,
    register: Register,
    jobs: int = 1,
    progress: Progress | None = None,
    store: Store | None = None,
) -> tuple[list[Page], list[Diagnostic]]:
    """The pages of all `sources`, in their order, and everything found wrong, in the same order."""
    progress = progress or Silence()
    pages: list[Page] = []
    diagnostics: list[Diagnostic] = []
    progress.begin("reading", len(sources))
    with _Gathering(Reading.of(root, settings, register), store or Store(), jobs) as gathering:
        for found, remarks in gathering.findings(sources):
            pages += found
            diagnostics += remarks
            progress.step()
    return pages, diagnostics


class _Gathering:
    """Reads sources; processes are started when there is enough to read."""

    def __init__(self, reading: Reading, store: Store, jobs: int) -> None:
        self._reading, self._store, self._jobs = reading, store, jobs
        self._open = ExitStack()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> _Gathering:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def findings(self, sources: Sequence[Path]) -> Iterator[Finding]:
        """What each source holds, in their order."""
        whole = [path for path in sources if not is_read_by_line(path)]
        keys = {path: key for path in whole if (key := self._key_of(path))}
        known = self._store.recall(BY_SOURCE, keys.values())
        missing = [path for path in whole if keys.get(path) not in known]
        new = self._each(read_source_entry, missing, sum(map(_size_of, missing)))
        for path in sources:
            if path in keys and keys[path] in known:
                yield finding_of(known.pop(keys[path])) or self._read(path)
            elif is_read_by_line(path):
                yield self._by_line(path)
            else:
                entry, key = next(new)
                if key and key == keys.get(path):  # what was read is what the key was made of
                    self._store.keep(BY_SOURCE, {key: entry})
                yield finding_of(entry) or self._read(path)

    def _key_of(self, path: Path) -> bytes | None:
        with suppress(OSError):
            return key_of_source(path, self._reading)
        return None

    def _read(self, path: Path) -> Finding:
        return read_pages(path, self._reading.root, self._reading.settings, self._reading.register)

    def _by_line(self, path: Path) -> Finding:
        """One source of JSONL, of which only unknown lines are parsed."""
        from jianbao.reading import read_source

        source, diagnostics = read_source(path, self._reading.root)
        lines = records_of(source) if source else []
        if source is None or not lines:
            return parse_pages(path, self._reading.root, self._reading.settings)
        pages, remarks = Lines(source, lines, self._reading, self._store, self._each).find()
        return pages, (*diagnostics, *remarks)

    def _each(self, work: Callable[[_Task, Reading], _Done], tasks: Sequence[_Task], size: int) -> Iterator[_Done]:
        """The work done on each task, in their order, in processes where `size` bytes are worth it."""
        if min(self._jobs, size // WORTH_A_PROCESS) <= 1:
            return (work(task, self._reading) for task in tasks)
        if self._pool is None:
            context = multiprocessing.get_context("spawn")  # the same on every system, and safe beside threads
            pool = ProcessPoolExecutor(self._jobs, mp_context=context, initializer=end_with_parent)
            self._pool = self._open.enter_context(pool)
        chunk = max(1, min(32, len(tasks) // (self._jobs * 4)))
        return self._pool.map(work, tasks, [self._reading] * len(tasks), chunksize=chunk)


def _size_of(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0
