"""Questions and answers: 问：……  答：……, or the reporter and a name in turn.

记者：新线何时通车？
甲某某：预计明年底。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from jianbao.model import Paragraph
from jianbao.parsing.bylines.names import is_name

ASKS = ("问", "問", "记者", "記者", "主持人", "提问", "网友", "Q")
_ANSWERS = ("答", "A", "回答", "回复")
TURN = re.compile(r"^(?P<who>[^\s：:，。“”]{1,12})[：:]")
_FEWEST = 2


def mark_turns(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs with those of an interview marked as questions and answers.

    Two questions at least, and a speaker of answers is 答, the same name twice or a name behind a question, also by the
    surname alone: a colon alone says little.
    """
    speakers = [_speaker(paragraph.text) for paragraph in paragraphs]
    asked = sum(speaker in ASKS for speaker in speakers)
    if asked < _FEWEST:
        return tuple(paragraphs)
    often = Counter(speaker for speaker in speakers if speaker)
    behind = {after for before, after in pairwise(speakers) if before in ASKS and after}
    answering = {who for who, count in often.items() if who in _ANSWERS or (count >= _FEWEST and is_name(who))}
    answering |= {who for who in behind if is_name(who) or any(is_name(one) and one[0] == who for one in behind)}
    return tuple(
        replace(paragraph, kind="question")
        if speaker in ASKS
        else replace(paragraph, kind="answer")
        if speaker in answering
        else paragraph
        for paragraph, speaker in zip(paragraphs, speakers, strict=True)
    )


def asks(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether one of the paragraphs is a question put to somebody."""
    return any(_speaker(paragraph.text) in ASKS for paragraph in paragraphs)


def answering(paragraphs: Sequence[Paragraph]) -> set[str]:
    """The names under which somebody speaks in the paragraphs."""
    speakers = {_speaker(paragraph.text) for paragraph in paragraphs}
    return {who for who in speakers if who and who not in ASKS and is_name(who)}


def _speaker(text: str) -> str | None:
    found = TURN.match(text)
    return found["who"] if found else None
