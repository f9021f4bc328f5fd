"""What a column (栏目) and a series (系列) are called, without the marks that are set around the name.

（国际时评）            column  国际时评
新桥纪事③             series  新桥纪事
“古渡口”系列报道之二    series  “古渡口”系列报道
之二                  series  its column's name; without a column it has none
"""

from __future__ import annotations

import re

from jianbao.model import Article

_BRACKETS = " \u3000（）()【】[]〔〕〈〉<>「」『』·•|｜—－-：:"
_NUMBER = "[一二三四五六七八九十百零〇0-9０-９]+"
_ORDINAL = re.compile(
    rf"(\s*(之\s*{_NUMBER}|第?{_NUMBER}[篇讲期集回章]|[①-⑳㉑-㉟㊀-㊉]|[（(]({_NUMBER}|上|中|下|终|完)[）)]|[·•\s]{_NUMBER}))+\s*$"
)


def column_name(article: Article) -> str:
    """The column's name; empty when the article stands in none."""
    return article.column.text.strip(_BRACKETS) if article.column else ""


def series_name(article: Article) -> str:
    """The series' name, the same for all its articles; empty when there is none, or nothing says which."""
    if article.series is None:
        return ""
    name = _ORDINAL.sub("", " " + article.series.text).strip(_BRACKETS)
    return name or column_name(article)
