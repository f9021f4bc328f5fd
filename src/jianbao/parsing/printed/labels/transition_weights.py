"""What each label of a line says for and against each label of the line below: a price for each of the four labels
below (start, carry, display, inside), with its name and its reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jianbao.parsing.printed.weights import Sign

Row = tuple[float, float, float, float]  # a price for each label: start, carry, display, inside
NEVER = 40.0
NOTHING: Row = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class RowWeight:
    """A price for each label of the line below."""

    name: str
    price: Row
    reason: str


class TransitionWeights:
    """The weights of what follows on a line, by their names."""

    def __init__(self, *rows: RowWeight) -> None:
        self.rows = rows
        self.prices = {row.name: row.price for row in rows}

    def costs(self, signs: Iterable[Sign]) -> Row:
        """What each label of the line below costs by the signs that hold."""
        total = NOTHING
        for name, degree in signs:
            a, b, c, d = self.prices[name]
            total = (total[0] + degree * a, total[1] + degree * b, total[2] + degree * c, total[3] + degree * d)
        return total


_SHORT = 0.6  # for each em that an open line stops before the measure

TRANSITIONS = TransitionWeights(
    RowWeight("above: sentence ends", (0.0, 0.9, 0.8, NEVER), "text may go on, or a paragraph begin"),
    RowWeight("gap below a sentence", (-0.4, 0.8, -0.8, 0.0), "a gap parts paragraphs, and text from display"),
    RowWeight("above: full to the last mark", (0.6, 0.0, 0.0, 0.0), "few paragraphs end exactly with a line"),
    RowWeight("above: short last line", (0.0, 3.0, 0.0, 0.0), "a short line that ends a sentence ends a paragraph"),
    RowWeight("above: measure unknown", (0.0, 0.5, 0.0, 0.0), "nothing tells whether the line is full"),
    RowWeight("within a quotation", (1.5, 0.0, 0.0, 0.0), "few paragraphs end within a quotation"),
    RowWeight("above: wider than a column", (0.0, 2.5, 0.0, 0.0), "a line wider than any column is a paragraph"),
    RowWeight("above: sentence open", (6.0, 0.0, 5.8, 5.0), "an open sentence goes on"),
    RowWeight(
        "gap in a sentence", (0.0, 0.3, -0.8, -3.0), "text goes on over a gap less often, and display parts it"
    ),
    RowWeight("above: colon", (-3.0, 0.0, 0.0, 0.0), "what a colon leads on to may be a paragraph"),
    RowWeight("above: list", (-5.5, 1.0, -0.5, 0.0), "below 如下： a list begins"),
    RowWeight("gap of a whole page", (0.0, 4.0, 0.0, 0.0), "where gaps stand in no sentence, they part paragraphs"),
    RowWeight("above: open and short", (0.0, 0.6, 0.0, 0.0), "a line of text is full where its sentence is open"),
    RowWeight("above: em short", (0.0, _SHORT, 0.0, 0.0), "the more so, the shorter; degree: em, to 7.5 or 11"),
    RowWeight(
        "above: em short of display", (0.0, 0.0, 0.0, _SHORT), "display within text stands below a full line"
    ),
    RowWeight(
        "above: em short over a gap",
        (_SHORT / 2, 0.0, _SHORT / 2, 0.0),
        "at a column's foot an open line is full; degree: em, to 7.5",
    ),
    RowWeight("byline between", (0.0, 5.0, 0.0, 0.0), "text does not go on below a byline or a keyword block"),
    RowWeight("below a kicker", (1.5, 6.0, -0.5, NEVER), "below a kicker stands its headline"),
    RowWeight("below a heading", (0.8, 6.0, 0.0, NEVER), "in its own box a heading goes on, or has text below it"),
    RowWeight("gap below a heading", (0.0, 4.0, 0.2, NEVER), "a box ends: text begins below, or more display"),
    RowWeight("byline below a heading", (0.0, 4.0, 0.4, NEVER), "below a byline text begins"),
    RowWeight("below display within text", (4.0, 3.0, NEVER, 0.3), "in its box only more of it is likely"),
    RowWeight("gap below display within text", (4.0, 0.3, NEVER, 0.3), "then the text goes on"),
    RowWeight("word split between the lines", (1.0, -1.0, 1.0, 1.0), "a word runs over the seam: it is carried on"),
    RowWeight("split word not at the edge", (0.0, 0.0, 2.0, 0.0), "a headline's word is split at the edge only"),
)
