"""Markdown of a whole issue, and front matter as makers of blogs write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jianbao.config import Paper, Settings
from jianbao.diagnostics import Diagnostic, cure_of
from jianbao.export.page_json import page_to_json
from jianbao.model import Page
from jianbao.parsing import parse_source
from jianbao.reading import is_blank, source_of_bytes

KNOWN = Settings(papers=(Paper(slug="hxwb", name="河西晚报"),))
ISSUE = """# 河西晚报 2023-03-04

## 第01版：要闻

### 1. 旧书市重开

本报讯（记者 林小满）旧书市昨天重新开张。

街道说，以后每个周末都开。

### 2. 夜校开课

本报记者 周望

夜校昨晚开课。

#### 两百人来听

第一晚来了两百人。

（作者为河西大学教授）

## A02版：副刊

责任编辑：周望

### 老街

老街记事。
"""


def parse(text: str, path: str = "seeds/issue.md") -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    source, found = source_of_bytes(text.encode(), path, "markdown")
    assert source is not None and found == ()
    return parse_source(source, KNOWN)


def outline(pages: tuple[Page, ...]) -> list[tuple[str | None, str | None, list[str]]]:
    return [(page.number.value, page.name.value, [article.title for article in page.articles]) for page in pages]


def test_an_issue_is_read_as_its_pages_and_articles() -> None:
    pages, diagnostics = parse(ISSUE)
    assert diagnostics == ()
    assert outline(pages) == [("1", "要闻", ["旧书市重开", "夜校开课"]), ("A02", "副刊", ["老街"])]
    assert {(page.paper.value, str(page.date.value)) for page in pages} == {("河西晚报", "2023-03-04")}
    second = pages[0].articles[1]
    assert [(byline.role, byline.name, byline.inline) for byline in second.bylines] == [("记者", "周望", False)]
    assert [section.heading.text if section.heading else None for section in second.sections] == ["两百人来听"]
    assert [note.text for note in second.notices] == ["（作者为河西大学教授）"]
    assert [text.text for text in pages[1].furniture] == ["责任编辑：周望"]
    ids = [article.id for page in pages for article in page.articles]
    assert ids == ["issue-1-1", "issue-1-2", "issue-2-1"]


def test_every_character_of_an_issue_stands_in_the_ledger_once() -> None:
    pages, _ = parse(ISSUE)
    lines = ISSUE.split("\n")
    seen = {(n, at): 0 for n, line in enumerate(lines, 1) for at, sign in enumerate(line) if not is_blank(sign)}
    for page in pages:
        for entry in page_to_json(page)["ledger"]:
            for at in range(entry["start"], entry["end"]):
                if (entry["line"], at) in seen:
                    seen[entry["line"], at] += 1
    assert set(seen.values()) == {1}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 2023年3月4日 河西晚报 星期六\n## 一版 要闻\n## 第一版 要闻\n### 甲\n文。\n", [("1", "要闻", ["甲"])]),
        (
            "# 第02版：要闻\n## 甲\n文。\n## 乙\n文。\n# 第03版\n## 丙\n文。\n",
            [("2", "要闻", ["甲", "乙"]), ("3", None, ["丙"])],
        ),
        ("## A04 经济\n### （1）甲\n文。\n### ② 乙\n文。\n", [("A04", "经济", ["甲", "乙"])]),
        ("# 河西晚报（2023年3月4日）\n## 1、甲\n文。\n## 2、乙\n文。\n", [(None, None, ["甲", "乙"])]),
        ("---\npaper: 河西晚报\ndate: 2023-03-04\n---\n## 第3版\n### 甲\n文。\n", [("3", None, ["甲"])]),
    ],
)
def test_heads_of_pages_and_articles_have_many_forms(
    text: str, expected: list[tuple[str | None, str | None, list[str]]]
) -> None:
    pages, _ = parse(text)
    assert outline(tuple(page for page in pages if page.articles)) == expected


def test_two_issues_in_one_file_have_each_its_day() -> None:
    pages, _ = parse(
        "# 河西晚报 2023-03-04\n## 第1版\n### 甲\n文。\n# 河西晚报 2023-03-05\n## 第1版\n### 乙\n文。\n"
    )
    assert [(str(page.date.value), page.articles[0].title) for page in pages] == [
        ("2023-03-04", "甲"),
        ("2023-03-05", "乙"),
    ]


def test_fields_above_the_text_are_fields() -> None:
    pages, _ = parse("## 第1版\n### 甲\n引题：乙\n\n副题：丙\n\n作者：林小满;周望\n\n栏目：城事\n\n地点：河西。\n")
    (article,) = pages[0].articles
    heads = (article.kicker, article.deck, article.column)
    assert [text.text for text in heads if text] == ["乙", "丙", "城事"]
    assert [byline.name for byline in article.bylines] == ["林小满", "周望"]
    assert [paragraph.text for paragraph in article.lead] == ["地点：河西。"]


@pytest.mark.parametrize(
    "text",
    [
        "# 旧书市重开\n\n书市开张。\n\n## 书摊搬回老街\n\n人来了。\n",
        "---\ntitle: 旧书市重开\n---\n## 改版\n\n书市开张。\n",
        "---\ntitle: 旧书市重开\n---\n# 第1版\n\n书市开张。\n",
        "# 2023年3月4日的河西\n\n## 上午\n\n书市开张。\n",
    ],
)
def test_one_article_with_headings_stays_one_article(text: str) -> None:
    pages, _ = parse(text)
    assert [len(page.articles) for page in pages] == [1]


@pytest.mark.parametrize(
    "text",
    [
        '+++\ntitle = "旧书市重开"\ndate = 2023-03-04T08:00:00+08:00\ntags = ["书市"]\n[extra]\na = 1\n+++\n书市<!-- 注 -->开张。\n<!-- more -->\n\n人来了。\n',
        "---\ntitle: 旧书市重开\ndate: 2023-03-04 08:00:00\ntags: [书市]\n---\n书市<!-- 注 -->开张。\n\n<!-- more -->\n\n人来了。\n",
        "\n\n---\ntitle: 旧书市重开\ndate: 2023-03-04\n---\n书市开张。\n<!-- 几\n\n行 -->\n\n人来了。\n",
        "title: 旧书市重开\ndate: 2023-03-04\ntags:\n- 书市\n---\n书市开张。\n\n人来了。\n",
        "---\n标题: 旧书市重开\n日期: 2023年3月4日\n---\n书市开张。\n\n人来了。\n",
    ],
)
def test_front_matter_of_blogs_is_read_and_comments_are_no_text(text: str) -> None:
    (page,), diagnostics = parse(text)
    assert diagnostics == ()
    (article,) = page.articles
    assert (article.title, str(page.date.value)) == ("旧书市重开", "2023-03-04")
    assert [paragraph.text.replace(" ", "") for paragraph in article.paragraphs()] == ["书市开张。", "人来了。"]
    seen = {
        (n, at): 0 for n, line in enumerate(text.split("\n"), 1) for at, c in enumerate(line) if not is_blank(c)
    }
    for entry in page.ledger:
        for at in range(entry.start, entry.end):
            if (entry.line, at) in seen:
                seen[entry.line, at] += 1
    assert set(seen.values()) == {1}


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('+++\ntitle = "甲"\ndate = 昨天\n+++\n文。\n', "toml-broken", 3),
        ('+++\ntitle = "甲"\n文。\n', "front-matter-open", 1),
        ("\n---\ntitle: 甲\n文。\n", "front-matter-open", 2),
    ],
)
def test_broken_front_matter_is_told_with_its_line_and_cure(text: str, code: str, line: int) -> None:
    _, diagnostics = parse(text)
    assert [(found.code, found.line) for found in diagnostics][:1] == [(code, line)]
    assert cure_of(diagnostics[0], "en")


def test_a_file_of_an_issue_is_published_page_by_page(tmp_path: Path) -> None:
    from jianbao.cli import main

    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "issue.md").write_text(ISSUE, encoding="utf-8", newline="\n")
    (tmp_path / "site.yaml").write_text("papers: [{slug: hxwb, name: 河西晚报}]\n", encoding="utf-8", newline="\n")
    assert main(["build", "--root", str(tmp_path), "--jobs", "1"]) == 0
    issue = tmp_path / "site" / "hxwb" / "2023-03-04"
    assert sorted(path.relative_to(issue).as_posix() for path in issue.rglob("[0-9].html")) == [
        "1/1.html",
        "1/2.html",
        "a02/1.html",
    ]
