"""The site onto the disk: whole or not at all, and only where it may be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jianbao.config import ConfigurationError
from jianbao.model import OutputFile
from jianbao.site.manifest import MANIFEST
from jianbao.site.writing import MARK, UnpublishablePath, check_output, write_site
from tests.archives import files_of

FRONT = OutputFile("index.html", b"front")


def refusal(output: Path, root: Path) -> str:
    with pytest.raises(ConfigurationError) as caught:
        check_output(output, root)
    return caught.value.diagnostics[0].code


def test_files_are_written_with_their_folders_and_counted(tmp_path: Path) -> None:
    assert write_site([FRONT, OutputFile("a/b/c.html", b"c")], tmp_path / "site") == 3
    assert (tmp_path / "site/a/b/c.html").read_bytes() == b"c"


def test_a_new_site_replaces_all_of_the_old_one(tmp_path: Path) -> None:
    write_site([FRONT, OutputFile("old/page.html", b"")], tmp_path / "site")
    write_site([OutputFile("index.html", b"new")], tmp_path / "site")
    assert set(files_of(tmp_path / "site")) == {"index.html", MARK, MANIFEST}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_old_site_stands_when_a_new_one_breaks_off(tmp_path: Path) -> None:
    def broken() -> Iterator[OutputFile]:
        yield OutputFile("index.html", b"new")
        raise KeyboardInterrupt

    write_site([FRONT], tmp_path / "site")
    before = files_of(tmp_path / "site")
    with pytest.raises(KeyboardInterrupt):
        write_site(broken(), tmp_path / "site")
    assert files_of(tmp_path / "site") == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_a_killed_build_left_unfinished_is_no_hindrance(tmp_path: Path) -> None:
    for name in (".site.jianbao-new", ".site.jianbao-old"):
        (tmp_path / name / "a").mkdir(parents=True)
        (tmp_path / name / "a/half.html").write_bytes(b"<ht")
    write_site([FRONT], tmp_path / "site")
    assert set(files_of(tmp_path / "site")) == {"index.html", MARK, MANIFEST}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_the_owner_put_at_the_top_moves_into_the_new_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_site([FRONT], site)
    (site / "CNAME").write_bytes(b"example.org\n")
    (site / ".git/objects").mkdir(parents=True)
    (site / ".git/HEAD").write_bytes(b"ref: refs/heads/gh-pages\n")
    (site / "proofs").mkdir()
    (site / "proofs/owner.txt").write_bytes(b"mine")
    for _ in range(2):
        write_site([FRONT, OutputFile("a.html", b"")], site)
        assert set(files_of(site)) == {
            "index.html",
            "a.html",
            MARK,
            MANIFEST,
            "CNAME",
            ".git/HEAD",
            "proofs/owner.txt",
        }
    assert (site / "CNAME").read_bytes() == b"example.org\n"


def test_a_file_of_the_owner_is_not_written_over(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_site([FRONT], site)
    (site / "robots.txt").write_bytes(b"mine")
    write_site([FRONT, OutputFile("robots.txt", b"ours")], site)
    assert (site / "robots.txt").read_bytes() == b"mine"


def test_a_build_killed_between_the_renames_is_set_right(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_site([FRONT], site)
    site.rename(tmp_path / ".site.jianbao-old")
    check_output(site, tmp_path / "archive")
    assert (site / "index.html").read_bytes() == b"front"


def test_a_build_killed_before_it_moved_the_git_folder_loses_nothing(tmp_path: Path) -> None:
    site, old = tmp_path / "site", tmp_path / ".site.jianbao-old"
    write_site([FRONT], site)
    (old / ".git").mkdir(parents=True)
    (old / ".git/HEAD").write_bytes(b"ref")
    check_output(site, tmp_path / "archive")
    write_site([FRONT], site)
    assert (site / ".git/HEAD").read_bytes() == b"ref"


@pytest.mark.parametrize("name", ["missing", "empty"])
def test_a_new_or_empty_folder_may_become_a_site(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    check_output(tmp_path / name, tmp_path / "archive")
    assert write_site([FRONT], tmp_path / name) == 2


def test_a_folder_that_holds_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/index.html").write_bytes(b"dear")
    assert refusal(tmp_path / "letters", tmp_path / "archive") == "output-foreign"
    assert files_of(tmp_path / "letters") == {"index.html": b"dear"}


def test_a_file_is_no_output_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_bytes(b"")
    assert refusal(tmp_path / "site", tmp_path / "archive") == "output-no-folder"


@pytest.mark.parametrize("output", [".", "..", "seeds", "seeds/site"])
def test_the_archive_itself_is_no_output_folder(tmp_path: Path, output: str) -> None:
    root = tmp_path / "archive"
    (root / "seeds").mkdir(parents=True)
    assert refusal(root / output, root) == "output-holds-archive"


@pytest.mark.parametrize(
    "path", ["../x.html", "/x.html", "A.html", "a b.html", "é.html", "a//b.html", "", "x" * 121]
)
def test_a_path_that_cannot_be_published_is_never_written(tmp_path: Path, path: str) -> None:
    with pytest.raises(UnpublishablePath):
        write_site([OutputFile(path, b"")], tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_one_path_cannot_be_written_twice(tmp_path: Path) -> None:
    with pytest.raises(UnpublishablePath):
        write_site([FRONT, FRONT], tmp_path / "site")


def test_a_disk_that_refuses_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ConfigurationError) as caught:
        write_site([FRONT], tmp_path / "file/site")
    assert caught.value.diagnostics[0].code == "output-unwritable"
