"""Names that are all a line holds, as over a column, below a headline or behind a byline's mark.

林小满　周一诺        names side by side
梅 朵                 one name, set out with a space
□梅朵                 names behind a mark
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jianbao.language.native_names import is_native_name
from jianbao.language.ordinary import is_common_word, is_ordinary_word
from jianbao.language.surnames import COMPOUND
from jianbao.lexicon import word_set
from jianbao.parsing.bylines.credited import GAP, Credited
from jianbao.parsing.bylines.names import Span, is_foreign_name, is_name, read_names
from jianbao.parsing.text.marks import BYLINE_MARKS

_TITLES = word_set("no-given-name")
_PLACED = re.compile(r"^[㐀-鿿]{1,8}[省市县縣区區州旗镇乡村][\s　]+(?P<name>[㐀-鿿]{2,4}|[㐀-鿿][\s　][㐀-鿿])$")


def read_bare_names(text: str) -> list[Credited] | None:
    """The names of a line that holds nothing else, as over a column or a poem; None for any other line.

    A single name of two characters must be printed with the space that sets it out, or be no ordinary word.
    """
    if not 2 <= len(text) <= 16:
        return None
    names = read_names(text, 0, len(text))
    if names and len(names) == 1 and (is_foreign_name(text) or is_native_name(text)):
        return [Credited(names[0][0], names[0][1], None, None, None, None)]
    if not names or not all(is_name(name) and _is_usual(name) for name, _ in names):
        return None
    if len(names) == 1 and " " not in text and "\u3000" not in text and is_ordinary_word(names[0][0]):
        return None
    if len(names) > 1 and not GAP.search(text) and _holds_words(text, names):
        return None
    return [Credited(name, span, None, None, None, None) for name, span in names]


def _holds_words(text: str, names: Sequence[tuple[str, Span]]) -> bool:
    """Whether common words stand in what could be names run together: 林青出席观看, but not 王建国李明."""
    if any(is_ordinary_word(text[span[0] : span[0] + 2]) for _, span in names):
        return True
    given = {span[0] + 1 for _, span in names if span[1] - span[0] == 3}
    if any(text[at : at + 2] in _TITLES for at in given):
        return True  # 国|总理
    return any(is_common_word(text[at : at + 2]) for at in range(len(text) - 1) if at not in given)


def _is_usual(name: str) -> bool:
    """Whether a name of four characters has a surname of two that is no common word: 欧阳某某, but not 和解进程,
    东方既白."""
    return len(name) < 4 or (name[:2] in COMPOUND and not is_common_word(name[:2]))


def is_set_out(text: str) -> bool:
    """Whether a line of names cannot well be anything else: a compound surname, or a name with a space inside."""
    return text[:2] in COMPOUND or bool(re.fullmatch(r"[㐀-鿿][\s　]+[㐀-鿿]", text))


def read_marked_names(text: str) -> list[Credited] | None:
    """The names behind a byline's mark: □梅 朵. A filled square or circle stands before section heads as well, and
    then needs a name set out with a space."""
    if text[0] not in BYLINE_MARKS:
        return None
    start = len(text) - len(text.lstrip(BYLINE_MARKS + " \u3000"))
    words = text[start:]
    if text[0] not in "□○◎" and " " not in words and "\u3000" not in words:
        apart = len(text) - len(text.lstrip(BYLINE_MARKS)) < start  # ■ 章念慈: a gap, and a name that is no word
        if not apart or len(words) not in (2, 3) or not read_bare_names(words):
            return None
    names = read_names(text, start, len(text), trusted=text[0] in "□○◎") if 2 <= len(words) <= 16 else None
    return [Credited(name, span, None, None, None, None) for name, span in names] if names else None


def read_placed_name(text: str) -> list[Credited] | None:
    """The name of somebody who writes in, behind where from: 某某市　甲某某."""
    found = _PLACED.match(text)
    names = read_names(text, found.start("name"), len(text)) if found else None
    return [Credited(name, span, None, None, None, None) for name, span in names] if names else None
