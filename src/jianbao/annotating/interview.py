"""Interviews: what the one who is asked answers is said by them, without marks.

——访市交通局副局长周立群          whom the headline or its deck says was interviewed
记者：新码头何时启用？            记者, 问, or the paper that asks
周立群：五月一日启用。            a name, its surname, or 答
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jianbao.annotating.names.introductions import find_introductions
from jianbao.annotating.names.roster import Entry
from jianbao.annotating.names.shapes import is_likely_name
from jianbao.annotating.scene import Scene
from jianbao.annotating.subjects.voices import Voice
from jianbao.language.names import looks_like_name
from jianbao.language.posts import posts_in
from jianbao.language.simplified import simplify
from jianbao.model import Paragraph, Place, Quote, quote_id

_TURN = re.compile("[ 　]*([^\\s：:，。；！？“”]{1,12})[：:][ 　]*")
_ASKS = re.compile("问|Q|提问|主持人|[\u4e00-\u9fff]{0,6}(?:记者|[日晚早时]报|新闻|周刊|网)|本[报刊]")
_ANSWERS = frozenset(("答", "A", "回答"))
_INTERVIEWED = re.compile("专访|采访|对话|访谈|做客|访|提问|答记者问")
_FEWEST = 2


class _Turn(NamedTuple):
    """A paragraph that begins with who speaks: its number, who, and where the words begin."""

    paragraph: int
    who: str
    start: int


def answers(scene: Scene, paragraphs: list[Paragraph], heads: Sequence[str]) -> list[Quote]:
    """The answers of an interview, in reading order; none of any other text. `heads` are the lines above the text
    (headline, deck), which may say who was interviewed."""
    turns = [turn for number, text in enumerate(scene.texts) if (turn := _turn(number, text))]
    if sum(_asks(turn) for turn in turns) < _FEWEST:
        return []
    asked = _interviewee(scene, turns[0].paragraph, heads)
    known: dict[str, Voice] = {}
    quotes = []
    for turn in turns:
        voice = None if _asks(turn) else _who(scene, turn, asked, known)
        if voice and turn.start < len(scene.texts[turn.paragraph]):
            scene.discourse.take(voice)
            quotes.append(_answer(scene, turn, voice, paragraphs[turn.paragraph]))
    return quotes


def _turn(number: int, text: str) -> _Turn | None:
    found = _TURN.match(text)
    return _Turn(number, found[1], found.end()) if found else None


def _asks(turn: _Turn) -> bool:
    return _ASKS.fullmatch(turn.who) is not None


def _who(scene: Scene, turn: _Turn, asked: Voice | None, known: dict[str, Voice]) -> Voice | None:
    """Whose turn it is: the one named, by the whole name first and by the surname then; behind 答 the one asked."""
    if turn.who in _ANSWERS:
        return asked or next(iter(known.values()), None)
    if len(turn.who) == 1:
        bearers = [v for v in (*known.values(), *([asked] if asked else [])) if simplify(v.name)[0] == turn.who]
        return bearers[0] if len({voice.name for voice in bearers}) == 1 else None
    if turn.who in known:
        return known[turn.who]
    place = Place(turn.paragraph, turn.start - 1 - len(turn.who), turn.start - 1)
    if asked and simplify(asked.name) == turn.who:
        voice = asked
    elif turn.who in scene.roster.forms.full or is_likely_name(turn.who) or looks_like_name(turn.who):
        start = scene.texts[turn.paragraph].index(turn.who)
        voice = scene.reader.named_at(Place(place.paragraph, start, start + len(turn.who)), "answers")
    else:
        return None
    known[turn.who] = voice
    return voice


def _interviewee(scene: Scene, first: int, heads: Sequence[str]) -> Voice | None:
    """Whom the lines above, else an introduction, say was interviewed; else the only person it names."""
    for head in heads:
        for found in find_introductions(simplify(head), posts_in(simplify(head))):
            name, post = head[found.name_start : found.end], head[found.post_start : found.name_start]
            organisation = head[found.organisation_start : found.post_start].strip("—－- ") or None
            organisation = re.sub("^(?:专访|对话|访|访谈)", "", organisation) if organisation else None
            scene.roster.add(Entry(name, post, organisation or None, None), name)
            return Voice(name, "person", Place(0, 0, 0), post, organisation or None)
    met = [list(_people(scene, number)) for number in range(first)]
    for number, people in enumerate(met):
        if people and _INTERVIEWED.search(scene.texts[number]):
            return people[0]
    everybody = {voice.name: voice for people in met for voice in people}
    return next(iter(everybody.values())) if len(everybody) == 1 else None


def _people(scene: Scene, number: int) -> Iterator[Voice]:
    return iter(scene.reader.people_between(number, 0, len(scene.texts[number])))


def _answer(scene: Scene, turn: _Turn, voice: Voice, paragraph: Paragraph) -> Quote:
    text = scene.printed[turn.paragraph]
    end = len(text.rstrip())
    return Quote(
        id=quote_id(text[turn.start : end]),
        text=text[turn.start : end],
        kind="direct",
        places=(Place(turn.paragraph, turn.start, end),),
        lines=paragraph.lines_between(turn.start, end),
        speaker=voice.name,
        post=voice.post,
        rule="interview",
        evidence=text[: turn.start].strip(" 　：:"),
    )
