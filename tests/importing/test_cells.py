"""Cells as crawlers and spreadsheets leave them: texts, days, page names, columns."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from jianbao.importing.cleaning import plain_text
from jianbao.importing.columns import UnknownColumn, map_columns
from jianbao.importing.day import day_of, order_in
from jianbao.importing.doubles import Doubles
from jianbao.importing.formats import IMPORTABLE
from jianbao.importing.page_names import page_of
from jianbao.reading.finding import FOREIGN
from jianbao.reading.formats import SUFFIXES

TEXTS = {
    "<p>　　第一段&nbsp;</p><p>&ldquo;第二段&rdquo;</p>": "第一段\n“第二段”",
    "甲&amp;nbsp;乙": "甲 乙",
    "　　第一段。　　第二段。": "第一段。\n第二段。",
    "<人民日报>说 3<5 > 2": "<人民日报>说 3<5 > 2",
    "第一段\\n第二段": "第一段\n第二段",
    "<div>断\n行<br/>下</div><script>alert(1)</script><style>p{}</style>": "断行\n下",
    "<P align=center>甲</P>\r\n<P>乙</P>": "甲\n乙",
    "<table><tr><td>一</td><td>二</td></tr><tr><td>三</td><td>四</td></tr></table>": "一 二\n三 四",
    "零\u200b宽\ufeff": "零宽",
    "": "",
}


@pytest.mark.parametrize("cell", TEXTS)
def test_a_cell_becomes_the_paragraphs_its_author_wrote(cell: str) -> None:
    assert plain_text(cell) == TEXTS[cell]


DAYS: dict[Any, str | None] = {
    "2025-03-02 08:15:00": "2025-03-02",
    "2025-03-02T23:15:00+08:00": "2025-03-02",
    "发布时间：2025年3月2日 08:30 来源": "2025-03-02",
    45718: "2025-03-02",
    "45718": "2025-03-02",
    "1740873600": "2025-03-02",
    "2 Mar 2025": "2025-03-02",
    "March 2, 2025": "2025-03-02",
    "20250302": "2025-03-02",
    "13/03/2025": None,
    "3月2日": None,
    dt.datetime(2025, 3, 2, 8): "2025-03-02",
}


@pytest.mark.parametrize("cell", DAYS)
def test_a_day_is_read_in_whatever_form_a_table_has_it(cell: Any) -> None:
    day = day_of(cell)
    assert (day.isoformat() if day else None) == DAYS[cell]


def test_a_column_of_slashed_days_shows_by_one_of_them_which_number_is_the_month() -> None:
    assert order_in(["02/03/2025", "25/03/2025"]) == "dmy"
    assert order_in(["02/03/2025", "03/25/2025"]) == "mdy"
    assert order_in(["02/03/2025"]) is None
    assert day_of("02/03/2025", "dmy") == dt.date(2025, 3, 2)
    assert day_of("02/03/2025", "mdy") == dt.date(2025, 2, 3)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("第03版：要闻", ("3", "要闻")),
        ("A04版 国际", ("A04", "国际")),
        ("要闻 3版", ("3", "要闻")),
        ("第三版", ("3", "")),
        ("04", ("4", "")),
        ("要闻", ("", "要闻")),
        ("三农", ("", "三农")),
    ],
)
def test_a_cell_about_a_page_is_its_number_and_its_name(cell: str, expected: tuple[str, str]) -> None:
    assert page_of(cell) == expected


def test_columns_are_known_by_chinese_and_english_names_and_by_what_stands_in_them() -> None:
    names = ["新闻标题", "发布时间", "meta.source", "版面", "说明文字", "点击量"]
    found = map_columns(names, [{"说明文字": "长" * 80, "新闻标题": "短"}], {})
    assert found.columns == {
        "date": "发布时间",
        "title": "新闻标题",
        "paper": "meta.source",
        "page": "版面",
        "body": "说明文字",
    }
    assert found.because["body"] == "content"
    assert found.kept == ("点击量",)


def test_a_given_column_wins_by_name_or_number_and_a_wrong_one_is_answered_with_those_there_are() -> None:
    found = map_columns(["标题", "副标题", "正文"], [], {"title": "副标题", "deck": "1"})
    assert (found.columns["title"], found.columns["deck"]) == ("副标题", "标题")
    with pytest.raises(UnknownColumn) as wrong:
        map_columns(["标题"], [], {"body": "正文"})
    assert wrong.value.args == ("正文", ("标题",))


def test_a_text_printed_again_with_a_few_words_changed_is_nearly_the_same() -> None:
    text = "停了两年的老桥头旧书市三月一日重新开张，天刚亮，桥面上就有人提着布袋来等，两排书摊一直摆到码头边。" * 2
    other = "渡口添了一条新船，一次能坐四十人，两岸学生上学不用再绕路，渡口负责人说新船每天开十二班，票价不变。" * 2
    doubles = Doubles()
    assert doubles.see("书市", text, "a:1") is None
    assert doubles.see("新船", other, "a:2") is None
    near = doubles.see("书市重开", text.replace("天刚亮", "天才亮", 1) + "记者昨日获悉。", "a:3")
    assert near is not None
    assert (near.kind, near.where) == ("near", "a:1")
    same = doubles.see("书 市", f"　{text}\n", "a:4")
    assert same is not None
    assert (same.kind, same.where) == ("identical", "a:1")


def test_every_file_that_a_build_refuses_for_import_is_one_that_import_takes() -> None:
    assert set(FOREIGN) == set(IMPORTABLE) - set(SUFFIXES)
