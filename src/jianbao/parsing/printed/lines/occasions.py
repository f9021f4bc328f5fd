"""Short lines that say when, where or on what occasion: they stand above a headline, as its kicker.

前两月                全国铁路发送旅客逾七亿人次
某省某市              城市“口袋公园”扮靓街角
学习贯彻会议精神      在扩大内需中增强发展韧性
"""

from __future__ import annotations

import re
from functools import cache

from jianbao.lexicon import words

_LONGEST_REST = 3  # characters behind a province's name
_LONGEST_PLACE = 8  # characters
_NUMBER = r"[0-9一二两三四五六七八九十]{1,3}"
_QUARTERS = "前?[一二两三四]个?季度"
_TIME = re.compile(
    rf"(?:(?:今年|去年|前年|明年|近年|本月|上月|本周|上周)(?:以来|来|前{_NUMBER}个?月|{_NUMBER}月份?|[上下]半年|{_QUARTERS})?"
    rf"|(?:今年|去年)?(?:前{_NUMBER}个?月|{_NUMBER}月份?|[上下]半年|{_QUARTERS}|首季|全年)"
    rf"|近{_NUMBER}[年月]来?|{_NUMBER}年来|“[一二三四五六十]+五”(?:期间|以来|时期)?|(?:春节|国庆|五一|节日|假日)(?:假期|期间)?)"
)
_AREA = re.compile(r"[㐀-鿿]{1,6}[省市县縣区區州旗盟镇鎮乡鄉村]")
_OCCASION = re.compile(
    r"(?:精神|会议|會議|大会|大會|全会|全會|座谈会|论坛|峰会|部门|部門|委员会|赛场|賽場|现场|現場|会上|會上|一线|行动|活动|数据|前夕|期间|之际|以来|年来)$"
    r"|^(?:深入)?(?:学习|贯彻|學習|貫徹|聚焦|围绕|圍繞|关注|關注|专访|專訪|对话|對話)"
)
_AUTHORITY = re.compile(r"[㐀-鿿]{3,12}(?:部|委|局|厅|署|办公室|总局|法院|检察院)(?:等(?:\S{1,2})?部门)?")
_ASKS = re.compile(r"何以|为何|為何|缘何|如何|怎样|怎么|能否|谁来|几何")


def names_time(line: str) -> bool:
    """Whether a line is a stretch of time and nothing else: 前两月, 今年以来, 上半年."""
    return _TIME.fullmatch(line) is not None


def names_place(line: str) -> bool:
    """Whether a short line is the name of a place: a province, with or without a town of it, a county."""
    if len(line) > _LONGEST_PLACE:
        return False
    return line in _places() or _AREA.fullmatch(line) is not None or _town_of_province(line)


def names_occasion(line: str) -> bool:
    """Whether a line says on what occasion, or who acts, and leaves to the headline what came of it."""
    return _OCCASION.search(line) is not None or _AUTHORITY.fullmatch(line) is not None


def asks_unmarked(line: str) -> bool:
    """Whether a line asks and no mark says so: what a headline below answers."""
    return _ASKS.search(line) is not None and line[-1] not in "？?！!"


def _town_of_province(line: str) -> bool:
    """Whether a province's name is followed by two to four characters, as of one of its towns: 河北雄州."""
    return any(line.startswith(name) and 2 <= len(line) - len(name) <= _LONGEST_REST for name in _provinces())


@cache
def _places() -> frozenset[str]:
    return frozenset(words("place"))


@cache
def _provinces() -> tuple[str, ...]:
    return tuple(name for name in words("province"))
