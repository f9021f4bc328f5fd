"""A ledger entry of text cut where its raw characters are not those that are read in its place.

    raw     农⼾增⟨soft hyphen⟩收        text    农户增收
    entries 农 text │ ⼾ mark │ 增 text │ 收 text

Control and format characters print nothing and are in no entry. ⼾ is a radical whose glyph fonts share with two
characters: the page's script says which is meant, so the raw one is a sign that was read and not the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from jianbao.model import LedgerEntry

_APART = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]+|⼾"
)


def cut_entry(entry: LedgerEntry, raw: str) -> Iterable[LedgerEntry]:
    """The entry, or the entries it falls into; `raw` is its line."""
    if entry.role != "text" or not _APART.search(raw, entry.start, entry.end):
        return (entry,)
    return _cut(entry, raw)


def _cut(entry: LedgerEntry, raw: str) -> Iterator[LedgerEntry]:
    at = entry.start
    for sign in _APART.finditer(raw, entry.start, entry.end):
        if at < sign.start():
            yield replace(entry, start=at, end=sign.start())
        if sign[0] == "⼾":
            yield replace(entry, start=sign.start(), end=sign.end(), role="mark")
        at = sign.end()
    if at < entry.end:
        yield replace(entry, start=at)
