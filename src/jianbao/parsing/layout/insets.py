"""Boxes within an article: a label, a heading, paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from jianbao.model import Box, Paragraph, Text
from jianbao.parsing.layout.parts import BodyPart
from jianbao.parsing.layout.placed import Placed
from jianbao.parsing.layout.regions import Inset
from jianbao.parsing.layout.runs import joined_lines, paragraphs_by_indent
from jianbao.parsing.printed.articles.boxes import set_box
from jianbao.parsing.printed.rules.box import box as box_label


def set_labelled(label: BodyPart, paragraphs: Sequence[Paragraph]) -> Box:
    """A box under a label in the article's own text."""
    return set_box(_label_text(label.lines[0]), None, paragraphs)


def _label_text(line: Placed) -> Text:
    block = box_label((line.line,), 0)
    return block.texts[0] if block else line.line.cut()


def set_inset(inset: Inset) -> Box:
    """A box's label, its heading where a larger or blacker line follows, and its paragraphs."""
    lines = list(inset.lines)
    label = lines.pop(0) if len(lines) > 1 and _is_label(lines[0], lines[1:]) else None
    heads: list[Placed] = []
    while len(lines) > 1 and not lines[0].line.closed and _stands_out(lines[0], lines[1:]):
        heads.append(lines.pop(0))
    heading = joined_lines(heads)
    paragraphs = paragraphs_by_indent(lines)
    if label is None:
        return Box("", heading, paragraphs)
    return set_box(_label_text(label), heading, paragraphs)


def _is_label(line: Placed, below: Sequence[Placed]) -> bool:
    if box_label((line.line,), 0):
        return True
    return len(line.text) <= 8 and not line.line.closed and _stands_out(line, below)


def _stands_out(line: Placed, below: Sequence[Placed]) -> bool:
    size, ink = median(one.size for one in below), median(one.ink for one in below)
    return line.size > 1.06 * size or line.ink > 1.25 * max(ink, 0.01) + 0.02
