"""The fields of a record and the names that archives, crawlers and tables give them.

A key is known in any case and with or without `_`, `-` or a space in it: `publishTime`, `PUBLISH_TIME`. Of several keys
for one field the first in the row that has a value is taken; the others stay what they are, fields of the input's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field by its own name and the other names it is given, the likeliest first."""

    name: str
    aliases: tuple[str, ...]


FIELDS: tuple[FieldName, ...] = (
    FieldName("title", ("标题", "题目", "题名", "标题名", "headline", "article_title", "news_title")),
    FieldName("kicker", ("引题", "肩题", "眉题", "pre_title")),
    FieldName("deck", ("副题", "副标题", "sub_title")),
    FieldName("column", ("栏目", "专栏", "column_name")),
    FieldName("genre", ("体裁",)),
    FieldName("author", ("作者", "记者", "署名", "authors", "author_name", "byline", "writer")),
    FieldName(
        "date",
        (
            *("日期", "出版日期", "见报日期", "发表日期", "发布日期", "刊发日期", "发布时间", "发表时间", "时间"),
            *("publish_date", "pub_date", "published_date", "date_published", "issue_date", "news_date"),
            *("publish_time", "pub_time", "published_at", "published", "publish", "datetime", "time"),
        ),
    ),
    FieldName("paper", ("报纸", "报纸名称", "报名", "报刊", "newspaper", "newspaper_name", "paper_name")),
    FieldName("page", ("版次", "版面", "版号", "版", "page_no", "page_num", "page_number")),
    FieldName("page_name", ("版名", "版面名称", "版面名")),
    FieldName("edition", ("早晚版",)),
    FieldName("url", ("链接", "网址", "原文链接", "link", "article_url", "source_url")),
    FieldName(
        "body",
        (
            "正文",
            "内容",
            "全文",
            "文章内容",
            "content",
            "text",
            "full_text",
            "article_content",
            "content_html",
            "html",
        ),
    ),
)


def plain_key(key: str) -> str:
    """A key as it is compared.

    >>> plain_key(" publish_Time ")
    'publishtime'
    """
    return re.sub(r"[\s_\-\ufeff]", "", key).casefold()


def fields_among(record: Mapping[str, Any]) -> dict[str, str]:
    """For each field that a record gives under another name, the record's key for it."""
    by_plain: dict[str, str] = {}
    for key in record:
        by_plain.setdefault(plain_key(key), key)
    found = {}
    for row in FIELDS:
        if has_value(record.get(row.name)):
            continue
        keys = (by_plain.get(plain_key(alias)) for alias in (row.name, *row.aliases))
        given = next((key for key in keys if key is not None and has_value(record[key])), None)
        if given is not None and given != row.name:
            found[row.name] = given
    return found


def has_value(value: Any) -> bool:
    """Whether a field says anything: not null, nor blank, nor an empty list."""
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and (not isinstance(value, Iterable) or bool(value))
