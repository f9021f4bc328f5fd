"""The preview: built, served to this machine alone, watched, built again; never outside its folder."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from watchfiles import Change

from jianbao.cli import main
from jianbao.serving import Preview, open_preview
from jianbao.serving.preview import _Read
from jianbao.serving.server import find_file
from tests.archives import PAGE, MakeArchive, write_archive


@pytest.fixture
def root(make_archive: MakeArchive) -> Path:
    return make_archive({"seeds/a.txt": PAGE, "site.yaml": "title: 旧报\n", "secret.txt": "secret"})


@pytest.fixture
def preview(root: Path) -> Iterator[Preview]:
    with open_preview(root, lambda *_: None) as preview:
        preview.build()
        yield preview


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of an archive that no test changes."""
    files = {"seeds/a.txt": PAGE, "secret.txt": "secret"}
    with open_preview(write_archive(tmp_path_factory.mktemp("standing"), files), lambda *_: None) as preview:
        preview.build()
        yield preview


def ask(
    preview: Preview, path: str, host: str | None = None, method: str = "GET"
) -> tuple[int, dict[str, str], bytes]:
    """(status, headers, body) of a request for exactly this path."""
    address = preview.address.removeprefix("http://").rstrip("/")
    connection = http.client.HTTPConnection(address, timeout=30)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host if host is not None else address)
    connection.endheaders()
    answer = connection.getresponse()
    found = answer.status, dict(answer.getheaders()), answer.read()
    connection.close()
    return found


def test_the_site_is_served_as_built_with_a_script_that_is_not_in_it(preview: Preview, root: Path) -> None:
    status, headers, body = ask(preview, "/")
    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert b"/_jianbao/reload.js" in body
    assert b"_jianbao" not in (root / "site/index.html").read_bytes()
    assert ask(preview, "/assets/style.css")[1]["Content-Type"] == "text/css; charset=utf-8"
    assert ask(preview, "/nothing.html")[0] == 404
    assert ask(preview, "/undated")[0] in (301, 404)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1", "127.0.0.1:1", ""])
def test_a_request_by_another_name_is_refused(standing: Preview, host: str) -> None:
    assert ask(standing, "/", host)[0] == 403


def test_only_the_loopback_listens(standing: Preview) -> None:
    assert standing.address.startswith("http://127.0.0.1:")


ESCAPES = (
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "//etc/passwd",
    "/..\\secret.txt",
    "/%00",
    "/" + "a" * 5000,
)


@pytest.mark.parametrize("path", ESCAPES)
def test_nothing_outside_the_site_is_read(standing: Preview, path: str) -> None:
    status, _, body = ask(standing, path)
    assert status == 404
    assert b"secret" not in body


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_link_in_the_site_does_not_lead_out_of_it(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.txt").write_bytes(b"secret")
    (tmp_path / "site/link.txt").symlink_to(tmp_path / "secret.txt")
    assert find_file(tmp_path / "site", "/link.txt") is None


def test_a_change_is_built_and_told_to_whoever_waits(preview: Preview, root: Path) -> None:
    number = json.loads(ask(preview, "/_jianbao/report")[2])["number"]
    stop = threading.Event()
    watching = threading.Thread(target=preview.watch, args=(stop,))
    watching.start()
    try:
        answers: list[Any] = []
        waiting = threading.Thread(target=lambda: answers.append(ask(preview, f"/_jianbao/report?after={number}")))
        waiting.start()
        for _ in range(40):  # until the watch stands
            (root / "seeds/a.txt").write_text(PAGE.replace("重开", "新开"), encoding="utf-8", newline="\n")
            waiting.join(0.5)
            if answers:
                break
        report = json.loads(answers[0][2])
        assert report["number"] > number
        assert report["built"]
        assert "新开" in ask(preview, "/")[2].decode()
    finally:
        stop.set()
        watching.join(20)


@pytest.mark.parametrize(
    ("name", "seen"),
    [("site.yaml", True), ("seeds/a.txt", True), ("sources.tsv", False), ("addresses.tsv", False)],
)
def test_what_builds_and_checks_write_makes_no_new_build(tmp_path: Path, name: str, seen: bool) -> None:
    assert _Read(tmp_path)(Change.modified, str(tmp_path / name)) == seen


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_change_in_a_linked_folder_is_built(root: Path, tmp_path: Path) -> None:
    (tmp_path / "scans").mkdir()
    (root / "seeds/scans").symlink_to(tmp_path / "scans")
    (root / "site.yaml").write_text("linked_folders: [../scans]\n", encoding="utf-8", newline="\n")
    built, stop = threading.Event(), threading.Event()
    with open_preview(root, lambda *_: built.set()) as preview:
        watching = threading.Thread(target=preview.watch, args=(stop,))
        watching.start()
        for n in range(40):  # until the watch stands
            (tmp_path / "scans/b.txt").write_text(f"{PAGE}{n}", encoding="utf-8", newline="\n")
            if built.wait(0.5):
                break
        stop.set()
        watching.join(20)
    assert built.is_set()


def test_a_refused_build_leaves_the_site_and_says_why(preview: Preview, root: Path) -> None:
    (root / "site.yaml").write_text("title：旧报\n", encoding="utf-8", newline="\n")
    preview.build()
    report = json.loads(ask(preview, "/_jianbao/report")[2])
    assert not report["built"]
    assert report["troubles"][0][0] == "site.yaml:1"
    assert "全角冒号" in report["troubles"][0][1]
    assert ask(preview, "/")[0] == 200


def test_a_folder_that_vanishes_is_told_and_nothing_is_lost(preview: Preview, root: Path) -> None:
    shutil.move(root / "seeds", root / "elsewhere")
    preview.build()
    report = json.loads(ask(preview, "/_jianbao/report")[2])
    assert "seeds" in report["troubles"][0][0]
    assert ask(preview, "/")[0] == 200


@pytest.mark.browser
def test_errors_of_sources_stand_on_the_page(preview: Preview, root: Path, browser: Browser) -> None:
    (root / "seeds/b.jsonl").write_text("{no\n", encoding="utf-8", newline="\n")
    preview.build()
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(preview.address)
    page.wait_for_selector("#jianbao-troubles")
    assert "seeds/b.jsonl:1" in page.inner_text("#jianbao-troubles")
    (root / "seeds/b.jsonl").unlink()
    with page.expect_navigation():
        preview.build()
    assert page.locator("#jianbao-troubles").count() == 0
    assert faults == []
    page.close()


def test_a_port_in_use_and_a_folder_that_is_no_archive_are_said_in_words(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        assert main(["serve", "--root", str(root), "--port", str(held.getsockname()[1])]) == 2
    assert "port-taken" in capsys.readouterr().err
    (tmp_path / "empty").mkdir()
    assert main(["serve", "--root", str(tmp_path / "empty")]) == 2
    assert "seeds-missing" in capsys.readouterr().err
