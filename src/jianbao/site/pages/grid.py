"""A table whose cells are known, as Markdown gives it: ` | ` between cells, a line a row, the head first.

甲站 | 12 人        →   <tr><th>甲站</th><th>12 人</th></tr>
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from markupsafe import Markup

from jianbao.model import Paragraph
from jianbao.site.prose import Mark, weave


def is_grid(paragraph: Paragraph) -> bool:
    """Whether every line of a table tells its cells apart; a printed page's tables do not."""
    return paragraph.kind == "table" and all("|" in line for line in paragraph.text.split("\n"))


def lay_grid(paragraph: Paragraph, number: int, marks: Iterable[Mark]) -> Markup:
    """The table with its anchor, the marks woven into its cells."""
    marks = list(marks)
    rows, at = [], 0
    for n, line in enumerate(paragraph.text.split("\n")):
        cell = Markup("<td>{}</td>") if n else Markup('<th scope="col">{}</th>')
        cells = Markup("").join(cell.format(words) for words in _cells(paragraph.text, line, at, marks))
        rows.append(Markup("<tr>{}</tr>").format(cells))
        at += len(line) + 1
    return Markup('<table id="p{}">{}</table>').format(number + 1, Markup("").join(rows))


def _cells(text: str, line: str, at: int, marks: list[Mark]) -> Iterator[Markup]:
    for words in line.split("|"):
        start = at + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        yield weave(text[start:end], _within(marks, start, end))
        at += len(words) + 1


def _within(marks: Iterable[Mark], start: int, end: int) -> Iterator[Mark]:
    """The part of each mark that stands in a cell; only where it begins does it bear its id."""
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        if first < last:
            opening = mark.opening if first == mark.start else mark.again
            yield replace(mark, start=first - start, end=last - start, opening=opening)
