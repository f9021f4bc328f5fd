"""Records as crawlers and tables leave them: other names of fields, HTML in fields, authors in brackets."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianbao.config import Settings
from jianbao.export.page_json import page_to_json
from jianbao.model import Page, Piece, Text
from jianbao.parsing.fields.names import FIELDS, plain_key
from jianbao.parsing.records.html_body import html_blocks, is_html
from jianbao.parsing.records.jsonl import parse_jsonl
from jianbao.reading import is_blank, source_of_bytes


def page_of(**fields: Any) -> Page:
    source, found = source_of_bytes(json.dumps(fields, ensure_ascii=False).encode(), "seeds/a.jsonl", "jsonl")
    assert source is not None and found == ()
    (page,), diagnostics = parse_jsonl(source, Settings())
    assert diagnostics == ()
    return page


@pytest.mark.parametrize(
    ("body", "date", "title", "page", "author"),
    [
        ("body", "date", "title", "page", "author"),
        ("content", "publish_time", "title", "page_no", "author"),
        ("text", "pub_date", "headline", "page", "writer"),
        ("正文", "日期", "标题", "版次", "作者"),
        ("内容", "发布时间", "题目", "版面", "记者"),
        ("Content", "publishTime", "Title", "Page-No", "AUTHOR"),
        ("full_text", "pubDate", "TITLE", "page num", "byline"),
    ],
)
def test_a_field_is_known_by_the_names_that_archives_give_it(
    body: str, date: str, title: str, page: str, author: str
) -> None:
    fields = {body: "书市开张。", date: "2019-10-08", title: "旧书市重开", page: "02版：民生", author: "林小满"}
    found = page_of(**fields, 来源="河西网")
    (article,) = found.articles
    assert (article.title, [paragraph.text for paragraph in article.lead]) == ("旧书市重开", ["书市开张。"])
    assert (str(found.date.value), found.number.value, found.name.value) == ("2019-10-08", "2", "民生")
    assert [byline.name for byline in article.bylines] == ["林小满"]
    assert article.extra == {"来源": "河西网"}


def test_a_field_under_its_own_name_counts_before_others_which_are_kept() -> None:
    (article,) = page_of(body="甲。", content="乙。", title="题", 标题="别题").articles
    assert (article.lead[0].text, article.title) == ("甲。", "题")
    assert article.extra == {"content": "乙。", "标题": "别题"}


def test_an_empty_field_gives_way_to_the_same_under_another_name() -> None:
    (article,) = page_of(body="", content="乙。", title=None, 标题="题").articles
    assert (article.lead[0].text, article.title, article.extra) == ("乙。", "题", {})


def test_no_name_stands_for_two_fields() -> None:
    names = [plain_key(name) for row in FIELDS for name in (row.name, *row.aliases)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("（记者 林小满）", [("记者", "林小满", None)]),
        ("(本报记者 林小满 通讯员 周望)", [("记者", "林小满", "本报"), ("通讯员", "周望", None)]),
        ("【记者 林小满】", [("记者", "林小满", None)]),
        ("记者林小满、周望", [("记者", "林小满", None), ("记者", "周望", None)]),
        ("作者：林小满;周望", [(None, "林小满", None), (None, "周望", None)]),
        ("来源：河西网 记者 林小满", [("记者", "林小满", None)]),
        ("林小满", [(None, "林小满", None)]),
    ],
)
def test_an_author_is_read_in_brackets_behind_labels_and_beside_a_role(
    author: str, names: list[tuple[str | None, str, str | None]]
) -> None:
    (article,) = page_of(title="题", body="甲。", author=author).articles
    assert [(byline.role, byline.name, byline.outlet) for byline in article.bylines] == names


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ("<p>　　甲&nbsp;乙。</p><p>丙说：&ldquo;丁。&rdquo;</p>", ["甲 乙。", "丙说：“丁。”"]),
        ("甲。<br/>　　乙。<br>丙。", ["甲。", "乙。", "丙。"]),
        ("<div>甲。\n乙。</div>", ["甲。", "乙。"]),
        ("<p>甲乙\n丙丁。</p>", ["甲乙丙丁。"]),
        ("<P CLASS='a>b'>甲。<P>乙。", ["甲。", "乙。"]),
        ("甲。<script>alert('<p>坏</p>')</script><style>p{}</style>乙。", ["甲。乙。"]),
        ("<!-- 注 <p>坏</p> --><p>甲。</p>", ["甲。"]),
        ("&lt;p&gt;甲。&lt;/p&gt;&lt;p&gt;乙。&lt;/p&gt;", ["甲。", "乙。"]),
        ("<![CDATA[<p>甲。</p>]]>", ["甲。"]),
        ("<!DOCTYPE html><html><body><p>甲。</p></body></html>", ["甲。"]),
        ("&#8220;甲&#x201D;，R&D 与 a&b;c", ["“甲”，R&D 与 a&b;c"]),
        ("3<5 而 a<b 且 c>d，<未知>，<<书>>", ["3<5 而 a<b 且 c>d，<未知>，<<书>>"]),
        (
            "<table><tr><td>班次</td><td>时间</td></tr><tr><td>1</td><td>7:00</td></tr></table>",
            ["班次 | 时间", "1 | 7:00"],
        ),
        ("<ul><li>甲</li><li>乙</li></ul>", ["甲", "乙"]),
        (
            [{"type": "text", "content": "<p>甲。</p>"}, {"type": "img", "src": "a.jpg"}, {"text": "乙。"}],
            ["甲。", "乙。"],
        ),
        (["甲。", "乙。"], ["甲。", "乙。"]),
    ],
)
def test_html_in_a_body_is_read_as_it_is_shown(body: object, paragraphs: list[str]) -> None:
    (article,) = page_of(title="题", body=body).articles
    assert [paragraph.text for paragraph in article.paragraphs()] == paragraphs


def test_headings_captions_and_words_set_apart_are_kept() -> None:
    body = "<p>甲<strong>乙丙</strong>丁。</p><h3>小标题</h3><p>戊。</p><figure><img src=x><figcaption>图</figcaption></figure>"
    (article,) = page_of(title="题<br>二行 &amp; 三", body=body).articles
    assert [line.text for line in article.headline] == ["题", "二行 & 三"]
    assert [(stretch.start, stretch.end, stretch.kind) for stretch in article.lead[0].emphasis] == [
        (1, 3, "strong")
    ]
    assert [(section.heading.text if section.heading else None) for section in article.sections] == ["小标题"]
    assert [caption.text.text for caption in article.captions] == ["图"]


pieces = st.sampled_from(
    (
        *(
            "<p>",
            "</p>",
            "<br>",
            "<b>",
            "</b>",
            "<h2>",
            "</h2>",
            "<td>",
            "<",
            ">",
            "&",
            "&nbsp;",
            "&#65;",
            "<!--",
            "-->",
        ),
        *(
            "甲",
            "乙。",
            "a",
            " ",
            "<script>",
            "</script>",
            "<a href='x",
            "&lt;p&gt;",
            "<![CDATA[",
            "]]>",
            "\n",
            '"',
            "'",
        ),
    )
)


@settings(max_examples=200, deadline=None)
@given(st.lists(pieces, max_size=30).map("".join))
def test_any_html_is_read_and_its_ledger_holds_every_character_once(body: str) -> None:
    line = json.dumps({"title": "题", "body": body + "末"}, ensure_ascii=False)
    source, _ = source_of_bytes(line.encode(), "seeds/a.jsonl", "jsonl")
    assert source is not None
    for page in parse_jsonl(source, Settings())[0]:
        seen = {at: 0 for at, sign in enumerate(line) if not is_blank(sign)}
        for entry in page_to_json(page)["ledger"]:
            for at in range(entry["start"], entry["end"]):
                if at in seen:
                    seen[at] += 1
        assert set(seen.values()) == {1}


@pytest.mark.parametrize(
    "hostile", ["<", "<p", "<p>", "<!--", "&", "&#", "<a '", '<a "', "<b>x", "<td>", "&lt;p&gt;", "<div>", "甲<br>"]
)
def test_hostile_html_is_read_in_linear_time(hostile: str) -> None:
    spent = []
    for size in (20_000, 160_000):
        words = hostile * (size // len(hostile)) + "<p>末</p>"
        text = Text(words, (Piece(0, len(words), 1, 0, len(words)),))
        assert is_html(words)
        started = time.process_time()
        assert list(html_blocks(text))
        spent.append(time.process_time() - started)
    assert spent[1] < 20 * spent[0] + 0.3
