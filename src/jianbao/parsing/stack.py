"""The headline stack read: which of its lines is kicker, headline, deck, column tag and series mark.

专访两会代表——          kicker: ends in a dash
新桥今日通车            headline, of one line or more
——记某桥建成            deck: begins with a dash
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.model import Text, join_texts

_DECK = re.compile(r"^(?:——|—|⸺|--)")
_KICKER = re.compile(r"(?:——|⸺|--)$")


@dataclass(frozen=True, slots=True)
class Stack:
    kicker: Text | None = None
    headline: tuple[Text, ...] = ()
    deck: Text | None = None
    column: Text | None = None
    series: Text | None = None
    doubtful: bool = False


def read_stack(boxes: Sequence[Sequence[Text]], *, traditional: bool = False) -> Stack:
    """The stack of a headline's boxes, top to bottom, each the lines of one box.

    On two plain lines the text alone does not tell which is the main one: `doubtful`. In papers in traditional
    script, whose kickers carry no dash, the upper one is taken for the kicker; else both are the headline.
    """
    lines = [line for box in boxes for line in box]
    kicker_end = max((at + 1 for at, line in enumerate(lines[:-1]) if _KICKER.search(line.text)), default=0)
    deck_start = next(
        (at for at in range(max(1, kicker_end + 1), len(lines)) if _DECK.match(lines[at].text)), len(lines)
    )
    headline = lines[kicker_end:deck_start]
    kicker = lines[:kicker_end]
    doubtful = not kicker and len(headline) == 2
    if doubtful and traditional:
        kicker, headline = headline[:1], headline[1:]
    return Stack(
        _join(kicker),
        tuple(headline),
        _join(lines[deck_start:]),
        doubtful=doubtful,
    )


def _join(lines: Sequence[Text]) -> Text | None:
    return join_texts(lines) if lines else None
