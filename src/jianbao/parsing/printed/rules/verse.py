"""Verse below its poet's name, whose lines are meant.

秋天的信              title
□ 林间                byline
把稻子割了            verse: short lines that end where they will …
田野就空出来
                      (a stanza ends)
一树梨花半院香。      … or as many characters each, and marks at their ends
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from jianbao.parsing.bylines.credited import GAP
from jianbao.parsing.bylines.forms import NAMES_ALONE, SIGNED, read_byline
from jianbao.parsing.printed.block import Block
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.sureness import sureness_of

_MARKED = 1 / 3  # of a stanza's lines that may hold a mark within
_WIDEST = 17.0
_WIDEST_FREE = 14.0
_FEWEST = 3
_RAGGED = 3.0  # em
_LONGEST_NAME = 12  # characters
_MOST_ABOVE = 60  # lines above within which the poet's name stands
_CYCLE = re.compile(r"组诗|組詩|外[一二三四五六]首")
_PAUSE = re.compile(r"[，、。；]")
_MARKED_END = re.compile(r"[，。！？；、]$")
_IN_METRE = re.compile(r"(?:[㐀-鿿]{3,9}[，。！？；、])+")
_CLAUSE = re.compile(r"[㐀-鿿]+")
_UNLIKE = re.compile(r"[：:“”0-9A-Za-z]|[。；].")


def verse(lines: tuple[Line, ...], at: int) -> Block | None:
    """A stanza; `texts` are its lines. In a cycle (组诗) the first line of each stanza is its title: a display."""
    if lines[at].width > _WIDEST:
        return _stanza(lines, at) if _is_metric(lines[at].text) else None
    signed = None if _ends_poem(lines, at) else _byline_above(lines, at)
    if signed is None:
        return None
    if _is_title_in_cycle(lines, at, signed):
        return Block(
            "display",
            at,
            at,
            (lines[at].cut(),),
            "verse.title",
            sureness_of("verse.title"),
            "the title of a poem in a cycle",
        )
    last = at
    while not lines[last].last and last + 1 < len(lines) and _goes_on(lines, last + 1):
        last += 1
    stanza = lines[at : last + 1]
    if len(stanza) < _FEWEST or not (_is_free(stanza) or _is_even(stanza)):
        return None
    return Block("table", at, last, tuple(line.cut() for line in stanza), "verse", sureness_of("verse"), "verse")


def _is_metric(text: str) -> bool:
    """Whether a line is a stanza of a poem in one of the old metres: three clauses and more of three to nine
    characters, of which two have as many, and the last ends a sentence."""
    if text[-1] not in "。！？" or not _IN_METRE.fullmatch(text):
        return False
    lengths = [len(clause) for clause in _CLAUSE.findall(text)]
    return len(lengths) > 2 and len(set(lengths)) < len(lengths)


def _stanza(lines: tuple[Line, ...], at: int) -> Block | None:
    """A stanza below its poet's name, or below another one."""
    above = at - 1
    while above > 0 and _is_metric(lines[above].text):
        above -= 1
    if above < 0 or not _is_name(lines, above):
        return None
    return Block("table", at, at, (lines[at].cut(),), "verse.metre", sureness_of("verse.metre"), "verse")


def _is_title_in_cycle(lines: tuple[Line, ...], at: int, signed: int) -> bool:
    """Whether a line heads a poem of a cycle: no name stands below it, and of 外一首 the first poem has none."""
    cycle = _CYCLE.search(lines[signed - 1].text) if signed > 0 else None
    if cycle is None or (at + 1 < len(lines) and _is_name(lines, at + 1)):
        return False
    return lines[at].first or (at == signed + 1 and not cycle[0].startswith("外"))


def _byline_above(lines: tuple[Line, ...], at: int) -> int | None:
    """The byline that a stanza stands below, with nothing but short lines between."""
    for above in range(at - 1, max(-1, at - _MOST_ABOVE), -1):
        if _is_name(lines, above):
            return above
        if lines[above].width > _WIDEST or (above == at - 1 and not lines[at].first and not _heads(lines, above)):
            return None
    return None


def _heads(lines: tuple[Line, ...], at: int) -> bool:
    """Whether a line is the title of a stanza in a cycle: the first of its box, or directly below the byline."""
    return lines[at].first or (at > 0 and _is_name(lines, at - 1))


def _is_name(lines: tuple[Line, ...], at: int) -> bool:
    """Whether a line is a poet's name: behind a mark or a role, or alone below a title."""
    line = lines[at]
    return len(line.text) <= _LONGEST_NAME and _names_poet(line.text, line.first)


@lru_cache(maxsize=4096)  # each line is asked about from many lines below it
def _names_poet(text: str, first: bool) -> bool:
    return bool(read_byline(text, SIGNED) or (not first and read_byline(text, NAMES_ALONE)))


def _goes_on(lines: tuple[Line, ...], at: int) -> bool:
    """Whether a line is one more of the stanza: short, and neither a name nor the title above one."""
    if lines[at].width > _WIDEST or _ends_poem(lines, at):
        return False
    return at + 1 >= len(lines) or not _ends_poem(lines, at + 1)


def _ends_poem(lines: tuple[Line, ...], at: int) -> bool:
    """Whether a line is the next poet's name: a line of verse may look like two names run together (田野就空出来)."""
    text = lines[at].text
    return _is_name(lines, at) and (GAP.search(text) is not None or len(read_byline(text, NAMES_ALONE) or ()) < 2)


def _is_free(stanza: Sequence[Line]) -> bool:
    """Few marks, hardly one at an end, and lines that stop where they will, where text would fill all but the last."""
    if any(_UNLIKE.search(line.text) or line.width > _WIDEST_FREE for line in stanza):
        return False
    marked = sum(_PAUSE.search(line.text) is not None for line in stanza)
    if any(_MARKED_END.search(line.text) for line in stanza[:-1]):
        return False
    widths = [line.width for line in stanza[:-1]]
    widest = max(widths)
    if len(stanza) > _FEWEST and stanza[-1].text[-1].isalnum() and widest - min(widths) >= _RAGGED:
        return True  # no mark ends it, and a line in its midst stops where none of text would
    if marked / len(stanza) > _MARKED:
        return False
    return widest - min(widths) >= 2.0 and 2 * sum(width <= widest - 1.0 for width in widths) >= len(widths)


def _is_even(stanza: Sequence[Line]) -> bool:
    """As many characters in every line, and a mark at the end of each."""
    lengths = {len(line.text) for line in stanza}
    return len(lengths) <= 2 and all(_MARKED_END.search(line.text) for line in stanza) and stanza[-1].closed
