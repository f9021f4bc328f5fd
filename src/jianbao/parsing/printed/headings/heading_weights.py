"""What speaks for and against a stack of displays as an article's headline, and a display as a section's heading:
every sign with its name, its price and its reason."""

from __future__ import annotations

from jianbao.parsing.printed.weights import Weight, Weights

HEADLINE = Weights(
    Weight("boxes", 1.0, "a headline is set in one box, its kicker apart; degree: how many more"),
    Weight("kickers", 3.0, "a headline has one kicker at most"),
    Weight("dash last", 4.0, "a kicker's headline is still to come"),
    Weight("kicker", -1.0, "only headlines have kickers"),
    Weight("very short", 2.5, "few headlines have five characters or fewer"),
    Weight("short", 1.0, "few headlines have eight characters or fewer"),
    Weight("standing words below", 4.0, "a column's name stands above the headline"),
    Weight("within its text's box", 2.5, "a headline is set apart from its text"),
    Weight("too long", 2.0, "no headline has more than eighty characters"),
    Weight("below its text", 0.5, "a headline stands before its text; after it is not rare"),
    Weight("byline within the text", 2.0, "an article with its headline at one end has its byline there"),
    Weight("text runs on behind it", 1.0, "a headline may be set into its text"),
    Weight("below a standfirst", 0.8, "a standfirst may stand above headline and byline"),
    Weight("below several texts", 1.0, "a standfirst is one paragraph"),
    Weight("within its text", 2.5, "text on both sides is rare"),
    Weight("within its text, unsigned above", 2.0, "the rarer where its byline stands below"),
    Weight("byline beside", -1.0, "a byline stands beside a headline"),
    Weight("words of the article", -3.0, "a headline has its text's words; degree: share"),
)
SECTION = Weights(
    Weight("any display", 1.6, "most articles have no sections"),
    Weight("over nothing", 5.0, "a section's heading stands over text"),
    Weight("over its subheading", 1.0, "a few words may stand over a subheading in a box of its own"),
    Weight("at the article's end", 5.0, "nothing of the article stands below it"),
    Weight("above all text", 0.8, "the text above the first section is the lead"),
    Weight("words of the text below", -1.0, "a heading has the words of its section; degree: share"),
    Weight("words of the article", -1.0, "and of its article; degree: share"),
    Weight("set apart where others are not", 1.0, "an article sets its headings in one manner"),
    Weight("below a caption", 1.0, "a caption stands above a headline rather than in a text"),
    Weight("dash last", 6.0, "only headlines have kickers"),
    Weight("standing words", 4.0, "a column's name or a notice's heads an article"),
    Weight("over a dateline", 3.0, "a dateline begins an article and no section"),
    Weight("stretched", 3.0, "headlines are spaced out to their columns, headings are not"),
    Weight("between measures", 1.5, "a section is set to the measure of the text above it"),
    Weight("words on both sides", -4.0, "an article keeps to its people and things; degree: share, to .25"),
    Weight("below a jump", 4.0, "below what was carried on from elsewhere begins an article"),
    Weight("of two parts", 1.5, "a headline has two halves, a heading has not"),
    Weight("below a box", 1.5, "boxes stand behind the text"),
    Weight("three lines", 2.0, "a heading has two at most"),
    Weight("two long lines", 1.0, "those of a heading are short"),
    Weight("byline beside", 2.0, "a byline stands beside a headline"),
    Weight("within its text's box", -0.8, "a heading may be set within its text"),
    Weight("wider than the column", 3.0, "a heading is not set over two columns"),
    Weight("too long", 1.5, "a heading has no more than thirty-four characters"),
)
