"""A page in dump form into items and articles: each line is a paragraph, a bare line or what a rule takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jianbao.parsing.printed.block import Block
from jianbao.parsing.printed.items.insets import items_of_correction
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.known_lines import NOTHING_KNOWN, KnownLines
from jianbao.parsing.printed.laid_out import LaidOut
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.text_form import TextForm
from jianbao.parsing.printed.parts.lay_out_parts import lay_out_parts
from jianbao.parsing.printed.parts.unit import line_item
from jianbao.parsing.printed.reading_blocks import read_blocks


def lay_out_whole_lines(read: tuple[Line, ...], form: TextForm, known: KnownLines = NOTHING_KNOWN) -> LaidOut:
    """The items and articles of the lines of a page that has a line a paragraph."""
    blocks = read_blocks(read, known)
    items = sorted(_items(read, blocks), key=lambda item: (item.first, item.last))
    return lay_out_parts(read, form, items, blocks)


def _items(read: tuple[Line, ...], blocks: Sequence[Block]) -> Iterator[Item]:
    taken: set[int] = set()
    for block in blocks:
        taken.update(range(block.first, block.last + 1))
        if block.kind == "correction":
            yield from items_of_correction(block)
        else:
            yield Item(block.kind, block.first, block.last, block.texts, block=block)  # type: ignore[arg-type]
    yield from (line_item(read, at) for at in range(len(read)) if at not in taken)
