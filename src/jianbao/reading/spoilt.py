"""Text that a wrong decoding had already spoilt before it came here, and what it was once.

½­³ÇÈÕ±¨      was written in GBK and read as Latin-1: 江城日报
娓¤疆鐮佸ご    was written in UTF-8 and read as GBK: 渡轮码头
锟斤拷, �, ??  was replaced character by character: what it was is lost

A table read wrongly gives characters that running Chinese hardly ever uses; that they were read wrongly, and by
which table, shows when encoding them back gives Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from jianbao.reading.code_tables import BIG5, GB18030, UTF8, WINDOWS_BIG5, CodeTable, read_by_best, show_odd_bytes
from jianbao.reading.common_characters import COMMON
from jianbao.reading.likeness import chinese_likeness, wide_characters

_SUSPECT = re.compile(f"[^\x00-\x7f{''.join(sorted(COMMON))}]{{3}}")  # three uncommon characters in a row
_UNLIKELY = 0.12  # likeness of lines that may be spoilt, at most
_RESTORED = ((12, 0.25), (5, 0.4))  # wide characters, and the likeness that so many must have when encoded back
_DISTINCT = 4  # different common characters among them: a rule of dashes is no text in any table
_KEPT = 0.8  # share of the characters that the wrong table knows
_EXAMINED = 1000  # characters of a stretch of lines
_SHOWN = 16
_STRANGE_TEXT = (24, 0.06)  # a text of so many wide characters and so few common ones is none that Chinese is
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")

_LATIN = "Latin-1"
_WINDOWS_LATIN = {
    ord(bytes([code]).decode("cp1252")): code
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}

_WRITTEN_IN: dict[str, tuple[CodeTable, ...]] = {
    "UTF-8": (UTF8,),
    "GBK": (GB18030,),
    "Big5": (BIG5, WINDOWS_BIG5),
}
_READ_AS: dict[str, str] = {  # what people call it, and the name of the codec
    _LATIN: "latin-1",
    "Big5": "big5hkscs",
    "GBK": "gb18030",
    "Shift_JIS": "cp932",
    "EUC-KR": "cp949",
    "CP437": "cp437",
    "Windows-1251": "cp1251",
    "KOI8-R": "koi8-r",
    "Mac Roman": "mac-roman",
}

_LOST = re.compile("\ufffd+|锟斤拷|\\?{2,}")
_LEAST_LOST, _LOST_SHARE = 6, 10  # so many characters, and one in so many that are printed


@dataclass(frozen=True, slots=True)
class Spoilt:
    """Lines (from 1) whose text was written by one table and read by another: the first and how many, the tables,
    and the beginning of the first line as it stands and as it was."""

    line: int
    count: int
    written_in: str
    read_as: str
    shown: str
    meant: str


def find_spoilt(lines: Iterable[str]) -> Iterator[Spoilt]:
    """What was spoilt, one entry for each pair of tables, in the order of its first line."""
    found: dict[tuple[str, str], Spoilt] = {}
    for first, stretch in _unlikely_stretches(lines):
        words = "\n".join(stretch)[:_EXAMINED]
        if restored := _restore(words):
            meant, written_in, read_as = restored
            one = Spoilt(first, len(stretch), written_in, read_as, _beginning(words), _beginning(meant))
            before = found.setdefault((written_in, read_as), replace(one, count=0))
            found[written_in, read_as] = replace(before, count=before.count + one.count)
    yield from found.values()


def _beginning(words: str) -> str:
    return " ".join(words[: 2 * _SHOWN].split())[:_SHOWN]


def _unlikely_stretches(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """Stretches of lines that look like no Chinese, each with the number of its first; blank lines part none."""
    first, stretch = 0, list[str]()
    for number, line in enumerate(lines, 1):
        words = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), line) if "\\u" in line else line
        if _is_unlikely(words):
            first = first if stretch else number
            stretch.append(words.strip())
        elif words.strip() and stretch:
            yield first, stretch
            stretch = []
    if stretch:
        yield first, stretch


def _is_unlikely(words: str) -> bool:
    suspect = _SUSPECT.search(words)
    if suspect is None:
        return False
    start = max(suspect.start() - _EXAMINED // 10, 0)
    return chinese_likeness(words[start : start + _EXAMINED]) <= _UNLIKELY


def _restore(words: str) -> tuple[str, str, str] | None:
    """The words as they were before they were read wrongly, the table they were written in, and the wrong one."""
    wide = wide_characters(words)
    least = next((share for length, share in _RESTORED if wide >= length), None)
    best = max(_undone(words), key=lambda candidate: candidate[0], default=None)
    if least is None or best is None or best[0] < least or len(COMMON.intersection(best[1])) < _DISTINCT:
        return None
    return best[1:]


def _undone(words: str) -> Iterator[tuple[float, str, str, str]]:
    for read_as, codec in _READ_AS.items():
        plain = words.translate(_WINDOWS_LATIN) if read_as == _LATIN else words
        data = plain.encode(codec, "ignore")
        if len(data.decode(codec, "ignore")) < _KEPT * len(words):
            continue
        for written_in, tables in _WRITTEN_IN.items():
            if written_in != read_as:
                meant = show_odd_bytes(read_by_best(data, tables).text)
                if wide_characters(meant):
                    yield chinese_likeness(meant), meant, written_in, read_as


def find_lost(lines: Iterable[str]) -> tuple[int, int] | None:
    """The first line (from 1) with characters replaced by �, 锟斤拷 or ??, and how many there are; None where they
    are too few to say that the text is lost."""
    first, lost, printed = 0, 0, 0
    for number, line in enumerate(lines, 1):
        printed += len(line)
        if hits := _LOST.findall(line):
            lost += sum(map(len, hits))
            first = first or number
    return (first, lost) if lost >= _LEAST_LOST and lost * _LOST_SHARE > printed else None


def is_unlikely(lines: Iterable[str]) -> bool:
    """Whether a text as a whole, long enough to tell, is of characters that Chinese is not written in."""
    words = "\n".join(islice(lines, _EXAMINED))
    length, likeness = _STRANGE_TEXT
    return wide_characters(words) >= length and chinese_likeness(words) <= likeness
