"""Datelines: where and by which agency a report was sent, at the head of its first paragraph.

本报讯（记者 甲某某）│ 新华社北京9月28日电（记者 甲某某）│ 据新华社电 │ 甲报讯 │ 中新社某地1月2日电
【甲報訊】│ 【甲報專訊】│ （甲報報道）: so, in brackets, papers of Hong Kong print it before the text
"""

from __future__ import annotations

import re
from functools import lru_cache

_DAY = r"(?:\d{1,4}年)?(?:\d{1,2}月)?\d{1,2}日"
_AGENCY = r"(?:新华社|新華社|中新社|中新网|人民网|新华网|央视网|央广网|法新社|路透社|塔斯社|共同社|美联社)"
_DATELINE = re.compile(
    rf"^(?:[㐀-鿿]{{2,8}}[报報][讯訊](?=[\s　（(【])|(?:据|據)?(?:{_AGENCY}|本报|本報|[㐀-鿿]{{2,8}}(?:日报|晚报|晨报|时报|商报|早报|快报|导报|都市报|日報|晚報|早報|網|网|社|台))\s*"
    rf"(?:[㐀-鿿·]{{0,12}}\s*{_DAY}\s*(?:专)?(?:电|電)|讯|訊|消息(?:（[^）]{{1,12}}）)?|综合(?:报道|消息)|专电|电)|本报讯|本報訊|(?:本报|本報)[㐀-鿿]{{2,8}}{_DAY}(?:电|電))"
)

_BRACKETED = re.compile(
    r"^(?:【(?P<square>[㐀-鿿]{1,8}(?:[专專特][讯訊电電稿]|[讯訊电電]))】|[（(](?P<round>[㐀-鿿]{1,8}(?:[报報](?:[专專]?[讯訊]|[报報][道导導])))[）)])[\s　]*(?=\S)"
)
_SIGN = re.compile("[讯訊电電息道导導稿]")  # a character that any dateline has
_SIGNED = 16  # characters within which the reporter is named
_REPORTER = re.compile(
    r"(?P<signed>(?:本报|[㐀-鿿]{2,6}[报讯网社台])[㐀-鿿]{0,4}记者[\s　]+[㐀-鿿]{2,4})[\s　]+(?:\d{1,2}|昨|今日|近日|日前)"
)
_LONGEST = 80  # characters of a paragraph that may belong to its dateline


def read_dateline(text: str) -> str | None:
    """The dateline a paragraph begins with, as printed but for its brackets; None without one."""
    return _read_head(text[:_LONGEST]) if _SIGN.search(text, 0, _LONGEST) else None


@lru_cache(maxsize=1024)
def _read_head(text: str) -> str | None:
    """The same of a paragraph's first words, which are asked for whenever somebody wonders where articles begin."""
    found = _DATELINE.match(text)
    if found is None and text[:1] in ("【", "（", "("):
        bracketed = _BRACKETED.match(text)
        return (bracketed["square"] or bracketed["round"]) if bracketed else None
    return found.group().strip() if found else None


def opens_article(text: str) -> bool:
    """Whether a paragraph begins as only an article's first does: with a dateline, or with its reporter's name set
    apart before the day, 江城日报记者 甲某某 12月4日，……"""
    return read_dateline(text) is not None or reporter_at_head(text) is not None


def reporter_at_head(text: str) -> str | None:
    """The outlet, the role and the name set apart before a paragraph's own words; None without them."""
    found = _REPORTER.match(text) if "记者" in text[:_SIGNED] else None
    return found["signed"] if found else None
