"""How one column's text goes on in the next: a sentence left open at a column's foot needs one that is carried on.

...两岸居民早│ │早就盼着。      open, carried on     fits
...通车了。  │ │　　据了解，    closed, a new one     fits
...两岸居民早│ │　　据了解，    open, a new one       does not
"""

from __future__ import annotations

from dataclasses import dataclass

from jianbao.parsing.bylines.datelines import opens_article
from jianbao.parsing.bylines.forms import SIGNED, read_byline
from jianbao.parsing.layout.columns import Fragment
from jianbao.parsing.layout.measures import Measures
from jianbao.parsing.layout.placed import Placed
from jianbao.parsing.printed.rules.keyword import KEYWORD
from jianbao.parsing.text.jumps import JUMP

_INDENTED = 0.8  # em
_SHORT = 0.8  # em a last line must fall short to show that a paragraph ends

MISFIT = 5.0  # what a seam that cannot be costs
_UNSURE_CARRIED, _UNSURE_NEW = 0.6, 0.2
_OPENS_LATE = 4.0  # an article's beginning in its midst
_ENDS_EARLY = 3.0  # its end
_HEADLESS = 4.0  # an article that begins with a sentence carried on
_BROKEN_OFF = 3.5  # or ends with an open one


@dataclass(frozen=True, slots=True)
class Ends:
    """How a fragment begins and ends. `starts`: with a paragraph or heading; `closes`: with a sentence's end, None
    where a full last line does not tell; `opens`, `finishes`: as an article's first and last words do."""

    starts: bool
    closes: bool | None
    opens: bool = False
    finishes: bool = False
    leads_on: bool = False  # ends with a jump to another page


def ends_of(fragment: Fragment, measures: Measures) -> Ends:
    """How the fragment begins and ends."""
    first, last = fragment.lines[0], fragment.lines[-1]
    signed = len(fragment.lines) > 1 and fragment.indent(last) > 2.5 and read_byline(last.text) is not None
    jump = bool(JUMP.match(last.text)) and len(last.text) < 12
    opening = "".join(line.text for line in fragment.lines[:2])
    byline = read_byline(first.text, SIGNED) is not None or (
        fragment.indent(first) > 2.5 and read_byline(opening) is not None
    )
    starts = byline or fragment.indent(first) >= _INDENTED or is_heading(first, fragment, measures)
    return Ends(
        starts,
        True if signed or jump else _closes(fragment, measures),
        opens=byline or opens_article(first.text),
        finishes=signed or jump or _signs_off(last.text),
        leads_on=jump,
    )


def _closes(fragment: Fragment, measures: Measures) -> bool | None:
    last = fragment.lines[-1]
    if is_heading(last, fragment, measures):
        return None
    if not last.line.closed:
        return False
    return True if fragment.short(last) >= _SHORT else None


def _signs_off(text: str) -> bool:
    """Whether a line ends in names in brackets behind a sentence."""
    return text.endswith(("）", ")")) and len(text) > 3 and any(mark in text for mark in "。！？")


def is_heading(line: Placed, fragment: Fragment, measures: Measures) -> bool:
    """Whether a line within a column heads the text below it: set larger, or blacker and not as a paragraph is."""
    if KEYWORD.match(line.text):
        return True
    if measures.is_larger(line):
        return not line.line.closed or line.text[-1] in "？！?!"
    if not measures.is_strong(line) or line.line.closed:
        return False
    indent, short = fragment.indent(line), fragment.short(line)
    centred = abs(indent - short) < 1.2 and indent > 0.5
    return (centred or indent < 0.3) and short > 1.0 and line.text[-1] not in "，、；："


def seam(above: Ends, below: Ends) -> float:
    """What speaks against `below` following `above` in one article."""
    cost = (_OPENS_LATE if below.opens else 0.0) + (_ENDS_EARLY if above.finishes else 0.0)
    if above.closes is None:
        return cost + (_UNSURE_NEW if below.starts else _UNSURE_CARRIED)
    return cost + (0.0 if above.closes == below.starts else MISFIT)


def first_cost(first: Ends) -> float:
    """What speaks against an article beginning with this fragment."""
    return 0.0 if first.starts else _HEADLESS


def last_cost(last: Ends) -> float:
    """What speaks against an article ending with this fragment."""
    return _BROKEN_OFF if last.closes is False else 0.0
