"""The ledger of damaged pages: every printed character once, and text entries found in the place they name."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from jianbao.config import Settings
from jianbao.export.page_json import page_to_json
from jianbao.model import LedgerEntry
from jianbao.parsing import parse_source
from jianbao.parsing.accounting.stretches import cut_entry
from jianbao.reading import is_blank, source_of_bytes

PIECES = st.sampled_from(
    [
        "夜校设在老厂房里。",
        "⾼温",
        "农⼾增收，",
        "１１⽉",
        "夜\u200b校",
        "开\u00ad课",
        "支招⸺",
        "\x07",
        "学 员 们 都 来 了 ， 好",
        "3.5",
        "“课”",
        "\u2003",
        "\t",
    ]
)
LINES = st.lists(PIECES, min_size=1, max_size=5).map("".join)


def squeeze(words: str) -> str:
    return re.sub(r"[\s—⸺]+", "", unicodedata.normalize("NFKC", words))


def resolve(found: Any, pointer: str) -> str:
    for step in pointer.split("/")[1:]:
        found = found[int(step)] if isinstance(found, list) else found[step]
    return found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES | st.just(""), max_size=12))
def test_damaged_characters_are_each_accounted_for_where_they_are_found(lines: list[str]) -> None:
    source, _ = source_of_bytes("\n".join([*lines, "完"]).encode(), "seeds/a.txt", "text")
    assume(source is not None)  # mostly control characters: refused as binary, and said so
    assert source is not None
    (page, *_), _ = parse_source(source, Settings())
    found = page_to_json(page)
    seen = {(n.number, at): 0 for n in source.lines for at, sign in enumerate(n.raw) if not is_blank(sign)}
    for entry in page.ledger:
        raw = source.lines[entry.line - 1].raw
        for at in range(entry.start, entry.end):
            if (entry.line, at) in seen:
                seen[entry.line, at] += 1
        if entry.role == "text":
            assert squeeze(raw[entry.start : entry.end]) in squeeze(resolve(found, entry.at))
    assert set(seen.values()) == {1}


def test_an_entry_is_cut_at_what_is_not_read_as_it_stands() -> None:
    raw = "甲农⼾增\u00ad收"
    cuts = [(raw[e.start : e.end], e.role) for e in cut_entry(LedgerEntry(1, 1, 6, "/x", "text"), raw)]
    assert cuts == [("农", "text"), ("⼾", "mark"), ("增", "text"), ("收", "text")]
