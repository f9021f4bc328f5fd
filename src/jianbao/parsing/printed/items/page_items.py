"""The page as a row of items: what articles are put together from, in page order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jianbao.parsing.printed.block import Block
from jianbao.parsing.printed.items.bare_bylines import name_alone, name_bylines
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.items.prose_runs import gather_paragraphs
from jianbao.parsing.printed.labels.label_lines import LineLabel
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.setting import Setting
from jianbao.parsing.printed.paragraphs.fragments import Fragment, join_lines, read_fragments
from jianbao.parsing.printed.paragraphs.linking import link_fragments
from jianbao.parsing.printed.paragraphs.stray_paragraphs import find_stray_paragraphs
from jianbao.parsing.text.grams import grams_of

_BELOW, _ABOVE = 3, 5  # lines that may show the measure beside a display
_LONGEST_TAIL = 24  # characters


def read_items(
    lines: Sequence[Line],
    loose: Sequence[int],
    setting: Setting,
    labels: Sequence[LineLabel],
    blocks: Sequence[Block],
    insets: Sequence[Item] = (),
) -> list[Item]:
    """The items of a page, those of corrections among them. `loose` gives the place of each loose line among all
    `lines`."""
    row = [lines[at] for at in loose]
    items = [*insets]
    items += [Item(block.kind, block.first, block.last, block.texts, block=block) for block in blocks]  # type: ignore[arg-type]
    items += _displays(row, loose, setting, labels)
    items += _paragraphs(row, loose, setting, labels)
    items.sort(key=lambda item: (item.first if item.after < 0 else item.after, item.first, item.last))
    return gather_paragraphs(name_alone(name_bylines(items)))


def read_lines_and_paragraphs(
    lines: Sequence[Line],
    loose: Sequence[int],
    setting: Setting,
    labels: Sequence[LineLabel],
    blocks: Sequence[Block],
    insets: Sequence[Item] = (),
) -> list[Item]:
    """The same with each display line and each paragraph an item of its own, as their parts are still to be told."""
    row = [lines[at] for at in loose]
    items = [*insets]
    items += [Item(block.kind, block.first, block.last, block.texts, block=block) for block in blocks]  # type: ignore[arg-type]
    for display in _displays(row, loose, setting, labels):
        items += [
            replace(
                display, first=display.first + at, last=display.first + at, texts=(text,), grams=grams_of(text.text)
            )
            for at, text in enumerate(display.texts)
        ]
    items += _paragraphs(row, loose, setting, labels)
    items = [replace(item, measures=(0.0,)) if item.kind == "prose" else item for item in items]
    items = _with_tails(lines, items) if setting.printed_indent else items
    return sorted(items, key=lambda item: (item.first if item.after < 0 else item.after, item.first, item.last))


def _with_tails(lines: Sequence[Line], items: Sequence[Item]) -> list[Item]:
    """The items with each short bracket on a line of its own, not indented, at the end of the paragraph above it:
    the column was full before `（记者 甲某某）`."""
    above = {item.reach: item for item in items if item.kind == "prose"}
    tails = [
        item
        for item in items
        if item.kind in ("prose", "display") and item.first == item.last and _is_tail(lines[item.first])
    ]
    tails = [item for item in tails if item.first - 1 in above and above[item.first - 1].first != item.first]
    joined: dict[int, Item] = {}
    for item in tails:
        before = above[item.first - 1]
        words = lines[item.first].whole(0)
        text = before.paragraphs[-1]
        piece = replace(words, offset=len(text.text))
        paragraph = replace(text, text=text.text + lines[item.first].text, pieces=(*text.pieces, piece))
        joined[before.first] = replace(before, paragraphs=(*before.paragraphs[:-1], paragraph), reach=item.first)
    gone = {item.first for item in tails}
    return [
        joined.get(item.first, item) if item.kind == "prose" else item for item in items if item.first not in gone
    ]


def _is_tail(line: Line) -> bool:
    return line.indent == 0 and line.text[0] in "（(" and line.text[-1] in "）)" and len(line.text) <= _LONGEST_TAIL


def _displays(
    row: Sequence[Line], loose: Sequence[int], setting: Setting, labels: Sequence[LineLabel]
) -> list[Item]:
    """Each box of display lines; a kicker box and the headline box below it stay two items."""
    found: list[Item] = []
    at = 0
    while at < len(row):
        if labels[at].label not in ("display", "inside"):
            at += 1
            continue
        last = at
        while (
            last + 1 < len(row)
            and labels[last + 1].label in ("display", "inside")
            and setting.gaps[last + 1] == 0
            and loose[last + 1] == loose[last] + 1
        ):
            last += 1
        measure = _measure_around(row, setting, labels, at, last)
        wide = max(line.width for line in row[at : last + 1]) - measure if measure else 0.0
        texts = tuple(line.cut() for line in row[at : last + 1])
        sure = min(one.margin for one in labels[at : last + 1])
        grams = grams_of("".join(text.text for text in texts))
        run_in = last + 1 < len(row) and setting.gaps[last + 1] == 0
        found.append(
            Item("display", loose[at], loose[last], texts, wide=wide, run_in=run_in, sure=sure, grams=grams)
        )
        at = last + 1
    return found


def _measure_around(
    row: Sequence[Line], setting: Setting, labels: Sequence[LineLabel], at: int, last: int
) -> float:
    for place in (*range(last + 1, min(len(row), last + 1 + _BELOW)), *range(at - 1, max(-1, at - 1 - _ABOVE), -1)):
        if labels[place].label in ("start", "carry"):
            return setting.behind[place] or setting.ahead[place] or 0.0
    return 0.0


def _paragraphs(
    row: Sequence[Line], loose: Sequence[int], setting: Setting, labels: Sequence[LineLabel]
) -> list[Item]:
    fragments = read_fragments(row, setting, labels)

    def apart(one: int, other: int) -> bool:
        between = range(fragments[one].last + 1, fragments[other].first + 1)
        return any(
            setting.gaps[at] == 2
            or labels[at].label == "display"
            or (setting.whole and setting.gaps[at] and row[at - 1].closed)
            for at in between
        )

    chains = link_fragments(row, setting, fragments, apart)
    items = [_paragraph(row, loose, [fragments[link] for link in chain]) for chain in chains]
    for stray, before in find_stray_paragraphs(chains, apart):
        anchor = items[before]
        items[stray] = replace(items[stray], after=max(anchor.after, anchor.first))
    return items


def _paragraph(row: Sequence[Line], loose: Sequence[int], chain: Sequence[Fragment]) -> Item:
    """A chain of fragments as an item, placed where its head stands."""
    places = [at for fragment in chain for at in range(fragment.first, fragment.last + 1)]
    paragraph = join_lines([row[at] for at in places])
    head = chain[0]
    return Item(
        "prose",
        loose[head.first],
        loose[head.last],
        paragraphs=(paragraph,),
        measures=(max(row[at].width for at in places),),
        reach=loose[max(places)],
        grams=grams_of(paragraph.text),
    )
