"""The indent of a page's paragraphs, and whether it is printed as white space or only shows in the lines' widths.

│　　昨天上午渡口添了│      printed: two em of white space
│昨天上午渡口添了│          unprinted: two em narrower than the lines below it
│一条新船，下月开始试│
"""

from __future__ import annotations

from collections.abc import Sequence

from jianbao.parsing.printed.lines.line import Line

_SHORT = 2.5  # em by which a last line is short
_INDENT = 2.0  # em
_NEARLY = 0.75  # of an indent, a slip of the compositor apart
_MOST_INDENTED = 0.7  # of the lines; more are indented for another reason
_MOST_BEGIN = 0.8  # of the lines indented by one em that begin a paragraph
_FEWEST_SURE = 3  # beginnings that must agree before anything but the common indent is believed


def read_indent(
    lines: Sequence[Line],
    narrow: Sequence[float],
    behind: Sequence[float | None],
    ahead: Sequence[float | None],
) -> tuple[float, bool]:
    """The indent in em by what most sure beginnings show, and whether it is printed as white space.

    `narrow` is the least width of each of the `lines`, `behind` and `ahead` the measures before and after it.
    """
    printed = _printed_indent(lines)
    if printed:
        return printed, True
    counts = {0.0: 0, 1.0: 0, 2.0: 0}
    for at in range(1, len(lines)):
        wide, before = ahead[at], behind[at - 1]
        if wide is None or before is None or not lines[at - 1].closed:
            continue
        if lines[at - 1].width < before - _SHORT and narrow[at] > wide / 2:
            counts[min(counts, key=lambda step: abs(step - (wide - narrow[at])))] += 1
    if counts[2.0] * 2 >= max(counts.values()) or max(counts.values()) < _FEWEST_SURE:
        return 2.0, False
    return (1.0, False) if counts[1.0] > counts[0.0] else (0.0, False)


def _printed_indent(lines: Sequence[Line]) -> float:
    """The white space that begins paragraphs: two em or, in narrow columns, one; 0 where there is none. One em alone
    might be anything, so that it must stand where a sentence has ended."""
    wide = sum(line.indent >= _NEARLY * _INDENT for line in lines)
    if 2 <= wide < _MOST_INDENTED * len(lines):
        return 2.0
    narrow = [at for at, line in enumerate(lines) if _NEARLY <= line.indent < _NEARLY * _INDENT]
    begun = sum(at == 0 or lines[at - 1].closed for at in narrow)
    return 1.0 if _FEWEST_SURE <= len(narrow) < len(lines) / 2 and begun >= _MOST_BEGIN * len(narrow) else 0.0
