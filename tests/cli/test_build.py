"""`jianbao build`: what it makes, what it leaves alone, and how it ends."""

from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path
from typing import Any

import pytest

from jianbao.cli import main
from tests.archives import PAGE, MakeArchive, copy_of_this_archive, files_of

SETTINGS = "title: 槐树街剪报\n"


def build(root: Path, *options: str) -> int:
    return main(["build", "--root", str(root), *options])


def test_a_build_ends_by_saying_what_was_made_and_where_to_click(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    assert build(root) == 0
    told = capsys.readouterr().out
    assert "1 版，1 篇稿件" in told
    assert str(root / "site" / "index.html") in told
    assert (root / "site" / "index.html").as_uri() in told


def test_a_withheld_article_is_not_counted(make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(make_archive({"seeds/a.txt": PAGE, "seeds/a.yaml": "withhold: true\n"})) == 0
    assert "1 版，0 篇稿件" in capsys.readouterr().out


def test_an_english_archive_is_reported_in_english(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "site.yaml": "language: en\n"})
    assert build(root) == 0
    assert "1 page, 1 article," in capsys.readouterr().out


def test_two_builds_of_one_input_are_identical_to_the_byte(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "site.yaml": SETTINGS})
    build(root)
    first = files_of(root / "site")
    assert build(root, "--full") == 0
    assert files_of(root / "site") == first


def test_archives_in_different_folders_give_identical_sites(tmp_path: Path) -> None:
    roots = [copy_of_this_archive(tmp_path / name) for name in ("one", "报纸#2 100% 稿")]
    for root in roots:
        build(root)
    assert files_of(roots[0] / "site") == files_of(roots[1] / "site")


def test_the_number_of_processes_does_not_change_the_site(make_archive: MakeArchive) -> None:
    pages = {f"seeds/{n:02}.txt": PAGE.replace("十七年", f"{n + 3}年") for n in range(20)}
    root = make_archive(pages)
    build(root, "--jobs", "1")
    alone = files_of(root / "site")
    build(root, "--jobs", "2", "--full")
    assert files_of(root / "site") == alone


def test_unchanged_input_is_not_built_again(make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    build(root)
    written = (root / "site" / "index.html").stat().st_mtime_ns
    started = time.process_time()
    assert build(root) == 0
    assert time.process_time() - started < 2
    assert (root / "site" / "index.html").stat().st_mtime_ns == written
    assert "没有改动" in capsys.readouterr().out


@pytest.mark.parametrize("change", ["source", "settings", "output", "theme", "addresses"])
def test_whatever_changes_is_built_again(make_archive: MakeArchive, change: str) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "static/css/none.css": ""})
    build(root)
    first = files_of(root / "site")
    if change == "source":
        (root / "seeds/b.txt").write_bytes(PAGE.replace("贺长庚", "罗文远").encode())
    elif change == "settings":
        (root / "site.yaml").write_bytes(SETTINGS.encode())
    elif change == "theme":
        (root / "static/css/print.css").write_bytes(b"@media print { nav { display: none } }\n")
    elif change == "addresses":
        (root / "addresses.tsv").unlink()
    else:
        (root / "site/index.html").unlink()
    assert build(root) == 0
    assert (files_of(root / "site") == first) is (change in {"output", "addresses"})
    assert (root / "addresses.tsv").is_file()


def test_a_source_saved_while_the_build_runs_is_built_the_next_time(
    make_archive: MakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jianbao.site.writing import NewSite

    root = make_archive({"seeds/a.txt": PAGE})
    write = NewSite.write

    def write_and_save(*given: Any) -> int:
        (root / "seeds/b.txt").write_bytes(PAGE.replace("贺长庚", "罗文远").encode())
        return write(*given)

    monkeypatch.setattr(NewSite, "write", write_and_save)
    build(root)
    monkeypatch.undo()
    assert build(root) == 0
    assert (root / "site/undated/b/1.html").is_file()


def test_an_unchanged_build_still_reports_what_is_wrong(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "seeds/empty.txt": ""})
    assert build(root) == 1
    first = capsys.readouterr().err
    assert build(root) == 1
    assert capsys.readouterr().err == first


def test_a_mistake_in_the_register_is_told_with_its_line_and_the_site_is_built(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    build(root)
    (root / "people.yaml").write_bytes("贺长庚:\n  alias: [老贺]\n".encode())
    (root / "organisations.yml").write_bytes("江城渡轮公司:\n".encode())
    assert build(root) == 0
    told = capsys.readouterr().err
    assert "people.yaml:2: warning register-key" in told
    assert "organisations.yml: warning register-misnamed" in told


def test_what_is_said_of_the_register_is_not_published(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    people = "贺长庚:\n  merge: [罗文远]\n  colour: red\n"
    root = make_archive({"seeds/a.txt": PAGE, "people.yaml": people})
    assert build(root) == 0
    assert {"register-form-unmet", "register-key"} <= set(re.findall("register-[a-z-]+", capsys.readouterr().err))
    assert not [name for name, content in files_of(root / "site").items() if b"people.yaml" in content]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\r\n\t\n"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4),
        ("torn.txt", b"\xff\xfe\xff\x80".join("老城的书市周末重开了".encode()[n : n + 1] for n in range(30)) * 9),
        ("page.pdf", b"%PDF-1.7\n"),
        ("letter.docx", b"PK\x03\x04" + bytes(40)),
    ],
)
def test_a_source_that_cannot_be_read_is_reported_and_the_rest_is_built(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str], name: str, content: bytes
) -> None:
    root = make_archive({"seeds/a.txt": PAGE, f"seeds/{name}": content})
    assert build(root) == 1
    told = capsys.readouterr()
    assert re.search(rf"^seeds/{re.escape(name)}(:\d+)?: error [a-z-]+: .+\n  → .+", told.err, re.MULTILINE)
    assert "1 篇稿件" in told.out
    assert "城南旧书市" in (root / "site/index.html").read_text(encoding="utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_ordinary_file_is_reported_and_not_waited_for(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    os.mkfifo(root / "seeds/pipe.txt")
    (root / "seeds/dead.txt").symlink_to(root / "nowhere")
    (root / "seeds/loop").symlink_to(root)
    assert build(root) == 1
    told = capsys.readouterr()
    assert "seeds/pipe.txt: error file-unreadable" in told.err
    assert "seeds/dead.txt: error file-unreadable" in told.err
    assert "1 篇稿件" in told.out


def test_warnings_make_the_status_1_only_under_strict(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "seeds/b.yaml": "paper: 槐树街报\n"})
    assert build(root) == 0
    assert build(root, "--strict") == 1


def test_a_missing_seeds_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(tmp_path) == 2
    assert "seeds-missing" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_archive_without_sources_is_an_empty_site(make_archive: MakeArchive) -> None:
    root = make_archive({})
    assert build(root) == 0
    assert (root / "site/index.html").is_file()


def test_a_mistake_in_the_settings_is_told_in_both_languages_and_nothing_is_built(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "site.yaml": "title：剪报\n"})
    assert build(root) == 2
    told = capsys.readouterr().err
    assert "site.yaml:1: error config-wide-colon: " in told
    assert "full-width colon" in told
    assert "全角冒号" in told
    assert not (root / "site").exists()


def test_a_foreign_output_folder_is_refused_and_nothing_in_it_deleted(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "site/novel.txt": "第一章"})
    assert build(root) == 2
    assert "output-foreign" in capsys.readouterr().err
    assert files_of(root / "site") == {"novel.txt": "第一章".encode()}


def test_a_broken_template_leaves_the_old_site_standing(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    build(root)
    before = files_of(root / "site")
    (root / "templates").mkdir()
    (root / "templates/article.html").write_bytes(b"{% extends 'base.html' %}{% block main %}{{ nothing.at.all }}")
    assert build(root) == 2
    assert files_of(root / "site") == before


def test_the_addresses_given_out_are_kept_and_stay(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    build(root)
    kept = (root / "addresses.tsv").read_bytes()
    build(root, "--full")
    assert (root / "addresses.tsv").read_bytes() == kept
    assert b"undated/a/1.html" in kept


def test_build_py_is_jianbao_build(make_archive: MakeArchive, monkeypatch: pytest.MonkeyPatch) -> None:
    import runpy

    root = make_archive({"seeds/a.txt": PAGE})
    monkeypatch.chdir(root)
    monkeypatch.setattr("sys.argv", ["build.py", "--jobs", "1"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(Path(__file__).parents[2] / "build.py"), run_name="__main__")
    assert ended.value.code == 0
    assert (root / "site/index.html").is_file()


def test_a_quiet_build_says_nothing_but_errors(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    unplaced = "title: 旧报\nunknown_words: 1\n"
    root = make_archive({"seeds/a.txt": PAGE, "seeds/a.yaml": "corrections:\n- drop: 没有这句话\n" + unplaced})
    assert build(root, "--quiet") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert re.findall(r" (error|warning|info) ", told.err) == ["error"]
    assert build(root, "--quiet", "--strict") == 1
    assert "warning" in capsys.readouterr().err


def test_a_build_reports_in_json_for_programmes(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "seeds/a.yaml": "corrections:\n- drop: 没有这句话\n"})
    assert build(root, "--json") == 1
    told = capsys.readouterr()
    report = json.loads(told.out)
    assert (report["pages"], report["articles"], report["output"]) == (1, 1, str(root / "site"))
    assert [one["code"] for one in report["diagnostics"] if one["severity"] == "error"] == ["correction-unmatched"]
    assert told.err == ""
