"""Damage to sources is seen: what changed, vanished or rotted since the last look, and what is gone leaves a record."""

from __future__ import annotations

import hashlib
import json
import os
from io import BufferedReader
from pathlib import Path
from typing import Any

import pytest

from jianbao.cli import main
from tests.archives import PAGE, MakeArchive


@pytest.fixture
def root(make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]) -> Path:
    """An archive whose sources have been looked at once."""
    archive = make_archive({"seeds/a.txt": PAGE, "seeds/深/b.txt": PAGE, "seeds/深/b.yaml": "paper: 江城日报\n"})
    assert look(archive, capsys) == []
    return archive


def look(root: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """What a look at the sources finds: code and path of each."""
    status = main(["check", str(root / "site"), "--sources", "--format", "json"])
    found = [(one["code"], one["path"]) for one in json.loads(capsys.readouterr().out)["findings"]]
    assert status == bool(found)
    return found


def rot(path: Path) -> None:
    """Turn one bit, as a failing disk does: the time of writing stays."""
    facts = path.stat()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 4
    path.write_bytes(bytes(content))
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))


def save(path: Path, text: str) -> None:
    """Save a file as an editor does, a second later."""
    written = path.stat().st_mtime_ns if path.exists() else 0
    path.write_text(text, encoding="utf-8", newline="\n")
    os.utime(path, ns=(written + 10**9, written + 10**9))


def test_a_second_look_at_the_same_files_finds_nothing_and_writes_the_same(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (root / "sources.tsv").read_bytes()
    assert before.count(b"\n") == 4
    assert look(root, capsys) == []
    assert (root / "sources.tsv").read_bytes() == before


def test_a_bit_that_turned_is_told_until_the_file_is_restored(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rot(root / "seeds/a.txt")
    assert look(root, capsys) == [("source-rotted", "seeds/a.txt")]
    assert look(root, capsys) == [("source-rotted", "seeds/a.txt")]
    save(root / "seeds/a.txt", PAGE)
    assert look(root, capsys) == []


def test_a_file_that_was_saved_is_told_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save(root / "seeds/深/b.yaml", "paper: 河口日报\n")
    assert look(root, capsys) == [("source-changed", "seeds/深/b.yaml")]
    assert look(root, capsys) == []


def test_a_file_that_is_gone_is_told_once_and_leaves_a_record(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "seeds/深/b.txt").unlink()
    assert look(root, capsys) == [("source-vanished", "seeds/深/b.txt")]
    assert look(root, capsys) == []
    (line,) = [one for one in (root / "sources.tsv").read_text(encoding="utf-8").splitlines() if "b.txt" in one]
    assert line.endswith("\tgone")
    save(root / "seeds/深/b.txt", PAGE)
    assert look(root, capsys) == []


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_what_stands_in_a_folder_that_is_not_read_has_not_vanished(
    root: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (root / "seeds/深").rename(tmp_path / "elsewhere")
    (root / "seeds/深").symlink_to(tmp_path / "elsewhere")
    before = (root / "sources.tsv").read_bytes()
    assert look(root, capsys) == [("link-leads-out", "seeds/深")]
    assert (root / "sources.tsv").read_bytes() == before


def test_a_file_saved_while_it_is_read_is_no_rotten_one(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "sources.tsv").unlink()
    digest = hashlib.file_digest

    def read_and_save(file: BufferedReader, name: str) -> Any:
        found = digest(file, name)
        save(Path(file.name), "另一个文本\n")
        return found

    monkeypatch.setattr("jianbao.checking.source_sums.file_digest", read_and_save)
    assert look(root, capsys) == []
    monkeypatch.undo()
    assert {code for code, _ in look(root, capsys)} == {"source-changed"}


def test_a_copied_archive_with_other_times_is_found_unchanged(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(root / "seeds/a.txt", PAGE)
    assert look(root, capsys) == []


def test_a_damaged_line_of_the_sums_is_told_with_its_number_and_the_others_hold(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = (root / "sources.tsv").read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1][:20]
    (root / "sources.tsv").write_text("\n".join(lines), encoding="utf-8", newline="\n")
    rot(root / "seeds/深/b.txt")
    assert look(root, capsys) == [("source-sums-damaged", "sources.tsv"), ("source-rotted", "seeds/深/b.txt")]


def test_sums_that_cannot_be_kept_are_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "sources.tsv").unlink()
    (root / "sources.tsv").mkdir()
    assert main(["check", str(root / "site"), "--sources"]) == 2
    assert "source-sums-unwritable" in capsys.readouterr().err


def test_a_build_does_not_depend_on_the_sums(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build", "--root", str(root), "--jobs", "1"])
    before = (root / "site/sha256sums.txt").read_bytes()
    (root / "sources.tsv").unlink()
    main(["build", "--root", str(root), "--jobs", "1", "--full"])
    assert (root / "site/sha256sums.txt").read_bytes() == before
