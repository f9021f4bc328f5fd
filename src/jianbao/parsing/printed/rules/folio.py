"""Lines of several pieces of furniture in any order: masthead, date, issue, who publishes, staff, page, telephone.

民生 责编/甲某某 美编/乙某 热线/0999-6123457      2 2025年3月12日 星期三      第8217期（总第8217期） 今日四版
"""

from __future__ import annotations

import re

_LONGEST_DATE = 12  # characters of a date that was broken off
_PARTS = re.compile(r"[\s\u3000|｜]+")
_SENTENCE = re.compile(r"[。！？]")
_DATE = r"(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?"
_PLACE = r"(?:星期|周|礼拜)[一二三四五六日天]|(?:农历|夏历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S{2,8}|(?:农历|夏历)\S{2,10}"
_ISSUE = r"(?:总?第|（总?第)\d{1,6}期\S{0,14}|今[日天](?:\S{0,4}\d{1,2}|[一二三四五六七八九十]{1,3})版|(?:国内统一|统一)?刊号\S*|CN\S*\d|\d{2}-\d{4}(?:/\S+)?|(?:邮发)?代号[：:]?\S*"
_HOUSE = r"\S{2,20}(?:主管主办|主管|主办|承办|协办|编印|出版|主编|印刷|承印)"
_STAFF = r"(?:本版|本期|值班|执行|首席|见习|美术|图文|版面)?(?:责任编辑|责编|编辑|美编|版式|排版|校对|主编|总编|总编辑|编委|编审|审读|检校|组版|视觉|图编|制图|统筹|设计)[：:/／]\S{1,12}"
_REACH = r"\S{0,6}(?:热线|电话|邮箱|信箱|网址|传真|微信)[：:/／]\S+|\S+[@＠]\S+|[\d-]{7,15}|(?:https?://)?www\.\S+"
_PAGE = r"第?[A-Z]?0?\d{1,3}版?|第[一二三四五六七八九十]{1,3}版|[A-Z]\d{2}"
_SURE = re.compile(rf"(?:{_DATE}|{_PLACE}|{_ISSUE}|{_HOUSE}|{_STAFF}|{_REACH})$")
_LIKELY = re.compile(
    rf"(?:{_PAGE}|[㐀-鿿]{{2,8}}(?:报|刊|新闻|副刊|周刊)|[㐀-鿿]{{2,4}}(?:·[㐀-鿿]{{1,4}})?|[A-Z]{{2,}}|出版|主办)$"
)
_WEATHER = re.compile(r"^(?:今日天气|天气预报|本县天气|天气)[：:].*(?:℃|度|风)")
_BROKEN_DATE = re.compile(rf"^(?:{_DATE}|\d{{1,2}}日?|{_PLACE}|第?\d{{1,2}}版?)$")
_MASTHEAD = re.compile(r"^[㐀-鿿]{2,8}(?:日报|晚报|晨报|时报|早报|商报|周报|报)[\s\u3000]+[A-Z][A-Z\s]+$")
_PUBLISHED = re.compile(r"^[㐀-鿿]{4,20}[\s\u3000]+(?:主管|主办|承办|编印|出版)$")
_LONGEST = 90


def is_folio(text: str) -> bool:
    """Whether every part of a line at a page's edge is furniture, and one or more of them surely."""
    if len(text) > _LONGEST or _SENTENCE.search(text):
        return False
    if _WEATHER.match(text) or _MASTHEAD.match(text) or _PUBLISHED.match(text):
        return True
    parts = [part for part in _PARTS.split(text) if part]
    sure = sum(_SURE.match(part) is not None for part in parts)
    if not sure or (len(parts) == 1 and not re.match(rf"(?:{_ISSUE}|{_STAFF}|{_PLACE})$", text)):
        return False
    return all(_SURE.match(part) or _LIKELY.match(part) for part in parts)


def is_piece_of_date(text: str) -> bool:
    """Whether a line is a piece of a date line that was broken: 2025年3月 │ 13 │ 星期四."""
    return len(text) <= _LONGEST_DATE and _BROKEN_DATE.match(text) is not None
