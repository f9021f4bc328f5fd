"""Which signs decided what a line is: those that made its label cheaper than the next best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jianbao.parsing.printed.labels.label_lines import Label, LineLabel, LineSigns
from jianbao.parsing.printed.labels.label_weights import CARRY, DISPLAY, START, TEXT
from jianbao.parsing.printed.labels.transition_costs import signs_after
from jianbao.parsing.printed.labels.transition_weights import TRANSITIONS
from jianbao.parsing.printed.weights import Gain, most_decisive

_ORDER: tuple[Label, ...] = ("start", "carry", "display", "inside")  # of the prices in a row of transitions


def decisive_signs(labels: Sequence[LineLabel], at: int) -> list[Gain]:
    """The signs that made the label of line `at` cheaper than the next best, with by how much."""
    chosen, _, other, signs, above = labels[at]
    gains = [*_gains(signs, chosen, of_chosen=True), *_gains(signs, other, of_chosen=False)]
    if above is not None:
        left, right = _ORDER.index(chosen), _ORDER.index(other)
        after = signs_after(above, labels[at - 1].label)
        prices = ((name, degree, TRANSITIONS.prices[name]) for name, degree in after)
        gains += [(name, degree * (price[right] - price[left])) for name, degree, price in prices]
    return most_decisive(gains)


def _gains(signs: LineSigns, label: Label, *, of_chosen: bool) -> Iterator[Gain]:
    if label in ("display", "inside"):
        yield from DISPLAY.gains(signs.display, of_chosen=of_chosen)
        return
    first = label == "start"
    yield from (START if first else CARRY).gains(signs.start if first else signs.carry, of_chosen=of_chosen)
    yield from TEXT.gains(signs.text, of_chosen=of_chosen)
