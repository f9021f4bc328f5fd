"""An article laid out, made into an `Article`: every line of it in one place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from jianbao.model import Article, Box, Byline, Caption, Jump, Paragraph, Piece, Text, join_texts
from jianbao.parsing.bylines.forms import BARE, SIGNED, read_byline
from jianbao.parsing.bylines.running_text import cut_jump, jump_of
from jianbao.parsing.layout.heads import Head
from jianbao.parsing.layout.joining import join_placed
from jianbao.parsing.layout.measures import Measures
from jianbao.parsing.layout.parts import BodyPart, read_parts, role_spaced, without_brackets
from jianbao.parsing.layout.pictures import Picture
from jianbao.parsing.layout.placed import Placed
from jianbao.parsing.layout.regions import Inset, Laid
from jianbao.parsing.layout.tables import Grid
from jianbao.parsing.printed.articles.assembly import read_within
from jianbao.parsing.printed.articles.boxes import run_in_box, set_box
from jianbao.parsing.printed.articles.byline_pieces import Run, set_bylines
from jianbao.parsing.printed.articles.sections import Heading, Part, read_sections
from jianbao.parsing.printed.items.questions import mark_turns
from jianbao.parsing.printed.paragraphs.fragments import join_lines
from jianbao.parsing.printed.rules.box import box as box_label
from jianbao.parsing.printed.rules.caption import find_credit
from jianbao.parsing.printed.rules.keyword import KEYWORD
from jianbao.parsing.text.jumps import JUMP
from jianbao.parsing.text.slicing import cut_text

_BULLET = re.compile(r"^[●■◆▶►▲▼◀○□◎★☆·]\s*")
_POINTER = re.compile(r"^[▲▼◀▶△▽◄►↑↓←→■●]\s*")
_INDENTED = 0.8  # em
_DOUBT = 8.0  # what an article costs whose bounds are as likely wrong as right


def set_laid(identity: str, laid: Laid, measures: Measures) -> Article:
    """The article of what was laid out; `identity` becomes its id."""
    body = _read_body(laid, measures)
    lead, sections = read_sections(body.parts)
    head = laid.head
    article = Article(
        identity,
        headline=_headline(head) if head else (),
        kicker=_joined(head.kicker) if head else None,
        deck=_joined(head.deck) if head else None,
        column=_joined(head.column) if head else None,
        bylines=(*_bylines(head.bylines if head else ()), *body.bylines),
        standfirst=_by_indent(head.standfirst) if head else (),
        lead=lead,
        sections=sections,
        boxes=(*(_box(inset) for inset in laid.insets), *body.boxes),
        captions=tuple(_caption(picture) for picture in laid.pictures if not picture.code),
        notices=tuple(
            join_texts([line.line.cut() for line in picture.caption], " ")
            for picture in laid.pictures
            if picture.code
        ),
        jumps=tuple(body.jumps),
        confidence=round(1.0 / (1.0 + max(0.0, laid.cost) / _DOUBT), 2),
    )
    return read_within(article)


def _headline(head: Head) -> tuple[Text, ...]:
    """The headline's lines; one that a wide gap broke in two is one line."""
    rows: list[list[Placed]] = []
    for line in head.headline:
        level = bool(rows) and not line.vertical and line.box.beside(rows[-1][-1].box) > 0.5 * line.size
        if level:
            rows[-1].append(line)
        else:
            rows.append([line])
    return tuple(join_texts([line.line.cut() for line in row], " ") for row in rows)


def _joined(lines: Sequence[Placed]) -> Text | None:
    if not lines:
        return None
    text = join_lines([line.line for line in lines])
    return Text(text.text, text.pieces)


def _bylines(groups: Sequence[Sequence[Placed]]) -> tuple[Byline, ...]:
    found: list[Byline] = []
    for group in groups:
        run = Run(tuple(role_spaced(group)))
        inner = without_brackets(run.text)
        if inner != run.text:
            found += _bracketed(run, inner)
            continue
        credited = read_byline(run.text, (*SIGNED, BARE)) or []
        found += set_bylines(run, credited)
    return tuple(found)


def _bracketed(run: Run, inner: str) -> tuple[Byline, ...]:
    """The bylines in brackets; the brackets are marks of the first and the last."""
    lines = list(run.lines)
    lines[0] = replace(lines[0], text=lines[0].text[1:], start=lines[0].start + 1)
    lines[-1] = replace(lines[-1], text=lines[-1].text[:-1])
    found = list(set_bylines(Run(tuple(line for line in lines if line.text)), read_byline(inner) or []))
    if found:
        first, last = run.lines[0], run.lines[-1]
        found[0] = replace(found[0], pieces=(*first.mark(0, 1), *found[0].pieces))
        found[-1] = replace(found[-1], pieces=(*found[-1].pieces, *last.mark(len(last.text) - 1, len(last.text))))
    return tuple(found)


@dataclass(slots=True)
class _Body:
    parts: list[Part] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    bylines: list[Byline] = field(default_factory=list)
    jumps: list[Jump] = field(default_factory=list)


def _read_body(laid: Laid, measures: Measures) -> _Body:
    body = _Body()
    signed = bool(laid.head and laid.head.bylines)
    label: BodyPart | None = None
    boxed: list[Paragraph] = []
    for part in read_parts(laid.fragments, measures, signed=signed):
        if label is not None and part.kind != "paragraph":
            body.boxes.append(_labelled(label, boxed))
            label, boxed = None, []
        if part.kind == "label":
            label = part
        elif part.kind == "paragraph" and label is not None:
            boxed.append(join_placed(part.lines))
        else:
            _take_part(body, part)
    if label is not None:
        body.boxes.append(_labelled(label, boxed))
    if laid.grid:
        body.parts.append(_table(laid.grid))
    turns = iter(mark_turns([part for part in body.parts if isinstance(part, Paragraph)]))
    body.parts = [next(turns) if isinstance(part, Paragraph) else part for part in body.parts]
    return body


def _take_part(body: _Body, part: BodyPart) -> None:
    lines = [line.line for line in part.lines]
    last = body.parts[-1] if body.parts else None
    if part.kind == "byline":
        body.bylines += _bylines([part.lines])
    elif part.kind == "jump":
        text = lines[0].cut()
        found = JUMP.search(text.text)
        body.jumps.append(jump_of(text, found) if found else Jump(text))
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


def _take_paragraph(body: _Body, paragraph: Paragraph) -> None:
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
    return _without(text, found.end()) if found and found.end() < len(text.text) else Text(text.text, text.pieces)


def _without(text: Text, end: int) -> Text:
    """The text behind its first `end` characters, which become a mark."""
    rest, mark = cut_text(text, end, len(text.text)), cut_text(text, 0, end)
    if rest is None or mark is None:
        return text
    return Text(rest.text, (*_as_marks(mark), *rest.pieces))


def _as_marks(text: Text) -> tuple[Piece, ...]:
    return tuple(replace(piece, offset=0, length=0, role="mark") for piece in text.pieces)


def _labelled(label: BodyPart, paragraphs: Sequence[Paragraph]) -> Box:
    return set_box(_label_text(label.lines[0]), None, paragraphs)


def _label_text(line: Placed) -> Text:
    block = box_label((line.line,), 0)
    return block.texts[0] if block else line.line.cut()


def _box(inset: Inset) -> Box:
    """A box's label, its heading where a larger or blacker line follows, and its paragraphs."""
    lines = list(inset.lines)
    label = lines.pop(0) if len(lines) > 1 and _is_label(lines[0], lines[1:]) else None
    heads: list[Placed] = []
    while len(lines) > 1 and not lines[0].line.closed and _stands_out(lines[0], lines[1:]):
        heads.append(lines.pop(0))
    heading = _joined(heads)
    paragraphs = _by_indent(lines)
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


def _by_indent(lines: Sequence[Placed]) -> tuple[Paragraph, ...]:
    """Lines of one measure into paragraphs: an indented line begins one, as does any behind a short closed one."""
    if not lines:
        return ()
    x0 = min(line.box.x0 for line in lines)
    x1 = max(line.box.x1 for line in lines)
    groups: list[list[Placed]] = []
    for line in lines:
        above = groups[-1][-1] if groups else None
        short = above is not None and above.line.closed and (x1 - above.box.x1) / line.size >= 1.0
        if above is None or (line.box.x0 - x0) / line.size >= _INDENTED or short:
            groups.append([line])
        else:
            groups[-1].append(line)
    return tuple(join_placed(group) for group in groups)


def _caption(picture: Picture) -> Caption:
    """The words without the sign that points at the picture, and the credit at their end."""
    lines = list(picture.caption)
    text: Text = join_placed(lines)
    start = found.end() if (found := _POINTER.match(text.text)) else 0
    if len(lines) > 1 and _is_set_apart(lines):
        words = join_placed(lines[:-1])
        return Caption(_without(words, start), _credit(lines[-1].line.cut(), 0))
    credit = find_credit(text.text)
    if credit is None:
        return Caption(_without(text, start) if start else Text(text.text, text.pieces))
    words_text = cut_text(text, 0, len(text.text[: credit.start()].rstrip()))
    if words_text is None:
        return Caption(Text(text.text, text.pieces))
    return Caption(_without(words_text, start) if start else words_text, _credit(text, credit.start()))


def _is_set_apart(lines: Sequence[Placed]) -> bool:
    """Whether the last line is a credit: by its words, or set to the right below words that had room for it."""
    above, last = lines[-2], lines[-1]
    found = find_credit(last.text)
    if found and found.start() == 0:
        return True
    right = max(line.box.x1 for line in lines)
    return (
        last.box.x0 - min(line.box.x0 for line in lines) > 2 * last.size
        and right - last.box.x1 < last.size
        and right - above.box.x1 > last.size
        and len(last.text) <= 12
    )


def _credit(text: Text, start: int) -> Text:
    """The credit that begins at `start`; brackets around it are marks."""
    inner = text.text[start:]
    left = start + (inner[:1] in "（(")
    right = len(text.text) - (inner[-1:] in "）)" and left > start)
    credit = cut_text(text, left, right)
    opening, closing = cut_text(text, start, left), cut_text(text, right, len(text.text))
    if credit is None:
        return Text(inner, ())
    marks = [_as_marks(part) if part else () for part in (opening, closing)]
    return Text(credit.text, (*marks[0], *credit.pieces, *marks[1]))


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
