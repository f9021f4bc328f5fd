"""Cuts a paragraph into sentences and clauses, its quotes set aside."""

from __future__ import annotations

import re
from typing import NamedTuple

from jianbao.annotating.analysis.kinds import Stretch

QUOTE = "\ufffc"  # stands for every character of a quote that was set aside
_CLAUSE = re.compile(f"[^，。；：！？…\n{QUOTE}]+")
_ENDS = frozenset("。！？…\n")


class Clause(NamedTuple):
    """A clause of the reporter's words: offsets in the paragraph, its sentence's number, the mark behind it."""

    start: int
    end: int
    sentence: int
    mark: str


def set_quotes_aside(text: str, stretches: tuple[Stretch, ...]) -> str:
    """`text` with every direct quote, marks included, replaced place for place."""
    parts, reached = [], 0
    for stretch in stretches:
        if stretch.kind == "direct":
            marked = stretch.marked
            parts += [text[reached : marked.before], QUOTE * (marked.after - marked.before)]
            reached = marked.after
    return "".join([*parts, text[reached:]])


def cut_clauses(masked: str) -> list[Clause]:
    """The clauses of a paragraph. `masked` has its quotes set aside; a quote ends a clause, no sentence."""
    clauses: list[Clause] = []
    sentence = reached = 0
    for found in _CLAUSE.finditer(masked):
        start, end = found.span()
        if clauses and not _ENDS.isdisjoint(masked[reached:start]):
            sentence += 1
        clauses.append(Clause(start, end, sentence, masked[end : end + 1]))
        reached = end
    return clauses
