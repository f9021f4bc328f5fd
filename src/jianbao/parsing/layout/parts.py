"""The lines of an article's columns, in reading order, into what they are: paragraphs, headings, keywords, bylines.

桥修好了，两岸     indented: a paragraph begins
的人都来看。           flush: it goes on, also over the edge of a column
   新桥通车            larger, or blacker and centred: a heading; the smaller line below it its subheading
关键词 交通            a keyword
          （下转3版）  a jump
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from jianbao.parsing.bylines.forms import BARE, SIGNED, read_byline
from jianbao.parsing.bylines.roles import ROLE
from jianbao.parsing.layout.columns import Fragment
from jianbao.parsing.layout.measures import Measures
from jianbao.parsing.layout.placed import Placed
from jianbao.parsing.layout.seams import is_heading
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.rules.box import box as box_label
from jianbao.parsing.printed.rules.keyword import KEYWORD
from jianbao.parsing.text.jumps import JUMP
from jianbao.parsing.text.seam import breaks_line

PartKind = Literal["paragraph", "verse", "heading", "subheading", "keyword", "byline", "jump", "label"]

_ROLE = re.compile(rf"(?:{ROLE})$")
_ROLE_FIRST = re.compile(rf"(?:{ROLE})(?=[ \u3000]|$)")
_INDENTED = 0.8  # em
_SHORT = 1.0  # em
_SET_OFF = 1.2  # em a byline at the end is set in
_MOST_SIGNING = 3  # lines of a byline in a narrow column
_SMALLER = 0.96  # of the heading's size: a subheading
_BULLETS = ("●", "■", "▶", "►", "◆", "★")
_ROOM = 2.2  # em that a full line of a heading may leave
_HEADING = 1.2  # times the body's size: a heading wherever it stands
_STANZA = 0.55  # lines of white space between stanzas


@dataclass(slots=True, eq=False)
class BodyPart:
    """Lines that are one paragraph, heading, keyword, byline, jump or label of a box."""

    kind: PartKind
    lines: list[Placed]


def read_parts(fragments: Sequence[Fragment], measures: Measures, *, signed: bool) -> list[BodyPart]:
    """The parts of an article's text. `signed` where a byline stands in the headline stack already."""
    rows = [(fragment, line) for fragment in fragments for line in fragment.lines]
    if is_verse([line for _, line in rows]):
        return list(_stanzas(fragments, measures))
    parts: list[BodyPart] = []
    at = 0
    while at < len(rows):
        fragment, line = rows[at]
        beginning = not signed and not KEYWORD.match(line.text) and all(part.kind == "byline" for part in parts)
        taken = _signing(rows, at) if beginning else 0
        if not taken and at and rows[at - 1][1].line.closed:
            taken = _signing_off(rows, at)
        if taken:
            parts.append(BodyPart("byline", [line for _, line in rows[at : at + taken]]))
            at += taken
            continue
        _take(parts, fragment, line, measures)
        at += 1
    return parts


def _signing(rows: Sequence[tuple[Fragment, Placed]], at: int) -> int:
    """How many lines from `at` on are the byline that the text begins with; 0 for none."""
    fragment, first = rows[at]
    if first.line.dated:
        return 0
    for count in range(_MOST_SIGNING, 0, -1):
        group = rows[at : at + count]
        if len(group) < count or any(one is not fragment or not _is_set_like(line, first) for one, line in group):
            continue
        text = signed_text([line for _, line in group])
        if text.count("（") != text.count("）"):
            continue
        centred = fragment.indent(first) > 2.5 or fragment.short(first) > 1.0
        if read_byline(text, (*SIGNED, BARE) if count == 1 and centred else SIGNED):
            return count
    return 0


def _is_set_like(line: Placed, first: Placed) -> bool:
    return abs(line.size - first.size) <= 0.03 * first.size and not KEYWORD.match(line.text)


def _signing_off(rows: Sequence[tuple[Fragment, Placed]], at: int) -> int:
    """How many lines from `at` on are a byline set off at the end of the text."""
    left = len(rows) - at
    for count in range(min(2, left), 0, -1):
        fragment, first = rows[at]
        text = signed_text([line for _, line in rows[at : at + count]])
        inner = without_brackets(text)
        set_off = (
            fragment.indent(first) > _SET_OFF or rows[at + count - 1][0].indent(rows[at + count - 1][1]) > _SET_OFF
        )
        if set_off and read_byline(inner):
            return count
    return 0


def signed_text(lines: Sequence[Placed]) -> str:
    """A byline's lines run together; a role at a line's end keeps its space from the name on the next."""
    return "".join(line.text for line in role_spaced(lines))


def role_spaced(lines: Sequence[Placed]) -> list[Line]:
    """The lines, one that ends in a role or is followed by one with a space behind it."""
    found = [line.line for line in lines]
    for at, (upper, lower) in enumerate(pairwise(found)):
        last, role = re.split(r"[ \u3000]", upper.text)[-1], _ROLE_FIRST.match(lower.text)
        follows = role is not None and not _ROLE.fullmatch(last + role.group())
        if (_ROLE.search(upper.text) and not _ROLE.fullmatch(last + lower.text[:1])) or follows:
            found[at] = replace(upper, text=upper.text + " ")
    return found


def without_brackets(text: str) -> str:
    """A byline set off in brackets without them: （本报记者 甲某某）."""
    return text[1:-1] if text[:1] in ("（", "(") and text[-1:] in ("）", ")") else text


def _take(parts: list[BodyPart], fragment: Fragment, line: Placed, measures: Measures) -> None:
    last = parts[-1] if parts else None
    if JUMP.fullmatch(line.text):
        parts.append(BodyPart("jump", [line]))
    elif KEYWORD.match(line.text):
        parts.append(BodyPart("keyword", [line]))
    elif box_label((line.line,), 0) and not measures.is_text(line):
        parts.append(BodyPart("label", [line]))
    elif is_heading(line, fragment, measures) and not _is_within_text(last, line, measures):
        _take_heading(parts, fragment, line)
    elif last and last.kind == "paragraph" and not _begins(last.lines[-1], fragment, line):
        last.lines.append(line)
    else:
        parts.append(BodyPart("paragraph", [line]))


def _is_within_text(last: BodyPart | None, line: Placed, measures: Measures) -> bool:
    """Whether a line hardly larger than the body stands behind one that no sentence ends with: bold words, or a line
    measured wrong, but no heading."""
    small = line.size < _HEADING * measures.body
    return last is not None and last.kind == "paragraph" and small and not last.lines[-1].line.closed


def _take_heading(parts: list[BodyPart], fragment: Fragment, line: Placed) -> None:
    """A heading's first line, its next, or its subheading: set smaller, or begun on a new line with room left above."""
    last = parts[-1] if parts else None
    if last is None or last.kind not in ("heading", "subheading") or line.text.startswith(_BULLETS):
        parts.append(BodyPart("heading", [line]))
        return
    above = last.lines[-1]
    if line.size < _SMALLER * above.size:
        parts.append(BodyPart("subheading" if last.kind == "heading" else "heading", [line]))
    elif last.kind == "subheading" or len(last.lines) > 1 or _is_filled(fragment, above, line):
        last.lines.append(line)
    else:
        parts.append(BodyPart("subheading", [line]))


def _is_filled(fragment: Fragment, above: Placed, line: Placed) -> bool:
    """Whether a heading's line had no room for more, or ends where no line is ended on purpose."""
    room = (fragment.x1 - fragment.x0 - above.box.width) / above.size
    return room < _ROOM or breaks_line(above.text, line.text)


def _begins(above: Placed, fragment: Fragment, line: Placed) -> bool:
    """Whether a line begins a paragraph rather than carrying on the one above."""
    if line.line.carried:
        return False
    if fragment.indent(line) >= _INDENTED:
        return True
    return above.line.closed and above in fragment.lines and fragment.short(above) >= _SHORT


def is_verse(lines: Sequence[Placed]) -> bool:
    """Whether lines end where they will and hardly any with a mark, or all are of a length and end with one."""
    if len(lines) < 4 or max(line.line.width for line in lines) > 20:
        return False
    ending = sum(line.text[-1].isalnum() for line in lines)
    inner = sum("。" in line.text for line in lines)
    if ending >= 0.9 * len(lines) and not inner:
        widths = sorted(line.line.width for line in lines)
        return widths[len(widths) // 2] <= 16
    lengths = {len(line.text) for line in lines}
    return len(lengths) <= 2 and max(lengths) <= 16 and ending == 0


def _stanzas(fragments: Sequence[Fragment], measures: Measures) -> Iterator[BodyPart]:
    for fragment in fragments:
        stanza: list[Placed] = []
        for line in fragment.lines:
            if stanza and line.box.y0 - stanza[-1].box.y1 > measures.gap + _STANZA * measures.leading:
                yield BodyPart("verse", stanza)
                stanza = []
            stanza.append(line)
        yield BodyPart("verse", stanza)
