"""Which form a text has, found from the text as a whole before any line of it is judged.

paragraphs   a line a paragraph, as dumps and crawlers keep it; headlines on bare lines
columns      lines of even measure, as they are printed
prints       columns of the Republic: a mark may begin a line, 、 may be the only stop, every box is an article

│　　昨日，城南渡口添了两条新船，早晚高峰加密到……│   a line a paragraph: it ends as a sentence does
│　　船工说……。                                  │
│昨日，城南渡口添了两│                                 even measure: a line stops where the column is full
│条新船，早晚高峰加密│
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, cast, get_args

from jianbao.parsing.printed.lines.line import Line

_FEWEST_TELLING = 4  # lines
_MOST_INDENTED = 0.7  # of the lines; more are indented for another reason
LineForm = Literal["paragraphs", "columns", "prints"]
Blanks = Literal["none", "articles", "boxes", "everywhere"]
FORMS: tuple[str, ...] = get_args(LineForm)

_WIDEST_COLUMN = 45.0  # em: no column is printed wider
_TEXT_WIDTH = 14.0  # em: a narrower line may be anything
_OVERHANG = 3.5  # em by which a line may seem wider than the one above it in the same column
_BROKEN = 0.1  # share of lines broken off in mid-sentence from which on they are set in columns
_FEW_CARRIED = 3
_UNBROKEN = 25.0  # em
_FEWEST_LINES = 3
_CARRIED = 0.03  # share of lines that begin with a mark, which no later compositor allows
_EVERYWHERE = 0.8  # share of seams with a blank line from which on blank lines mean nothing
_INDENT = 0.75  # em
_INDENTED = 0.4  # share of the paragraphs whose white space shows that it is printed before each
_IN_SENTENCE = 2  # blank lines in mid-sentence from which on they are the ends of text boxes
_MARK = re.compile(r"[，。；：、]")
_PAUSES = "，、；"  # where a headline hardly ever stops
_HEADING_SIGNS = "■◆★●▲"
_LABELLED = re.compile(r"^\S{2,6}[：:][^，。]{1,12}$|(?:[：:]|——)$")  # 数据来源：某局, and what leads on to a list


@dataclass(frozen=True, slots=True)
class TextForm:
    """The form of a text: what a line is, whether paragraphs begin with white space, what blank lines part, and
    whether the archivist `given` it."""

    lines: LineForm
    indented: bool
    blanks: Blanks
    given: bool = False

    def __str__(self) -> str:
        indent = "indent printed" if self.indented else "no indent"
        return f"{self.lines}, {indent}, blank lines: {self.blanks}" + (" (given)" if self.given else "")


def read_form(lines: Sequence[Line], given: str | None = None) -> TextForm:
    """The form of a page's lines; `given` is one of `FORMS` and then believed."""
    form = cast("LineForm", given) if given in FORMS else _form_of_lines(lines)
    return TextForm(form, _prints_indent(lines, form), _blanks(lines, form), given in FORMS)


def fits(lines: Sequence[Line], form: TextForm) -> bool:
    """Whether a form that was given is the one that the text itself shows."""
    return len(lines) < _FEWEST_TELLING or _form_of_lines(lines) == form.lines


def _form_of_lines(lines: Sequence[Line]) -> LineForm:
    whole = sum(line.width for line in lines if line.width > _WIDEST_COLUMN)
    if 2 * whole > sum(line.width for line in lines):
        return "paragraphs"
    closed = sum(line.closed for line in lines)
    broken = sum(_breaks_off(upper, lower) * (1 + (upper.text[-1] in _PAUSES)) for upper, lower in pairwise(lines))
    wide = [
        (upper, lower)
        for upper, lower in pairwise(lines)
        if upper.width > _TEXT_WIDTH and lower.width > _TEXT_WIDTH
    ]
    if not closed and not wide and max(line.width for line in lines) > _UNBROKEN and len(lines) > _FEWEST_LINES:
        return "paragraphs"  # texts without stops, each on a line between its neighbours' titles
    if closed > 1 and broken < max(1.0, _BROKEN * sum(line.width >= _TEXT_WIDTH for line in lines)):
        return "paragraphs"
    return "prints" if _is_print(lines) else "columns"


def _is_print(lines: Sequence[Line]) -> bool:
    """Whether marks are set as the Republic's papers did: kept from no line's head, or 、 for every stop."""
    carried = sum(line.text[0] in "、，。" for line in lines)
    if carried > max(_FEW_CARRIED, _CARRIED * len(lines)):
        return True
    text = "".join(line.text for line in lines)
    return text.count("、") >= _FEW_CARRIED and not text.count("。") and not text.count("，")


def _breaks_off(upper: Line, lower: Line) -> bool:
    """Whether a line stops in mid-sentence where its column is full, and the next carries it on."""
    if upper.closed or lower.indent >= _INDENT or upper.width < _TEXT_WIDTH / 2 or lower.index > upper.index + 1:
        return False
    if lower.carried or upper.text[-1] in _PAUSES:
        return True
    wide_enough = upper.width >= _TEXT_WIDTH and lower.width <= upper.width + _OVERHANG
    even = abs(upper.width - lower.width) <= 1.0 and upper.width >= _TEXT_WIDTH / 2
    pauses = upper.dated or (_MARK.search(upper.text) is not None and not _LABELLED.search(upper.text))
    return (wide_enough or even) and pauses


def _prints_indent(lines: Sequence[Line], form: LineForm) -> bool:
    indented = sum(line.indent >= _INDENT for line in lines)
    if form == "paragraphs":
        texts = [line for line in lines if line.closed]
        return 2 * sum(line.indent >= _INDENT for line in texts) > len(texts)
    begun = sum(upper.closed for upper in lines)
    return indented >= 2 and indented >= _INDENTED * begun and indented < _MOST_INDENTED * len(lines)


def _blanks(lines: Sequence[Line], form: LineForm) -> Blanks:
    seams = list(pairwise(lines))
    gaps = [(upper, lower) for upper, lower in seams if lower.index > upper.index + 1]
    if not gaps:
        return "none"
    if len(gaps) >= _EVERYWHERE * len(seams):
        return "everywhere"
    if form == "columns" and sum(map(_stops_in_sentence, gaps)) >= _IN_SENTENCE:
        return "boxes"
    return "articles"


def parts_no_sentence(lines: Sequence[Line]) -> bool:
    """Whether every blank line stands behind the end of a sentence or a line too short for text; those below a
    heading's sign say nothing. So it is of a page without any, where no column's foot can break a sentence off."""
    gaps = [(upper, lower) for upper, lower in pairwise(lines) if lower.index > upper.index + 1]
    gaps = [(upper, lower) for upper, lower in gaps if upper.text[0] not in _HEADING_SIGNS]
    return not any(map(_stops_in_sentence, gaps)) and all(upper.closed or not _is_long(upper) for upper, _ in gaps)


def _is_long(line: Line) -> bool:
    return line.width >= _TEXT_WIDTH


def _stops_in_sentence(seam: tuple[Line, Line]) -> bool:
    upper, lower = seam
    return not upper.closed and (
        lower.carried or (_MARK.search(upper.text) is not None and upper.text[-1] not in "：:")
    )
