"""Boxes beside the body: a label on a line of its own, or one that opens a paragraph.

相关链接                    编者按：今天起，本报推出……
该桥全长一千米……
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.model import Box, Paragraph, Text
from jianbao.parsing.printed.rules.box import run_in_label
from jianbao.parsing.text.slicing import as_label, as_paragraph, split_at

_ONE_TEXT = frozenset(
    (
        "编者按",
        "编者的话",
        "編者按",
        "开栏语",
        "开栏的话",
        "核心阅读",
        "核心閱讀",
        "核心提示",
        "阅读提示",
        "内容提要",
        "编后",
        "编后语",
        "编余",
        "特稿提示",
    )
)


@dataclass(frozen=True, slots=True)
class Label:
    """A box's label on a line of its own."""

    text: Text


def set_box(label: Text, heading: Text | None, paragraphs: Sequence[Paragraph]) -> Box:
    """The box of a label; the label's own characters belong to its first paragraph, else to its heading."""
    if not paragraphs:
        return Box(label.text, label if heading is None else _labelled(heading, label))
    first = as_paragraph(paragraphs[0], as_label(label))
    return Box(label.text, heading, (Paragraph(first.text, first.pieces, paragraphs[0].kind), *paragraphs[1:]))


def _labelled(heading: Text, label: Text) -> Text:
    return Text(heading.text, (*as_label(label), *heading.pieces))


def how_many(label: str, paragraphs: Sequence[Paragraph], *, first: bool) -> int:
    """How many of the paragraphs below a label stand in its box.

    A note by the editor is one text set in one piece, and so is any box that stands `first`, before the body;
    links and backgrounds go on to the next heading.
    """
    if label not in _ONE_TEXT and not first:
        return len(paragraphs)
    count = 1
    while count < len(paragraphs) and paragraphs[count].lines[0] == paragraphs[count - 1].lines[1] + 1:
        count += 1
    return min(count, len(paragraphs))


def run_in_box(paragraph: Paragraph) -> Box | None:
    """The box of a paragraph that opens with its label; None for any other."""
    found = run_in_label(paragraph.text)
    parts = split_at(paragraph, 0, found[1]) if found else None
    if found is None or parts is None:
        return None
    rest, label = parts
    return Box(found[0], None, (as_paragraph(rest, as_label(label)),))
