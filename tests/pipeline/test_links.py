"""Links in an archive: nothing outside of it is published unless its owner names the folder, and nothing hangs."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from jianbao.cli import main
from tests.archives import PAGE, MakeArchive, files_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
SECRET = "城北的密信不许登报，谁也不该看见它。\n"


def build(root: Path, *options: str) -> int:
    return main(["build", "--root", str(root), *options])


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder beside the archive, with a file that is nobody's business."""
    folder = tmp_path / "outside"
    folder.mkdir()
    for name in ("secret.txt", "secret.yaml", "secret.css", "secret.html", "secret.tsv"):
        (folder / name).write_bytes(SECRET.encode())
    return folder


def publishes(root: Path, words: str) -> bool:
    return any(words.encode() in content for content in files_of(root / "site").values())


@pytest.mark.parametrize("relative", [True, False])
def test_a_link_out_of_the_archive_is_refused_by_name(
    make_archive: MakeArchive, outside: Path, capsys: pytest.CaptureFixture[str], relative: bool
) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    target = Path("../../outside/secret.txt") if relative else outside / "secret.txt"
    (root / "seeds/b.txt").symlink_to(target)
    assert build(root) == 1
    told = capsys.readouterr().err
    assert "seeds/b.txt: error link-leads-out" in told
    assert str(outside / "secret.txt") in told
    assert publishes(root, "旧书市")
    assert not publishes(root, "密信")


def test_a_link_to_a_folder_outside_is_refused_by_name_and_followed_once_it_is_allowed(
    make_archive: MakeArchive, outside: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    (root / "seeds/more").symlink_to(outside)
    assert build(root) == 1
    assert "seeds/more: error link-leads-out" in capsys.readouterr().err
    assert not publishes(root, "密信")
    (root / "site.yaml").write_bytes(b"linked_folders: [../outside]\n")
    build(root)
    assert "link-leads-out" not in capsys.readouterr().err
    assert publishes(root, "密信")


def test_a_change_in_an_allowed_folder_is_built(make_archive: MakeArchive, outside: Path) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "site.yaml": "linked_folders: [../outside]\n"})
    (root / "seeds/more").symlink_to(outside)
    build(root)
    (outside / "secret.txt").write_bytes("城北的明信谁都可以看，登在报上。\n".encode())
    build(root)
    assert publishes(root, "明信")


def test_links_within_the_archive_are_followed_once(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "store/b.txt": SECRET, "store/c/d.txt": SECRET.replace("密", "明")})
    (root / "seeds/b.txt").symlink_to("../store/b.txt")
    (root / "seeds/c").symlink_to("../store/c")
    (root / "seeds/again").symlink_to(".")
    (root / "store/c/up").symlink_to(".")
    assert build(root) == 0
    assert publishes(root, "密信")
    assert publishes(root, "明信")


def test_a_source_whose_sidecar_leads_out_is_not_published(
    make_archive: MakeArchive, outside: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "seeds/b.txt": SECRET})
    (root / "seeds/b.yaml").symlink_to(outside / "secret.yaml")
    assert build(root) == 1
    told = capsys.readouterr().err
    assert "seeds/b.yaml: error link-leads-out" in told
    assert "seeds/b.txt: error sidecar-refused" in told
    assert not publishes(root, "密信")


@pytest.mark.parametrize("name", ["loop.txt", "loop.yaml", "loop"])
def test_a_link_to_itself_is_told_and_the_rest_is_built(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    (root / "seeds" / name).symlink_to(root / "seeds" / name)
    assert build(root) == 1
    assert f"seeds/{name}: " in capsys.readouterr().err
    assert publishes(root, "旧书市")


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("seeds", ""),
        ("people.yaml", "secret.yaml"),
        ("organisations.yaml", "secret.yaml"),
        ("site.yaml", "secret.yaml"),
        ("addresses.tsv", "secret.tsv"),
        ("templates", ""),
        ("static", ""),
        ("static/css/print.css", "secret.css"),
        ("templates/article.html", "secret.html"),
    ],
)
def test_settings_and_themes_that_lead_out_are_refused_by_name(
    make_archive: MakeArchive, outside: Path, capsys: pytest.CaptureFixture[str], name: str, target: str
) -> None:
    root = make_archive({"kept/a.txt": PAGE})
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    if name == "seeds":
        (root / name).rmdir()
    (root / name).symlink_to(outside / target)
    assert build(root) == 2
    told = capsys.readouterr().err
    assert f"{name}: error settings-link" in told
    assert str(outside / target) in told
    assert not (root / "site").exists()


@pytest.mark.timeout(30)
@pytest.mark.parametrize("name", ["site.yaml", "people.yaml", "addresses.tsv", "seeds/a.yaml", "seeds/b.txt"])
@pytest.mark.parametrize("kind", ["pipe", "process", "device"])
def test_what_never_ends_is_told_and_not_waited_for(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str], name: str, kind: str
) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    if kind == "pipe":
        os.mkfifo(root / name)
    else:
        (root / name).symlink_to("/proc/kmsg" if kind == "process" else "/dev/zero")
    build(root)
    assert f"{name}: " in capsys.readouterr().err


def test_a_folder_that_cannot_be_opened_is_told(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "seeds/shut/b.txt": SECRET})
    scandir = os.scandir

    def refuse(folder: Any = ".") -> Any:
        if str(folder).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert build(root) == 1
    assert "seeds/shut: error folder-unreadable" in capsys.readouterr().err
    assert publishes(root, "旧书市")
