"""`jianbao parse --article N`: what is said of one article and no other, and the article written as Markdown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jianbao.cli import main
from tests.archives import MakeArchive

TWO = """渡口添了新船
老街有了新路

本报记者 林小满

　　渡口昨天添了一条新船，船长向大家介
绍了航线，乘客在码头上排队，船要等到下
周才开，票价和从前一样。“船稳得很！”

早市鱼价回落
摊主添了新秤

本报记者 何 青

　　早市的鱼价昨天回落，摊主说货比上周
多了一倍，价钱自然下来，街坊买了鱼就回
家去，秤盘没有歇过，到中午还排着
"""
CORRECTIONS = """corrections:
  - speaker: 周一诺
    post: 船长
    quote: 船稳得很
  - withhold: 早市鱼价回落
    reason: 当事人要求
    date: 2025-10-01
"""


@pytest.fixture
def page(make_archive: MakeArchive) -> Path:
    return make_archive({"seeds/a.txt": TWO}) / "seeds/a.txt"


def lines_told(capsys: pytest.CaptureFixture[str], page: Path, *arguments: str) -> set[int]:
    assert main(["parse", str(page), "--format", "json", *arguments]) == 0
    return {found["line"] for found in json.loads(capsys.readouterr().out)["diagnostics"]}


def test_only_doubts_about_its_own_lines_are_told(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    everything = lines_told(capsys, page)
    first, second = lines_told(capsys, page, "--article", "1"), lines_told(capsys, page, "--article", "2")
    assert first
    assert second
    assert max(first) < 10 <= min(second)
    assert first | second == everything


def test_a_mistake_in_the_sidecar_is_told_with_any_article(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page.with_suffix(".yaml").write_text("corrections:\n  - drop: 没有这句话\n", encoding="utf-8", newline="\n")
    assert main(["parse", str(page), "--format", "json", "--article", "1"]) == 1
    told = json.loads(capsys.readouterr().out)["diagnostics"]
    assert "correction-unmatched" in {found["code"] for found in told}


def test_the_outline_says_which_article_is_withheld_and_why(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page.with_suffix(".yaml").write_text(CORRECTIONS, encoding="utf-8", newline="\n")
    assert main(["parse", str(page)]) == 0
    first, second = capsys.readouterr().out.split("\n2  ")
    assert "撤下  当事人要求  2025-10-01" in second
    assert "撤下" not in first


def test_a_speaker_given_by_hand_stays_when_the_article_is_read_from_its_markdown(
    page: Path, make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    page.with_suffix(".yaml").write_text(CORRECTIONS, encoding="utf-8", newline="\n")
    assert main(["parse", str(page), "--format", "markdown", "--article", "1"]) == 0
    written = capsys.readouterr().out
    again = make_archive({"seeds/b.md": written}) / "seeds/b.md"
    assert main(["parse", str(again), "--format", "json"]) == 0
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    (quote,) = (quote for quote in article["quotes"] if "船稳得很" in quote["text"])
    assert (quote["speaker"], quote["post"], quote["rule"]) == ("周一诺", "船长", "correction")
    assert main(["parse", str(again), "--format", "markdown"]) == 0
    assert capsys.readouterr().out == written


def test_a_correction_in_front_matter_that_fits_nothing_is_named_with_its_line(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    written = "---\ntitle: 渡口添了新船\ncorrections:\n  - {speaker: 周一诺, quote: 没有这句话}\n---\n船稳得很。\n"
    page = make_archive({"seeds/b.md": written}) / "seeds/b.md"
    assert main(["parse", str(page), "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)["diagnostics"]
    assert [(found["code"], found["line"]) for found in told] == [("correction-unmatched", 4)]
