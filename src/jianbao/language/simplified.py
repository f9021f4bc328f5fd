"""Traditional characters as simplified ones, one for one, so that a table of words is written once."""

from functools import cache

from jianbao.language.fold import read_table


@cache
def _translation() -> dict[int, str]:
    return {ord(c): becomes for c, becomes, why in read_table() if why == "simplified" and len(becomes) == 1}


def simplify(text: str) -> str:
    """`text` in simplified characters, each at the place it had; for matching, never for printing."""
    return text.translate(_translation())
