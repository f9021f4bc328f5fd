"""The data sets: complete, readable by other programs, and documented."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import io
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from jianbao.archive import bind_archive, is_address
from jianbao.export import EXPORTS, export_archive, export_citations
from jianbao.export.citations import Form
from jianbao.export.formats import cell
from jianbao.model import Archive, Organisation, Person, Place, Quote
from tests.newsprint import SETTINGS, located, make_article, make_byline, make_page, make_section

ARTICLE = make_article(
    "bridge",
    "新桥合龙",
    kicker=located("七年之后——", 1),
    lead=(located("“我们做到了，”林青山说，工程如期。", 3),),
    sections=(make_section("桥", "江上百日", "二段。"),),
    bylines=(make_byline("林小满", "记者"),),
    url="https://elsewhere.example/1",
    extra={"desk": dt.date(2025, 1, 1)},
    people=(Person("林青山", "总工程师", "江城桥梁公司"),),
    organisations=(Organisation("江城桥梁公司", ("桥梁公司",)),),
    quotes=(
        Quote("q-1", "我们做到了，", "direct", (Place(0, 1, 7),), (3, 3), "林青山", "总工程师", "说", "after"),
        Quote("q-2", "工程如期", "indirect", (Place(0, 13, 17),), (3, 4), "林青山", None, "说", "after"),
    ),
)


@pytest.fixture(scope="module")
def archive() -> Archive:
    pages = [
        make_page(ARTICLE, date="2025-09-29", number="03", path="seeds/a.txt"),
        make_page(make_article("lost", "无日期", "正文。"), path="seeds/b.txt"),
    ]
    return bind_archive(pages, SETTINGS)[0]


@pytest.fixture(scope="module")
def files(archive: Archive) -> dict[str, bytes]:
    return {file.path: file.content for file in export_archive(archive, SETTINGS)}


def unpack(pack: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in gzip.decompress(pack).decode("utf-8").splitlines()]


def load(files: dict[str, bytes], path: str) -> Any:
    return json.loads(files[path].decode("utf-8"))


def test_every_file_has_a_path_that_may_be_published(files: dict[str, bytes]) -> None:
    assert [path for path in files if not is_address(path)] == []


def test_quotes_open_in_a_spreadsheet_with_the_article_and_page_they_stand_in(files: dict[str, bytes]) -> None:
    content = files["api/quotes/direct-2025.csv"]
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\n") == content.count(b"\r\n") == 2
    (row,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert (row["text"], row["speaker"], row["post"], row["cue"]) == ("我们做到了，", "林青山", "总工程师", "说")
    assert (row["headline"], row["page"], row["date"]) == ("新桥合龙", "3", "2025-09-29")
    assert row["address"] == "chenbao/2025-09-29/3/1.html#q-1"
    assert (row["source"], row["first_line"], row["last_line"]) == ("seeds/a.txt", "3", "3")


def test_quotes_stand_as_json_with_article_page_and_source_lines(files: dict[str, bytes]) -> None:
    (quote,) = load(files, "api/quotes/direct-2025.json")["quotes"]
    assert (quote["article"], quote["page"], quote["source"], quote["lines"]) == (
        "bridge",
        "3",
        "seeds/a.txt",
        [3, 3],
    )


def test_reports_without_quotation_marks_stand_in_a_file_of_their_own(files: dict[str, bytes]) -> None:
    table = gzip.decompress(files["api/quotes/indirect-2025.csv.gz"]).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(table, newline=""))
    assert (row["text"], row["headline"], row["page"]) == ("工程如期", "新桥合龙", "3")
    assert [path for path in files if path.startswith("api/quotes/mixed")] == []


def test_every_article_is_found_by_following_the_lists_from_the_index(files: dict[str, bytes]) -> None:
    index = load(files, "api/index.json")
    issues = [i["issue"] for paper in index["papers"] for i in load(files, paper["list"])["issues"]]
    listed: dict[str, str] = {}
    found: dict[str, Any] = {}
    for path in [*issues, *index["undated"]]:
        record = load(files, path)
        for page in record["pages"]:
            listed |= {entry["id"]: urljoin(page["address"], entry["address"]) for entry in page["articles"]}
        for pack in record["articles"]:
            found |= {article["id"]: article for article in unpack(files[pack])}
    assert listed == {"bridge": "chenbao/2025-09-29/3/1.html", "lost": "undated/b/1.html"}
    assert {id: article["address"] for id, article in found.items()} == listed
    bridge, lost = found["bridge"], found["lost"]
    assert bridge["lead"] == ["“我们做到了，”林青山说，工程如期。"]
    assert bridge["lines"] == [1, 3]
    assert bridge["original_url"] == "https://elsewhere.example/1"
    assert bridge["extra"] == {"desk": "2025-01-01"}
    assert "url" not in bridge
    assert bridge["sections"][0]["keyword"] == "桥"
    assert "date" not in lost


def test_a_quote_of_an_article_points_into_its_paragraphs(files: dict[str, bytes]) -> None:
    (record,) = unpack(files["api/articles/chenbao/2025-09.jsonl.gz"])
    ((paragraph, start, end),) = record["quotes"][0]["at"]
    assert record["lead"][paragraph][start:end] == "我们做到了，"
    assert record["quotes"][0]["speaker"] == "林青山"


def test_what_is_too_much_for_one_file_goes_on_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jianbao.export.static_api._LARGEST", 300)
    pages = [
        make_page(*(make_article(f"a-{n}", f"题{n}", "正文。") for n in range(3)), date="2025-09-29", number="1")
    ]
    files = {file.path: file.content for file in export_archive(bind_archive(pages, SETTINGS)[0], SETTINGS)}
    packs = load(files, "api/issues/chenbao/2025-09-29.json")["articles"]
    assert [article["id"] for pack in packs for article in unpack(files[pack])] == ["a-0", "a-1", "a-2"]
    assert len(packs) == 3


def test_the_index_and_its_lists_lead_to_every_file(files: dict[str, bytes]) -> None:
    named = set(re.findall(r'"(api/[^"]+)"', "\n".join(files[p].decode() for p in files if p.endswith(".json"))))
    assert named | {"api/index.json"} == set(files)


def test_people_are_a_table_with_a_row_for_every_post(files: dict[str, bytes]) -> None:
    (row,) = csv.DictReader(io.StringIO(files["api/people.csv"].decode("utf-8-sig"), newline=""))
    assert (row["name"], row["post"], row["organisation"]) == ("林青山", "总工程师", "江城桥梁公司")
    assert (row["articles"], row["quotes"], row["reports"], row["first_date"]) == ("1", "1", "1", "2025-09-29")


def test_organisations_are_a_table_with_the_days_they_were_named(files: dict[str, bytes]) -> None:
    (row,) = csv.DictReader(io.StringIO(files["api/organisations.csv"].decode("utf-8-sig"), newline=""))
    assert (row["name"], row["aliases"], row["last_date"]) == ("江城桥梁公司", "桥梁公司", "2025-09-29")


@pytest.mark.parametrize("text", ["=1+1", "+8613900000000", "-2", "@SUM(A1)", "\tx", "\r=x"])
def test_no_cell_of_a_table_is_run_as_a_formula(text: str) -> None:
    assert cell(text) == f"'{text}"


def test_numbers_in_a_table_stay_numbers() -> None:
    assert (cell(-2), cell(None), cell(["甲", "乙"])) == ("-2", "", "甲; 乙")


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_every_export_gives_files_that_may_be_written(archive: Archive, name: str) -> None:
    files = list(EXPORTS[name](archive, SETTINGS))
    assert files
    assert [file.path for file in files if not is_address(file.path)] == []


@pytest.mark.parametrize("form", ["bibtex", "ris", "csl", "gbt-2015", "gbt-2025"])
def test_all_citations_go_into_one_file(archive: Archive, form: Form) -> None:
    (file,) = export_citations(archive, SETTINGS, form)
    assert file.content.decode("utf-8").count("新桥合龙") == 1
    assert file.content.decode("utf-8").count("无日期") == 1


def test_every_file_and_field_is_documented(files: dict[str, bytes]) -> None:
    documented = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
    fields = set()
    for path, packed in files.items():
        content = gzip.decompress(packed) if path.endswith(".gz") else packed
        if ".json" in path:
            fields |= set(re.findall(r'"([a-z_]+)":', content.decode())) - ARTICLE.extra.keys()
        else:
            fields |= set(content.decode("utf-8-sig").splitlines()[0].split(","))
    assert sorted(field for field in fields if f"`{field}`" not in documented) == []
