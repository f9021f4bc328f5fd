"""The words of speech in a clause: whether they stand as its verb, and where what they hand on begins.

公司|介绍，……       a verb            公司的介绍是……      a noun
介绍了|有关情况       hands nothing on   告诉本报记者，|……    the content begins behind the hearer
"""

from __future__ import annotations

import re

from jianbao.annotating.analysis.clauses import Clause
from jianbao.lexicon import word_set

_NOUNS_TOO = word_set("noun-too")
_ONLY_TRADITIONAL = word_set("traditional-only")
_ORDERS = word_set("orders")

Cue = tuple[int, int, str]

_HEARER = re.compile(
    "(?:了)?(?:(?:本报|新华社|央视|界面新闻|第一财经|新京报|澎湃新闻)?[^，。：]{0,10}记者(?:们)?|大家|媒体|他们?|她们?|我们?|笔者)(?=[，：,:])"
)
_ACCORDING = ("根据", "按照", "依照", "遵照", "按", "落实", "贯彻", "响应", "践行")
_ASPECT = re.compile("(?:着|了|过|道|到)?")
_HOW_LONG = re.compile(
    "了[近约好几整足]{0,2}[一二两三四五六七八九十百半\\d]+(?:多|来|余)?(?:个?(?:小时|钟头|月|星期)|分钟|天|夜|年|遍)"
)
_CUES = 8
_PLAIN = ("说", "问", "讲", "答", "回答", "追问", "回应", "答复")
_NOT = re.compile("(?:没有?|不|未)$|(?:没有?|未)(?:马上|立即|立刻|当场|直接|正面|再|多|急着|忙着)$")


def cues_of(clause: Clause, cues: list[Cue], first: int) -> list[Cue]:
    """The first cues of a clause, of those of its paragraph from the `first` on: none runs over a mark."""
    if first == len(cues) or cues[first][1] > clause.end:
        return []
    return [cue for cue in cues[first : first + _CUES] if cue[1] <= clause.end]


def stands_as_verb(masked: str, before: str, cue: str, cue_end: int, traditional: bool) -> bool:
    """Not 公司的介绍是……: what can be a noun is a verb when a mark, a hearer or its content follows."""
    after = masked[cue_end : cue_end + 1]
    if after in ("的", "着") or (cue in _ONLY_TRADITIONAL and not traditional):
        return False
    if _HOW_LONG.match(masked, cue_end):
        return False  # 劝说|了近三个小时
    if cue in _PLAIN and _NOT.search(before):
        return False  # 景万福什么也没|问
    if cue in _ORDERS and (before.startswith(_ACCORDING) or before.endswith("意见")):
        return False
    if cue in _NOUNS_TOO and not (cue == "提出" and after and after in "要应将须"):
        return after in ("，", "：", "。", "", "了", "\ufffc") or bool(_HEARER.match(masked, cue_end))
    return True


def content_start(masked: str, cue_end: int) -> int:
    """Where what a cue hands on begins: behind its aspect, the hearer and the mark."""
    place = _ASPECT.match(masked, cue_end)
    end = place.end() if place else cue_end
    hearer = _HEARER.match(masked, end)
    end = hearer.end() if hearer else end
    while end < len(masked) and masked[end] in "，：,: 　":
        end += 1
    return end
