"""Lines of one measure as one text, or as paragraphs by their indent."""

from __future__ import annotations

from collections.abc import Sequence

from jianbao.model import Paragraph, Text
from jianbao.parsing.layout.joining import join_placed
from jianbao.parsing.layout.placed import Placed
from jianbao.parsing.printed.paragraphs.fragments import join_lines

_INDENTED = 0.8  # em


def joined_lines(lines: Sequence[Placed]) -> Text | None:
    """The lines as one text; None for none."""
    if not lines:
        return None
    text = join_lines([line.line for line in lines])
    return Text(text.text, text.pieces)


def paragraphs_by_indent(lines: Sequence[Placed]) -> tuple[Paragraph, ...]:
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
