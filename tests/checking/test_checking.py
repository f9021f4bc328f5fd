"""A built site passes every check, and each kind of damage is found where it is."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from jianbao.checking import check_site, open_site
from jianbao.checking.sums import check_sums
from jianbao.cli import main
from jianbao.search.wrapping import write_as_text
from jianbao.version import VERSION

Change = Callable[[Path], object]


@pytest.fixture
def site(seed_site: Path, tmp_path: Path) -> Path:
    """A copy of the site of this repository's archive, to be damaged."""
    return shutil.copytree(seed_site, tmp_path / "site")


def findings(site: Path) -> set[tuple[str, str]]:
    return {(one.code, one.path) for one in check_site(open_site(site))}


def test_the_site_of_this_archive_passes_every_check(seed_site: Path) -> None:
    assert findings(seed_site) == set()


def put(path: str, old: str, new: str) -> Change:
    def change(site: Path) -> None:
        text = (site / path).read_text(encoding="utf-8")
        assert old in text
        (site / path).write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    return change


def shard(site: Path) -> Path:
    start = json.loads((site / "search/start.js").read_text(encoding="utf-8").split(",", 1)[1].rstrip(")\n"))
    return site / "search" / str(start["segments"][0]["name"]) / "0.js"


def empty_the_shard(site: Path) -> None:
    name = shard(site).relative_to(site / "search").as_posix().removesuffix(".js")
    shard(site).write_text(
        f'jianbao.accept("{name}","{write_as_text(bytes([0x80]))}",1)\n', encoding="utf-8", newline="\n"
    )


def shard_address(site: Path) -> str:
    return shard(site).relative_to(site).as_posix()


def article_address(site: Path) -> str:
    """The address of the first article of the page."""
    page = next(path for path in site.rglob("1.html") if '"NewsArticle"' in path.read_text(encoding="utf-8"))
    return page.relative_to(site).as_posix()


# What is done, what is found of it, and where: a path in the site, or what gives one for a site yet whole.
DAMAGES: dict[str, tuple[Change, str, str | Callable[[Path], str]]] = {
    "a link that leads nowhere": (put("about.html", 'href="index.html"', 'href="indx.html"'), "check-link-broken", "about.html"),
    "a link from the top": (put("about.html", 'href="index.html"', 'href="/index.html"'), "check-link-absolute", "about.html"),
    "a place that is not there": (
        put("about.html", 'href="index.html"', 'href="index.html#nowhere"'),
        "check-anchor-missing",
        "about.html",
    ),
    "a script from elsewhere": (
        put("about.html", "</body>", '<script src="https://example.org/x.js"></script></body>'),
        "check-foreign-request",
        "about.html",
    ),
    "an inline script": (put("about.html", "</body>", "<script>alert(1)</script></body>"), "check-inline-script", "about.html"),
    "a handler": (put("about.html", "<main", '<main onclick="x()"'), "check-inline-script", "about.html"),
    "a wide policy": (put("about.html", "script-src 'self'", "script-src 'self' 'unsafe-inline'"), "check-policy", "about.html"),
    "no title": (put("about.html", "<title>", "<titel>"), "check-title", "about.html"),
    "half a feed": (lambda site: (site / "feed.xml").write_bytes(b"<feed>"), "check-xml", "feed.xml"),
    "half a JSON file": (lambda site: (site / "api/index.json").write_bytes(b"{"), "check-json", "api/index.json"),
    "a shard that is gone": (lambda site: shard(site).unlink(), "check-search-damaged", shard_address),
    "a shard cut short": (lambda site: shard(site).write_bytes(shard(site).read_bytes()[:40]), "check-search-damaged", shard_address),
    "a shard without its articles": (empty_the_shard, "check-not-found", article_address),
    "an empty file": (lambda site: (site / "robots.txt").write_bytes(b""), "check-file-empty", "robots.txt"),
    "no site": (lambda site: (site / "index.html").unlink(), "check-no-site", Path.as_posix),
    "a changed word": (put("about.html", "<title>", "<title>A"), "check-file-changed", "about.html"),
    "a lost file": (lambda site: (site / "robots.txt").unlink(), "check-file-lost", "robots.txt"),
    "a file among ours": (
        lambda site: (site / "api/evil.js").write_bytes(b"1"),
        "check-file-foreign",
        "api/evil.js",
    ),
    "no manifest": (lambda site: (site / "sha256sums.txt").unlink(), "check-no-manifest", "sha256sums.txt"),
    "a damaged manifest": (
        lambda site: (site / "sha256sums.txt").write_bytes(b"# jianbao 0.1.0\nabc\n"),
        "check-manifest-damaged",
        "sha256sums.txt",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damage_is_found_where_it_is(site: Path, damage: str) -> None:
    change, code, place = DAMAGES[damage]
    path = place if isinstance(place, str) else place(site)
    change(site)
    assert (code, path) in findings(site)


def test_an_article_that_the_search_does_not_hold_is_named(site: Path) -> None:
    page = site / article_address(site)
    shutil.copy(page, page.with_name("77.html"))
    assert ("check-not-searched", page.with_name("77.html").relative_to(site).as_posix()) in findings(site)


def test_what_github_pages_refuses_is_said_with_what_to_do(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("jianbao.checking.checks.LARGEST_SITE", 1000)
    monkeypatch.setattr("jianbao.checking.checks.LARGEST_FILE", 1000)
    assert main(["check", str(site)]) == 1
    told = capsys.readouterr().err
    assert "check-site-large" in told
    assert "check-file-large" in told
    assert "按年份" in told


def test_findings_come_as_json_and_decide_the_exit_status(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(site), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == []
    (site / "feed.xml").write_bytes(b"<feed>")
    assert main(["check", str(site), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [(one["code"], one["path"], one["line"]) for one in found] == [
        ("check-file-changed", "feed.xml", 0),
        ("check-xml", "feed.xml", 1),
    ]


def test_the_manifest_names_the_version_and_every_file_by_its_sum(site: Path) -> None:
    heading, *lines = (site / "sha256sums.txt").read_text(encoding="ascii").splitlines()
    assert heading == f"# jianbao {VERSION}"
    sums = {path: digest for digest, path in (line.split("  ", 1) for line in lines)}
    assert list(sums) == sorted(sums)
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    assert sums.keys() == files.keys() - {"sha256sums.txt", ".jianbao-site"}
    assert all(sha256(files[path].read_bytes()).hexdigest() == digest for path, digest in sums.items())


def test_what_the_owner_put_at_the_top_is_no_finding(site: Path) -> None:
    (site / "CNAME").write_text("example.org\n", encoding="ascii", newline="\n")
    assert findings(site) == set()


def test_any_bit_that_turns_in_any_file_is_seen(site: Path) -> None:
    files = sorted(path for path in site.rglob("*") if path.is_file() and path.name != ".jianbao-site")
    for place, path in enumerate(files):
        content = bytearray(path.read_bytes())
        if not content or path.name == "sha256sums.txt":
            continue
        content[place * 7919 % len(content)] ^= 1 << place % 8
        path.write_bytes(bytes(content))
    turned = {one.path for one in check_sums(open_site(site)) if one.code == "check-file-changed"}
    assert turned == {path.relative_to(site).as_posix() for path in files if path.stat().st_size} - {
        "sha256sums.txt"
    }


def test_a_new_archive_passes(tmp_path: Path) -> None:
    root = tmp_path / "x"
    assert main(["init", str(root)]) == 0
    assert main(["build", "--root", str(root), "--jobs", "1"]) == 0
    assert main(["check", str(root / "site")]) == 0
