"""The archive as data for other programmes, whole or for a query; and one article."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from jianbao.cli import main
from jianbao.cli.export import Format
from jianbao.export.tabular import TABLES

TEI = "{http://www.tei-c.org/ns/1.0}"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new archive, built."""
    root = tmp_path_factory.mktemp("new") / "x"
    assert main(["init", str(root)]) == 0
    assert main(["build", "--root", str(root), "--jobs", "1"]) == 0
    return root


def exported(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert main(["export", *words, "--root", str(root)]) == 0
    return capsys.readouterr().out


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_articles_are_a_table_with_their_text(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = table(exported(root, capsys, "articles"))
    assert [row["title"] for row in rows] == ["老桥头的书摊又支起来了", "渡口添了一条新船"]
    assert {(row["paper"], row["date"], row["page"]) for row in rows} == {("槐乡晚报", "2025-03-02", "3")}
    assert "街坊都认得我" in rows[0]["text"]
    assert (root / "site" / rows[0]["address"]).is_file()


def test_quotes_people_and_figures_are_tables(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quotes = table(exported(root, capsys, "quotes"))
    assert ("贺长庚", "direct") in {(row["speaker"], row["kind"]) for row in quotes}
    assert "乔以南" in {row["name"] for row in table(exported(root, capsys, "people"))}
    figures = table(exported(root, capsys, "figures"))
    assert {row["unit"] for row in figures if row["value"] == "17"} == {"年"}


def test_a_query_narrows_what_is_written(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [row["title"] for row in table(exported(root, capsys, "articles", "渡口"))] == ["渡口添了一条新船"]
    assert "贺长庚" not in {row["name"] for row in table(exported(root, capsys, "people", "渡口"))}


def test_a_data_package_describes_every_column_with_sizes_and_sums(root: Path, tmp_path: Path) -> None:
    assert main(["export", "datapackage", "-o", str(tmp_path / "d"), "--root", str(root)]) == 0
    package = json.loads((tmp_path / "d/datapackage.json").read_text(encoding="utf-8"))
    assert {resource["name"] for resource in package["resources"]} == set(TABLES)
    for resource in package["resources"]:
        content = (tmp_path / "d" / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        fields = resource["schema"]["fields"]
        assert [one["name"] for one in fields] == content.decode("utf-8-sig").split("\r\n")[0].split(",")
        assert all(one["title"] and one["description"] for one in fields)


def test_parquet_holds_the_same_rows_with_types(root: Path, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    assert main(["export", "parquet", "-o", str(tmp_path / "p"), "--root", str(root)]) == 0
    articles: Any = pq.read_table(tmp_path / "p/articles.parquet")
    assert articles.column("title").to_pylist()[1] == "渡口添了一条新船"
    assert [str(articles.schema.field(name).type) for name in ("date", "characters")] == ["date32[day]", "int64"]
    figures: Any = pq.read_table(tmp_path / "p/figures.parquet")
    assert 17.0 in figures.column("value").to_pylist()


def test_what_is_missing_for_parquet_is_said_before_the_archive_is_read(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jianbao.cli.export.find_spec", lambda name: None)
    monkeypatch.setattr("jianbao.pipeline.building.load_archive", lambda root: pytest.fail("the archive was read"))
    assert main(["export", "parquet", "--root", str(root)]) == 2
    assert "jianbao[parquet]" in capsys.readouterr().err


def test_tei_has_each_article_with_its_paragraphs_and_who_speaks(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = ElementTree.fromstring(exported(root, capsys, "tei").encode("utf-8"))
    first, second = corpus.findall(f"{TEI}TEI")
    assert "".join(first.find(f".//{TEI}body/{TEI}head").itertext()) == "老桥头的书摊又支起来了"  # type: ignore[union-attr]
    said = first.find(f".//{TEI}said[@n='贺长庚']")
    assert said is not None
    assert said.text == "我在这座桥上摆了十七年摊，街坊都认得我。"
    paragraphs = ["".join(one.itertext()) for one in second.findall(f".//{TEI}body//{TEI}p")]
    rows = table(exported(root, capsys, "articles"))
    assert "\n".join(paragraphs) == rows[1]["text"]


@pytest.mark.parametrize("form", [form.value for form in Format])
def test_every_format_is_written(root: Path, tmp_path: Path, form: str) -> None:
    assert main(["export", form, "-o", str(tmp_path / "out"), "--root", str(root)]) == 0
    files = list((tmp_path / "out").iterdir()) if (tmp_path / "out").is_dir() else [tmp_path / "out"]
    assert files
    assert all(path.stat().st_size for path in files)


@pytest.mark.parametrize("form", ["text", "markdown", "json", "citation", "bibtex", "ris"])
def test_one_article_is_shown_by_its_id_or_its_path(
    root: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    (row, *_) = table(exported(root, capsys, "articles", "书摊"))
    for identity in (row["id"], row["address"], f"site/{row['address']}"):
        assert main(["show", identity, "--root", str(root), "--format", form]) == 0
        assert "老桥头的书摊又支起来了" in capsys.readouterr().out


def test_an_id_that_is_none_is_answered_with_the_nearest(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "3-11", "--root", str(root)]) == 2
    told = capsys.readouterr().err
    assert "article-unknown" in told
    assert "3-1" in told


def test_the_index_of_the_data_names_the_version_that_built_the_site(root: Path) -> None:
    from jianbao import __version__

    index = json.loads((root / "site/api/index.json").read_text(encoding="utf-8"))
    assert index["generator"] == f"jianbao {__version__}"


def test_there_is_one_version() -> None:
    import tomllib

    from jianbao import __version__
    from tests.archives import REPOSITORY

    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
