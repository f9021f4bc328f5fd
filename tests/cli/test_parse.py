"""`jianbao parse`: one source, in three forms."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jianbao.cli import main
from tests.archives import PAGE, SEED, MakeArchive


@pytest.fixture
def page(make_archive: MakeArchive) -> Path:
    return make_archive({"seeds/a.txt": PAGE}) / "seeds/a.txt"


def parse_json(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> list[dict[str, Any]]:
    assert main(["parse", *arguments, "--format", "json"]) == 0
    return [json.loads(line) for line in capsysbinary.readouterr().out.decode("utf-8").splitlines()]


def test_json_is_the_page_json_of_one_page_a_line(page: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (content,) = parse_json(capsysbinary, str(page))
    assert content["schema"] == "jianbao.page/1"
    assert content["source"]["path"] == "seeds/a.txt"
    assert content["articles"][0]["headline"] == ["城南旧书市周末重开"]


def test_several_pages_in_one_file_are_json_lines(
    make_archive: MakeArchive, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    root = make_archive({"seeds/issue.txt": f"{PAGE}\f{PAGE}"})
    assert len(parse_json(capsysbinary, str(root / "seeds/issue.txt"))) == 2


def test_one_article_can_be_asked_for(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (whole,) = parse_json(capsysbinary, str(SEED))
    (second,) = parse_json(capsysbinary, str(SEED), "--article", "2")
    assert second["articles"] == whole["articles"][1:2]


def test_explaining_gives_the_decisions_with_the_json(
    page: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (content,) = parse_json(capsysbinary, str(page), "--explain")
    assert {"line", "taken_for", "rule", "confidence", "because"} <= content["decisions"][0].keys()


def test_an_outline_names_what_was_found_with_its_lines(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(page)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("seeds/a.txt · ")
    assert "城南旧书市周末重开  (1)" in told
    assert "林小满" in told


def test_markdown_is_the_article(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(page), "--format", "markdown"]) == 0
    assert 'title: "城南旧书市周末重开"' in capsys.readouterr().out


def test_output_may_go_to_a_file(page: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["parse", str(page), "--format", "json", "-o", str(tmp_path / "a.json")]) == 0
    assert capsysbinary.readouterr().out == b""
    assert json.loads((tmp_path / "a.json").read_bytes())["articles"]


def test_a_page_of_no_archive_is_parsed_where_it_stands(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE.encode())
    (content,) = parse_json(capsysbinary, str(tmp_path / "a.txt"))
    assert content["source"]["path"] == "a.txt"


def test_a_file_that_does_not_exist_is_an_unusable_argument(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "nowhere.txt"]) == 2
    assert "nowhere.txt" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_an_error_in_the_input(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"seeds/empty.txt": ""})
    assert main(["parse", str(root / "seeds/empty.txt")]) == 1
    assert "seeds/empty.txt: error " in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["parse"], ["parse", "--format", "xml", "a.txt"], ["paste"], [], ["build", "x"]]
)
def test_wrong_arguments_are_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "Usage" in capsys.readouterr().err
