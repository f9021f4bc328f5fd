"""The paragraph below points back at the quote and says whose it is.

“读书要趁早。”
全村人都读过这样一封贴在祠堂里的信。        这是李明远写在笔记本上的话。      说话的是李明远。
"""

from __future__ import annotations

import re

from jianbao.annotating.scene import Attribution, Quoted, Scene
from jianbao.annotating.subjects.voices import Voice
from jianbao.language.longest import any_of
from jianbao.lexicon import words
from jianbao.model import Place

_SENT = re.compile("这(?:样|是)?(?:的)?一?[封条则份段句篇]来自([^，。的]{2,20})的")
_SAID = re.compile(
    "这(?:是|句话是|番话是)([^，。的]{2,24})(?:的[^，。]{0,6}(?:话|心声|感言|感受|承诺)|说的|常说|常挂在嘴边)"
)

# “机器可以退休，人不能寒心。”这是他唯一的条件。
_THIS_IS = re.compile(
    "[ 　]*这(?:就|便|正|也)?是([^，。的]{1,16}?)(?:唯一|一直|最[^，。的]{1,4}|常|经常|当时|后来)?"
    f"(?:给出|提出|定下|留下|写下|说过)?的[^，。]{{0,8}}?{any_of(words('their-own'))}"
)
_SPEAKS = re.compile(
    "^[ 　]*(?:说话|喊话|开口|开腔|发言|发问|提问|接话|答话|搭话)的(?:人)?(?:正|就)?是([^，。]{2,24})"
)


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By what this letter, these words are said to be."""
    if found := _THIS_IS.match(scene.masked[quote.paragraph], quote.marked.after):
        return _whose(scene, quote.paragraph, found)
    below = quote.paragraph + 1
    if not quote.whole or below >= len(scene.texts):
        return None
    for pattern in (_SENT, _SAID, _SPEAKS):
        found = pattern.search(scene.masked[below][:120])
        if found:
            return _whose(scene, below, found)
    return None


def _whose(scene: Scene, number: int, found: re.Match[str]) -> Attribution:
    start, end = found.span(1)
    voice = scene.reader.read(number, start, end)
    voice = voice or Voice(scene.printed[number][start:end], "group", Place(number, start, end))
    return Attribution(scene.discourse.resolve(voice, number, start), "pointed-at", found[0])
