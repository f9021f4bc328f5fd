"""What it costs that one part stands below another, and that an article begins between two units."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jianbao.parsing.printed.lines.standing import is_standing, names_notice
from jianbao.parsing.printed.parts.facts import Facts, is_picture_title
from jianbao.parsing.printed.parts.unit import Part
from jianbao.parsing.printed.parts.words_of_lines import SQUARE

NEVER = 60.0

WITHIN: Mapping[Part, Mapping[Part, float]] = {
    "above": {"above": 0.3, "column": 0.0, "kicker": 0.0, "headline": 0.0},
    "column": {"kicker": 0.0, "headline": 0.0, "above": 3.0},
    "kicker": {"kicker": 1.6, "headline": 0.0, "above": 3.0},
    "headline": {"headline": 2.6, "deck": 0.0, "byline": 0.0, "text": 0.0, "heading": 2.5, "end": 4.0},
    "deck": {"deck": 2.2, "byline": 0.0, "text": 0.0, "heading": 2.5, "end": 4.0},
    "byline": {"byline": 0.3, "text": 0.0, "heading": 1.0, "deck": 4.0},
    "text": {"text": 0.0, "heading": 0.0, "end": 0.0},
    "heading": {"heading": 0.9, "text": 0.0},
    "end": {"end": 0.0, "text": 4.0, "heading": 5.0},
}
"""The cost of the second part directly below the first in one article; what is not named cannot be."""

ENDS: Mapping[Part, float] = {
    "text": 0.0,
    "end": 0.0,
    "headline": 5.0,
    "deck": 5.0,
    "byline": 6.0,
    "heading": 12.0,
    "kicker": 20.0,
    "above": 20.0,
    "column": 20.0,
}
"""The cost of an article ending with a part."""

BEGINS: Mapping[Part, float] = {
    "above": 0.0,
    "column": 0.0,
    "kicker": 0.0,
    "headline": 0.0,
    "text": 7.0,
    "byline": 7.0,
    "end": 12.0,
}
"""The cost of an article beginning with a part."""

_BEGINNING = 3.6  # what every article costs


@dataclass(frozen=True, slots=True)
class Sign:
    """What speaks for or against an article beginning at a unit."""

    name: str
    reason: str
    degree: Callable[[Facts], float]
    price: float


def _opens(facts: Facts) -> bool:
    below = facts.below
    return below is not None and (below.dated or below.kind == "byline")


SIGNS: tuple[Sign, ...] = (
    Sign("blank line", "blank lines part articles here", lambda f: f.gaps_tell and f.unit.gap, -3.5),
    Sign("no blank line", "blank lines part articles here", lambda f: f.gaps_tell and not f.unit.gap, 3.0),
    Sign(
        "over a picture",
        "a picture with its headline is an article",
        lambda f: f.heads_picture and f.unit.gap,
        -4.0,
    ),
    Sign(
        "picture above",
        "a picture with its headline is an article",
        lambda f: f.before is not None and is_picture_title(f.before, f.unit),
        -8.0,
    ),
    Sign("correction", "a correction is an article", lambda f: f.unit.inset and f.unit.kind == "line", -9.0),
    Sign(
        "behind a correction",
        "and ends with its text",
        lambda f: f.before is not None and f.before.inset and f.before.kind == "text",
        -6.0,
    ),
    Sign(
        "some blank line",
        "a blank line may part articles",
        lambda f: not f.gaps_tell and f.form.blanks == "articles" and f.unit.gap,
        -1.0,
    ),
    Sign(
        "first of its places",
        "stacks with fixed places begin articles",
        lambda f: f.slot is not None and (f.place == 0 or f.slot == "kicker"),
        -6.0,
    ),
    Sign("furniture between", "a folio stands between them", lambda f: f.unit.parted, -2.5),
    Sign(
        "ended above",
        "a sign-off or a name ends the text above",
        lambda f: f.before is not None and (f.before.kind == "end" or f.before.signed),
        -2.5,
    ),
    Sign(
        "signed above",
        "a byline may end the text above",
        lambda f: f.before is not None and f.before.kind == "byline",
        -1.0,
    ),
    Sign(
        "commentator",
        "a commentator's byline stands above the headline",
        lambda f: f.unit.kind == "byline" and "评论员" in f.unit.text and f.next_kind == "line",
        -3.5,
    ),
    Sign(
        "title in brackets",
        "old prints set titles in square brackets",
        lambda f: bool(SQUARE.match(f.unit.text)),
        -4.0,
    ),
    Sign(
        "notice",
        "a notice begins with its name",
        lambda f: f.unit.kind == "line" and (is_standing(f.unit.text) or names_notice(f.unit.text)),
        -2.0,
    ),
    Sign(
        "open above",
        "the text above has not ended",
        lambda f: f.before is not None and f.before.kind in ("text", "line") and not f.before.closed,
        1.5,
    ),
    Sign(
        "opening below",
        "a dateline or byline stands below the bare lines",
        lambda f: _opens(f) and f.unit.kind == "line",
        -3.0,
    ),
    Sign(
        "names below",
        "a title stands over who wrote what is below",
        lambda f: f.over_names and f.before is not None and f.before.kind in ("text", "table", "end"),
        -2.5,
    ),
    Sign("dateline", "only an article's first paragraph has one", lambda f: f.unit.dated, -3.0),
    Sign("of one text", "the texts above and below share their words", lambda f: f.across, 7.0),
    Sign(
        "other words",
        "the texts above and below share few words",
        lambda f: max(0.0, 0.12 - f.across) / 0.12 if f.unit.kind == "line" else 0.0,
        -1.6,
    ),
    Sign(
        "stack of several",
        "several bare lines are a headline with kicker or deck",
        lambda f: len(f.stack) > 1,
        -0.8,
    ),
)


def price_beginning(facts: Facts) -> float:
    """The cost of an article beginning at a unit that is not the page's first."""
    return _BEGINNING + sum(sign.price * sign.degree(facts) for sign in SIGNS)
