"""What a line's own form says of its part: its length, its marks, its first and last words."""

from __future__ import annotations

from jianbao.parsing.printed.parts import words_of_lines as words
from jianbao.parsing.printed.parts.feature import Feature

_SMALL = 14.0  # em: most headings are shorter

OF_FORM: tuple[Feature, ...] = (
    Feature("open", "text ends as a sentence does", lambda f: not f.unit.closed, {"text": 2.6}),
    Feature(
        "open and short", "and fills its line", lambda f: not f.unit.closed and f.unit.width < 20, {"text": 1.6}
    ),
    Feature(
        "open and long",
        "no headline is so long",
        lambda f: f.unit.width > 32,
        {"text": -2.4, "heading": 3.0, "headline": 0.6, "kicker": 0.5, "deck": 0.5},
    ),
    Feature(
        "longer than a headline",
        "no headline is so long",
        lambda f: f.unit.width > 42,
        {"headline": 4.0, "kicker": 4.0, "deck": 3.0, "heading": 6.0},
    ),
    Feature(
        "leads on",
        "a colon leads on to a list",
        lambda f: bool(words.LEADS_ON.search(f.unit.text)),
        {"text": -2.6, "headline": 3.0, "heading": 0.5, "deck": 2.0},
    ),
    Feature(
        "runs on",
        "no headline ends in a pause",
        lambda f: bool(words.RUNS_ON.search(f.unit.text)),
        {"headline": 4.0, "heading": 4.0, "deck": 4.0, "kicker": 2.0, "text": -1.0},
    ),
    Feature(
        "seldom last",
        "few headlines end in a particle",
        lambda f: bool(words.SELDOM_LAST.search(f.unit.text)),
        {"headline": 1.0, "heading": 1.0, "deck": 0.5},
    ),
    Feature(
        "full stop",
        "a headline ends in none",
        lambda f: f.unit.closed and f.unit.text[-1] not in "！？!?…”",
        {"headline": 7.0, "kicker": 7.0, "deck": 4.5, "heading": 6.0},
    ),
    Feature(
        "cried or asked",
        "headlines may cry and ask",
        lambda f: f.unit.closed and f.unit.text[-1] in "！？!?…”",
        {"headline": 1.0, "kicker": 2.0, "deck": 2.4, "heading": 1.0, "text": 0.3},
    ),
    Feature(
        "sentence within",
        "a headline is no two sentences",
        lambda f: "。" in f.unit.text[:-1],
        {"headline": 6.0, "kicker": 5.0, "deck": 3.0, "heading": 6.0},
    ),
    Feature(
        "indented and wide",
        "headings that are indented are short",
        lambda f: f.form.indented and f.unit.indented and f.unit.width > _SMALL,
        {"heading": 2.5},
    ),
    Feature(
        "not indented",
        "the text's indent is printed",
        lambda f: f.form.indented and not f.unit.indented,
        {"text": 3.2},
    ),
    Feature(
        "indented",
        "the text's indent is printed",
        lambda f: f.form.indented and f.unit.indented,
        {"headline": 4.5, "kicker": 4.5, "deck": 3.5, "heading": 1.2},
    ),
    Feature(
        "dated",
        "a dateline opens text",
        lambda f: f.unit.dated,
        {"text": -4.0, "headline": 4.0, "kicker": 4.0, "deck": 3.0, "heading": 4.0, "column": 8.0},
    ),
    Feature(
        "dash before",
        "a deck begins with a dash",
        lambda f: bool(words.DASH_BEFORE.match(f.unit.text)),
        {"deck": -5.0, "headline": 4.0, "kicker": 4.0, "heading": 4.0},
    ),
    Feature(
        "dash behind",
        "a kicker ends in a dash",
        lambda f: bool(words.DASH_BEHIND.search(f.unit.text)),
        {"kicker": -5.0, "headline": 4.0, "deck": 4.0, "heading": 4.0, "text": 2.0},
    ),
    Feature(
        "hands over",
        "a kicker hands over to the headline",
        lambda f: bool(words.HANDS_OVER.search(f.unit.text)),
        {"kicker": -3.0, "headline": 2.0, "deck": 0.5},
    ),
    Feature(
        "two parts",
        "a headline has two halves",
        lambda f: bool(words.TWO_PARTS.search(f.unit.text)),
        {"headline": -0.7, "text": 1.0, "heading": 0.8},
    ),
    Feature(
        "three parts",
        "only headlines have three",
        lambda f: len(words.TWO_PARTS.findall(f.unit.text)) > 1,
        {"headline": -1.4, "deck": 0.6},
    ),
    Feature(
        "numbered",
        "headings are numbered",
        lambda f: bool(words.NUMBERED.match(f.unit.text)),
        {"heading": -1.6, "headline": 3.5, "kicker": 3.0, "deck": 3.0},
    ),
    Feature(
        "set off by a sign",
        "a sign stands before each heading",
        lambda f: words.SIGNED_HEAD.match(f.unit.text) is not None and f.unit.width <= _SMALL,
        {"heading": -2.5},
    ),
    Feature(
        "placed",
        "a place or time stands over a heading",
        lambda f: bool(words.PLACED.match(f.unit.text)),
        {"heading": -2.5, "headline": 3.0, "kicker": 2.0, "deck": 2.0},
    ),
    Feature(
        "bracketed",
        "a line in brackets is no headline",
        lambda f: f.unit.text[0] in "（(" and bool(words.BRACKETED.match(f.unit.text)),
        {"headline": 7.0, "kicker": 7.0, "deck": 5.0, "heading": 7.0, "text": -3.5},
    ),
    Feature(
        "wide for a heading", "headings are short", lambda f: max(0.0, f.unit.width - _SMALL) / 10, {"heading": 2.5}
    ),
    Feature(
        "pause within",
        "headings have few pauses",
        lambda f: bool(words.PAUSES.search(f.unit.text)),
        {"heading": 0.6, "headline": 0.3},
    ),
    Feature(
        "title in brackets",
        "old prints and their transcripts set titles in square brackets",
        lambda f: bool(words.SQUARE.match(f.unit.text)),
        {"headline": -3.0, "heading": 2.0, "text": 4.0},
    ),
    Feature(
        "many columns",
        "a row of a table has many columns",
        lambda f: len(f.unit.text.split()) >= 5,
        {"text": -6.0, "headline": 3.0, "kicker": 3.0, "deck": 2.0},
    ),
    Feature(
        "begins with an hour",
        "what happens at an hour is text",
        lambda f: bool(words.HOUR.match(f.unit.text)),
        {"text": -5.0, "headline": 2.0, "kicker": 2.0},
    ),
    Feature(
        "figures alone",
        "no headline is but figures",
        lambda f: bool(words.FIGURES_ALONE.match(f.unit.text)),
        {"text": -5.0, "headline": 3.0, "kicker": 3.0, "deck": 3.0, "heading": 3.0},
    ),
)
