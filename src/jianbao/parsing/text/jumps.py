"""Jumps as they are printed, on a line of their own or run together with the text they stand at.

（下转第3版）             a line that is nothing else
（上接1版）两岸的居民早早  the text carried on from another page begins behind it
从前一样宽。下转A03版     the text that goes on there ends before it
"""

from __future__ import annotations

import re

_PAGE = r"\s*第?\s*(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版"
_ARROW = r"[▲▶◀▼→←]?\s*"
JUMP = re.compile(
    rf"[（(【]?{_ARROW}(?P<way>下转|下轉|转|轉|紧接|緊接|上接|详见|詳見|更多报道见|相关报道见|见)"
    r"\s*第?\s*(?P<page>[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版[^）)】]{0,12}[）)】]?"
)
# At a line's edge only what no sentence says: in brackets, or apart from the text.
_AT_HEAD = re.compile(
    rf"[（(【]{_ARROW}(?:上接|紧接|緊接){_PAGE}[^）)】]{{0,12}}[）)】]|{_ARROW}上接{_PAGE}(?=[\s　])"
)
_AT_TAIL = re.compile(
    rf"(?:[（(【]{_ARROW}(?:下转|下轉|转|轉|紧接|緊接){_PAGE}[^）)】]{{0,12}}[）)】]"
    rf"|{_ARROW}(?:下转|下轉){_PAGE})$"
)


def find_jump(text: str) -> tuple[int, int] | None:
    """Where in a line a jump stands that other words stand behind or before; None where there is none."""
    if "版" not in text:
        return None
    found = _AT_HEAD.match(text) or _AT_TAIL.search(text)
    return found.span() if found and len(found[0]) < len(text) else None


def comes_from_elsewhere(words: str) -> bool:
    """Whether a jump stands over what another page carried on to here."""
    return "上接" in words
