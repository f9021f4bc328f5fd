"""No cue: the sentence behind the quote opens with the one who said it.

“……。”张一鸣对自己的要求只有四个字。
“……。”面对新形势，李明远从全局的高度提出要求。
"""

from __future__ import annotations

import re

from jianbao.annotating.scene import Attribution, Quoted, Scene
from jianbao.annotating.speaking import after
from jianbao.language.longest import any_of
from jianbao.lexicon import words

_KIN = words("kin")

_RECEIVES = re.compile("接到|收到|听到|记得(?!那|当)|记起|想起")
_CLAUSES = 3
# The words are broken off, and the one who said them goes on: “……。”说到这里，李明远停顿了片刻
_BREAKS_OFF = re.compile(
    "(?:说|讲|谈|聊|回忆|回想)到(?:这里|这儿|此处|此|这)$|(?:说|讲)(?:完|罢)$|话音(?:刚|未)落$|言罢$|(?:回忆|说|谈|提|聊|回想)起[^，。]{0,12}$|(?:沉默|停顿)(?:了)?片刻$"
)
_TURNS = re.compile("[ 　]*另(?:外)?(?:一|有|几|两)[位名个家]")  # 另一位住户则抱怨……
_ENDS = ("。", "！", "？", "…", "，", "—")
_HEARS = re.compile(any_of(words("hears")))


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By the person who opens one of the first clauses behind a quote that is a sentence of its own."""
    clauses = scene.clauses_between(quote.paragraph, quote.marked.after, quote.ends_before)[:_CLAUSES]
    head = [c for c in clauses if c.sentence == clauses[0].sentence] if clauses else []
    if head and _BREAKS_OFF.match(scene.masked[quote.paragraph], head[0].start, head[0].end):
        del head[0]
    elif scene.is_claimed(quote) and not (head and scene.reader.open_clause(quote.paragraph, *head[0][:2])):
        return None
    words = scene.words(quote).rstrip().rstrip("’』」")
    before = scene.before(quote).rstrip()
    if not words.endswith(_ENDS) or (before and before[-1] not in "。！？"):
        return None
    if before and _TURNS.match(scene.masked[quote.paragraph], quote.marked.after) and words[-1:] != "，":
        return None
    reports = scene.reports_between(quote.paragraph, quote.marked.after, head[0].end) if head and before else []
    if words[-1:] != "，" and reports and after.turns_away(scene, quote, reports[0]):
        return None
    for clause in head:
        if clause.mark in ("：", ":") and quote.ends_before - clause.end <= 2:
            return None  # it leads on to the next quote
        if _HEARS.match(scene.masked[quote.paragraph], clause.start):
            return None
        if _RECEIVES.search(scene.masked[quote.paragraph], clause.start, clause.end):
            return None
        voice = scene.reader.acting(quote.paragraph, clause.start, clause.end)
        if voice is None and clause.start == quote.marked.after:
            voice = scene.reader.calling_beside(quote.paragraph, clause.start, clause.end)
        if voice and voice.stands_for_another:
            voice = scene.discourse.resolve(voice, quote.paragraph, clause.start)
        if voice and voice.name.endswith(_KIN) and any(kin in words for kin in _KIN if voice.name.endswith(kin)):
            return None  # “今天我孙子也来了。”老人的孙子只有五岁: whose kin it is speaks
        if voice and voice.name not in words:
            evidence = scene.masked[quote.paragraph][quote.marked.after : clause.end]
            return Attribution(voice, "following-subject", evidence)
    return None
