"""The part of each unit: the cheapest way through the page (Viterbi), in which articles begin and end as well.

headline ─▶ deck ─▶ byline ─▶ text ─▶ heading ─▶ text ─▶ end
   ▲                                                       │
   └─────────────────── a new article ◀────────────────────┘
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jianbao.parsing.printed.parts.facts import Facts
from jianbao.parsing.printed.parts.passes import BEGINS, ENDS, WITHIN, price_beginning
from jianbao.parsing.printed.parts.prices import price_unit
from jianbao.parsing.printed.parts.unit import PARTS, Part

_UNREACHED = 1e9


class Step(NamedTuple):
    """A unit with its part, and whether an article begins there."""

    part: Part
    begins: bool


@dataclass(frozen=True, slots=True)
class LabelledPart:
    """A unit's part, whether it `begins` an article, the next best part, and by how much dearer the page would have
    been with that one (`margin`) or with the article beginning here, or not (`bound`)."""

    part: Part
    begins: bool
    other: Part
    margin: float
    bound: float


_STEPS = tuple(Step(part, begins) for part in PARTS for begins in (False, True) if not begins or part in BEGINS)
_FOLLOWING = {
    part: tuple((step, WITHIN[part][step.part]) for step in _STEPS if not step.begins and step.part in WITHIN[part])
    for part in PARTS
}
_FIRST = tuple(step for step in _STEPS if step.begins)


def label_parts(facts: Sequence[Facts]) -> list[LabelledPart]:
    """The labels of the units of a page, in order."""
    if not facts:
        return []
    own = [price_unit(one) for one in facts]
    begin = [0.0, *(price_beginning(one) for one in facts[1:])]
    ahead = _ahead(own, begin)
    return list(_choose(own, begin, ahead))


Costs = dict[Step, float]


def _ahead(own: Sequence[dict[Part, float]], begin: Sequence[float]) -> list[dict[Part, float]]:
    """For each unit and part, the least that all units below it can cost."""
    ahead: list[dict[Part, float]] = [{part: ENDS[part] for part in own[-1]}]
    for at in range(len(own) - 1, 0, -1):
        below = ahead[-1]
        fresh = min(
            (BEGINS[part] + cost + below[part] for part, cost in own[at].items() if part in BEGINS),
            default=_UNREACHED,
        )
        fresh += begin[at]
        ahead.append(
            {
                part: min(
                    ENDS[part] + fresh,
                    min(
                        (
                            price + own[at][step.part] + below[step.part]
                            for step, price in _FOLLOWING[part]
                            if step.part in own[at]
                        ),
                        default=_UNREACHED,
                    ),
                )
                for part in own[at - 1]
            }
        )
    ahead.reverse()
    return ahead


def _choose(
    own: Sequence[dict[Part, float]], begin: Sequence[float], ahead: Sequence[dict[Part, float]]
) -> list[LabelledPart]:
    """The labels from the top; each step is weighed with the least that everything above and below it costs."""
    behind: dict[Part, float] = {}
    found: list[LabelledPart] = []
    chosen: Part | None = None
    for at, costs in enumerate(own):
        totals: Costs = {}
        through: Costs = {}
        ended = min((cost + ENDS[part] for part, cost in behind.items()), default=0.0) + begin[at]
        for part, cost in costs.items():
            rest = cost + ahead[at][part]
            if part in BEGINS:
                step = Step(part, True)
                totals[step] = ended + BEGINS[part] + rest
                if chosen is None or at == 0:
                    through[step] = totals[step]
                else:
                    through[step] = ENDS[chosen] + begin[at] + BEGINS[part] + rest
            if at:
                step = Step(part, False)
                totals[step] = (
                    min(
                        (behind[above] + WITHIN[above].get(part, _UNREACHED) for above in behind),
                        default=_UNREACHED,
                    )
                    + rest
                )
                through[step] = (WITHIN[chosen].get(part, _UNREACHED) if chosen else _UNREACHED) + rest
        best = min(through, key=lambda step: (through[step], PARTS.index(step.part), step.begins))
        found.append(_labelled(best, totals))
        behind = _behind(behind, costs, ended)
        chosen = best.part
    return found


def _behind(behind: dict[Part, float], costs: dict[Part, float], ended: float) -> dict[Part, float]:
    """For each part of a unit, the least that it and all units above can cost."""
    return {
        part: cost
        + min(
            ended + BEGINS.get(part, _UNREACHED),
            min((behind[above] + WITHIN[above].get(part, _UNREACHED) for above in behind), default=_UNREACHED),
        )
        for part, cost in costs.items()
    }


def _labelled(best: Step, totals: Costs) -> LabelledPart:
    least = totals[best]
    others = {step: cost for step, cost in totals.items() if step.part != best.part}
    other = min(others, key=lambda step: others[step], default=best)
    bound = min((cost for step, cost in totals.items() if step.begins != best.begins), default=least + _UNREACHED)
    return LabelledPart(
        best.part, best.begins, other.part, max(0.0, totals[other] - least), max(0.0, bound - least)
    )
