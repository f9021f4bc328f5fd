"""The sentence before names what follows as somebody's words, and says whose.

让他印象最深的，是李明远发来的短信。“别理他们，做你的。”
最难忘的是一位观众的留言。“我听不懂，但我哭了。”
"""

from __future__ import annotations

import re

from jianbao.annotating.scene import Attribution, Quoted, Scene
from jianbao.language.longest import any_of
from jianbao.lexicon import words

_NAMED = re.compile(
    f"(?:是|来自|收到了?|记得)([^，。]{{2,24}}?)(?:当[天晚日时年]|后来|曾经?)?(?:发来|寄来|写来|留下|写下|说过?|讲过?|写)?"
    f"的(?:那|这)?(?:一?[句段番条封])?{any_of(words('their-own', 'document'))}。$"
)
_FAR = 60


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By whose words the sentence right before the quote says that they are."""
    masked, end = scene.masked[quote.paragraph], quote.marked.before
    found = _NAMED.search(masked, max(quote.begins_after, end - _FAR), end)
    if found is None or not scene.words(quote).rstrip().endswith(("。", "！", "？", "…")):
        return None
    voice = scene.reader.read(quote.paragraph, *found.span(1))
    voice = scene.discourse.resolve(voice, quote.paragraph, found.start()) if voice else None
    return Attribution(voice, "words-named", found[0]) if voice else None
