"""Tables of characters that Chinese text is written in, and reading by one with its odd bytes left in their place.

A byte that a table does not know costs itself, not the file: it is U+FFFD in the text, and its line, column and
value are told. What Windows writes beyond the standard is read as Windows means it (€ is 0x80 in its GBK, A3 E1 in
its Big5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

FEW = 3  # odd bytes that any file may hold
ONE_IN = 20  # more than one odd byte in so many characters: the table is not this one, or the file is lost

_UNDECODED = re.compile("[\ud800-\udfff]+")
_ASCII = re.compile("[\x00-\x7f]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_FIRST_ESCAPE, _LAST_ESCAPE = 0xDC80, 0xDCFF  # what `surrogateescape` makes of the bytes 0x80 to 0xFF
_WIDER_UNITS = ("utf-16", "utf-32")


@dataclass(frozen=True, slots=True)
class CodeTable:
    """A table by its name in Python; `added` are bytes that Windows means something by (as `surrogateescape` gives
    them) and the table does not know."""

    name: str
    added: dict[str, str] = field(default_factory=dict)


UTF8 = CodeTable("utf-8")
GB18030 = CodeTable("gb18030", {"\udc80": "€"})
BIG5 = CodeTable("big5hkscs")
WINDOWS_BIG5 = CodeTable("cp950")

FAMILIES: dict[str, tuple[CodeTable, ...]] = {  # names people give to one table and its neighbours
    **dict.fromkeys(("gb18030", "gbk", "gb2312"), (GB18030,)),
    **dict.fromkeys(("big5", "big5hkscs", "cp950"), (BIG5, WINDOWS_BIG5)),
}


@dataclass(frozen=True, slots=True)
class OddByte:
    """Bytes no table knows: line counted from 1, column (code point of the line) from 0, the bytes in hexadecimal,
    empty where they are half of a wider unit."""

    line: int
    column: int
    bytes: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Bytes as one table reads them, an odd byte being a lone surrogate (U+DC80 to U+DCFF) in `text`; `odd` counts
    them."""

    text: str
    table: CodeTable
    odd: int

    @property
    def is_damaged(self) -> bool:
        """Whether so many bytes are odd that the text cannot be in this table."""
        return self.odd > FEW and self.odd > len(_ASCII.sub("", self.text)) // ONE_IN


def read_by(data: bytes, table: CodeTable) -> Reading:
    """The bytes as `table` reads them. Raises LookupError for a name Python does not know as a text encoding."""
    errors = "replace" if table.name.startswith(_WIDER_UNITS) else "surrogateescape"
    text = data.decode(table.name, errors)
    if errors == "replace":
        text = text.replace("\ufffd", "\ud800")
    for escaped, meant in table.added.items():
        text = text.replace(escaped, meant)
    return Reading(text, table, sum(len(run) for run in _UNDECODED.findall(text)))


def read_by_best(data: bytes, tables: tuple[CodeTable, ...]) -> Reading:
    """The reading with the fewest odd bytes; the first table of equals."""
    return min((read_by(data, table) for table in tables), key=lambda reading: reading.odd)


def odd_bytes(text: str) -> Iterator[OddByte]:
    """Where the odd bytes of a reading's text stand, in order."""
    line, start, reached = 1, 0, 0
    for run in _UNDECODED.finditer(text):
        for end in _LINE_END.finditer(text, reached, run.start()):
            line, start = line + 1, end.end()
        reached = run.start()
        yield OddByte(line, run.start() - start, _in_hexadecimal(run[0]))


def show_odd_bytes(text: str) -> str:
    """The text with U+FFFD for each odd byte, as it is published."""
    return _UNDECODED.sub(lambda run: "\ufffd" * len(run[0]), text)


def _in_hexadecimal(run: str) -> str:
    codes = [ord(sign) for sign in run]
    known = [f"{code - 0xDC00:02X}" for code in codes if _FIRST_ESCAPE <= code <= _LAST_ESCAPE]
    return " ".join(known)
