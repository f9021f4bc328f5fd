"""Lines into fragments of paragraphs, and lines joined into one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from jianbao.model import Paragraph, Piece
from jianbao.parsing.printed.labels.label_lines import LineLabel
from jianbao.parsing.printed.labels.text_costs import start_cost
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.setting import Setting

Opening = Literal["sure", "unsure", "full", "indented", "carries"]

_LAST_LATIN = "\u024f"
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


@dataclass(frozen=True, slots=True)
class Fragment:
    """Lines of one paragraph within one box, as places in the loose lines, `last` included.

    `opening` is how well it begins a paragraph: `sure` by its indent, `unsure` where nothing tells, `full` where
    its first line was taken for a beginning though it fills the column; `carries` where it was not, and `indented`
    where it was not though an indent shows. `closes` when its last line ends a sentence.
    """

    first: int
    last: int
    opening: Opening
    closes: bool

    @property
    def carries(self) -> bool:
        """Whether it was labelled as carrying on the line before it."""
        return self.opening in ("carries", "indented")


def read_fragments(lines: Sequence[Line], setting: Setting, labels: Sequence[LineLabel]) -> tuple[Fragment, ...]:
    """The fragments of the lines labelled as text, in page order."""
    found: list[Fragment] = []
    at = 0
    while at < len(lines):
        if labels[at].label not in ("start", "carry"):
            at += 1
            continue
        last = at
        while last + 1 < len(lines) and labels[last + 1].label == "carry" and setting.gaps[last + 1] == 0:
            last += 1
        found.append(Fragment(at, last, _opening(lines, setting, labels, at), lines[last].closed))
        at = last + 1
    return tuple(found)


def _opening(lines: Sequence[Line], setting: Setting, labels: Sequence[LineLabel], at: int) -> Opening:
    cost = start_cost(lines, setting, at)
    alone = at + 1 >= len(lines) or setting.gaps[at + 1] != 0 or labels[at + 1].label != "carry"
    if lines[at].dated:
        return "sure"
    if labels[at].label == "carry":
        return "indented" if cost < 0 and not alone else "carries"
    if setting.gaps[at] == 0:  # within a box nothing but the line above could have been carried on
        return "sure"
    if cost >= 2.0:
        return "full"
    return "unsure" if cost > 0 or alone else "sure"


def join_lines(lines: Iterable[Line]) -> Paragraph:
    """The lines of a paragraph as one: Chinese and figures tight, Latin words parted by a space."""
    words: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for line in lines:
        if words and line.text[0] <= _LAST_LATIN and separator(words[-1], line.text):
            words.append(" ")
            length += 1
        words.append(line.text)
        pieces.append(line.whole(length))
        length += len(line.text)
    return Paragraph("".join(words), tuple(pieces))


def separator(before: str, after: str) -> str:
    """A space where a Latin text was broken between two words, else nothing."""
    if not before or not after or after[0] > _LAST_LATIN or not _LATIN.match(after[0]):
        return ""
    return " " if _LATIN.match(before[-1]) or before[-1] in ",.;:" else ""
