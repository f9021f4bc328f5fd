"""A page whose lines are set in columns into items and articles: paragraphs by the measure, headlines by their boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jianbao.parsing.printed.articles.cutting import cut_articles
from jianbao.parsing.printed.block import Block
from jianbao.parsing.printed.decisions import decide_lines
from jianbao.parsing.printed.headings.choosing import Costs
from jianbao.parsing.printed.items.insets import items_of_correction, move_insets
from jianbao.parsing.printed.items.page_items import read_items, read_lines_and_paragraphs
from jianbao.parsing.printed.known_lines import NOTHING_KNOWN, KnownLines
from jianbao.parsing.printed.labels.label_lines import LineLabel, label_lines
from jianbao.parsing.printed.laid_out import LaidOut
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.setting import read_setting
from jianbao.parsing.printed.lines.standing import signs_notice
from jianbao.parsing.printed.lines.text_form import TextForm, parts_no_sentence
from jianbao.parsing.printed.parts.lay_out_parts import lay_out_parts
from jianbao.parsing.printed.parts.words_of_lines import DAY_ALONE
from jianbao.parsing.printed.reading_blocks import read_blocks
from jianbao.parsing.text.jumps import comes_from_elsewhere

_FEW_PARTED = 1 / 3  # of as many headings as have their text directly below


def lay_out_columns(read: tuple[Line, ...], form: TextForm, known: KnownLines = NOTHING_KNOWN) -> LaidOut:
    """The items and articles of the lines of a page set in columns."""
    blocks = read_blocks(read, known)
    read = _set_off(read, blocks)
    taken = {at for block in blocks for at in range(block.first, block.last + 1)}
    loose = [at for at in range(len(read)) if at not in taken]
    row = [read[at] for at in loose]
    setting = read_setting(row, _breaks(read, blocks, loose), whole=parts_no_sentence(read))
    labels = label_lines(row, setting)
    insets = [item for block in blocks if block.kind == "correction" for item in items_of_correction(block)]
    others = [block for block in blocks if block.kind != "correction"]
    if form.blanks != "boxes" and _sets_no_boxes(read, loose, labels, blocks, whole=setting.whole):
        every = move_insets(read_lines_and_paragraphs(read, loose, setting, labels, others, insets))
        return lay_out_parts(read, form, every, blocks)
    every = move_insets(read_items(read, loose, setting, labels, others, insets))
    items = [item for item in every if item.kind != "furniture"]
    costs = Costs(items)
    cuts = cut_articles(items, costs)
    furniture = tuple(text for item in every if item.kind == "furniture" for text in item.texts)
    decisions = decide_lines(read, loose, setting, labels, blocks, costs, cuts)
    return LaidOut(form, read, tuple(items), tuple(cuts), furniture, decisions)


def _sets_no_boxes(
    read: Sequence[Line],
    loose: Sequence[int],
    labels: Sequence[LineLabel],
    blocks: Sequence[Block],
    *,
    whole: bool,
) -> bool:
    """Whether headlines are not set in boxes of their own: hardly one has a blank line below it, or none of those that
    stand over a dateline or a byline. `whole` says that no blank line of the page stands in mid-sentence."""
    signed = {block.first for block in blocks if block.kind == "byline"}
    shown = {at for at, label in zip(loose, labels, strict=True) if not _is_text(label)}
    shown -= {at for at in shown if signs_notice(read[at].text) or DAY_ALONE.match(read[at].text)}
    parted = [at for at in shown if at + 1 < len(read) and read[at + 1].index > read[at].index + 1]
    joined = [at for at in shown if at + 1 < len(read) and at + 1 not in shown and at not in parted]
    if len(parted) < _FEW_PARTED * len(joined):
        return True
    if whole and all(at in joined for at in shown if at + 1 in signed or _opens(read, at)):
        return len(joined) > 1
    carried = (at for at, label in zip(loose, labels, strict=True) if label.label == "carry" and at)
    if any(read[at].first and not read[at - 1].closed for at in carried):
        return False  # text runs on over the ends of boxes
    over = [at for at in shown if at + 1 < len(read) and (read[at + 1].dated or at + 1 in signed)]
    return len(over) > 1 and all(read[at + 1].index == read[at].index + 1 for at in over)


def _opens(read: Sequence[Line], at: int) -> bool:
    """Whether a dateline stands on the next line, over a blank one or not."""
    return at + 1 < len(read) and read[at + 1].dated


def _is_text(label: LineLabel) -> bool:
    return label.label in ("start", "carry")


def _breaks(lines: Sequence[Line], blocks: Sequence[Block], loose: Sequence[int]) -> frozenset[int]:
    """The places among the loose lines before which a byline or a keyword block stands, or a jump that text ends or
    begins at: so it does where nothing parts them, and a jump in a box of its own may stand anywhere."""
    ends = {
        block.last
        for block in blocks
        if block.kind in ("byline", "keyword") or block.rule.startswith("verse") or _parts_text(lines, block)
    }
    found, before = set(), -1
    for place, at in enumerate(loose):
        if any(between in ends for between in range(before + 1, at)):
            found.add(place)
        before = at
    return frozenset(found)


def _set_off(lines: tuple[Line, ...], blocks: Sequence[Block]) -> tuple[Line, ...]:
    """The lines, those that a jump parts from the rest of their text ending or beginning with it: what goes on on
    another page is at its end here, and what is carried on from there does not run on from anything here."""
    changed: dict[int, Line] = {}
    for block in blocks:
        if _parts_text(lines, block):
            comes = comes_from_elsewhere(lines[block.first].text)
            beside = block.first + 1 if comes else block.first - 1
            line = lines[beside]
            changed[beside] = replace(line, dated=line.dated or comes, closed=line.closed or not comes)
    return tuple(changed.get(at, line) for at, line in enumerate(lines)) if changed else lines


def _parts_text(lines: Sequence[Line], block: Block) -> bool:
    line = lines[block.first]
    return block.kind == "jump" and not (line.last if comes_from_elsewhere(line.text) else line.first)
