"""The readers of gold: what a page and a text with judgements say, and what is refused with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.accuracy.gold import GoldError, GoldPage, GoldText
from benchmarks.accuracy.marked_page import read_marked_page
from benchmarks.accuracy.marked_speech import read_marked_speech
from benchmarks.accuracy.setting import break_lines

PAGE = """# forms: gap one wrap-6
=== 消息
栏|观潮
引|大桥合龙
题|两岸不再等船
署|本报记者 甲乙 => 记者:甲乙
段|今天，大桥合龙了。
节|以后怎么走
段|走桥上。
"""


def page_of(tmp_path: Path, marked: str) -> list[GoldPage]:
    path = tmp_path / "page.page"
    path.write_text(marked, encoding="utf-8", newline="\n")
    return list(read_marked_page(path))


def text_of(tmp_path: Path, marked: str) -> GoldText:
    path = tmp_path / "text.txt"
    path.write_text(marked, encoding="utf-8", newline="\n")
    return read_marked_speech(path)


def test_a_page_is_set_in_each_of_its_forms(tmp_path: Path) -> None:
    gap, one, wrapped = page_of(tmp_path, PAGE)
    assert gap.text.splitlines()[:4] == ["观潮", "大桥合龙", "两岸不再等船", "本报记者 甲乙"]
    assert one.text.splitlines()[:4] == ["大桥合龙", "两岸不再等船（观潮）", "", "本报记者 甲乙"]
    assert "　　今天，大\n桥合龙了。" in wrapped.text
    assert gap.articles == one.articles == wrapped.articles


def test_the_labels_say_what_the_article_is_made_of(tmp_path: Path) -> None:
    article = page_of(tmp_path, PAGE)[0].articles[0]
    assert (article["column"], article["kicker"], article["headline"]) == ("观潮", "大桥合龙", ["两岸不再等船"])
    assert article["bylines"] == [{"role": "记者", "name": "甲乙"}]
    assert article["lead"] == ["今天，大桥合龙了。"]
    assert article["sections"] == [{"heading": "以后怎么走", "keyword": None, "paragraphs": ["走桥上。"]}]


def test_no_line_begins_with_a_stop() -> None:
    assert list(break_lines("一二三四，五六七八。", 4)) == ["一二三四，", "五六七八。"]


@pytest.mark.parametrize(
    ("marked", "line"),
    [("# forms: gap\n题目没有标签\n", 2), ("# forms: gap\n=== 消息\n页|一\n", 3), ("=== 消息\n题|一\n", 1)],
)
def test_a_page_that_cannot_be_read_is_refused_with_its_line(tmp_path: Path, marked: str, line: int) -> None:
    with pytest.raises(GoldError, match=f"page.page:{line}: "):
        page_of(tmp_path, marked)


def test_offsets_are_counted_in_the_text_without_the_judgements(tmp_path: Path) -> None:
    text = text_of(
        tmp_path, "# manner: x\n题\n“走。”{甲某|甲 after}甲某说，⟦路“不远”{-}⟧{^甲某}，「『好』嘅」{~甲某}。\n"
    )
    assert text.text == "题\n“走。”甲某说，路“不远”，「『好』嘅」。\n"
    found = [(text.text[s.start : s.end], s.kind, s.speakers, s.construction) for s in text.spans]
    assert found == [
        ("走。", "direct", ("甲某", "甲"), "after"),
        ("路“不远”", "indirect", ("甲某",), ""),
        ("不远", "term", (), ""),
        ("『好』嘅", "mixed", ("甲某",), ""),
    ]


def test_a_quote_may_open_again_with_each_paragraph(tmp_path: Path) -> None:
    text = text_of(tmp_path, "题\n甲说：“一。\n“二。”{甲 before}\n")
    assert [text.text[span.start : span.end] for span in text.spans] == ["一。\n“二。"]


@pytest.mark.parametrize(
    ("marked", "line"),
    [("题\n“走。”甲说。\n乙走了。\n", 2), ("题\n甲说。”{甲 after}\n", 2), ("题\n“走。”{甲 sideways}\n", 2)],
)
def test_a_text_that_cannot_be_read_is_refused_with_its_line(tmp_path: Path, marked: str, line: int) -> None:
    with pytest.raises(GoldError, match=f"text.txt:{line}: "):
        text_of(tmp_path, marked)
