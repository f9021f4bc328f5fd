"""What speaks for and against a stretch of items being one article: every sign with its name, price and reason."""

from __future__ import annotations

from jianbao.parsing.printed.weights import Weight, Weights

ARTICLE = Weights(
    Weight("any article", 2.0, "an article more must have its reason"),
    Weight("no text", 8.0, "an article has text"),
    Weight("bylines apart", 6.0, "an article is signed in one place; degree: how many more"),
    Weight("unsigned among signed", 1.6, "where articles are signed, each mostly is"),
    Weight("byline below all text", 1.5, "a byline stands before the text or behind some of it"),
    Weight("dateline within", 2.5, "only an article's first paragraph has a dateline; degree: how many"),
    Weight("text runs on behind the next", 4.0, "the paragraph at its end goes on where another article would be"),
    Weight("keyword first", 3.0, "a keyword block heads a section and no article"),
    Weight("keyword first and last", 5.0, "an article's keyword blocks stand on one side of their texts"),
)
