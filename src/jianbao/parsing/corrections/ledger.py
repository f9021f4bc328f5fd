"""The ledger of a page made anew after corrections: what no text of it holds any longer is unplaced, not lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jianbao.model import LedgerEntry, Page, Piece, Text
from jianbao.parsing.accounting.ledger import ledger_of
from jianbao.parsing.fields.record import account_again
from jianbao.parsing.text.marks import is_blank


def seal_again(page: Page, before: Page) -> Page:
    """The corrected page with its ledger and coverage; `before` is the page as parsed, all of it accounted for."""
    if page.source.file.format != "text":
        numbers = {entry.line for entry in before.ledger}
        own = [line for line in page.source.lines if line.number in numbers]
        return replace(page, ledger=account_again(page, own))
    page = replace(page, unplaced=(*page.unplaced, *_left_over(page, before)))
    ledger = ledger_of(page)
    total = sum(_printed(page, entry) for entry in ledger)
    unplaced = sum(_printed(page, entry) for entry in ledger if entry.at.startswith("/unplaced"))
    return replace(page, ledger=ledger, coverage=1.0 - unplaced / total if total else 1.0)


def _left_over(page: Page, before: Page) -> Iterator[Text]:
    taken: dict[int, list[tuple[int, int]]] = {}
    for entry in ledger_of(page):
        taken.setdefault(entry.line, []).append((entry.start, entry.end))
    for entry in before.ledger:
        for start, end in _gaps(entry, taken.get(entry.line, [])):
            words = page.source.lines[entry.line - 1].raw[start:end]
            if not all(map(is_blank, words)):
                yield Text(words, (Piece(0, len(words), entry.line, start, end),))


def _gaps(entry: LedgerEntry, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches of an entry that no other one holds."""
    at = entry.start
    for start, end in taken:
        if start > at and start < entry.end:
            yield at, start
        at = max(at, end) if start < entry.end else at
    if at < entry.end:
        yield at, entry.end


def _printed(page: Page, entry: LedgerEntry) -> int:
    raw = page.source.lines[entry.line - 1].raw
    return sum(not is_blank(sign) for sign in raw[entry.start : entry.end])
