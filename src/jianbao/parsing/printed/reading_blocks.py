"""What the ordered rules take of a page's lines."""

from __future__ import annotations

from collections.abc import Sequence

from jianbao.parsing.printed.block import Block, Rule
from jianbao.parsing.printed.known_lines import NOTHING_KNOWN, KnownLines
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.rules import RULES, has_signs
from jianbao.parsing.printed.rules.furniture import is_at_edge

_LONGEST_NAME = 6  # characters of the line above that may be a poet's name
_WIDEST_VERSE = 17.0
_ALL = [trial.rule for trial in RULES]
_BY_SIGNS = [trial.rule for trial in RULES if not trial.boxes]
_OF_BOXES = [trial.rule for trial in RULES if trial.boxes or trial.first]


def read_blocks(lines: tuple[Line, ...], known: KnownLines = NOTHING_KNOWN) -> list[Block]:
    """What the ordered rules take of the page, and what is `known` to be furniture; the rest is prose and display."""
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        given = known.furniture(lines, at)
        if given:
            blocks.append(given)
            at += 1
            continue
        labelled = bool(blocks) and blocks[-1].kind == "box" and blocks[-1].last == at - 1
        for rule in _rules_for(lines, at, lines[at].first or labelled):
            block = rule(lines, at)
            if block:
                blocks.append(block)
                at = block.last
                break
        at += 1
    return blocks


def _rules_for(lines: tuple[Line, ...], at: int, begins: bool) -> Sequence[Rule]:
    """The rules worth trying at line `at`, which `begins` a box, or what stands in it below its label."""
    line = lines[at]
    if at and len(lines[at - 1].text) <= _LONGEST_NAME and line.width <= _WIDEST_VERSE:
        return _ALL if begins else _BY_SIGNS
    if line.indent > 0 or has_signs(line.text) or is_at_edge(lines, at):
        return _ALL if begins else _BY_SIGNS
    return _OF_BOXES if begins else ()
