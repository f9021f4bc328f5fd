"""What speaks for and against each part of an article: every feature with its name, its prices and its reason.

A price is added to the cost of labelling a unit with a part where the feature holds; below 0 it speaks for the part.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jianbao.parsing.printed.lines.columns_behind import column_behind
from jianbao.parsing.printed.lines.occasions import asks_unmarked, names_occasion, names_place, names_time
from jianbao.parsing.printed.lines.standing import is_standing, names_column, names_notice, signs_notice
from jianbao.parsing.printed.parts import words_of_lines as words
from jianbao.parsing.printed.parts.facts import Facts
from jianbao.parsing.printed.parts.unit import Part
from jianbao.parsing.printed.parts.words_of_lines import DAY_ALONE

NEVER = 60.0


@dataclass(frozen=True, slots=True)
class Feature:
    """`degree` gives how far the feature holds of a unit: a truth, or a share from 0 to 1 (or beyond)."""

    name: str
    reason: str
    degree: Callable[[Facts], float]
    prices: Mapping[Part, float]


_SMALL = 14.0  # em: most headings are shorter
_HEAD: tuple[Part, ...] = ("kicker", "headline", "deck")
_LONGEST_COLUMN = 9.0  # em of a column's name that no sign shows
_LONGEST_NUMBERED = 18.0


def _each(parts: tuple[Part, ...], price: float) -> dict[Part, float]:
    return dict.fromkeys(parts, price)


def _opens(facts: Facts) -> bool:
    """Whether what stands below the stack begins as an article's first paragraph does."""
    below = facts.below
    return below is not None and (below.dated or below.kind == "byline")


def _is_occasion(text: str) -> bool:
    return names_time(text) or names_place(text) or names_occasion(text)


def _is_below_text(facts: Facts) -> bool:
    return facts.above is not None and facts.above.kind in ("text", "table")


def _signs(facts: Facts) -> bool:
    """Whether what stands below an authority's name does not make it a kicker: its day, another notice, the end."""
    below = facts.below
    if len(facts.stack) == 1 and below is not None and below.kind in ("line", "text"):
        return below.gap or DAY_ALONE.match(below.text) is not None
    return len(facts.stack) == 1 or facts.next_day or facts.next_notice


def _no_text_below(facts: Facts) -> bool:
    below = facts.below
    if facts.heads_picture:
        return False
    if below is None or below.kind == "end":
        return True
    return facts.form.blanks == "articles" and facts.gaps_tell and below.gap and below.kind == "line"


FEATURES: tuple[Feature, ...] = (
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
        "over items",
        "items, each behind its sign, have a headline of their own",
        lambda f: f.below is not None and f.below.kind == "text" and words.ITEM.match(f.below.text) is not None,
        {"headline": -2.0, "heading": 2.0},
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
        "takes part",
        "a deck says who took part, or what the article is",
        lambda f: f.place > 0 and bool(words.TAKES_PART.search(f.unit.text)),
        {"deck": -1.6},
    ),
    Feature(
        "no column",
        "a column's name stands above its headline, and is short",
        lambda f: (
            f.place > 0 or len(f.stack) == 1 or f.over_names or f.unit.closed or f.unit.width > _LONGEST_NUMBERED
        ),
        {"column": NEVER},
    ),
    Feature(
        "no column's form",
        "a column's name is no sentence, and its text need not repeat it",
        lambda f: words.NO_COLUMN.search(f.unit.text) is not None or f.unit.indented,
        {"column": 8.0},
    ),
    Feature(
        "column's words",
        "the words of columns' names",
        lambda f: names_column(f.unit.text),
        {"column": -4.0, "headline": 2.0},
    ),
    Feature(
        "numbered series",
        "a series with its number stands above the headline",
        lambda f: f.place == 0 and len(f.stack) > 1 and f.unit.text[-1] in words.CIRCLED,
        {"column": -6.4, "kicker": -2.0, "headline": 2.0},
    ),
    Feature(
        "column and part",
        "a dot parts a column's name from what it is about",
        lambda f: f.place == 0 and words.DOTTED.fullmatch(f.unit.text) is not None,
        {"column": -3.0, "headline": 0.5},
    ),
    Feature(
        "short above",
        "a column's name stands above its headline",
        lambda f: (
            f.place == 0
            and len(f.stack) > 1
            and f.unit.width <= _LONGEST_COLUMN
            and not (f.verbatim or _is_occasion(f.unit.text))
        ),
        {"column": -2.6, "headline": 0.6},
    ),
    Feature(
        "very short above",
        "the shortest lines above headlines are columns' names",
        lambda f: f.place == 0 and len(f.stack) > 1 and f.unit.width <= 4 and not _is_occasion(f.unit.text),
        {"column": -1.0},
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
        "occasion",
        "a kicker says when, where, on what occasion",
        lambda f: f.place == 0 and len(f.stack) > 1 and _is_occasion(f.unit.text),
        {"kicker": -2.2, "headline": 0.8},
    ),
    Feature(
        "asked above",
        "a kicker asks, the headline answers",
        lambda f: f.place == 0 and len(f.stack) > 1 and asks_unmarked(f.unit.text),
        {"kicker": -1.4, "headline": 0.4},
    ),
    Feature(
        "what came of it",
        "a deck adds figures to the headline, without naming of what",
        lambda f: f.place > 0 and words.ADDS.match(f.unit.text) is not None,
        {"deck": -1.4},
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
        "column behind",
        "a column stands behind its headline",
        lambda f: column_behind(f.unit.text) is not None,
        {"headline": -2.2, "heading": 2.0, "text": 1.5},
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
        "shortest of the stack",
        "kicker and deck have more to say than the headline",
        lambda f: 0.0 if f.verbatim else min(0.4, f.shorter),
        {"headline": -1.2},
    ),
    Feature(
        "numbered",
        "headings are numbered",
        lambda f: bool(words.NUMBERED.match(f.unit.text)),
        {"heading": -1.6, "headline": 3.5, "kicker": 3.0, "deck": 3.0},
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
        "opening below", "what opens an article stands below its headline", _opens, {"heading": 5.0, "text": 1.0}
    ),
    Feature(
        "no text below",
        "a heading stands over text",
        _no_text_below,
        {"heading": 6.0, "headline": 3.0, "kicker": 2.0, "deck": 1.0},
    ),
    Feature(
        "stack of several",
        "headings stand alone",
        lambda f: len(f.stack) > 1 and f.above is not None,
        {"heading": 0.9},
    ),
    Feature(
        "stack of three",
        "headings stand alone",
        lambda f: len(f.stack) > 2 and f.above is not None,
        {"heading": 1.0},
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
        "poem of a cycle",
        "its title heads a section of the cycle",
        lambda f: f.unit.titled,
        {"heading": -8.0},
    ),
    Feature(
        "figures alone",
        "no headline is but figures",
        lambda f: bool(words.FIGURES_ALONE.match(f.unit.text)),
        {"text": -5.0, "headline": 3.0, "kicker": 3.0, "deck": 3.0, "heading": 3.0},
    ),
    Feature(
        "notice's name below",
        "an authority's long headline is broken before 公告",
        lambda f: f.next_notice and not words.HANDS_OVER.search(f.unit.text),
        {"kicker": 4.0, "headline": -1.5},
    ),
    Feature("correction", "its label is its headline", lambda f: f.unit.inset, {"headline": -6.0}),
    Feature(
        "names alone",
        "names alone are a byline",
        lambda f: f.unit.named,
        {"byline": -6.0, "headline": 2.0, "heading": 1.5, "text": 1.0, "deck": 1.0, "kicker": 1.0},
    ),
    Feature(
        "its place: kicker", "the stack's lines have fixed places", lambda f: f.slot == "kicker", {"kicker": -8.0}
    ),
    Feature(
        "its place: headline",
        "the stack's lines have fixed places",
        lambda f: f.slot == "headline",
        {"headline": -8.0},
    ),
    Feature("its place: deck", "the stack's lines have fixed places", lambda f: f.slot == "deck", {"deck": -8.0}),
)
OWN: Mapping[str, Mapping[Part, float]] = {
    "line": {
        "above": 8.0,
        "column": 5.4,
        "kicker": 3.4,
        "headline": 2.0,
        "deck": 3.0,
        "byline": 8.0,
        "text": 0.0,
        "heading": 2.2,
        "end": NEVER,
    },
    "text": {"text": 0.0},
    "table": {"text": 0.0},
    "byline": {"above": 0.0, "byline": 0.0, "end": 1.2},
    "end": {"end": 0.0},
}
"""What each kind of unit costs as each part before its features are looked at; what is not named it cannot be."""


def price_unit(facts: Facts) -> dict[Part, float]:
    """The cost of each part that the unit may be."""
    costs = dict(OWN[facts.unit.kind])
    if facts.unit.kind == "line":
        for feature in FEATURES:
            degree = feature.degree(facts)
            if degree:
                for part, price in feature.prices.items():
                    costs[part] += degree * price
        costs["above"] += costs["byline"] - OWN["line"]["byline"]
        if not facts.unit.named:
            costs["above"] = costs["byline"] = NEVER
    return costs


def decisive(facts: Facts, chosen: Part, other: Part) -> list[tuple[str, float]]:
    """The features that made `chosen` cheaper than `other`, with by how much, the most decisive first."""
    gains = [
        (one.name, round(one.degree(facts) * (one.prices.get(other, 0.0) - one.prices.get(chosen, 0.0)), 2))
        for one in FEATURES
    ]
    return sorted((gain for gain in gains if gain[1] > 0), key=lambda gain: -gain[1])
