"""In what order a build changes the disk, and what stands where a step is refused."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from jianbao.cli import main
from jianbao.config import ConfigurationError
from jianbao.disk import exchange
from jianbao.model import OutputFile
from jianbao.site.writing import NewSite, write_site
from tests.archives import PAGE, MakeArchive, files_of

OLD, NEW = OutputFile("index.html", b"old"), OutputFile("index.html", b"new")
Calls = Callable[[bytes, bytes], int]


def build(root: Path, *options: str) -> int:
    return main(["build", "--root", str(root), *options])


def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a system that cannot let two folders take each other's place."""
    monkeypatch.setattr("jianbao.disk.exchanging._call", lambda one, other: errno.EINVAL)


def test_two_folders_take_each_others_place(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).write_bytes(b"")
    if exchange(tmp_path / "one", tmp_path / "other"):
        assert files_of(tmp_path) == {"one/other": b"", "other/one": b""}
    else:  # this file system has no such step
        assert files_of(tmp_path) == {"one/one": b"", "other/other": b""}


def test_readers_find_a_site_at_every_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, rename = tmp_path / "site", Path.rename
    write_site([OLD], site)
    seen: list[bytes] = []

    def look(path: Path, target: Path) -> Path:
        done = rename(path, target)
        seen.append((site / "index.html").read_bytes())
        return done

    monkeypatch.setattr(Path, "rename", look)
    write_site([NEW], site)
    assert (site / "index.html").read_bytes() == b"new"
    assert {*seen} <= {b"old", b"new"}


def test_an_old_site_moves_back_where_the_new_one_may_not_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, rename = tmp_path / "site", Path.rename
    write_site([OLD], site)

    def refuse(path: Path, target: Path) -> Path:
        if path.name.endswith("-new"):
            raise PermissionError(errno.EACCES, "refused")
        return rename(path, target)

    without_exchange(monkeypatch)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(ConfigurationError):
        write_site([NEW], site)
    assert (site / "index.html").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_system_without_exchange_publishes_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_exchange(monkeypatch)
    (tmp_path / "site/.git").mkdir(parents=True)
    (tmp_path / "site/.git/HEAD").write_bytes(b"ref")
    for file in (OLD, NEW):
        write_site([file], tmp_path / "site")
    assert files_of(tmp_path / "site").items() >= {"index.html": b"new", ".git/HEAD": b"ref"}.items()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_addresses_are_recorded_before_the_site_is_out(
    make_archive: MakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    with monkeypatch.context() as patched:
        patched.setattr(NewSite, "publish", lambda self: (_ for _ in ()).throw(KeyboardInterrupt))
        build(root)
    assert not (root / "site").exists()
    recorded = (root / "addresses.tsv").read_bytes()
    assert b"undated/a/1.html" in recorded
    assert build(root) == 0
    assert (root / "addresses.tsv").read_bytes() == recorded


def test_an_address_that_a_stopped_build_recorded_goes_to_no_other_article(
    make_archive: MakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    with monkeypatch.context() as patched:
        patched.setattr(NewSite, "publish", lambda self: (_ for _ in ()).throw(KeyboardInterrupt))
        build(root)
    other = "河灯节今晚点亮\n本报讯 江边的河灯节今晚开始，老渡口摆出三千盏灯，\n来的人比去年多了一倍。\n"
    (root / "seeds/a.txt").write_bytes(other.encode())
    build(root)
    assert "河灯节" in (root / "site/undated/a/2.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("what", ["addresses.tsv", ".jianbao/lock", ".jianbao/build.json", ".jianbao"])
def test_a_thing_of_the_wrong_kind_is_told_and_the_site_stands(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    build(root)
    before = files_of(root / "site")
    (root / what).rename(root / "aside")
    if what == ".jianbao":
        (root / what).write_bytes(b"")
    else:
        (root / what / "folder").mkdir(parents=True)
    capsys.readouterr()
    status = build(root, "--full")
    told = capsys.readouterr().err
    assert status == (1 if what.endswith(".json") else 2)
    assert what.partition("/")[0] in told
    assert "Traceback" not in told
    assert files_of(root / "site") == before


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b"\xff\xfe", b'{"inputs": 1}', b"[" * 100_000])
def test_a_damaged_record_of_the_last_build_means_a_new_build(make_archive: MakeArchive, content: bytes) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    build(root)
    before = files_of(root / "site")
    (root / ".jianbao/build.json").write_bytes(content)
    assert build(root) == 0
    assert files_of(root / "site") == before
    assert (root / ".jianbao/build.json").read_bytes() != content


@pytest.mark.parametrize("damage", ["cut", "emptied", "folder"])
def test_a_damaged_mark_does_not_mix_the_old_site_into_the_new(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    build(root)
    mark = root / "site/.jianbao-site"
    content = mark.read_bytes()
    mark.unlink()
    if damage == "folder":
        mark.mkdir()
    else:
        mark.write_bytes(content[: len(content) // 2 if damage == "cut" else 0])
    before = files_of(root / "site")
    assert build(root, "--full") == 2
    assert "error output-" in capsys.readouterr().err
    assert files_of(root / "site") == before


def test_the_manifest_leaves_out_what_stayed_the_owners(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_site([OLD], site)
    (site / "robots.txt").write_bytes(b"theirs")
    write_site([OLD, OutputFile("robots.txt", b"ours")], site)
    assert (site / "robots.txt").read_bytes() == b"theirs"
    listed = (site / "sha256sums.txt").read_text(encoding="utf-8")
    assert "index.html" in listed
    assert "robots.txt" not in listed
