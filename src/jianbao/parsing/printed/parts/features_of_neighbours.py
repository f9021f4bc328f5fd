"""What stands above and below a line, and the kind of article it is in, say of its part."""

from __future__ import annotations

from jianbao.parsing.printed.lines.standing import is_standing, names_notice, signs_notice
from jianbao.parsing.printed.parts import words_of_lines as words
from jianbao.parsing.printed.parts.facts import Facts
from jianbao.parsing.printed.parts.feature import Feature


def _opens(facts: Facts) -> bool:
    """Whether what stands below the stack begins as an article's first paragraph does."""
    below = facts.below
    return below is not None and (below.dated or below.kind == "byline")


def _is_below_text(facts: Facts) -> bool:
    return facts.above is not None and facts.above.kind in ("text", "table")


def _signs(facts: Facts) -> bool:
    """Whether what stands below an authority's name does not make it a kicker: its day, another notice, the end."""
    below = facts.below
    if len(facts.stack) == 1 and below is not None and below.kind in ("line", "text"):
        return below.gap or words.DAY_ALONE.match(below.text) is not None
    return len(facts.stack) == 1 or facts.next_day or facts.next_notice


def _no_text_below(facts: Facts) -> bool:
    below = facts.below
    if facts.heads_picture:
        return False
    if below is None or below.kind == "end":
        return True
    return facts.form.blanks == "articles" and facts.gaps_tell and below.gap and below.kind == "line"


OF_NEIGHBOURS: tuple[Feature, ...] = (
    Feature(
        "over items",
        "items, each behind its sign, have a headline of their own",
        lambda f: f.below is not None and f.below.kind == "text" and words.ITEM.match(f.below.text) is not None,
        {"headline": -2.0, "heading": 2.0},
    ),
    Feature(
        "very words",
        "kicker and deck quote the text, a headline condenses it",
        lambda f: f.verbatim and f.unit.width >= 6,
        {"headline": 3.0, "heading": -0.4, "column": 3.0},
    ),
    Feature(
        "words of the text",
        "a headline has its text's words",
        lambda f: f.share_below,
        {"headline": -1.6, "column": 3.0, "kicker": -0.6, "deck": -0.9, "heading": -0.5, "text": 0.8},
    ),
    Feature(
        "group of results",
        "what a table is of stands below its headline",
        lambda f: f.place > 0 and f.place == len(f.stack) - 1 and f.below is not None and f.below.kind == "table",
        {"heading": -5.0, "column": 6.0},
    ),
    Feature(
        "head of results",
        "a table's headline is no column",
        lambda f: f.place == 0 and f.below is not None and f.below.kind == "table",
        {"column": 6.0, "kicker": 2.0},
    ),
    Feature(
        "opening below", "what opens an article stands below its headline", _opens, {"heading": 5.0, "text": 1.0}
    ),
    Feature(
        "no text below",
        "a heading stands over text",
        _no_text_below,
        {"heading": 6.0, "headline": 3.0, "kicker": 2.0, "deck": 1.0},
    ),
    Feature(
        "blank line above",
        "a blank line parts articles",
        lambda f: f.gaps_tell and f.place == 0 and f.unit.gap,
        {"heading": 3.0},
    ),
    Feature(
        "behind an end",
        "what ends an article stands above",
        lambda f: f.above is not None and (f.above.kind == "end" or f.above.signed),
        {"heading": 3.5},
    ),
    Feature("of one text", "the texts above and below share their words", lambda f: f.across, {"heading": -5.0}),
    Feature(
        "standing words",
        "these stand over texts of their kind",
        lambda f: is_standing(f.unit.text) or names_notice(f.unit.text),
        {"headline": -2.5, "heading": 3.0, "kicker": 1.0},
    ),
    Feature(
        "number of a notice",
        "a notice's number stands below its headline",
        lambda f: bool(words.NOTICE_NUMBER.search(f.unit.text)),
        {"text": -9.0},
    ),
    Feature(
        "who signs",
        "who issues a notice stands below its text",
        lambda f: signs_notice(f.unit.text) and _is_below_text(f) and (f.next_day or (f.place == 0 and _signs(f))),
        {"text": -6.5},
    ),
    Feature(
        "day alone",
        "a notice's day stands below who signs it",
        lambda f: bool(words.DAY_ALONE.match(f.unit.text)),
        {"text": -8.0, "heading": 4.0},
    ),
    Feature(
        "head of an advert",
        "its first line is its headline",
        lambda f: f.unit.advert and f.place == 0 and not f.after_advert,
        {"headline": -6.0, "column": 6.0, "kicker": 4.0},
    ),
    Feature(
        "of an advert",
        "its lines are its text",
        lambda f: f.unit.advert and (f.place > 0 or f.after_advert),
        {"text": -8.0},
    ),
    Feature(
        "over a picture",
        "a picture alone has its headline",
        lambda f: f.heads_picture,
        {"headline": -3.0, "text": 1.0, "heading": 3.0},
    ),
    Feature(
        "poem of a cycle",
        "its title heads a section of the cycle",
        lambda f: f.unit.titled,
        {"heading": -8.0},
    ),
    Feature("correction", "its label is its headline", lambda f: f.unit.inset, {"headline": -6.0}),
)
