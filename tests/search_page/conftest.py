"""The search page of an invented archive in a real Chromium, over http and by double-click."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page

from jianbao.cli import main
from tests.archives import write_archive
from tests.browser.conftest import Visit, _Handler, visit
from tests.search_page.reading_room import seeds

__all__ = ["visit"]


@pytest.fixture(scope="session")
def room_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented archive's site."""
    root = write_archive(tmp_path_factory.mktemp("room") / "archive", seeds())
    assert main(["build", "--root", str(root)]) == 0
    return root / "site"


@pytest.fixture(scope="session")
def addresses(room_site: Path) -> Iterator[dict[str, str]]:
    """The site's address by kind of place."""
    handler = functools.partial(_Handler, directory=str(room_site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"http": f"http://127.0.0.1:{server.server_port}/", "file": f"{room_site.as_uri()}/"}
    server.shutdown()
    server.server_close()


@pytest.fixture(params=["http"])
def place(request: pytest.FixtureRequest, addresses: dict[str, str]) -> str:
    """Over http, but for tests that name other places."""
    return addresses[request.param]


class SearchDesk:
    """The search page as a reader uses it."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.home = page, home

    def ask(self, query: str = "", **asked: Any) -> None:
        """Open the page with a query in its address, and wait for the answer."""
        address = urlencode({"q": query, **asked} if query else asked, doseq=True)
        self.page.goto(f"{self.home}search.html{'?' if address else ''}{address}")
        if query:
            self.wait()

    def wait(self) -> None:
        """Wait until the whole answer stands."""
        self.page.locator("#search-status[data-total-exact=true]").wait_for(state="attached")
        self.page.locator("#search-narrow[aria-busy=false]").wait_for(state="attached")

    def wait_for_total(self, total: int) -> None:
        self.page.locator(f"#search-status[data-total='{total}'][data-total-exact=true]").wait_for(state="attached")

    @property
    def total(self) -> int:
        return int(self.page.locator("#search-status").get_attribute("data-total") or -1)

    @property
    def box(self) -> Locator:
        return self.page.locator("#search-input")

    @property
    def results(self) -> Locator:
        return self.page.locator("[data-result]")

    @property
    def ids(self) -> list[str]:
        return [str(result.get_attribute("data-id")) for result in self.results.all()]


@pytest.fixture
def desk(visit: Visit) -> SearchDesk:
    """The search page in a fresh tab in which nothing may go wrong."""
    visit.page.set_default_timeout(15_000)
    return SearchDesk(visit.page, visit.home)


def save(desk: SearchDesk, name: str) -> str:
    """The file that the button of that name makes."""
    with desk.page.expect_download() as download:
        desk.page.get_by_role("button", name=name, exact=True).click()
    return Path(str(download.value.path())).read_bytes().decode("utf-8-sig")
