"""Names of the Mongols, Tibetans, Uyghurs, Kazakhs and Yi, who write no Chinese surname before them.

They are made of a closed stock of parts, printed with the same characters everywhere, one, two or three of them:
乌兰|其其格、扎西|多吉、阿不都|热合曼、吉克|阿呷|木.
"""

from __future__ import annotations

import re
from functools import lru_cache

from jianbao.language.longest import any_of
from jianbao.language.ordinary import is_ordinary_word
from jianbao.lexicon import words

_PARTS = words("native-name")
_LAST = "".join(words("native-last"))  # 买买提|江, 吉克阿呷|木
_RUN = re.compile(f"{any_of(_PARTS)}{{1,4}}")
_NAME = re.compile(f"{any_of(_PARTS)}{{1,4}}[{_LAST}]?")
_SUFFIX = frozenset(_LAST)
_HEADS = frozenset(part[:2] for part in _PARTS)
_TAILS = frozenset(part[-2:] for part in _PARTS)


def native_run(text: str, start: int) -> int | None:
    """Where the parts of such a name that begin at `start` end; None when none begins there, or the only one is a
    word of the language as well."""
    if text[start : start + 2] not in _HEADS:
        return None
    found = _RUN.match(text, start)
    return None if found is None or is_ordinary_word(found[0]) else found.end()


def has_native_suffix(text: str, place: int) -> bool:
    """Whether one more character that ends such names stands at `place`."""
    return text[place : place + 1] in _SUFFIX


def may_end_native_name(text: str, end: int) -> bool:
    """Whether such a name may end at `end`, by the last characters of its parts alone."""
    return text[end - 2 : end] in _TAILS or (text[end - 1 : end] in _SUFFIX and text[end - 3 : end - 1] in _TAILS)


@lru_cache(maxsize=20_000)
def is_native_name(text: str) -> bool:
    """Whether `text`, whole, is such a name: parts of it only, and no word of the language."""
    return 2 <= len(text) <= 9 and _NAME.fullmatch(text) is not None and not is_ordinary_word(text)
