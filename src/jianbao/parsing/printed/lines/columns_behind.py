"""The column in brackets behind a headline: 接好每一班渡轮（我在岗位上）."""

from __future__ import annotations

import re

from jianbao.language.longest import any_of
from jianbao.language.simplified import simplify
from jianbao.lexicon import words

# A line in bracket at whose end the column stands: 标题（我在岗位）.
COLUMN_BEHIND = re.compile(r"(?<=\S)[\s　]*[（(](?P<column>[^（）()，。；：]{2,20})[）)]$")
# In brackets behind a headline these say what kind of text or picture it is, or which part of it.
KINDS_OF_TEXT = re.compile(
    r"组诗|組詩|外[一二三四五六]首|.{0,4}(?:摄影|攝影|图|圖|国画|油画|版画|书法|水彩|漫画|小说|散文)|诗|词|节选|連載|连载|续|續|"
    r"上|下|中|[一二三四五六七八九十\d]+|之[一二三四五六七八九十]+|全文|摘要|草案|试行|暂行|修订稿|征求意见稿"
)
# What a work of art is, in simplified characters.
ARTWORK = f"{any_of(words('artwork'))}(?:作品)?"
_WORK = re.compile(ARTWORK)


def column_behind(text: str) -> re.Match[str] | None:
    """The column in brackets behind a headline; None where the brackets say what kind of text it is."""
    found = COLUMN_BEHIND.search(text)
    return None if found is None or found.start() < 2 or KINDS_OF_TEXT.fullmatch(found["column"]) else found


def names_work(text: str) -> bool:
    """Whether brackets behind a title say that it is a picture's or a work of art's: 春到渡口（摄影）."""
    found = COLUMN_BEHIND.search(text)
    return found is not None and _WORK.fullmatch(simplify(found["column"])) is not None
