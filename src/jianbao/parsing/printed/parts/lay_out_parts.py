"""The page's items into articles by the part of each, where boxes and type size do not show it."""

from __future__ import annotations

from collections.abc import Sequence

from jianbao.parsing.printed.block import Block
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.laid_out import LaidOut
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.text_form import TextForm
from jianbao.parsing.printed.parts.closing_lines import closing_block
from jianbao.parsing.printed.parts.explaining import decide_parts
from jianbao.parsing.printed.parts.facts import Standing, read_facts
from jianbao.parsing.printed.parts.label_parts import label_parts
from jianbao.parsing.printed.parts.part_cuts import cut_by_parts
from jianbao.parsing.printed.parts.unit import is_one_line, read_units


def lay_out_parts(
    read: tuple[Line, ...], form: TextForm, every: Sequence[Item], blocks: Sequence[Block]
) -> LaidOut:
    """The page's articles by the part of each item, furniture among them."""
    every, blocks = _with_closings(read, every, blocks)
    units = read_units(read, every)
    facts = read_facts(units, form, [_standing(read, every[unit.place]) for unit in units])
    labels = label_parts(facts)
    items, cuts = cut_by_parts(every, units, labels)
    furniture = tuple(text for item in every if item.kind == "furniture" for text in item.texts)
    decisions = decide_parts(read, every, units, facts, labels, blocks)
    return LaidOut(form, read, tuple(items), tuple(cuts), furniture, decisions)


def _standing(read: Sequence[Line], item: Item) -> Standing:
    first, last = read[item.first].index, read[item.last].index
    above = read[item.first - 1].index if item.first else -1
    return Standing(above, first, last, read[item.last + 1].index if item.last + 1 < len(read) else -1)


def _with_closings(
    read: tuple[Line, ...], items: Sequence[Item], blocks: Sequence[Block]
) -> tuple[list[Item], list[Block]]:
    """The items and blocks, lines alone that close an article being blocks of their own."""
    taken, found = [], []
    for item in items:
        alone = (item.kind == "display" and item.block is None) or is_one_line(item)
        alone = alone and item.first == item.last and not item.inset
        block = closing_block(read, item.first) if alone else None
        taken.append(Item(block.kind, block.first, block.last, block.texts, block=block) if block else item)  # type: ignore[arg-type]
        found += [block] if block else []
    return taken, [*blocks, *found]
