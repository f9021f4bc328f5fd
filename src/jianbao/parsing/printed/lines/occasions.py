"""Short lines that say when, where or on what occasion: they stand above a headline, as its kicker.

前两月                全国铁路发送旅客逾七亿人次
某省某市              城市“口袋公园”扮靓街角
学习贯彻会议精神      在扩大内需中增强发展韧性
"""

from __future__ import annotations

import re

from jianbao.language.longest import any_of
from jianbao.language.simplified import simplify
from jianbao.lexicon import word_set, words

_LONGEST_REST = 3  # characters behind a province's name
_LONGEST_PLACE = 8  # characters
_NUMBER = r"[0-9一二两三四五六七八九十]{1,3}"
_QUARTERS = "前?[一二两三四]个?季度"
_TIME = re.compile(
    rf"(?:(?:今年|去年|前年|明年|近年|本月|上月|本周|上周)(?:以来|来|前{_NUMBER}个?月|{_NUMBER}月份?|[上下]半年|{_QUARTERS})?"
    rf"|(?:今年|去年)?(?:前{_NUMBER}个?月|{_NUMBER}月份?|[上下]半年|{_QUARTERS}|首季|全年)"
    rf"|近{_NUMBER}[年月]来?|{_NUMBER}年来|“[一二三四五六十]+五”(?:期间|以来|时期)?|(?:春节|国庆|五一|节日|假日)(?:假期|期间)?)"
)
_AREA = re.compile("[㐀-鿿]{1,6}[省市县区州旗盟镇乡村]")
_OCCASION = re.compile(f"{any_of(words('occasion'))}$|^(?:深入)?{any_of(words('takes-up'))}")
_HELD = re.compile(f"{any_of(words('event-held'))}$")
_AUTHORITY = re.compile(f"[㐀-鿿]{{3,12}}{any_of(words('authority'))}(?:等(?:\\S{{1,2}})?部门)?")
_ASKS = re.compile(any_of(words("asks-above")))
_PLACES = word_set("place")
_PROVINCES = words("province")


def names_time(line: str) -> bool:
    """Whether a line is a stretch of time and nothing else: 前两月, 今年以来, 上半年."""
    return _TIME.fullmatch(simplify(line)) is not None


def names_place(line: str) -> bool:
    """Whether a short line is the name of a place: a province, with or without a town of it, a county."""
    if len(line) > _LONGEST_PLACE:
        return False
    line = simplify(line)
    return line in _PLACES or _AREA.fullmatch(line) is not None or _town_of_province(line)


def names_occasion(line: str) -> bool:
    """Whether a line says on what occasion, or who acts, and leaves to the headline what came of it."""
    line = simplify(line)
    return _OCCASION.search(line) is not None or _AUTHORITY.fullmatch(line) is not None


def tells_event(line: str) -> bool:
    """Whether a line tells that an event was held, and no more: 世界青年田径锦标赛闭幕."""
    return _HELD.search(simplify(line)) is not None


def asks_unmarked(line: str) -> bool:
    """Whether a line asks and no mark says so: what a headline below answers."""
    return line[-1] not in "？?！!" and _ASKS.search(simplify(line)) is not None


def _town_of_province(line: str) -> bool:
    """Whether a province's name is followed by two to three characters, as of one of its towns: 河北雄州."""
    return any(line.startswith(name) and 2 <= len(line) - len(name) <= _LONGEST_REST for name in _PROVINCES)
