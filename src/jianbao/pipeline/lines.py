"""A source of JSONL, of which only unknown lines are parsed.

The store knows a line by two entries: the outline, by which all of the archive is bound and which is read for every
build, and its pages whole, read one line at a time where somebody asks for more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Any

from jianbao.diagnostics import Diagnostic
from jianbao.model import Page, SourceLine, SourceText
from jianbao.pipeline.deferring import Deferring, key_of_outline, pack_outline
from jianbao.pipeline.pages import Finding
from jianbao.pipeline.recalling import BY_LINE, BY_OUTLINE, Reading, finding_of, keys_of_lines, read_line_entries
from jianbao.store import Store, UnreadableEntry

_SHARE = 64  # lines of a source that go to a process at a time
_KEPT_AT_A_TIME = 16  # shares
_COSTLY = 3  # a line of JSONL is all text: it takes as long as so many times its characters in bytes

Entries = tuple[bytes, bytes]
Each = Callable[[Callable[[Any, Reading], list[Entries]], Sequence[Any], int], Iterator[list[Entries]]]


class Lines:
    """The lines of one source that hold anything; `each` does work on many things, in processes where it pays."""

    def __init__(
        self, source: SourceText, lines: Sequence[SourceLine], reading: Reading, store: Store, each: Each
    ) -> None:
        self._source, self._reading, self._store, self._each = source, reading, store, each
        self._lines = dict(zip(keys_of_lines(source, lines, reading), lines, strict=True))
        self._not_kept: dict[bytes, bytes] = {}  # pages the store did not take

    def find(self) -> Finding:
        """The pages of the source in the order of its lines, and what is wrong with them."""
        outlines = self._recall()
        self._read_missing(outlines)
        deferring = Deferring(self._source, self._pages_of)
        pages: list[Page] = []
        diagnostics: list[Diagnostic] = []
        for key in self._lines:
            found, remarks = self._defer(deferring, key, outlines.pop(key), len(pages))
            pages += found
            diagnostics += remarks
        return tuple(pages), tuple(diagnostics)

    def _defer(
        self, deferring: Deferring, key: bytes, outline: bytes, first: int
    ) -> tuple[list[Page], tuple[Diagnostic, ...]]:
        try:
            return deferring.defer(key, outline, first)
        except UnreadableEntry:
            return deferring.defer(key, self._read_again(key)[1], first)

    def _recall(self) -> dict[bytes, bytes]:
        """The outlines of the lines that are known, by the lines' keys; where the archive's code has changed since,
        they are made of the lines' pages."""
        there = self._store.hold(BY_LINE, self._lines)
        by_outline = {key_of_outline(key): key for key in self._lines if key in there}
        outlines = {by_outline[key]: entry for key, entry in self._store.recall(BY_OUTLINE, by_outline).items()}
        made: dict[bytes, bytes] = {}
        for key in there - outlines.keys():
            if found := finding_of(self._store.recall(BY_LINE, [key]).get(key, b"")):
                made[key] = pack_outline(*found)
        self._store.keep(BY_OUTLINE, {key_of_outline(key): outline for key, outline in made.items()})
        return outlines | made

    def _read_missing(self, outlines: dict[bytes, bytes]) -> None:
        missing = [(key, line) for key, line in self._lines.items() if key not in outlines]
        shares = [missing[n : n + _SHARE] for n in range(0, len(missing), _SHARE)]
        size = _COSTLY * sum(len(line.raw) for _, line in missing)
        work = partial(read_line_entries, self._source.file)
        done = zip(shares, self._each(work, [[line for _, line in share] for share in shares], size), strict=True)
        while some := list(islice(done, _KEPT_AT_A_TIME)):
            new = {key: entry for share, entries in some for (key, _), entry in zip(share, entries, strict=True)}
            self._keep(new)
            outlines.update((key, outline) for key, (_, outline) in new.items())

    def _keep(self, new: dict[bytes, Entries]) -> None:
        self._store.keep(BY_LINE, {key: pages for key, (pages, _) in new.items()})
        self._store.keep(BY_OUTLINE, {key_of_outline(key): outline for key, (_, outline) in new.items()})
        taken = self._store.hold(BY_LINE, new)
        self._not_kept.update((key, pages) for key, (pages, _) in new.items() if key not in taken)

    def _pages_of(self, key: bytes) -> tuple[Page, ...]:
        """A line's pages whole: from the store or, where that has been damaged since, from the line."""
        entry = self._not_kept.get(key) or self._store.recall(BY_LINE, [key]).get(key, b"")
        found = finding_of(entry) or finding_of(self._read_again(key)[0])
        return found[0] if found else ()

    def _read_again(self, key: bytes) -> Entries:
        return read_line_entries(self._source.file, [self._lines[key]], self._reading)[0]
