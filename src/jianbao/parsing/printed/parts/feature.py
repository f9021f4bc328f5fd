"""A feature of a unit: what it says for and against each part of an article."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jianbao.parsing.printed.parts.facts import Facts
from jianbao.parsing.printed.parts.unit import Part

NEVER = 60.0


@dataclass(frozen=True, slots=True)
class Feature:
    """`degree` gives how far the feature holds of a unit: a truth, or a share from 0 to 1 (or beyond). A price is
    added to the cost of labelling the unit with a part where it holds; below 0 it speaks for the part."""

    name: str
    reason: str
    degree: Callable[[Facts], float]
    prices: Mapping[Part, float]
