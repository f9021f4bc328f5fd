"""The genre of an article, where its form says what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jianbao.model import Article, Paragraph

_OPINION_TAG = re.compile(
    r"评论|時評|时评|社论|社評|社论|短评|锐评|快评|观点|论坛|漫谈|随笔|杂谈|今日谈|评论员|之声|声音"
)
_OPINION_ROLE = re.compile(r"评论员|評論員")
_NOTICE = re.compile(r"公告|公示|启事|啟事|声明|聲明|通告|通知书|遗失|拍卖|招标|中标|讣告|訃告")
_CORRECTION = re.compile(r"^更正(?:启事|说明|与致歉)?$")
_SURVEY = re.compile(r"综述|述评|综合消息")
_BRIEFS = re.compile(r"简讯|短讯|要闻速览|快讯|一句话新闻|国际简讯|各地简讯")
_AGENCY = re.compile(r"讯|訊|电|電|消息")
_LONG_FEATURE = 5


def genre_of(article: Article) -> str | None:
    """评论, 公告, 更正, 综述, 简讯, 访谈, 通讯 or 消息; None where the form does not say."""
    title = article.title
    tags = " ".join(text.text for text in (article.column, article.kicker, article.series) if text)
    if _CORRECTION.match(title):
        return "更正"
    if _is_opinion(article, tags, title):
        return "评论"
    for genre, pattern in (("综述", _SURVEY), ("简讯", _BRIEFS)):
        if pattern.search(title) or pattern.search(tags):
            return genre
    if _NOTICE.search(title[-8:]) and not article.bylines and not article.dateline:
        return "公告"
    return _report(article, list(article.paragraphs()))


def _is_opinion(article: Article, tags: str, title: str) -> bool:
    by_role = any(_OPINION_ROLE.search(f"{byline.role or ''}{byline.name}") for byline in article.bylines)
    return by_role or bool(_OPINION_TAG.search(tags)) or title.startswith(("社论", "社評"))


def _report(article: Article, paragraphs: Sequence[Paragraph]) -> str | None:
    if sum(paragraph.kind == "question" for paragraph in paragraphs) >= 2:
        return "访谈"
    if article.deck and article.deck.text.startswith(("——", "—")):
        return "通讯"
    if article.dateline and _AGENCY.search(article.dateline):
        return "消息"
    return "通讯" if len(article.sections) >= 2 and len(paragraphs) >= _LONG_FEATURE else None
