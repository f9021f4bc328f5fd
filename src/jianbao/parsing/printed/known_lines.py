"""Lines that the archive knows: its papers' names as mastheads, and the furniture that `site.yaml` names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from jianbao.parsing.printed.block import Block
from jianbao.parsing.printed.lines.line import Line

_EDGE = 12  # lines from the page's head or foot within which a paper's name is its masthead
_LONGEST = 120
_GAPS = re.compile(r"[\s　·|/／]+")


@dataclass(frozen=True, slots=True)
class KnownLines:
    """The names of the archive's `papers`, and `patterns` that furniture fits as whole lines."""

    papers: frozenset[str] = frozenset()
    patterns: tuple[re.Pattern[str], ...] = ()

    def furniture(self, lines: tuple[Line, ...], at: int) -> Block | None:
        """The block of a line that is known to be furniture."""
        text = lines[at].text
        if len(text) > _LONGEST or not (self.papers or self.patterns):
            return None
        if any(pattern.fullmatch(text) for pattern in self.patterns):
            return Block("furniture", at, at, (lines[at].cut(),), "furniture.given", 1.0, "site.yaml names it")
        if (at < _EDGE or at >= len(lines) - _EDGE) and _GAPS.sub("", text) in self.papers:
            return Block("furniture", at, at, (lines[at].cut(),), "furniture.paper", 1.0, "the paper's name")
        return None


NOTHING_KNOWN = KnownLines()


def known_lines(papers: Iterable[str], patterns: Iterable[str]) -> KnownLines:
    """What an archive knows; `patterns` are regular expressions, those that are none being left out."""
    names = frozenset(_GAPS.sub("", name) for name in papers)
    return KnownLines(names, tuple(compiled for pattern in patterns if (compiled := _compiled(pattern))))


def _compiled(pattern: str) -> re.Pattern[str] | None:
    try:
        return re.compile(pattern)
    except re.error:
        return None
