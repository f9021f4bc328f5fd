"""Where the words that belong to a name begin: the cut before an organisation, a post or a group in running text.

…当天，|中国重型机械集团|董事长…      back to the clause's mark
…在会见|联合国|秘书长…                behind the last word that ends what stands before (会见)
…住房和城乡建设局|局长…               but not inside a word that holds such a one (和)
"""

from __future__ import annotations

import re

from jianbao.language.longest import any_of, endings, finder
from jianbao.language.ordinary import is_noun, is_ordinary_word
from jianbao.lexicon import word_set, words

_MARKS = frozenset("，。；：！？、…\n,;:!?“”「」\ufffc")
_CUTTING_OR_KEPT = finder("cutting", "kept")
_CUTTING = word_set("cutting")
# 反对, 方向: words that hold 对, 向, 跟 or 给 and turn to nobody.
TURNING_TO_NOBODY = re.compile(any_of(words("kept-towards")))
_LEADING = endings("kept", "place", "before-subject")
_LEADS = word_set("before-subject") - word_set("kept", "place")
_DATE = re.compile(
    r"(?:\d+岁的|现年|年仅|[今昨去前当][天日年晚]|\d+(?:年底|年初|年|月份|月底|月初|月|日|号|时许|时|点|分)|[上中下]旬|[上本下]周[一二三四五六日末]?|[上下中]午|晚上|晚间|凌晨|清晨|早上|傍晚|深夜|底|初)+"
)
_DATE_HEADS = frozenset(
    "0123456789０１２３４５６７８９现年今昨去前当上中下本周晚凌清早傍深底初"
)  # the first of any of them
_JOINS = frozenset("和同与及的")
LONGEST = 40


def back_to_mark(text: str, end: int, floor: int = 0) -> int:
    """Where the run of characters without a clause mark or a dash that ends at `end` begins."""
    floor = max(floor, end - LONGEST)
    begin = max(end, floor)
    while begin > floor and text[begin - 1] not in _MARKS:
        begin -= 1
    dash = text.rfind("——", max(floor - 1, 0), end)
    return begin if dash < 0 else max(begin, dash + 2)


def cut_front(text: str, begin: int, end: int) -> int:
    """Where, between `begin` and `end`, the last word that ends what stands before it is over."""
    place = begin
    for start, over in _CUTTING_OR_KEPT.spans(text, begin, end):
        if text[start:over] in _CUTTING and over < end and not (over - start == 1 and _in_a_noun(text, start, end)):
            place = over
    return strip_leading(text, place, end)


def _in_a_noun(text: str, place: int, end: int) -> bool:
    """Whether a character that cuts belongs to a noun of the dictionary: 对|手公司, but not 将|领导 or 会议|和."""
    here, behind = text[place : place + 2], text[place + 1 : place + 3]
    if text[place] in _JOINS:
        return False
    if place + 2 < end and is_noun(here) and not is_ordinary_word(behind):
        return True
    return place > 0 and is_noun(text[place - 1 : place + 1]) and not is_ordinary_word(here)


def strip_leading(text: str, begin: int, end: int) -> int:
    """Past the small words and dates at the front of a clause: 随后, 当天, 9月28日, 但."""
    while begin < end:
        if text[begin] in " \t　”’":
            begin += 1
        elif text[begin] in _DATE_HEADS and (date := _DATE.match(text, begin, end)) and date.end() < end:
            begin = date.end()
        elif (word := _LEADING.at_start(text, begin, end)) in _LEADS and begin + len(word) < end:
            begin += len(word)
        else:
            break
    return begin
