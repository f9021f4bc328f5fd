"""One item of a page: a headline's box, paragraphs with nothing between them, or a block that a rule took."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from jianbao.model import Paragraph, ParagraphKind, Text
from jianbao.parsing.printed.block import Block

ItemKind = Literal[
    "byline", "display", "prose", "keyword", "caption", "notice", "jump", "box", "table", "furniture"
]

HeadPart = Literal[
    "column", "kicker", "headline", "deck", "heading", "title"
]  # a title keeps what stands behind it


@dataclass(frozen=True, slots=True)
class Item:
    """One or more blocks of a kind. `first`, `last`: places among the page's lines that have something on them.

    A display item holds the lines of one box in `texts`; a prose item the paragraphs between two other items, with
    the widest line of each in `measures`; other kinds keep their `block`. `wide` is how far a display line exceeds
    the measure of the text around it; it is `run_in` when text stands directly below it in one box. `reach` is the
    last line any of its paragraphs runs on to; `grams` are what articles are compared by. A paragraph that stands
    within one of another article comes `after` the one that begins at that place; an `inset` is a correction, which
    may be set into the text of another article. `part` is what a display was labelled as where parts were labelled.
    """

    kind: ItemKind
    first: int
    last: int
    texts: tuple[Text, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    measures: tuple[float, ...] = ()
    block: Block | None = None
    wide: float = 0.0
    reach: int = -1
    after: int = -1
    run_in: bool = False
    inset: bool = False
    sure: float = 1.0
    part: HeadPart | None = None
    grams: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def lines_are(self) -> ParagraphKind:
        """What the kept lines of a table are, by the rule that took it: verse, names or rows."""
        rule = self.block.rule if self.block and self.kind == "table" else ""
        return "verse" if "verse" in rule.split(".") else "names" if rule == "table.names" else "table"
