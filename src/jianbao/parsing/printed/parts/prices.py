"""What a unit costs as each part of an article: the sum over every feature that holds of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jianbao.parsing.printed.parts.facts import Facts
from jianbao.parsing.printed.parts.feature import NEVER, Feature
from jianbao.parsing.printed.parts.features_of_form import OF_FORM
from jianbao.parsing.printed.parts.features_of_neighbours import OF_NEIGHBOURS
from jianbao.parsing.printed.parts.features_of_stack import OF_STACK
from jianbao.parsing.printed.parts.unit import Part
from jianbao.parsing.printed.weights import Gain

FEATURES: tuple[Feature, ...] = (*OF_FORM, *OF_STACK, *OF_NEIGHBOURS)
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


def gains_of(facts: Facts, chosen: Part, other: Part) -> Iterator[Gain]:
    """What each feature gained `chosen` over `other`."""
    for one in FEATURES:
        yield one.name, one.degree(facts) * (one.prices.get(other, 0.0) - one.prices.get(chosen, 0.0))
