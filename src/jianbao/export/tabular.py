"""The archive as tables: what `jianbao export` writes as CSV and Parquet, each column described.

A withheld article has no row anywhere. What is not known is None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from jianbao.citing import cited_number
from jianbao.export.records import quote_records, subject_record
from jianbao.model import Archive, Holding
from jianbao.model.archive import SubjectKind

Kind = Literal["string", "integer", "number", "date"]  # types of Frictionless Table Schema
Row = dict[str, Any]
_Described = tuple[str, Kind, str, str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type, and what it holds, in both languages."""

    name: str
    kind: Kind
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table by its name, its columns, and its rows of an archive in the archive's order."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[Archive], Iterator[Row]]

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' names."""
        return tuple(column.name for column in self.columns)


def _columns(*described: _Described) -> tuple[Column, ...]:
    return tuple(Column(*one) for one in described)


_PLACE: tuple[_Described, ...] = (
    ("paper", "string", "报纸", "the newspaper"),
    ("date", "date", "出版日期，不明则空", "the day of the issue, empty when it is not known"),
    ("page", "string", "版次", "the page number"),
)
_ADDRESS: _Described = ("address", "string", "在网站里的路径", "its path in the site")
_SPAN: tuple[_Described, ...] = (
    ("first_date", "date", "最早见报的日子", "the first day it was printed"),
    ("last_date", "date", "最近见报的日子", "the last day it was printed"),
    ("articles", "integer", "多少篇稿件里有", "the number of articles that name it"),
    ("quotes", "integer", "多少条引语", "the number of its quotes"),
    ("reports", "integer", "多少条转述", "the number of reports of its words"),
)


def _articles(archive: Archive) -> Iterator[Row]:
    for holding in _shown(archive):
        article = holding.article
        text = "\n".join(paragraph.text for paragraph in article.paragraphs())
        yield {
            "id": holding.id,
            "paper": holding.paper,
            "date": holding.date,
            "page": cited_number(holding.number) if holding.number else None,
            "page_name": holding.page.name.value,
            "kicker": article.kicker.text if article.kicker else None,
            "title": article.title or None,
            "deck": article.deck.text if article.deck else None,
            "column": article.column.text if article.column else None,
            "genre": article.genre,
            "authors": "; ".join(dict.fromkeys(byline.name for byline in article.bylines)) or None,
            "characters": len(text),
            "text": text,
            "url": article.url,
            "address": holding.address,
            "source": holding.page.source.file.path,
        }


def _quotes(archive: Archive) -> Iterator[Row]:
    for _, quote, record in quote_records(archive):
        candidates = "; ".join(record["candidates"]) or None
        first, last = record["lines"]
        yield {**record, "kind": quote.kind, "candidates": candidates, "first_line": first, "last_line": last}


def _figures(archive: Archive) -> Iterator[Row]:
    for holding in _shown(archive):
        for figure in holding.article.figures:
            yield {
                "text": figure.text,
                "value": figure.value,
                "unit": figure.unit,
                "counted": figure.counted,
                "article": holding.id,
                "title": holding.article.title or None,
                "paper": holding.paper,
                "date": holding.date,
                "page": cited_number(holding.number) if holding.number else None,
                "address": f"{holding.address}#p{figure.place.paragraph + 1}",
            }


def _subjects(kind: SubjectKind) -> Callable[[Archive], Iterator[Row]]:
    def rows(archive: Archive) -> Iterator[Row]:
        for subject in archive.subjects:
            if subject.kind != kind:
                continue
            record = subject_record(subject, archive)
            posts = (" ".join(p[k] for k in ("organisation", "post") if k in p) for p in record.get("posts", ()))
            yield {**record, "aliases": "; ".join(subject.aliases) or None, "posts": "; ".join(posts) or None}

    return rows


def _shown(archive: Archive) -> Iterator[Holding]:
    return (holding for holding in archive.holdings if not holding.withheld)


TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table(
            "articles",
            _columns(
                ("id", "string", "稿件编号", "the article's id"),
                *_PLACE,
                ("page_name", "string", "版名", "the page's name"),
                ("kicker", "string", "引题", "the line above the headline"),
                ("title", "string", "标题", "the headline"),
                ("deck", "string", "副题", "the line below the headline"),
                ("column", "string", "栏目", "the column it stands in"),
                ("genre", "string", "体裁", "its genre"),
                ("authors", "string", "署名，用“; ”隔开", "who signs it, parted by `; `"),
                ("characters", "integer", "正文字数", "code points of the text"),
                ("text", "string", "正文，一段一行", "the text, a paragraph a line"),
                ("url", "string", "原来的网址", "where it was published"),
                _ADDRESS,
                ("source", "string", "来源文件", "the source file"),
            ),
            _articles,
        ),
        Table(
            "quotes",
            _columns(
                ("kind", "string", "direct 直接、mixed 半引、indirect 转述", "direct, mixed or indirect"),
                ("text", "string", "说的话", "the words"),
                ("speaker", "string", "谁说的，不明则空", "who speaks, empty when it is not known"),
                ("post", "string", "说话人的职务", "the speaker's post"),
                ("cue", "string", "引出它的词", "the word that brings it in"),
                ("rule", "string", "按哪条规则定的", "the rule that settled the speaker"),
                ("evidence", "string", "根据", "what it rests on"),
                ("candidates", "string", "可能是谁，用“; ”隔开", "who it may be, parted by `; `"),
                *_PLACE,
                ("article", "string", "稿件编号", "the article's id"),
                ("headline", "string", "稿件标题", "the article's headline"),
                _ADDRESS,
                ("source", "string", "来源文件", "the source file"),
                ("first_line", "integer", "来源的起始行", "its first line in the source"),
                ("last_line", "integer", "来源的末尾行", "its last line in the source"),
            ),
            _quotes,
        ),
        Table(
            "people",
            _columns(
                ("name", "string", "姓名", "the name"),
                ("distinction", "string", "同名者的区别", "what tells people of one name apart"),
                ("aliases", "string", "别的写法，用“; ”隔开", "other names, parted by `; `"),
                ("posts", "string", "单位和职务，用“; ”隔开", "organisations and posts, parted by `; `"),
                *_SPAN,
                _ADDRESS,
            ),
            _subjects("person"),
        ),
        Table(
            "organisations",
            _columns(
                ("name", "string", "名称", "the name"),
                ("aliases", "string", "简称，用“; ”隔开", "short names, parted by `; `"),
                *_SPAN,
                _ADDRESS,
            ),
            _subjects("organisation"),
        ),
        Table(
            "figures",
            _columns(
                ("text", "string", "原文", "as printed"),
                ("value", "number", "数值", "the number"),
                ("unit", "string", "单位", "its unit"),
                ("counted", "string", "数的是什么", "what is counted"),
                ("article", "string", "稿件编号", "the article's id"),
                ("title", "string", "稿件标题", "the article's headline"),
                *_PLACE,
                _ADDRESS,
            ),
            _figures,
        ),
    )
}
