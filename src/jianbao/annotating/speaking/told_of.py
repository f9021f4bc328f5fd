"""No cue: the reporter has told of one person and nobody else, and then somebody speaks.

女儿蒲小燕并不介意。母亲病倒那年，她辞去了工作。“那时候我才43岁。”      I: the one told of
有人问甘玉莲怕不怕，她想了想。⏎“现在想起来，腿倒是软了。”            a paragraph of its own below
"""

from __future__ import annotations

import re

from jianbao.annotating.scene import Attribution, Quoted, Scene
from jianbao.annotating.subjects.voices import Voice
from jianbao.language.longest import any_of
from jianbao.lexicon import word_set, words

_ASKING = word_set("asks")

_I = re.compile("[我咱俺]")
_I_ALONE = re.compile("[我俺](?!们)")
# Whoever hears, gets or remembers words did not say those that follow.
_HEARS = re.compile(f"{any_of(words('receives', 'perceives'))}|(?<!被)问(?!题)")
_SEEN = re.compile("记者(?:看到|看见|注意到|发现)")  # 记者看到|李明追上沈雨，递过去一张名片。
_ENDS = ("。", "！", "？", "…")


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By the only person told of in the paragraph before a quote in the first person, or in the one above it."""
    if scene.is_claimed(quote) or not scene.words(quote).rstrip().endswith(_ENDS):
        return None
    number, before = quote.paragraph, scene.texts[quote.paragraph][: quote.marked.before].rstrip()
    if before:
        if not before.endswith("。") or _is_unread(scene, number, quote.marked.before):
            return None
        alone = not scene.after(quote).strip()
        if acting := _acting_before(scene, quote, len(before)):
            return acting if alone or _I.search(scene.words(quote)) else None
        found = _by(scene, number, quote.marked.before, ends=alone)
        if not found or not _goes_on(scene, quote, found.voice):
            return None
        if _I.search(scene.words(quote)):
            return found
        sentence = _sentence_before(scene.masked[number], len(before))
        # 热依拉是县里派来的主持人。“……” who the sentence before is about, nobody else beside it
        return found if alone and _opens(scene, number, sentence, found.voice) else None
    behind = scene.reader.people_between(number, quote.marked.after, len(scene.texts[number]))
    above = scene.texts[number - 1].rstrip() if number else ""
    if (
        behind
        or scene.after(quote).strip()
        or scene.reports[number]
        or not above.endswith("。")
        or scene.quotes_in(number - 1)
    ):
        return None  # where others speak, another may answer
    if any(report.cue in _ASKING for report in scene.reports[number - 1][-1:]):
        return None
    sentence = _sentence_before(above, len(above))
    found = _by(scene, number - 1, len(above))
    return found if found and _acts(scene, number - 1, sentence, found.voice) else None


def _acting_before(scene: Scene, quote: Quoted, end: int) -> Attribution | None:
    """邵某朝何某鞠了一躬。“我对不起她。” who alone acts in the sentence right before, whoever it names; no group
    where one person speaks of himself."""
    number, masked = quote.paragraph, scene.masked[quote.paragraph]
    start = max(_sentence_before(masked, end), quote.begins_after)
    if seen := _SEEN.search(masked, start, end):
        people = scene.reader.people_between(number, seen.end(), end)
        told = people and people[0].place.start == seen.end()
        return Attribution(people[0], "told-of", masked[start:end]) if told else None
    clauses = scene.clauses_between(number, start, end)
    if not clauses or _HEARS.search(masked, start, end) or _is_unread(scene, number, end, start):
        return None
    acting = [voice for c in clauses if (voice := scene.reader.acting(number, c.start, c.end))]
    voices = [scene.discourse.resolve(voice, number, voice.place.start) for voice in acting]
    if len({voice.name for voice in voices}) != 1 or voices[0].kind not in ("person", "group"):
        return None
    if any(masked[voice.place.end] in "和与及、" for voice in acting):
        return None  # 甲和乙都不介意。
    several = voices[0].kind == "group" and _I_ALONE.search(scene.words(quote))
    if several or voices[0].name in scene.words(quote):
        return None
    return Attribution(voices[0], "told-of", masked[start:end])


def _by(scene: Scene, number: int, end: int, *, ends: bool = False) -> Attribution | None:
    sentence = _sentence_before(scene.masked[number], end)
    # 记者看到一位女观众久久没有起身。“……”
    presented = scene.discourse.presented_in(number, sentence, end) if ends else None
    voice = scene.discourse.only_one_in(number, end) or presented
    if voice is None or scene.brings_in_unread(number, 0, end):
        return None
    return Attribution(voice, "told-of", scene.masked[number][sentence:end])


def _sentence_before(text: str, end: int) -> int:
    """Where the sentence begins that ends at `end`."""
    return max(text.rfind(mark, 0, end - 1) for mark in _ENDS) + 1


def _is_unread(scene: Scene, number: int, end: int, start: int = 0) -> bool:
    """Whether somebody says something before a place whom nobody could read: the words may be theirs."""
    clauses = scene.clauses_between(number, start, end)
    return any(
        scene.has_cue(number, clause) and not scene.reports_between(number, clause.start, clause.end)
        for clause in clauses
    )


def _opens(scene: Scene, number: int, start: int, voice: Voice) -> bool:
    """Whether somebody is the subject of the first clause from `start` on."""
    clause = next(iter(scene.clauses_between(number, start, len(scene.texts[number]))), None)
    acting = scene.reader.acting(number, clause.start, clause.end) if clause else None
    return bool(acting and scene.discourse.resolve(acting, number, acting.place.start).name == voice.name)


def _goes_on(scene: Scene, quote: Quoted, voice: Voice) -> bool:
    """Whether the quote before this one in its paragraph, if any, is by the same person or without a speaker."""
    last = scene.quote_before(quote)
    found = scene.attributed.get((quote.paragraph, last.marked.before)) if last else None
    return found is None or found.voice.name == voice.name


def _acts(scene: Scene, number: int, start: int, voice: Voice) -> bool:
    """Whether somebody is the subject of a clause from `start` on."""
    clauses = scene.clauses_between(number, start, len(scene.texts[number]))
    acting = (scene.reader.acting(number, clause.start, clause.end) for clause in clauses)
    resolved = (scene.discourse.resolve(found, number, found.place.start) for found in acting if found)
    return any(found.name == voice.name for found in resolved)
