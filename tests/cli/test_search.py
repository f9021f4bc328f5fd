"""`jianbao search`: the same answers as in the browser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jianbao.cli import main
from tests.archives import PAGE, MakeArchive


def test_any_words_of_the_text_are_found_also_across_words(
    seed_archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for query in ("协同共生", "能网联新", "AI", "1.5亿元", '"5亿元"'):
        assert main(["search", query, "--root", str(seed_archive), "--format", "json"]) == 0
        assert json.loads(capsys.readouterr().out)["total"] >= 1, query


def test_text_is_for_reading(seed_archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "协同共生", "--root", str(seed_archive)]) == 0
    told = capsys.readouterr().out
    assert "协同共生" in told
    assert "undated/" in told


def test_a_limit_limits_what_is_shown_and_not_what_is_counted(
    seed_archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "汽车", "--root", str(seed_archive), "--format", "json", "--limit", "1"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["total"] == 2
    assert len(answer["results"]) == 1


def test_what_a_query_meant_by_mistake_is_told(seed_archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", '"协同共生', "--root", str(seed_archive)]) == 0
    assert "引号没有配对" in capsys.readouterr().out


def test_nothing_found_is_no_error(seed_archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "“鸵鸟养殖场”", "--root", str(seed_archive), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["results"] == []


@pytest.mark.parametrize("query", ["", " ", "|", '"', "-", "标题:", "*", "(", "\x00", "日期:2025-13"])
def test_a_query_of_nothing_but_signs_is_answered(
    seed_archive: Path, capsys: pytest.CaptureFixture[str], query: str
) -> None:
    assert main(["search", "--root", str(seed_archive), "--", query]) == 0
    assert capsys.readouterr().out


def test_before_the_first_build_one_is_told_to_build(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "书市", "--root", str(make_archive({"seeds/a.txt": PAGE}))]) == 2
    assert "jianbao build" in capsys.readouterr().err


def test_a_torn_index_is_told_with_its_cure(make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_archive({"seeds/a.txt": PAGE, ".jianbao/index/facts.json": "{"})
    assert main(["search", "书市", "--root", str(root)]) == 2
    assert "--full" in capsys.readouterr().err
