"""Punctuation as typesetting uses it: what may end a sentence, and what may not start a line."""

from __future__ import annotations

import re
import unicodedata

SENTENCE_ENDS = frozenset("。！？!?…．")
CLOSERS = frozenset('”’」』）)》〉】］〕"')
_ALL_CLOSERS = "".join(sorted(CLOSERS))
PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "〈": "〉", "【": "】"}
# 避头: a compositor never lets a line begin with these, so such a line carries on the one before.
NOT_AT_LINE_START = frozenset("，。、；：？！”’）》」』】〉〕・·%‰℃…—～,;:?!)")
# 避尾: a line never ends with these, so such a line is carried on by the next.
NOT_AT_LINE_END = frozenset("“‘「『（《〈【〔(")
# No heading ends in one of these; a line of text does wherever the column is full.
NEVER_LAST = frozenset("的和与及在由将把被对向从于并而或且让使以这那其该即如若因所與將對從於並讓這該")
# These may hang past the measure at a line's end.
HANGING = frozenset("，。、；：？！”’）》」』】,.")
# What parts the words of a line that is no running text, such as a byline or a folio.
GAPS = " \u3000：:/／"
HAN = "[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff々]"  # a Chinese character
PAUSES = frozenset("，、；：,;:")
BYLINE_MARKS = "■□●▪◆◇▌◎○★☆"


_PAIRED = re.compile(r"[“”‘’「」『』（）()《》〈〉【】]")
_OPENING_OF = {close: opening for opening, close in PAIRS.items()}


def is_closed(text: str) -> bool:
    """Whether `text` ends as a sentence does, closing marks and a byline at the tail apart.

    `……未来。”`, `……未来。` and `……未来。（记者 甲）` are closed; `……未来，` and `“机器人”` are not.
    """
    text = text.rstrip()
    if text[-1:] in SENTENCE_ENDS:
        return text != ""
    if text[-1:] not in CLOSERS:
        return False
    bare = text.rstrip(_ALL_CLOSERS).rstrip()
    return (bare != "" and bare[-1] in SENTENCE_ENDS) or _ends_in_tail(text)


def _ends_in_tail(text: str) -> bool:
    """Whether a short bracket follows a finished sentence: `……举行。（据新华社电）`."""
    if not text.endswith(("）", ")")):
        return False
    opening = max(text.rfind("（"), text.rfind("("))
    before = text[:opening].rstrip().rstrip("”’」』")
    return opening > 0 and len(text) - opening <= 40 and before[-1:] in SENTENCE_ENDS and before != ""


def must_carry_on(text: str) -> bool:
    """Whether a line beginning like `text` can only be the continuation of another."""
    return text[:1] in NOT_AT_LINE_START and not text.startswith("——")


def open_marks(text: str, pending: str = "") -> str:
    """The marks still open after `text`, innermost last, given those `pending` before it."""
    stack = list(pending)
    for mark in _PAIRED.findall(text):
        if mark in PAIRS:
            stack.append(mark)
        elif _OPENING_OF[mark] in stack:
            while stack and stack.pop() != _OPENING_OF[mark]:
                pass
    return "".join(stack)


def is_blank(character: str) -> bool:
    """White space, control and format characters: what the ledger does not count."""
    return character.isspace() or unicodedata.category(character) in ("Cc", "Cf")
