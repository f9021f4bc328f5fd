"""What each line was taken for, by which rule, how surely and why: `jianbao parse --explain`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from jianbao.model import Decision
from jianbao.parsing.articles import Cut
from jianbao.parsing.block import Block
from jianbao.parsing.item import Item
from jianbao.parsing.line import Line
from jianbao.parsing.setting import Setting
from jianbao.parsing.telling import Told


def decide_lines(
    lines: Sequence[Line],
    loose: Sequence[int],
    setting: Setting,
    told: Sequence[Told],
    blocks: Sequence[Block],
    items: Sequence[Item],
    cuts: Sequence[Cut],
) -> tuple[Decision, ...]:
    """A decision for every line with something on it, in page order."""
    heads = {place for cut in cuts for at in cut.head for place in range(items[at].first, items[at].last + 1)}
    found = [_of_block(lines, block, place) for block in blocks for place in range(block.first, block.last + 1)]
    row = [lines[place] for place in loose]
    found += [_of_loose(row, setting, told, at, place in heads) for at, place in enumerate(loose)]
    return tuple(sorted(found, key=lambda decision: decision.line))


def _of_block(lines: Sequence[Line], block: Block, place: int) -> Decision:
    return Decision(lines[place].number, block.kind, block.rule, block.confidence, block.because)


def _of_loose(row: Sequence[Line], setting: Setting, told: Sequence[Told], at: int, head: bool) -> Decision:
    label = told[at].label
    if label in ("display", "inside"):
        taken, rule = ("headline", "display.headline") if head else ("heading", "display.heading")
    else:
        taken, rule = ("paragraph", f"prose.{label}")
    return Decision(row[at].number, taken, rule, confidence_of(told[at].margin), _because(row, setting, at))


@lru_cache(maxsize=4096)
def confidence_of(margin: float) -> float:
    """A margin between two readings as a share of certainty: 0.5 for none, towards 1."""
    return round(1.0 - 0.5 * math.exp(-margin / 1.5), 2)


def _because(row: Sequence[Line], setting: Setting, at: int) -> str:
    closed = row[at - 1].closed if at else None
    return _evidence(
        row[at].width, setting.ahead[at], setting.gaps[at] > 0, closed, at > 0 and setting.is_short(at - 1)
    )


@lru_cache(maxsize=4096)
def _evidence(width: float, measure: float | None, begins: bool, closed: bool | None, short: bool | None) -> str:
    """The evidence in words: width and measure in em, the gap above, and how the line above ends."""
    parts = [f"{width:g} em" + (f" of {measure:g}" if measure else "")]
    if begins:
        parts.append("box begins")
    if closed:
        parts.append(
            "above: sentence ends, line " + ("short" if short else "full" if short is False else "of its own")
        )
    elif closed is False:
        parts.append("above: sentence open")
    return "; ".join(parts)
