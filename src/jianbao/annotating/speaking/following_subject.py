"""No cue: the sentence behind the quote opens with the one who said it.

“……。”张一鸣对自己的要求只有四个字。
“……。”面对新形势，李明远从全局的高度提出要求。
"""

from __future__ import annotations

import re

from jianbao.annotating.scene import Attribution, Quoted, Scene

_RECEIVES = re.compile("接到|收到|听到|记得|记起|想起")
_CLAUSES = 3
_HEARS = re.compile("听到|听着|听见|听了|看到|接到|收到|得知|闻讯")  # who hears or reads it did not say it


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By the person who opens one of the first clauses behind a quote that is a sentence of its own."""
    if scene.is_claimed(quote):
        return None
    words = scene.words(quote).rstrip()
    before = scene.before(quote).rstrip()
    if words[-1:] not in ("。", "！", "？", "…", "，") or (before and before[-1] not in "。！？"):
        return None
    clauses = scene.clauses_between(quote.paragraph, quote.marked.after, quote.ends_before)[:_CLAUSES]
    head = [c for c in clauses if c.sentence == clauses[0].sentence] if clauses else []
    for clause in head:
        if _HEARS.match(scene.masked[quote.paragraph], clause.start):
            return None
        if _RECEIVES.search(scene.masked[quote.paragraph], clause.start, clause.end):
            return None
        voice = scene.reader.acting(quote.paragraph, clause.start, clause.end)
        if voice and voice.stands_for_another:
            voice = scene.discourse.resolve(voice, quote.paragraph, clause.start)
        if voice and voice.name not in words:
            evidence = scene.masked[quote.paragraph][quote.marked.after : clause.end]
            return Attribution(voice, "following-subject", evidence)
    return None
