"""What the words of a bare line say of the part it is: forms of kickers, decks, headings and closing lines."""

from __future__ import annotations

import re

_LONGEST_TURN = 16  # characters of a headline that turns at a comma: 鸟回来了，人也回来了
DASH_BEFORE = re.compile(r"^(?:——|—|⸺|--)")
DASH_BEHIND = re.compile(r"(?:——|⸺|--)$")
# A kicker hands over to the headline what somebody said or did, or when it was: 某某在会上强调, 国庆假期前夕.
HANDS_OVER = re.compile(
    r"(?:强调|強調|指出|表示|要求|提出|时说|時說|宣布|宣佈|认为|認為|呼吁|呼籲|获悉|獲悉|显示|顯示|透露|披露|介绍说|期间|之际|以来|年来|背景下|前夕)[：:]?$"
)
# A deck says who took part: 某某主持并讲话, 某某出席.
TAKES_PART = re.compile(
    r"(?:主持(?:会议|會議|召开)?|出席|讲话|講話|致辞|致辭|致词|参加|參加|陪同|作报告|作報告|列席|主持并讲话|"
    r"作说明|作批示|会见|会见时在座|侧记|側記|纪实|紀實|综述|綜述|纪事|札记|调查|掠影|见闻|述评|回眸)$"
)
TWO_PARTS = re.compile(r"[㐀-鿿”》！？][\s　]+[㐀-鿿“《\d]")
# What a deck adds to its headline: figures of what the headline has named.
ADDS = re.compile(
    r"(?:同比|环比|比上年|较上年|较去年|约占|占|货值|其中|预计|累计|总|全长|首|共|超|超过|将于|年均|力争|涉及|惠及|覆盖|涵盖|最高|最大|平均|面积)\S*\d"
    r"|(?:同比|环比|比上年|较上年|较去年|约占|占比|其中|累计|年均)"
    r"|\S{0,4}(?:超过?|达到?|突破|约|近|增长|下降|占)(?:百分之)?[\d一二三四五六七八九十百千万亿]"
)
# A column's name is no sentence: it has no dash, pause or question, and hands nothing over.
NO_COLUMN = re.compile(rf"[，。；：？！、—⸺（）\d]|{HANDS_OVER.pattern}|[㐀-鿿”》][\s　]+[㐀-鿿“《]")
DOTTED = re.compile(r"[^·，。：；]{2,10}·[^·，。：；]{2,10}")
NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[■●◆▲★]|[①-⑳]|第[一二三四五六七八九十]{1,3}[章节]|【)"
)
SIGNED_HEAD = re.compile(r"^[■◆★]\s*\S")
ITEM = re.compile(r"^[▲●◆■◘△○◇★▪·•]\s*\S")
NOTICE_NUMBER = re.compile(r"[字第发令]\s*[〔\[（(]\d{4}[〕\]）)]\s*第?\d+号$")
DAY_ALONE = re.compile(
    r"^(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$"
)
FIGURES_ALONE = re.compile(r"^[\d\-—.,:： *xX]+$")
HOUR = re.compile(r"^(?:\d{1,2}月\d{1,2}日)?\s*\d{1,2}[:：]\d{2}")
SQUARE = re.compile(r"^[\[［][^\[\]［］]{2,24}[\]］]$")
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
BRACKETED = re.compile(r"^[（(【\[][^（）()【】]*[）)】\]]$")
PLACED = re.compile(r"^(?:地点|地點|时间|時間|人物|日期|地址|现场|坐标|坐標)[：:]\S{2,30}$")
PAUSES = re.compile(r"[，；：]")
LEADS_ON = re.compile(r"[：:]$")
RUNS_ON = re.compile(r"[，、；,;]$")
SELDOM_LAST = re.compile(r"[的和与及在由将把被对向从于并而]$")
# Who wrote, set or provided it, at an article's end.
SIGNED_OFF = re.compile(
    r"^[（(](?:本文)?(?:作者|笔者|筆者|译者)(?:单位|單位|系|为|為|是|分别|现为|介绍|[：:]).{0,60}[）)]$"
    r"|^(?:[（(])?(?:数据|數據|资料|資料|图片|圖片|图文|素材|信息|稿件)(?:来源|來源|提供|整理)[：:].{2,40}$"
    r"|^[（(]?(?:来源|來源|出处|出處|原载|原載|转自|綜合|综合自|据)[：:《].{2,40}$"
)
SENT_FROM = re.compile(
    r"^[（(](?:(?:本报|本報|据?新华社|新華社|中新社)[^（）()]{0,24}[电電讯訊](?:[\s　]*记者[^（）()]{2,20})?)[）)]$"
)
CREDITS = re.compile(
    r"^(?:本期|本版|版面)?(?:版式设计|版面设计|制图|製圖|绘图|漫画|插图|图表|图表制作|视觉设计|美术设计|海报|题图|统筹|策划|责任编辑|责编|编辑|校对|审核|摄影|音频|视频|剪辑|配音|海报制作)"
    r"[\s　]*[：:／/丨|][\s　]*\S.{0,60}$"
)
BRACKETED_BYLINE = re.compile(r"^[（(【][^（）()【】。，]{2,40}[）)】]$")


def says_two(text: str) -> bool:
    """Whether a line has two halves, with a space between, or a comma where it is short."""
    return TWO_PARTS.search(text) is not None or ("，" in text and len(text) <= _LONGEST_TURN)
