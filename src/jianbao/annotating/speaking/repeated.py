"""A quote set as a heading is somebody's words of the text below: there they stand again, with the speaker.

“船队提前三天出海”
……他对本报记者表示：“今年的鱼汛来得早，船队提前三天出海。”
"""

from __future__ import annotations

from collections.abc import Callable

from jianbao.annotating.scene import Attribution, Quoted, Scene

Ask = Callable[[Scene, Quoted], Attribution | None]
_ENDS = "。！？…，；"


def attribute(
    scene: Scene, quote: Quoted, ask: Callable[[Scene, Quoted], Attribution | None]
) -> Attribution | None:
    """By the other quote that holds the same words; `ask` says whose that is."""
    if not quote.whole:
        return None
    words = scene.words(quote).rstrip(_ENDS)
    if len(words) < 8:
        return None
    for paragraph in range(quote.paragraph + 1, min(quote.paragraph + 30, len(scene.texts))):
        if words not in scene.printed[paragraph]:
            continue
        for other in scene.quotes_in(paragraph):
            if words in scene.words(other) and not other.whole:
                found = ask(scene, other)
                return Attribution(found.voice, "repeated", found.evidence, found.cue) if found else None
    return None
