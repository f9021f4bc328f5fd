"""What a rule makes of some lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

from jianbao.model import Text
from jianbao.parsing.printed.lines.line import Line

BlockKind = Literal[
    "furniture",
    "byline",
    "keyword",
    "caption",
    "notice",
    "jump",
    "box",
    "correction",
    "column",
    "table",
    "display",
    "prose",
]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that one rule took for one construct.

    `first` and `last` are places in the page's tuple of lines, both included. What `texts` holds is the kind's
    own affair and said in its rule: a caption has its words and its credit, a keyword block the keyword and its
    heading. Signs and labels a rule consumed are pieces of these texts with the role `mark` or `label`.
    """

    kind: BlockKind
    first: int
    last: int
    texts: tuple[Text, ...]
    rule: str
    confidence: float = 1.0
    because: str = ""


class Rule(Protocol):
    """A block rule: takes the page's lines and a place among them, gives the block that begins there or None."""

    def __call__(self, lines: tuple[Line, ...], at: int) -> Block | None: ...


class Signs(NamedTuple):
    """The characters one of which a line must have, `anywhere` in it, as its `first` or as its `last`, for a rule to
    take it. Most lines of a page are running text and have none of any rule."""

    anywhere: str = ""
    first: str = ""
    last: str = ""


class Trial(NamedTuple):
    """A rule in the order of the grammar; one for whole `boxes` is tried where a box begins and nowhere else, others
    where a line has their `signs`, and a box's `first` line also without them."""

    name: str
    rule: Rule
    boxes: bool = False
    signs: Signs = Signs()
    first: bool = False


def last_of_box(lines: tuple[Line, ...], at: int) -> int:
    """The place of the last line of the box that line `at` stands in."""
    while not lines[at].last:
        at += 1
    return at
