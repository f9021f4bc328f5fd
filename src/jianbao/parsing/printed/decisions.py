"""What each line was taken for, by which rule, how surely and why: `jianbao parse --explain`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from jianbao.model import Decision
from jianbao.parsing.printed.articles.confidence import confidence_of
from jianbao.parsing.printed.articles.cutting import Cut
from jianbao.parsing.printed.block import Block
from jianbao.parsing.printed.headings.choosing import Costs
from jianbao.parsing.printed.labels.explaining import decisive_signs
from jianbao.parsing.printed.labels.label_lines import LineLabel
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.setting import Setting
from jianbao.parsing.printed.weights import in_words


def decide_lines(
    lines: Sequence[Line],
    loose: Sequence[int],
    setting: Setting,
    labels: Sequence[LineLabel],
    blocks: Sequence[Block],
    costs: Costs,
    cuts: Sequence[Cut],
) -> tuple[Decision, ...]:
    """A decision for every line with something on it, in page order; `costs` are those by which `cuts` were made."""
    items = costs.items
    heads = {place for cut in cuts for at in cut.head for place in range(items[at].first, items[at].last + 1)}
    found = [_of_block(lines, block, place) for block in blocks for place in range(block.first, block.last + 1)]
    row = [lines[place] for place in loose]
    headings = dict(_about_displays(costs, cuts))
    for at, place in enumerate(loose):
        because = _because(row, setting, at), _deciding(labels, at)
        found.append(
            _of_loose(row[at], labels[at], place in heads, "; ".join(filter(None, (*because, headings.get(place)))))
        )
    return tuple(sorted(found, key=lambda decision: decision.line))


def _of_block(lines: Sequence[Line], block: Block, place: int) -> Decision:
    return Decision(lines[place].number, block.kind, block.rule, block.confidence, block.because)


def _of_loose(line: Line, label: LineLabel, head: bool, because: str) -> Decision:
    if label.label in ("display", "inside"):
        taken, rule = ("headline", "display.headline") if head else ("heading", "display.heading")
    else:
        taken, rule = ("paragraph", f"prose.{label.label}")
    return Decision(line.number, taken, rule, confidence_of(label.margin), because)


def _about_displays(costs: Costs, cuts: Sequence[Cut]) -> Iterator[tuple[int, str]]:
    """For each line of a display, the signs for which it is the headline or heads a section, with what they are
    worth."""
    items = costs.items
    for cut in cuts:
        displays = [at for at in range(cut.first, cut.last + 1) if items[at].kind == "display"]
        for stack in (cut.head, *((at,) for at in displays if at not in cut.head)):
            other = "heading" if stack == cut.head else "headline"
            gains = costs.decisive(stack, cut.head, cut.first, cut.last + 1) if stack else []
            for place in (place for at in stack for place in range(items[at].first, items[at].last + 1)):
                yield place, f"not {other}: {in_words(gains)}" if gains else ""


def _deciding(labels: Sequence[LineLabel], at: int) -> str:
    """The signs that decided, with what they made the next best label dearer by."""
    gains = decisive_signs(labels, at)
    return f"not {labels[at].other}: {in_words(gains)}" if gains else ""


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
