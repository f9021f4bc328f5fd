"""Single glyphs that extraction prints wrong: put right one for one, taken out, or listed as doubts.

    ⾼ ⻋ (radicals) → 高 车    １１月、ＡＩ → 11月、AI    １．５％ → 1.5%    no-break space → space    ⸺ → ——
    ︵ ﹁ ︒ (marks as set in lines that run down) → （ 「 。

Full-width punctuation is how Chinese is printed and stays; only a point or per cent sign inside a full-width
number belongs to the damage.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from jianbao.reading.radicals import equivalents

_SPACES = "\t\x0b\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B)))
_FULL_WIDTH = {
    code: chr(code - 0xFEE0)
    for block in ("０９", "ＡＺ", "ａｚ")
    for code in range(ord(block[0]), ord(block[1]) + 1)
}

_RUNNING_DOWN = (*range(0xFE10, 0xFE1A), *range(0xFE30, 0xFE45), 0xFE47, 0xFE48)


def _lying(code: int) -> str:
    """The mark whose form in lines that run down has this code, in full width."""
    mark = chr(int(unicodedata.decomposition(chr(code)).removeprefix("<vertical> "), 16))
    return chr(ord(mark) + 0xFEE0) if "!" <= mark <= "~" else mark


Edit = tuple[int, int, str]
"""From a code point up to another, end exclusive, the words that replace what stands there."""

ONE_FOR_ONE: dict[bool, dict[int, str]] = {
    traditional: equivalents(traditional)
    | _FULL_WIDTH
    | {ord(space): " " for space in _SPACES}
    | {code: _lying(code) for code in _RUNNING_DOWN}
    for traditional in (False, True)
}

_IN_FULL_WIDTH_NUMBER = re.compile(r"(?<=[０-９])[．](?=[０-９])|(?<=[０-９])[％‰]")
_POINTS = {"．": ".", "％": "%"}

_INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
)
_TAKEN_OUT = re.compile(f"[{_INVISIBLE}]+|(?<![\u2600-\u27bf\U0001f000-\U0001faff\ufe0f])\u200d+|⸺")

_MISSING = re.compile(
    "[\ue000-\uf8ff\U000f0000-\U0010fffd\ufffc\ufffd〓]|\\(cid:\\d+\\)|(?<=[\u4e00-\u9fff])□(?=[\u4e00-\u9fff])"
)

_MISSING_SIGNS = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd\ufffc\ufffd〓□(]")

DAMAGED = re.compile(f"[{_INVISIBLE}{_SPACES}\u200d⸺\u2e80-\u2fd5０-９Ａ-Ｚａ-ｚ\ufe10-\ufe19\ufe30-\ufe48]")


def mend_one_for_one(text: str, traditional: bool) -> str:
    """The text with each wrong glyph replaced by the right one; every character keeps its column.

    >>> mend_one_for_one("⾼温３．５％，", False)
    '高温3.5%，'
    >>> mend_one_for_one("﹁好︒﹂︵笑︶︙", False)
    '「好。」（笑）…'
    """
    pointed = _IN_FULL_WIDTH_NUMBER.sub(lambda match: _POINTS.get(match[0], match[0]), text)
    return pointed.translate(ONE_FOR_ONE[traditional])


def find_invisible(text: str) -> Iterator[Edit]:
    """Control and format characters, to be taken out (a form feed ends a page and stays); ⸺, to be set as ——."""
    return ((m.start(), m.end(), "——" if m[0] == "⸺" else "") for m in _TAKEN_OUT.finditer(text))


def may_miss(raw: str) -> bool:
    """Whether `find_missing` is worth asking, which takes a line character by character."""
    return _MISSING_SIGNS.search(raw) is not None


def find_missing(raw: str) -> Iterator[tuple[int, str]]:
    """Column and sign of each glyph that may stand for a missing one: private use, 〓, □ between characters."""
    return ((match.start(), match[0]) for match in _MISSING.finditer(raw))
