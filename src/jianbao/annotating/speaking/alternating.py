"""Two people talk by turns, a paragraph each, and the reporter no longer says who.

“二十七分钟也是挡！”马先生站了起来。      (李老师 spoke in the paragraph before)
“那就用玻璃的。”                          李老师
“噪音呢？”                                马先生
"""

from __future__ import annotations

from jianbao.annotating.scene import Attribution, Quoted, Scene

_LONGEST, _PARAGRAPHS = 60, 4


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By the one who spoke before the last, when both have just spoken and the quote is all its paragraph."""
    if not quote.whole or len(scene.words(quote)) > _LONGEST:
        return None
    last = _speaker(scene, quote.paragraph - 1)
    if last is None:
        return None
    for above in range(quote.paragraph - 2, max(quote.paragraph - 2 - _PARAGRAPHS, -1), -1):
        other = _speaker(scene, above)
        if other is None:
            return None
        if other.voice.name != last.voice.name:
            return Attribution(other.voice, "alternating", f"{other.voice.name} / {last.voice.name}")
    return None


def _speaker(scene: Scene, paragraph: int) -> Attribution | None:
    """Who says the only or the last quote of a paragraph."""
    quotes = scene.quotes_in(paragraph) if paragraph >= 0 else []
    return scene.attributed.get((paragraph, quotes[-1].marked.before)) if quotes else None
