"""Addresses of originals elsewhere: a link is one that a browser opens."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jianbao.cli import main
from jianbao.config import ConfigurationError, load_settings, web_address
from tests.archives import PAGE, MakeArchive

BROKEN = (
    "http://[::1",
    "https://\u202eexample.org/",
    "https://exa\u200emple.org/a",
    "https://a b/",
    "http://",
    "http://1.2.3.4.5/",
    "https://xn--/",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "//example.org/a",
    "ftp://example.org/",
    "旧书市",
)
OPEN = {
    "https://example.org/a?b=c&d#e": "https://example.org/a?b=c&d#e",
    "https://例子.测试/旧": "https://xn--fsqu00a.xn--0zwm56d/%E6%97%A7",
    "https://example.org/\u202ea": "https://example.org/%E2%80%AEa",
    'https://example.org/"><script>': "https://example.org/%22%3E%3Cscript%3E",
    "  http://[::1]/a ": "http://[::1]/a",
}


@pytest.mark.parametrize("text", BROKEN)
def test_what_a_browser_calls_broken_is_no_address(text: str) -> None:
    assert web_address(text) is None


@pytest.mark.parametrize("text", OPEN)
def test_an_address_is_written_as_the_browser_reads_it(text: str) -> None:
    assert web_address(text) == OPEN[text]


def test_a_broken_address_is_told_with_its_line_and_is_no_link(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"id": f"a{n}", "title": "书市", "body": PAGE, "url": url} for n, url in enumerate((*BROKEN, *OPEN))]
    root = make_archive({"seeds/a.jsonl": "\n".join(json.dumps(row) for row in rows)})
    main(["build", "--root", str(root)])
    told = capsys.readouterr().err
    linked = [
        n
        for n in range(len(rows))
        if 'rel="external' in (root / f"site/undated/a/a{n}.html").read_text(encoding="utf-8")
    ]
    assert linked == list(range(len(BROKEN), len(rows)))
    for number in range(1, len(BROKEN) + 1):
        assert f"seeds/a.jsonl:{number}: warning url-broken" in told


@pytest.mark.parametrize("address", ["http://[::1", "https://exa\u202emple.org/"])
def test_a_broken_base_url_is_refused_with_its_line(tmp_path: Path, address: str) -> None:
    (tmp_path / "site.yaml").write_bytes(f'title: 剪报\nbase_url: "{address}"\n'.encode())
    with pytest.raises(ConfigurationError) as caught:
        load_settings(tmp_path)
    assert [(d.code, d.line) for d in caught.value.diagnostics] == [("config-bad-value", 2)]
