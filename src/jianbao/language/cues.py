"""The cues of a text: words that hand on what somebody said (引语动词), not those that only look like them."""

from __future__ import annotations

from jianbao.language.longest import finder
from jianbao.lexicon import word_set

_NO_CUES = word_set("no-cue")
_CUES = finder("cue", "reports", "weak-cue", "saying", "no-cue")


def cues_in(text: str) -> list[tuple[int, int, str]]:
    """Every cue of `text`, left to right, the longest at each place: (start, end, word); offsets in code points."""
    return [(start, end, word) for start, end in _CUES.spans(text) if (word := text[start:end]) not in _NO_CUES]
