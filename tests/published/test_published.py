"""The folder that is published: links, names, and what a hostile source leaves in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from jianbao.cli import main
from tests.archives import PAGE, MakeArchive, files_of

RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}{% raw %}&lt;b&gt;\"'></title></textarea>"


class Reader(HTMLParser):
    """Links and ids of a page, and whatever could run a script."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.running: list[str] = []
        self.feed(content.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note what the element links to, how it is called and whether it runs something."""
        given = {name: value or "" for name, value in attributes}
        self.links += [given[name] for name in ("href", "src", "action") if name in given]
        self.ids += [given["id"]] if "id" in given else []
        if tag == "script" and "src" not in given and not given.get("type", "").endswith("json"):
            self.running.append("inline script")
        self.running += [f"{tag} {name}" for name in given if name.startswith("on")]
        self.running += [
            f"{tag} {given['href']}" for _ in [0] if given.get("href", "").lower().startswith("javascript:")
        ]


def pages_of(site: Path) -> dict[str, Reader]:
    return {name: Reader(content) for name, content in files_of(site).items() if name.endswith(".html")}


def broken_links(site: Path) -> Iterator[str]:
    pages = pages_of(site)
    for name, page in pages.items():
        if name == "404.html":
            continue
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme in ("http", "https", "mailto", "data") or parts.netloc:
                continue
            target = (site / name).parent / unquote(parts.path) if parts.path else site / name
            target = target / "index.html" if target.is_dir() else target
            path = target.resolve()
            if parts.path.startswith("/") or not path.is_relative_to(site.resolve()) or not path.is_file():
                yield f"{name}: {link}"
            elif parts.fragment and path.suffix == ".html":
                ids = pages[path.relative_to(site.resolve()).as_posix()].ids
                if unquote(parts.fragment) not in ids:
                    yield f"{name}: {link} (no such anchor)"


def test_every_link_and_anchor_of_the_site_leads_somewhere(seed_site: Path) -> None:
    assert list(broken_links(seed_site)) == []


def test_no_page_asks_another_site_for_anything(seed_site: Path) -> None:
    for name, page in pages_of(seed_site).items():
        outside = [
            link for link in page.links if urlsplit(link).scheme in ("http", "https") or link.startswith("//")
        ]
        assert outside == [], name


def test_an_id_stands_once_on_a_page(seed_site: Path) -> None:
    for name, page in pages_of(seed_site).items():
        assert len(page.ids) == len(set(page.ids)), name


def test_paths_are_short_lower_case_ascii_that_every_system_takes(seed_site: Path) -> None:
    names = list(files_of(seed_site))
    assert all(re.fullmatch(r"[a-z0-9._/-]+", name) and len(name) <= 120 for name in names)
    assert not [
        name for name in names for part in name.split("/") if RESERVED.fullmatch(part) or part.endswith(".")
    ]


def test_every_page_has_a_policy_that_lets_only_our_scripts_run(seed_site: Path) -> None:
    for name, content in files_of(seed_site).items():
        if name.endswith(".html"):
            policy = re.search(rb'http-equiv="Content-Security-Policy"\s+content="([^"]*)"', content)
            assert policy, name
            scripts = re.search(rb"script-src ([^;]*)", policy[1].replace(b"&#39;", b"'"))
            assert scripts, name
            assert scripts[1].strip() == b"'self'", name


def test_the_site_is_ready_for_github_pages(seed_site: Path) -> None:
    assert (seed_site / ".nojekyll").read_bytes() == b""
    assert (seed_site / "404.html").is_file()


def hostile_archive(make_archive: MakeArchive) -> Path:
    row = (
        '{"id": "../../../etc/passwd", "date": "2025-03-04", "title": "TEXT", "paper": "TEXT", "page": "TEXT", '
        '"body": "TEXT\\n“TEXT。”贺长庚说。", "author": "TEXT", "url": "javascript:alert(3)", "column": "TEXT"}\n'
    )
    quoted = HOSTILE.replace('"', '\\"')
    return make_archive(
        {
            "seeds/a.txt": PAGE.replace("贺长庚", f"贺长庚{HOSTILE}").replace("城南旧书市", HOSTILE),
            "seeds/b.md": f"---\ntitle: '{HOSTILE.replace(chr(39), '')}'\n---\n{HOSTILE}\n\n[点](javascript:alert(4))\n",
            "seeds/c.jsonl": row.replace("TEXT", quoted) + row.replace("TEXT", quoted).replace("passwd", "con"),
            "seeds/<b>&.txt": PAGE,
            "site.yaml": f"title: '{HOSTILE.replace(chr(39), '')}'\n",
        }
    )


def test_markup_and_template_syntax_in_a_source_are_text(make_archive: MakeArchive) -> None:
    root = hostile_archive(make_archive)
    assert main(["build", "--root", str(root)]) == 0
    pages = pages_of(root / "site")
    assert len(pages) > 10
    assert {name: page.running for name, page in pages.items() if page.running} == {}
    texts = [content for name, content in files_of(root / "site").items() if name.endswith(".html")]
    assert any(b"{{ 7*7 }}" in text for text in texts)
    assert list(broken_links(root / "site")) == []


@pytest.mark.parametrize("name", ["CON", "a" * 200, "ＡＢＣ", "x.y.z", "...", "-rf", "🙂", "é", "a b", "%2e%2e"])
def test_a_source_of_any_name_is_published_at_a_plain_path(make_archive: MakeArchive, name: str) -> None:
    root = make_archive({f"seeds/{name}.txt": PAGE})
    assert main(["build", "--root", str(root)]) == 0
    names = list(files_of(root / "site"))
    assert all(re.fullmatch(r"[a-z0-9._/-]+", path) and len(path) <= 120 for path in names)
    assert not [path for path in names for part in path.split("/") if RESERVED.fullmatch(part)]
    assert list(broken_links(root / "site")) == []
