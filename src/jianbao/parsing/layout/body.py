"""The body of an article laid out: paragraphs and headings in order, and what stands among them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from statistics import median

from jianbao.model import Box, Byline, Jump, Paragraph, Text, join_texts
from jianbao.parsing.bylines.running_text import cut_jump, read_jump
from jianbao.parsing.layout.insets import set_labelled
from jianbao.parsing.layout.joining import join_placed
from jianbao.parsing.layout.parts import BodyPart, read_parts
from jianbao.parsing.layout.placed import Placed
from jianbao.parsing.layout.regions import Laid
from jianbao.parsing.layout.signatures import set_signatures
from jianbao.parsing.layout.tables import Grid
from jianbao.parsing.printed.articles.boxes import run_in_box
from jianbao.parsing.printed.articles.sections import Heading, Part
from jianbao.parsing.printed.items.questions import mark_turns
from jianbao.parsing.printed.paragraphs.fragments import join_lines
from jianbao.parsing.printed.rules.keyword import KEYWORD
from jianbao.parsing.text.marking import without_front

_BULLET = re.compile(r"^[●■◆▶►▲▼◀○□◎★☆·]\s*")


@dataclass(slots=True)
class Body:
    """What the text of an article was read as; `parts` in reading order."""

    parts: list[Part] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    bylines: list[Byline] = field(default_factory=list)
    jumps: list[Jump] = field(default_factory=list)


def read_body(laid: Laid) -> Body:
    """The body of what was laid out."""
    body = Body()
    signed = bool(laid.head and laid.head.bylines)
    label: BodyPart | None = None
    boxed: list[Paragraph] = []
    for part in read_parts(laid.fragments, laid.measures, signed=signed):
        if label is not None and part.kind != "paragraph":
            body.boxes.append(set_labelled(label, boxed))
            label, boxed = None, []
        if part.kind == "label":
            label = part
        elif part.kind == "paragraph" and label is not None:
            boxed.append(join_placed(part.lines))
        else:
            _take_part(body, part)
    if label is not None:
        body.boxes.append(set_labelled(label, boxed))
    if laid.grid:
        body.parts.append(_table(laid.grid))
    turns = iter(mark_turns([part for part in body.parts if isinstance(part, Paragraph)]))
    body.parts = [next(turns) if isinstance(part, Paragraph) else part for part in body.parts]
    return body


def _take_part(body: Body, part: BodyPart) -> None:
    lines = [line.line for line in part.lines]
    last = body.parts[-1] if body.parts else None
    if part.kind == "byline":
        body.bylines += set_signatures([part.lines])
    elif part.kind == "jump":
        text = lines[0].cut()
        body.jumps.append(read_jump(text))
    elif part.kind == "keyword":
        body.parts.append(Heading((), _keyword(part.lines[0])))
    elif part.kind == "verse":
        verse = join_texts([line.cut() for line in lines], "\n")
        body.parts.append(Paragraph(verse.text, verse.pieces, "verse"))
    elif part.kind in ("heading", "subheading"):
        heading = _without_bullet(join_lines(lines))
        if isinstance(last, Heading) and (part.kind == "subheading" or (last.keyword and not last.lines)):
            body.parts[-1] = Heading((*last.lines, heading), last.keyword)
        else:
            body.parts.append(Heading((heading,)))
    else:
        _take_paragraph(body, join_placed(part.lines))


def _take_paragraph(body: Body, paragraph: Paragraph) -> None:
    cut = cut_jump(paragraph)
    if cut:
        paragraph = cut[0]
        body.jumps.append(cut[1])
    box = run_in_box(paragraph)
    if box:
        body.boxes.append(box)
    else:
        body.parts.append(paragraph)


def _keyword(line: Placed) -> Text:
    found = KEYWORD.match(line.text)
    if found is None:
        return line.line.cut()
    word = line.line.cut(found.start("word"))
    return Text(word.text, (*line.line.mark(0, found.end("label"), "label"), *word.pieces))


def _without_bullet(text: Text) -> Text:
    found = _BULLET.match(text.text)
    return (
        without_front(text, found.end()) if found and found.end() < len(text.text) else Text(text.text, text.pieces)
    )


def _table(grid: Grid) -> Paragraph:
    """The rows of a table on lines of their own; where two cells stood so close that they were read as one line, the
    white space between them is that of cells."""
    usual = median(len(row) for row in grid.rows)
    rows = []
    for row in grid.rows:
        text = join_texts([cell.line.cut() for cell in row], " ")
        rows.append(replace(text, text=text.text.replace("\u3000", " ")) if len(row) < usual else text)
    table = join_texts(rows, "\n")
    return Paragraph(table.text, table.pieces, "table")
