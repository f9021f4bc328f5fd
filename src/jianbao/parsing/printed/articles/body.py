"""The items of an article's body into the parts of its sections, its boxes and its jumps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from jianbao.model import Box, Jump, Paragraph, Text, join_texts
from jianbao.parsing.bylines.running_text import cut_jump
from jianbao.parsing.printed.articles.boxes import how_many, run_in_box, set_box
from jianbao.parsing.printed.articles.sections import Heading, Part
from jianbao.parsing.printed.headings.stack_lines import without_brackets
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.items.questions import mark_turns
from jianbao.parsing.text.seam import breaks_line

_SLACK = 1.0  # em between a full line and the measure


@dataclass(slots=True)
class Body:
    """What the body's items became, in reading order."""

    parts: list[Part] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    jumps: list[Jump] = field(default_factory=list)
    label: Text | None = None  # of a box whose text is still to come
    heading: Text | None = None  # of that box


def read_body(items: Sequence[Item]) -> Body:
    """The parts, boxes and jumps of the items."""
    body = Body()
    for item in items:
        if item.kind == "prose":
            _take_paragraphs(body, [_without_jump(body, paragraph) for paragraph in item.paragraphs])
        elif item.kind == "table":
            _take_paragraphs(body, [_lines_kept(item)])
        elif item.kind == "display":
            _take_display(body, item)
        elif item.kind == "keyword":
            body.parts.append(Heading(item.texts[1:], item.texts[0]))
        elif item.kind == "box":
            _close_box(body)
            body.label = item.texts[0]
            body.heading = item.texts[1] if len(item.texts) > 1 else None
    _close_box(body)
    _mark_interview(body)
    return body


def _without_jump(body: Body, paragraph: Paragraph) -> Paragraph:
    cut = cut_jump(paragraph)
    if cut is None:
        return paragraph
    body.jumps.append(cut[1])
    return cut[0]


def _take_paragraphs(body: Body, paragraphs: list[Paragraph]) -> None:
    if body.label is not None:
        count = how_many(body.label.text, paragraphs, first=not any(isinstance(p, Paragraph) for p in body.parts))
        body.boxes.append(set_box(body.label, body.heading, paragraphs[:count]))
        body.label = body.heading = None
        paragraphs = paragraphs[count:]
    for paragraph in paragraphs:
        box = run_in_box(paragraph)
        if box:
            body.boxes.append(box)
        else:
            body.parts.append(paragraph)


def _take_display(body: Body, item: Item) -> None:
    if body.label is not None and body.heading is None:
        body.heading = join_texts(item.texts, " ")
        return
    _close_box(body)
    before = body.parts[-1] if body.parts else None
    lines = tuple(map(without_brackets, _unbroken(item)))
    if isinstance(before, Heading) and (before.keyword is None or not before.lines):
        body.parts[-1] = Heading(before.lines + lines, before.keyword)
    else:
        body.parts.append(Heading(lines))


def _unbroken(item: Item) -> Sequence[Text]:
    """A heading's lines; two are one where the column's edge broke it: the first fills the column, and what is left
    is short."""
    if len(item.texts) != 2:
        return item.texts
    upper, lower = (text.text for text in item.texts)
    filled = abs(item.wide) <= _SLACK and len(lower) * 2 < len(upper)
    return (join_texts(item.texts),) if filled or breaks_line(upper, lower) else item.texts


def _close_box(body: Body) -> None:
    """A label that no text followed is a box all the same: nothing printed goes missing."""
    if body.label is not None:
        body.boxes.append(set_box(body.label, body.heading, ()))
        body.label = body.heading = None


def _lines_kept(item: Item) -> Paragraph:
    """A table, a list of names or verse: its lines stay lines."""
    text = join_texts(item.texts, "\n")
    return Paragraph(text.text, text.pieces, item.lines_are)


def _mark_interview(body: Body) -> None:
    turns = iter(mark_turns([part for part in body.parts if isinstance(part, Paragraph)]))
    body.parts = [next(turns) if isinstance(part, Paragraph) else part for part in body.parts]
