"""A new archive builds at once, and one made from a folder knows that folder's papers and days."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from jianbao.cli import main
from jianbao.config import load_settings
from jianbao.founding.origin import UNKNOWN
from jianbao.founding.settings_file import write_settings
from tests.archives import PAGE, files_of, write_archive


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_a_new_archive_builds_without_a_word_of_complaint(tmp_path: Path, language: str) -> None:
    root = tmp_path / "x"
    assert main(["init", str(root), "--language", language]) == 0
    assert main(["build", "--root", str(root), "--strict", "--jobs", "1"]) == 0
    assert (root / "site/huai-xiang-wan-bao/2025-03-02/3/1.html").is_file()
    assert load_settings(root).language == language
    written = [root / name for name in (".gitignore", "README.md", "site.yaml", ".github/workflows/pages.yml")]
    assert not any("<<" in path.read_text(encoding="utf-8") for path in written)


def test_git_takes_neither_the_site_nor_what_builds_keep(tmp_path: Path) -> None:
    root = tmp_path / "x"
    assert main(["init", str(root)]) == 0
    assert main(["build", "--root", str(root), "--jobs", "1"]) == 0
    git = shutil.which("git")
    assert git
    subprocess.run([git, "init", "-q", str(root)], check=True)
    subprocess.run([git, "-C", str(root), "add", "."], check=True, capture_output=True)
    taken = subprocess.run(
        [git, "-C", str(root), "ls-files"], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    assert {name.split("/")[0] for name in taken.split()} == {
        ".github",
        ".gitignore",
        "README.md",
        "addresses.tsv",
        "seeds",
        "site.schema.json",
        "site.yaml",
    }


def test_the_workflow_names_what_it_installs_once_and_restores_what_builds_know(tmp_path: Path) -> None:
    requirement = "jianbao @ git+https://example.org/jianbao@0123abc"
    assert main(["init", str(tmp_path / "x"), "--jianbao", requirement]) == 0
    text = (tmp_path / "x/.github/workflows/pages.yml").read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    assert text.count("git+https") == 1
    assert workflow["env"]["JIANBAO"] == requirement
    steps = workflow["jobs"]["build"]["steps"]
    assert any(step.get("with", {}).get("path") == ".jianbao" for step in steps)
    assert [step["name"] for step in steps if "name" in step] == ["Install", "Build", "Check"]


@pytest.mark.parametrize("kept", [(), ("README.md",)], ids=["a new folder", "a README of its own"])
def test_every_file_with_an_address_to_fill_in_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kept: tuple[str, ...]
) -> None:
    root = write_archive(tmp_path / "x", dict.fromkeys(kept, "mine\n"))
    assert main(["init", str(root), "--language", "en", "--jianbao", UNKNOWN]) == 0
    (told,) = (line for line in capsys.readouterr().out.splitlines() if "OWNER" in line)
    named = {path for path in files_of(root) if path in told}
    assert named == {path for path, content in files_of(root).items() if b"OWNER" in content}
    assert len(named) == 2 - len(kept)


def test_what_is_in_the_folder_already_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_archive(tmp_path / "x", {"README.md": "mine\n", "seeds/a.txt": PAGE})
    assert main(["init", str(root)]) == 0
    assert (root / "README.md").read_bytes() == b"mine\n"
    assert [path.name for path in (root / "seeds").rglob("*.txt")] == ["a.txt"]
    before = files_of(root)
    capsys.readouterr()
    assert main(["init", str(root)]) == 2
    assert "archive-there" in capsys.readouterr().err
    assert files_of(root) == before


def test_a_folder_of_pages_becomes_an_archive_with_its_papers_and_days(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "old"
    for day in ("20250302", "20250303", "20250304"):
        for number, encoding in (("1", "utf-8"), ("2", "gb18030")):
            page = folder / "qxwb" / day / f"{number}.txt"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_bytes(f"槐乡晚报\n第{number}版\n\n{PAGE}".encode(encoding))
    (folder / "list.csv").write_bytes(b"a,b\n")
    assert main(["init", str(tmp_path / "x"), "--from", str(folder)]) == 0
    told = capsys.readouterr().out
    assert "gb18030" in told
    assert ".csv 1 → jianbao import" in told
    settings = load_settings(tmp_path / "x")
    assert [paper.name for paper in settings.papers] == ["槐乡晚报"]
    assert settings.paths == ("{date}/{page}.txt",)
    assert settings.title == "槐乡晚报"
    assert main(["build", "--root", str(tmp_path / "x"), "--jobs", "1"]) < 2
    assert (tmp_path / "x/site/huai-xiang-wan-bao/2025-03-04/2/index.html").is_file()


@pytest.mark.parametrize(("files", "code"), [({}, "folder-missing"), ({"a.csv": "a,b\n"}, "folder-without-pages")])
def test_a_folder_without_pages_is_answered_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], files: dict[str, str], code: str
) -> None:
    for name, text in files.items():
        (tmp_path / "old").mkdir()
        (tmp_path / "old" / name).write_text(text, encoding="utf-8", newline="\n")
    assert main(["init", str(tmp_path / "x"), "--from", str(tmp_path / "old")]) == 2
    assert code in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_a_title_of_any_signs_is_written_so_that_yaml_reads_it_back(tmp_path: Path) -> None:
    for title in ('"旧报": #1', "2025", "- a", "甲\\n乙", "yes"):
        text = write_settings({"title": title}, "zh-Hans")
        (tmp_path / "site.yaml").write_text(text, encoding="utf-8", newline="\n")
        assert load_settings(tmp_path).title == title


def test_the_schema_beside_the_settings_knows_every_key(tmp_path: Path) -> None:
    from jianbao.config import Settings

    assert main(["init", str(tmp_path / "x")]) == 0
    schema = json.loads((tmp_path / "x/site.schema.json").read_text(encoding="utf-8"))
    assert set(schema["properties"]) == set(Settings.model_fields)
    first = (tmp_path / "x/site.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=./site.schema.json"
