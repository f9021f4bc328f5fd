"""An interview: what the answer quotes as its speaker's own words is the interviewee's.

本报记者专访了江州大学校长李明远。
问：您怎么看？
答：我常跟学生讲一句话：“路要自己走。”
"""

from __future__ import annotations

import re

from jianbao.annotating.scene import Attribution, Quoted, Scene
from jianbao.annotating.subjects.voices import Voice

_TURN = re.compile("[ 　]*(?:(答|A)|([^，。：:“]{2,12}))[：:]")
_ASKING = re.compile("[ 　]*(?:记者|问|本报记者|主持人|本刊|Q)[：:]")
_OWN = re.compile("我们?[^，。：]{0,12}[：:，]?$")
_INTERVIEWED = re.compile("专访|采访|对话|访谈|做客")
_FAR = 6


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By whoever's turn it is, when the words before the quote have 我 for their subject."""
    before = scene.before(quote).rstrip()
    if not _OWN.search(before):
        return None
    for number in range(quote.paragraph, max(quote.paragraph - _FAR, -1), -1):
        text = scene.texts[number]
        if _ASKING.match(text):
            return None
        if turn := _TURN.match(text):
            voice = _interviewee(scene, number) if turn[1] else scene.reader.read(number, *turn.span(2))
            return Attribution(voice, "answering", before[-20:]) if voice else None
    return None


def _interviewee(scene: Scene, turn: int) -> Voice | None:
    """Whom an introduction says was interviewed; else the only person it names."""
    for number in range(turn):
        for found in _INTERVIEWED.finditer(scene.texts[number]):
            if people := scene.reader.people_between(number, found.end(), len(scene.texts[number])):
                return people[0]
    people = [v for n in range(turn) for v in scene.reader.people_between(n, 0, len(scene.texts[n]))]
    return people[0] if people and len({v.name for v in people}) == 1 else None
