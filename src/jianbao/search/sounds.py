"""How characters sound, for queries mistyped by their pinyin: one file, fetched when nothing answers verbatim."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from pypinyin import lazy_pinyin

from jianbao.language.fold import fold_text
from jianbao.search.deflating import deflate

# GB 2312's rows of Han characters: what is typed, by and large.
_ROWS, _CELLS = range(0xB0, 0xF8), range(0xA1, 0xFF)


@cache
def pack_sounds() -> bytes:
    """Deflated JSON: syllables without tones, each with the folded characters that sound so."""
    typed = bytes(byte for row in _ROWS for cell in _CELLS for byte in (row, cell)).decode("gb2312", "ignore")
    sounds: dict[str, list[str]] = defaultdict(list)
    for character in sorted(set(fold_text(typed))):
        sounds[lazy_pinyin(character)[0]].append(character)
    return deflate({syllable: "".join(sounds[syllable]) for syllable in sorted(sounds)})
