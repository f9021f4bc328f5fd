"""The reporter's own question, and whom the reporter went to see.

“效果怎么样？”记者问。                     the reporter, of nobody else's words
“刚来那年才三十。”在田头，记者见到了李明远。   the one met there
"""

from __future__ import annotations

import re

from jianbao.annotating.scene import Attribution, Quoted, Scene
from jianbao.annotating.subjects.voices import Voice
from jianbao.model import Place

_ASKS = re.compile(
    "(?:[现会]场)?(?:有|《[^》]{2,12}》(?:的)?|[\u4e00-\u9fff]{0,8}[社报台网])?(?:记者)(?:们)?"
    "(?:在[^，。]{1,10}[上中里时])?(?:又|接着|再次|继续)?(?:提问|追问|发问|问)(?:道)?"
)
_WHOLE = re.compile(f"{_ASKS.pattern}[：:，]?$")
_MEETS = re.compile("记者(?:[^，。]{0,8})?(?:见到|找到|采访到|联系上|遇到|遇见)(?:了)?")


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By the reporter who asks right beside the quote, else by whom the reporter met in the sentence beside it."""
    number = quote.paragraph
    masked = scene.masked[number]
    if masked.find("记者", quote.begins_after, quote.ends_before) < 0:
        return None
    before = masked[quote.begins_after : quote.marked.before].rstrip()
    behind = _ASKS.match(masked, quote.marked.after)
    if behind and _ends_there(masked, behind.end(), quote.ends_before):
        return _reporter(scene, number, *behind.span())
    if ahead := _WHOLE.search(before[-16:]):
        start = quote.begins_after + max(len(before) - 16, 0)
        return _reporter(scene, number, start + ahead.start(), start + ahead.end())
    return _met(scene, quote)


def _ends_there(masked: str, end: int, limit: int) -> bool:
    """Not “……。”记者问，看得怎么样？ which hands on a question of its own."""
    stop = next((c for c in masked[end:limit] if c in "。？！"), "")
    return masked[end : end + 1] in ("。", "") or (masked[end] == "，" and stop != "？")


def _reporter(scene: Scene, number: int, start: int, end: int) -> Attribution:
    words = scene.texts[number][start:end]
    over = start + words.index("记者") + 2
    start += words.find("有", 0, 3) + 1
    return Attribution(
        Voice(scene.printed[number][start:over], "group", Place(number, start, over)), "asked", words, "问"
    )


def _met(scene: Scene, quote: Quoted) -> Attribution | None:
    """The sentence right before or behind a quote that is a sentence of its own says whom the reporter met."""
    number, masked = quote.paragraph, scene.masked[quote.paragraph]
    if scene.words(quote).rstrip()[-1:] not in ("。", "！", "？", "…"):
        return None
    for start, end in (_sentence_behind(masked, quote), _sentence_before(masked, quote)):
        found = _MEETS.search(masked, start, end)
        people = scene.reader.people_between(number, found.end(), end) if found else []
        if people and not scene.is_claimed(quote):
            return Attribution(people[0], "met", masked[start:end])
    return None


def _sentence_behind(masked: str, quote: Quoted) -> tuple[int, int]:
    end = masked.find("。", quote.marked.after, quote.ends_before)
    return quote.marked.after, max(end, quote.marked.after)


def _sentence_before(masked: str, quote: Quoted) -> tuple[int, int]:
    end = quote.marked.before
    if masked[end - 1 : end] != "。":
        return end, end
    return max(quote.begins_after, masked.rfind("。", quote.begins_after, end - 1) + 1), end
