"""What a line's place among the bare lines it stands with says of its part: columns, kickers, headlines, decks."""

from __future__ import annotations

from jianbao.parsing.printed.lines.columns_behind import column_behind
from jianbao.parsing.printed.lines.decks import calls_article, opens_as_deck
from jianbao.parsing.printed.lines.occasions import (
    asks_unmarked,
    names_occasion,
    names_place,
    names_time,
    tells_event,
)
from jianbao.parsing.printed.lines.standing import names_column
from jianbao.parsing.printed.parts import words_of_lines as words
from jianbao.parsing.printed.parts.facts import Facts
from jianbao.parsing.printed.parts.feature import NEVER, Feature

_LONGEST_COLUMN = 9.0  # em of a column's name that no sign shows
_LONGEST_NUMBERED = 18.0
_SHORTER = 0.7
_MOST_SHARED = 0.5
_QUOTED = 0.9  # share of a line's words from which on the text has the whole line


def _is_occasion(text: str) -> bool:
    return names_time(text) or names_place(text) or names_occasion(text)


def _shares_more(facts: Facts) -> float:
    """By which share of their words, up to half, a stack's first line has more of the text's than the line below it.
    Lines of a column are too often cut for that, and a line that is the text's word for word tells nothing."""
    under = facts.under
    if facts.place or under is None or under.named or facts.form.lines != "paragraphs":
        return 0.0
    if max(facts.share_below, facts.share_under) > _QUOTED:
        return 0.0
    return max(-_MOST_SHARED, min(_MOST_SHARED, facts.share_below - facts.share_under))


def _says_two_below_one(facts: Facts) -> bool:
    """Whether a line has two halves and the one above has not; a deck may have two things to add."""
    text, over = facts.unit.text, facts.over
    if over is None or not words.says_two(text) or words.says_two(over.text):
        return False
    return not (opens_as_deck(text) or words.ADDS.match(text))


def _tells_event_at_length(facts: Facts) -> bool:
    """Whether an event is told in a line longer than the one below: a headline is the shorter."""
    under = facts.under
    if facts.place or under is None or under.named or opens_as_deck(under.text):
        return False
    return under.width <= _SHORTER * facts.unit.width and tells_event(facts.unit.text)


OF_STACK: tuple[Feature, ...] = (
    Feature(
        "calls the article",
        "a deck says what kind of text the article is",
        lambda f: f.place > 0 and calls_article(f.unit.text),
        {"deck": -1.6},
    ),
    Feature(
        "of what the headline names",
        "a deck begins with what is said of it",
        lambda f: f.place > 0 and opens_as_deck(f.unit.text),
        {"deck": -1.6},
    ),
    Feature(
        "of what is named below",
        "above its headline the same is a kicker",
        lambda f: (
            f.place == 0
            and f.under is not None
            and (opens_as_deck(f.unit.text) or words.ADDS.match(f.unit.text) is not None)
        ),
        {"kicker": -1.6},
    ),
    Feature(
        "two parts below one",
        "kicker and deck say one thing, a headline may say two",
        _says_two_below_one,
        {"headline": -0.8},
    ),
    Feature(
        "shares more than the line below",
        "a kicker tells the fact, the headline makes a phrase of it",
        _shares_more,
        {"kicker": -0.5, "headline": 0.5},
    ),
    Feature(
        "event told at length",
        "a kicker tells of what was held, the headline what came of it",
        _tells_event_at_length,
        {"kicker": -1.2},
    ),
    Feature(
        "takes part",
        "a deck says who took part",
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
        "column behind",
        "a column stands behind its headline",
        lambda f: column_behind(f.unit.text) is not None,
        {"headline": -2.2, "heading": 2.0, "text": 1.5},
    ),
    Feature(
        "shortest of the stack",
        "kicker and deck have more to say than the headline",
        lambda f: 0.0 if f.verbatim else min(0.4, f.shorter),
        {"headline": -1.2},
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
        "notice's name below",
        "an authority's long headline is broken before 公告",
        lambda f: f.next_notice and not words.HANDS_OVER.search(f.unit.text),
        {"kicker": 4.0, "headline": -1.5},
    ),
    Feature(
        "over names alone",
        "who wrote it stands below a headline or deck",
        lambda f: f.over_names,
        {"kicker": 5.0},
    ),
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
    Feature(
        "out of place",
        "where stacks have fixed places, no headline stands elsewhere",
        lambda f: f.slotted and f.slot is None,
        {"headline": 4.0, "kicker": 4.0, "deck": 4.0, "column": 2.0},
    ),
)
