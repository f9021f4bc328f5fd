"""What each line of a page whose parts were labelled was taken for, and which features decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jianbao.model import Decision
from jianbao.parsing.printed.articles.confidence import confidence_of
from jianbao.parsing.printed.block import Block
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.parts.facts import Facts
from jianbao.parsing.printed.parts.label_parts import LabelledPart
from jianbao.parsing.printed.parts.prices import gains_of
from jianbao.parsing.printed.parts.unit import Unit
from jianbao.parsing.printed.weights import in_words, most_decisive

_SURE = 4.0  # the margin of a line that its own rule read
_TAKEN = {"text": "paragraph", "above": "byline", "end": "notice"}


def decide_parts(
    lines: Sequence[Line],
    items: Sequence[Item],
    units: Sequence[Unit],
    facts: Sequence[Facts],
    labels: Sequence[LabelledPart],
    blocks: Sequence[Block],
) -> tuple[Decision, ...]:
    """A decision for every line with something on it, in page order."""
    found = [
        Decision(lines[place].number, block.kind, block.rule, block.confidence, block.because)
        for block in blocks
        for place in range(block.first, block.last + 1)
    ]
    for unit, one, label in zip(units, facts, labels, strict=True):
        if items[unit.place].block is None:
            found += _of_unit(lines, items[unit.place], one, label)
    return tuple(sorted(found, key=lambda decision: decision.line))


def _of_unit(lines: Sequence[Line], item: Item, facts: Facts, label: LabelledPart) -> Iterator[Decision]:
    taken = _TAKEN.get(label.part, label.part)
    because = _because(facts, label)
    margin = label.margin if facts.unit.kind == "line" else _SURE
    for place in range(item.first, item.last + 1):
        yield Decision(lines[place].number, taken, f"part.{label.part}", confidence_of(margin), because)


def _because(facts: Facts, label: LabelledPart) -> str:
    """The features that decided, with what they cost the next best part."""
    if facts.unit.kind != "line":
        return "a paragraph"
    named = in_words(most_decisive(gains_of(facts, label.part, label.other)))
    begins = "; an article begins" if label.begins else ""
    return f"not {label.other}: " + (named or "its neighbours") + begins
