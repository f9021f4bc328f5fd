"""A page in dump form into items and articles: each line is a paragraph, a bare line or what a rule takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jianbao.parsing.bylines.forms import SIGNED, read_byline
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
from jianbao.parsing.printed.rules.furniture import furniture

_LONGEST_DISPLAY = 50.0  # em: a wider line is a paragraph


def lay_out_whole_lines(read: tuple[Line, ...], form: TextForm, known: KnownLines = NOTHING_KNOWN) -> LaidOut:
    """The items and articles of the lines of a page that has a line a paragraph."""
    blocks = [one for block in read_blocks(read, known) for one in _without_stack(read, block)]
    items = sorted(_items(read, blocks), key=lambda item: (item.first, item.last))
    return lay_out_parts(read, form, items, blocks)


def _without_stack(read: tuple[Line, ...], block: Block) -> Iterator[Block]:
    """A block as it is, but of a box of furniture with a paragraph below only what is furniture by itself: a page's
    name may stand on the stack of its first article, and the empty line below be that of a deck it lacks."""
    if block.rule != "furniture.box" or not _opens_text(read, block.last + 1):
        yield block
        return
    yield from (one for at in range(block.first, block.last + 1) if (one := furniture(read, at)))


def _opens_text(read: tuple[Line, ...], at: int) -> bool:
    """Whether a paragraph begins at a line, or below it where it is a byline."""
    at += at < len(read) and read_byline(read[at].text, SIGNED) is not None
    return at < len(read) and (read[at].width > _LONGEST_DISPLAY or read[at].closed)


def _items(read: tuple[Line, ...], blocks: Sequence[Block]) -> Iterator[Item]:
    taken: set[int] = set()
    for block in blocks:
        taken.update(range(block.first, block.last + 1))
        if block.kind == "correction":
            yield from items_of_correction(block)
        else:
            yield Item(block.kind, block.first, block.last, block.texts, block=block)  # type: ignore[arg-type]
    yield from (line_item(read, at) for at in range(len(read)) if at not in taken)
