"""Fragments of paragraphs joined: over a line's end, over a box's end, and over boxes out of order.

box 1   │……敦促各方坚持   │  open: no sentence ends here, the line is full
box 2   │（以下简称甲公司）│  a fragment that nothing opens stands first
box 3   │多边主义。       │  carries on: not indented
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.model import Paragraph, Text
from jianbao.parsing.line import Line
from jianbao.parsing.marks import is_closed
from jianbao.parsing.setting import Setting
from jianbao.parsing.telling import Told

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_REACH = 6


@dataclass(frozen=True, slots=True)
class Fragment:
    """Lines of one paragraph within one box, as places in the loose lines, `last` included.

    `opens` when it begins a paragraph; `closes` when its last line ends a sentence.
    """

    first: int
    last: int
    opens: bool
    closes: bool


def read_fragments(lines: Sequence[Line], setting: Setting, told: Sequence[Told]) -> tuple[Fragment, ...]:
    """The fragments of the lines told to be prose, in page order."""
    found: list[Fragment] = []
    at = 0
    while at < len(lines):
        if told[at].label not in ("start", "carry"):
            at += 1
            continue
        last = at
        while last + 1 < len(lines) and told[last + 1].label == "carry" and setting.gaps[last + 1] == 0:
            last += 1
        found.append(Fragment(at, last, told[at].label == "start", is_closed(lines[last].text)))
        at = last + 1
    return tuple(found)


def link_fragments(lines: Sequence[Line], setting: Setting, fragments: Sequence[Fragment]) -> list[list[int]]:
    """Chains of fragments, each one paragraph; a chain is listed in reading order, chains in page order."""
    following: dict[int, int] = {}
    for at in range(1, len(fragments)):
        if not fragments[at].opens and _runs_on(lines, setting, fragments[at - 1]):
            following[at - 1] = at
    _mend_order(fragments, following)
    preceded = set(following.values())
    chains = []
    for at in range(len(fragments)):
        if at in preceded:
            continue
        chain = [at]
        while chain[-1] in following:
            chain.append(following[chain[-1]])
        chains.append(chain)
    return sorted(chains, key=lambda chain: min(chain))


def _runs_on(lines: Sequence[Line], setting: Setting, fragment: Fragment) -> bool:
    """Whether a fragment may be carried on by the next: it is open, or its last line is full."""
    return not fragment.closes or setting.is_short(lines, fragment.last) is not True


def _mend_order(fragments: Sequence[Fragment], following: dict[int, int]) -> None:
    """Give ends that nothing carries on the nearest beginnings that nothing opens.

    Either the two belong together though they stand apart, or a fragment open on both sides belongs into a link
    already made: `甲 ─▶ 丙` with `乙` left over becomes `甲 ─▶ 乙 ─▶ 丙`.
    """
    preceded = set(following.values())
    orphans = [at for at, one in enumerate(fragments) if not one.opens and at not in preceded]
    for orphan in orphans:
        tail = orphan
        while tail in following:
            tail = following[tail]
        ends = [
            at
            for at in range(max(0, orphan - _REACH), min(len(fragments), orphan + _REACH + 1))
            if at not in following and not fragments[at].closes and at != tail
        ]
        if ends:
            best = min(ends, key=lambda at: (abs(at - orphan), at > orphan))
            following[best] = orphan
        elif not fragments[tail].closes:
            _insert(following, orphan, tail)


def _insert(following: dict[int, int], head: int, tail: int) -> None:
    near = [at for at in following if abs(at - head) <= _REACH and at != tail and following[at] != head]
    near = [at for at in near if not _within(following, head, at)]
    if near:
        before = min(near, key=lambda at: (abs(at - head), at))
        following[tail] = following[before]
        following[before] = head


def _within(following: dict[int, int], head: int, wanted: int) -> bool:
    at = head
    while at != wanted and at in following:
        at = following[at]
    return at == wanted


def join_lines(texts: Sequence[Text]) -> Paragraph:
    """The lines of a paragraph as one: Chinese and figures tight, Latin words parted by a space."""
    words: list[str] = []
    pieces = []
    length = 0
    tail = ""
    for text in texts:
        if not text.text:
            pieces += text.pieces
            continue
        gap = separator(tail, text.text)
        length += len(gap)
        words += (gap, text.text)
        pieces += [
            type(piece)(piece.offset + length, piece.length, piece.line, piece.start, piece.end, piece.role)
            for piece in text.pieces
        ]
        length += len(text.text)
        tail = text.text
    return Paragraph("".join(words), tuple(pieces))


def separator(before: str, after: str) -> str:
    """A space where a Latin text was broken between two words, else nothing."""
    if not before or not after or not _LATIN.match(after[0]):
        return ""
    return " " if _LATIN.match(before[-1]) or before[-1] in ",.;:" else ""
