"""Words that stand over texts of their kind in every issue: a column's name, 更正, 启事, 停水公告."""

from __future__ import annotations

import re

# A column's name on a line of its own over the headline: 今日谈, 国际快讯, 一线观察.
_COLUMN_NAME = re.compile(
    r"^[㐀-鿿]{0,5}(?:[今日时夜漫杂闲自由]{1,2}谈|自由談|[夜漫雜閒]談|[㐀-鿿]{2}(?:笔记|筆記)|[时短快锐微热书乐影]评|論壇|论坛|论语|[议谈闻思访言]录|[漫闲夜杂]谭|漫笔|随笔|隨筆|观潮|观澜|来论|来稿|來信|雜談|漫談|杂谈|札记|手记|茶座|絮语|之声|声音|"
    r"简讯|短讯|快讯|简报|速递|速览|传真|观察|广角|聚焦|视点|纪事|专栏|故事会|读书|书评|来信|信箱|一句话新闻|问答|問答|要闻速览)$"
)
_STANDING = re.compile(
    r"^(?:更正(?:启事|说明|与致歉)?|致歉|启事|声明|公告|通告|通知|讣告|(?:沉痛)?(?:悼念|哀悼)[^，。：:]{2,10})$"
)
_NOTICE = re.compile(r"^[^，。：:“]{2,30}(?:公告|公示|通告|通知|启事|啟事|声明|聲明|讣告|须知|简章|招标书)$")
_SIGNATORY = re.compile(
    r"^[^，。：:；“？！的]{2,28}(?:政府|[厅局委办会院所校社站处部队]|委员会|办公室|中心|公司|银行|支行|医院|学校|中学|小学|大学|报社|协会|法院|检察院|治丧委员会|集团|分局|大队)(?:（盖章）)?$"
)


def names_column(words: str) -> bool:
    """Whether words are a column's name: 今日谈, 国际快讯, 一线观察."""
    return _COLUMN_NAME.match(words) is not None


def is_standing(words: str) -> bool:
    """Whether words stand over texts of their kind in every issue: a column's name, 更正, 启事."""
    return names_column(words) or _STANDING.match(words) is not None


def signs_notice(words: str) -> bool:
    """Whether a line is who signs a notice: an authority, a company, an institution."""
    return _SIGNATORY.match(words) is not None


def names_notice(words: str) -> bool:
    """Whether a heading says that an official or paid notice follows: 停水公告, 拟表扬名单公示."""
    return bool(_NOTICE.match(words))
