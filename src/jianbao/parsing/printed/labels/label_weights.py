"""What speaks for and against each label of a line: every sign with its name, its price and its reason.

`START` and `CARRY` price a line as a paragraph's first and as any other line of one, `TEXT` an open line as either,
`DISPLAY` as a headline or heading; what two lines say of each other stands in `transition_weights`.
"""

from __future__ import annotations

from jianbao.parsing.printed.weights import Weight, Weights

START = Weights(
    Weight("bound to the line above", 9.0, "a mark that never begins a line carries it on"),
    Weight("indent printed", -2.0, "the page prints its indents, and this line has one"),
    Weight("indent lost", 0.5, "a box begins two em short where indents are printed: they may be lost there"),
    Weight("no indent", 2.5, "the page prints its indents, and this line has none"),
    Weight("item", -2.0, "a sign stands before each item of a list"),
    Weight("below a notice's end", -2.0, "a formula ends a notice, and another begins"),
    Weight("turn of an interview", -2.0, "question and answer begin paragraphs"),
    Weight("dateline", -1.5, "a dateline opens a paragraph"),
    Weight("in brackets", 2.0, "a line in brackets mostly ends a text"),
    Weight("measure unknown", 0.5, "nothing tells whether the line is short"),
    Weight("as short as the indent", -0.5, "a first line stops short of the measure by its indent"),
    Weight("perhaps as short as the indent", 0.4, "so it may, if its last mark hangs"),
    Weight("longer than indented", 1.5, "a full line has no indent; degree: em that are wanting, to 2.3"),
    Weight("shorter than indented", 0.8, "a first line stops short by its indent and no more"),
    Weight("perhaps a last line", 0.5, "it ends its box and a sentence, as short as any paragraph's last"),
)
CARRY = Weights(
    Weight("indent printed", 4.0, "the page prints its indents, and this line has one"),
    Weight("dateline", 2.5, "a dateline opens a paragraph"),
    Weight("wider than the column", 1.5, "no line is wider than those it carries on"),
    Weight("box begins indented", 1.2, "the first line of a box, two em short, seldom carries on another"),
)
TEXT = Weights(
    Weight("alone in its box", 0.8, "text has more lines than one"),
    Weight("gap between words", 1.0, "text has no gap between two words, a headline may"),
    Weight("words of its neighbours", 6.5, "a headline says again what its text says; degree: share beyond .45"),
    Weight("wider than both columns", 1.5, "no line of text is set over more than its column"),
)
DISPLAY = Weights(
    Weight("any line", 1.6, "most lines are text"),
    Weight("wider than any", 20.0, "no headline is three times as long as the longest"),
    Weight("too long", 4.0, "no line of a headline has more than 45 em"),
    Weight("pauses", 0.4, "headings have few pauses; degree: how many, to 3"),
    Weight("semicolon", 2.0, "a headline has none"),
    Weight("cried or asked", 1.0, "some headlines cry or ask, most do not"),
    Weight("full stop", 7.0, "a headline ends in none"),
    Weight("ends in a colon", 3.0, "few headlines lead on"),
    Weight("ends in a pause", 6.0, "no headline ends in a pause"),
    Weight("breaks off in a list", 5.0, "a list goes on behind its last comma"),
    Weight("ends in a particle", 3.0, "no heading ends in one, a line of text wherever the column is full"),
    Weight("dash behind", -2.0, "a kicker ends in a dash"),
    Weight("sentence within", 6.0, "a headline is no two sentences"),
    Weight("gap between words", -0.8, "a headline may part its halves by a gap"),
    Weight("bound to the line above", 8.0, "a mark that never begins a line carries it on"),
    Weight("wider than the column", -1.0, "display may be set over more than the column"),
    Weight("mark left open", 2.0, "a headline closes the marks it opens"),
    Weight("dateline or brackets", 4.0, "a dateline opens a text, a line in brackets ends one"),
    Weight("over an indent", -2.0, "text would have filled its second line, and that one is indented"),
    Weight("as wide as the column", 1.8, "in one box with sentences such a line is one of theirs"),
    Weight("at its box's foot", 2.0, "a heading stands over text and not directly below it"),
    Weight("standing words", -2.5, "a column's name alone in its box"),
    Weight("over its writer", -2.5, "a short title stands over a byline"),
    Weight("asks below a column's name", -4.0, "a question alone below a column's name is the headline"),
    Weight("kicker over its headline", -2.5, "a line with a dash behind it over lines without marks"),
)
