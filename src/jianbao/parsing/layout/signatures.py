"""The bylines of an article laid out, from their lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jianbao.model import Byline
from jianbao.parsing.bylines.forms import BARE, SIGNED, read_byline
from jianbao.parsing.layout.parts import role_spaced, without_brackets
from jianbao.parsing.layout.placed import Placed
from jianbao.parsing.printed.articles.byline_pieces import Run, set_bylines


def set_signatures(groups: Sequence[Sequence[Placed]]) -> tuple[Byline, ...]:
    """The bylines of each group of lines that stand together."""
    found: list[Byline] = []
    for group in groups:
        run = Run(tuple(role_spaced(group)))
        inner = without_brackets(run.text)
        if inner != run.text:
            found += _bracketed(run, inner)
            continue
        credited = read_byline(run.text, (*SIGNED, BARE)) or []
        found += set_bylines(run, credited)
    return tuple(found)


def _bracketed(run: Run, inner: str) -> tuple[Byline, ...]:
    """The bylines in brackets; the brackets are marks of the first and the last."""
    lines = list(run.lines)
    lines[0] = replace(lines[0], text=lines[0].text[1:], start=lines[0].start + 1)
    lines[-1] = replace(lines[-1], text=lines[-1].text[:-1])
    found = list(set_bylines(Run(tuple(line for line in lines if line.text)), read_byline(inner) or []))
    if found:
        first, last = run.lines[0], run.lines[-1]
        found[0] = replace(found[0], pieces=(*first.mark(0, 1), *found[0].pieces))
        found[-1] = replace(found[-1], pieces=(*found[-1].pieces, *last.mark(len(last.text) - 1, len(last.text))))
    return tuple(found)
