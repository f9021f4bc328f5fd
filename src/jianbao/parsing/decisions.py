"""What each line was taken for, by which rule, how surely and why: `jianbao parse --explain`."""

from __future__ import annotations

import math
from collections.abc import Sequence

from jianbao.model import Decision
from jianbao.parsing.articles import Cut
from jianbao.parsing.block import Block
from jianbao.parsing.items import Item
from jianbao.parsing.line import Line
from jianbao.parsing.marks import is_closed
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


def confidence_of(margin: float) -> float:
    """A margin between two readings as a share of certainty: 0.5 for none, towards 1."""
    return round(1.0 - 0.5 * math.exp(-margin / 1.5), 2)


def _because(row: Sequence[Line], setting: Setting, at: int) -> str:
    """The evidence: width and measure in em, the gap above, and how the line above ends."""
    measure = setting.ahead[at]
    parts = [f"{row[at].width:g} em" + (f" of {measure:g}" if measure else "")]
    if setting.gaps[at]:
        parts.append("box begins")
    if at and is_closed(row[at - 1].text):
        short = setting.is_short(row, at - 1)
        parts.append(
            "above: sentence ends, line " + ("short" if short else "full" if short is False else "of its own")
        )
    elif at:
        parts.append("above: sentence open")
    return "; ".join(parts)
