"""An epigraph: the quote a paragraph by itself, who said it behind a dash below.

“……。”
——李明远在开幕式上的讲话
"""

from __future__ import annotations

from jianbao.annotating.scene import Attribution, Quoted, Scene

_DASHES = ("——", "—", "――", "－－", "--")


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By the person named first behind the dash."""
    below = quote.paragraph + 1
    if not quote.whole or below >= len(scene.texts) or not scene.texts[below].lstrip().startswith(_DASHES):
        return None
    text = scene.texts[below]
    start = len(text) - len(text.lstrip(" 　—―－-"))
    people = scene.reader.people_between(below, start, min(len(text), start + 40))
    voice = people[0] if people else scene.reader.name_opening(below, start)
    voice = voice or scene.reader.read(below, start, len(text.rstrip()))
    return Attribution(voice, "behind-dash", text[:60]) if voice else None
