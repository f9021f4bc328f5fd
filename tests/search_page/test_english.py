"""The search page in English: an archive whose settings say so."""

from __future__ import annotations

import csv
import functools
import io
import re
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from jianbao.cli import main
from tests.archives import write_archive
from tests.browser.conftest import _Handler
from tests.search_page.conftest import SearchDesk, save
from tests.search_page.reading_room import seeds

pytestmark = pytest.mark.browser
HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The same archive with an English interface, and `/` left to the browser."""
    files = {**seeds(), "site.yaml": "title: Reading Room\nlanguage: en\nslash_focuses_search: false\n"}
    root: Path = write_archive(tmp_path_factory.mktemp("english") / "archive", files)
    assert main(["build", "--root", str(root)]) == 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(root / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"http": f"http://127.0.0.1:{server.server_port}/", "file": f"{(root / 'site').as_uri()}/"}
    server.shutdown()
    server.server_close()


def test_every_word_of_the_page_is_english_but_what_is_in_the_archive(desk: SearchDesk) -> None:
    desk.ask("AI")
    desk.page.locator(".help summary").click()
    desk.page.locator("#search-taking summary").click()
    for words in desk.page.locator(
        "#search button, #search label:not(.facet label), legend, #search-status, .tier h2, .help dd, .help dt, "
        "#search-notes, .reference, option, .chart, #search-dates h2"
    ).all_inner_texts():
        assert not HAN.search(words.replace("書市", "")), words
    assert "28 articles verbatim" in desk.page.locator("#search-status").inner_text()


@pytest.mark.parametrize("place", ["http", "file"], indirect=True)
def test_an_archive_published_nowhere_gives_the_address_it_is_read_at_and_none_on_a_disk(desk: SearchDesk) -> None:
    desk.ask("旧书市")
    desk.page.locator("#search-taking summary").click()
    ris, table = save(desk, "RIS"), save(desk, "CSV")
    urls = [line[6:] for line in ris.splitlines() if line.startswith("UR")]
    rows = [row["url"] for row in csv.DictReader(io.StringIO(table))]
    reference = desk.page.locator(".reference").inner_text()
    if desk.home.startswith("file:"):
        assert (urls, set(rows)) == ([], {""})
        assert "search.html" not in reference
    else:
        assert len(urls) == ris.count("TY  - ")
        assert urls == rows
        assert all(url.startswith(desk.home) for url in urls)
        assert f"{desk.home}search.html" in reference


def test_the_slash_is_left_alone_where_the_settings_say_so(desk: SearchDesk) -> None:
    desk.ask("AI")
    desk.page.locator("[data-result] a").first.focus()
    desk.page.keyboard.press("/")
    assert desk.page.evaluate("document.activeElement.tagName") == "A"
