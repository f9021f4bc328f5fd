"""What speaks for and against an article beginning between two items: every sign with its name, price and reason."""

from __future__ import annotations

from jianbao.parsing.printed.weights import Weight, Weights

PARTING = Weights(
    Weight("within a conversation", 6.0, "one who answers above and below is interviewed in one article"),
    Weight("correction", -8.0, "a correction is an article, and so is what stands below it"),
    Weight("stanzas", 3.0, "a stanza belongs to the one above it"),
    Weight("below a jump from elsewhere", 3.0, "what is carried on belongs to the jump above it"),
    Weight("between two jumps", -8.0, "one article goes on elsewhere, another comes from there"),
    Weight("headline below what was carried on", -8.0, "what is carried on without a headline ends there"),
    Weight("caption and its text", 3.0, "a caption belongs to the text that has its words"),
)
