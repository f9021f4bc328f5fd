"""JSONL sources: every field, every way a line can be wrong, and the ledger of a line."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianbao.config import Paper, Settings
from jianbao.diagnostics import Diagnostic
from jianbao.export.page_json import page_to_json
from jianbao.model import Page
from jianbao.parsing.records.jsonl import parse_jsonl
from jianbao.reading import is_blank, source_of_bytes


def parse(content: bytes | str, known: Settings | None = None) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    data = content.encode("utf-8") if isinstance(content, str) else content
    source, diagnostics = source_of_bytes(data, "seeds/a.jsonl", "jsonl")
    assert diagnostics == ()
    assert source is not None
    return parse_jsonl(source, known or Settings())


def page_of(**fields: Any) -> Page:
    (page,), diagnostics = parse(json.dumps(fields, ensure_ascii=False))
    assert diagnostics == ()
    return page


def test_every_field_finds_its_place() -> None:
    page = page_of(
        id="x-1", date="2024-05-06", title="夜校开课", paper="甲城晚报", page=3, body="第一段。\n　　第二段。\n\n",
        author="首席记者 王小芳 实习生 李明", url="https://example.org/1", kicker="老厂房里", deck="两百人来听", column="城事",
        page_name="要闻", 评级=5, tags=["夜校", {"a": 1.5}], 空=None,
    )  # fmt: skip
    article = page.articles[0]
    assert (article.id, article.title, article.url) == ("x-1", "夜校开课", "https://example.org/1")
    assert [text.text for text in (article.kicker, article.deck, article.column) if text] == [
        "老厂房里",
        "两百人来听",
        "城事",
    ]
    assert [paragraph.text for paragraph in article.lead] == ["第一段。", "第二段。"]
    assert [(b.role, b.name) for b in article.bylines] == [("首席记者", "王小芳"), ("实习生", "李明")]
    assert article.extra == {"评级": 5, "tags": ["夜校", {"a": 1.5}], "空": None}
    assert (page.paper.value, page.number.value, page.name.value, page.date.basis) == (
        "甲城晚报",
        "3",
        "要闻",
        "given",
    )


@pytest.mark.parametrize(
    "date",
    [
        "2025-09-29",
        "2025/9/29",
        "20250929",
        20250929,
        "2025年9月29日",
        "二○二五年九月二十九日",
        "2025-09-29T08:00:00+08:00",
    ],
)
def test_dates_are_read_as_archives_write_them(date: str | int) -> None:
    value = page_of(date=date, body="文。").date.value
    assert value is not None
    assert value.isoformat() == "2025-09-29"


@pytest.mark.parametrize(
    ("page", "number"), [(3, "3"), ("3", "3"), ("03", "3"), ("A04", "A04"), ("第4版", "4"), (None, None)]
)
def test_page_numbers_are_read_from_numbers_and_text(page: object, number: str | None) -> None:
    assert page_of(page=page, body="文。").number.value == number


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("王小芳;李明", ["王小芳", "李明"]),
        ("王小芳、李 明", ["王小芳", "李明"]),
        ("Jane Doe", ["Jane Doe"]),
        (["记者 王小芳", "李明"], ["王小芳", "李明"]),
        ("", []),
    ],
)
def test_authors_become_bylines(author: object, names: list[str]) -> None:
    assert [byline.name for byline in page_of(author=author, body="文。").articles[0].bylines] == names


def test_what_the_text_says_of_itself_is_repeated_in_the_fields() -> None:
    body = "本报讯（记者王小芳 通讯员李明）昨天上午，夜校开课。"
    article = page_of(title="夜校", body=body).articles[0]
    assert (article.lead[0].text, article.dateline) == (body, "本报讯")
    assert [(b.name, b.role, b.inline) for b in article.bylines] == [
        ("王小芳", "记者", True),
        ("李明", "通讯员", True),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encodings_and_line_ends_do_not_matter(encoding: str, end: str) -> None:
    line = json.dumps(
        {"id": "x", "title": "夜校", "body": "第一晚来了两百人，记者看到，这是我们的学校。"}, ensure_ascii=False
    )
    pages, diagnostics = parse(end.join([line, "", line.replace("x", "y"), ""]).encode(encoding))
    assert diagnostics == ()
    assert [page.articles[0].id for page in pages] == ["x", "y"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{", "record-broken"),
        ('{"body": "文"', "record-broken"),
        ('{"body": "文"} {"body": "二"}', "record-broken"),
        ('{"body" "文"}', "record-broken"),
        ('{"body": }', "record-broken"),
        ("{body: 1}", "record-broken"),
        ("[1, 2]", "record-broken"),
        ('"文"', "record-broken"),
        ("[" * 100_000, "record-broken"),
        ('{"body": ' + "[" * 100_000, "record-broken"),
        ('{"a": ' + "9" * 5000 + ', "body": "文"}', "record-broken"),
        ('{"title": "题"}', "record-without-body"),
        ('{"title": "题", "body": null}', "record-without-body"),
        ('{"title": "题", "body": " \\n "}', "record-without-body"),
    ],
)
def test_a_bad_line_is_a_diagnostic_with_its_line_and_the_others_are_kept(line: str, code: str) -> None:
    good = '{"id": "%s", "body": "夜校开课"}'
    pages, diagnostics = parse("\n".join([good % "a", line, good % "b"]))
    assert [page.articles[0].id for page in pages] == ["a", "b"]
    assert [(found.code, found.path, found.line) for found in diagnostics] == [(code, "seeds/a.jsonl", 2)]


def test_a_date_that_does_not_exist_is_reported_and_the_article_kept() -> None:
    (page,), diagnostics = parse('{"date": "2025-02-30", "body": "文。"}')
    assert page.date.value is None
    assert [(found.code, found.line) for found in diagnostics] == [("date-impossible", 1)]


def test_a_missing_id_is_made_of_the_content_and_stays_the_same() -> None:
    first, second = page_of(title="夜校", body="文。"), page_of(body="文。", title="夜校", date="2024-01-01")
    assert first.articles[0].id == second.articles[0].id != page_of(title="夜校", body="文").articles[0].id
    assert first.articles[0].id.isascii()


def test_a_papers_other_names_stand_for_its_own() -> None:
    known = Settings(papers=(Paper(slug="jcwb", name="甲城晚报", aliases=("晚报",)),))
    for name in ("jcwb", "晚报", "甲城晚报"):
        (page,), _ = parse(json.dumps({"paper": name, "body": "文。"}), known)
        assert page.paper.value == "甲城晚报"


def test_lone_surrogates_and_control_characters_do_not_reach_the_text() -> None:
    (page,), _ = parse(
        '{"id": "a\\ud800", "title": "夜\\u0000校", "body": "甲\\ud83d乙\\ud83d\\ude00丙\\u0007", "x": "\\udfff"}'
    )
    assert page.articles[0].lead[0].text == "甲\ufffd乙😀丙"
    assert page.articles[0].title == "夜 校"
    json.dumps(page_to_json(page), ensure_ascii=False).encode("utf-8")


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)
names = st.sampled_from(
    ["id", "title", "kicker", "author", "paper", "date", "page", "url", "bylines", "captions", "x/~"]
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(names, values, max_size=6), st.text(min_size=1, max_size=40), st.booleans())
def test_the_ledger_of_a_line_holds_every_character_once_and_names_where_it_is(
    fields: dict[str, Any], body: str, ascii_only: bool
) -> None:
    line = json.dumps({**fields, "body": body}, ensure_ascii=ascii_only)
    source, _ = source_of_bytes(line.encode("utf-8", "surrogatepass"), "seeds/a.jsonl", "jsonl")
    if source is None:
        return
    pages, _ = parse_jsonl(source, Settings())
    for page in pages:
        raw = source.lines[page.ledger[0].line - 1].raw
        seen = {at: 0 for at, sign in enumerate(raw) if not is_blank(sign)}
        found = page_to_json(page)
        for entry in page.ledger:
            for at in range(entry.start, entry.end):
                if at in seen:
                    seen[at] += 1
            if entry.role == "text":
                assert raw[entry.start : entry.end].strip() in json.dumps(
                    resolve(found, entry.at), ensure_ascii=False
                )
        assert set(seen.values()) == {1}


def resolve(found: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        found = found[int(step)] if isinstance(found, list) else found[step]
    return found
