"""Traditional characters as simplified ones, one for one, so that a table of words is written once."""

import re
from functools import cache

from jianbao.language.fold import read_table


@cache
def _translation() -> dict[int, str]:
    return {ord(c): becomes for c, becomes, why in read_table() if why == "simplified" and len(becomes) == 1}


@cache
def _traditional() -> re.Pattern[str]:
    """What to translate. Characters beyond the basic plane as one range: listed, each would be tried in turn."""
    return re.compile("[" + "".join(chr(c) for c in _translation() if c < 0x10000) + "\U00010000-\U0010ffff]")


def simplify(text: str) -> str:
    """`text` in simplified characters, each at the place it had; for matching, never for printing."""
    return text.translate(_translation()) if _traditional().search(text) else text
