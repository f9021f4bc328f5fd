"""A real Chromium, and the site in the four kinds of places that readers meet it in."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

PLACES = ("http", "sub-path", "file", "odd folder")


class _Handler(SimpleHTTPRequestHandler):
    """Serves files without writing a line about each."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def addresses(seed_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The address of the site's front folder, with a slash at the end, by kind of place."""
    odd = tmp_path_factory.mktemp("odd") / "报纸#2 100% 稿"
    shutil.copytree(seed_site, odd)
    served = tmp_path_factory.mktemp("served")
    shutil.copytree(seed_site, served / "archive")
    servers = [_serve(seed_site), _serve(served)]
    yield {
        "http": f"http://127.0.0.1:{servers[0].server_port}/",
        "sub-path": f"http://127.0.0.1:{servers[1].server_port}/archive/",
        "file": f"{seed_site.as_uri()}/",
        "odd folder": f"{odd.as_uri()}/",
    }
    for server in servers:
        server.shutdown()
        server.server_close()


def _serve(folder: Path) -> ThreadingHTTPServer:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, addresses: dict[str, str]) -> str:
    """The site's address, in each kind of place in turn (or in those that a test names)."""
    return addresses[request.param]


@dataclass
class Visit:
    """A tab, and everything in it that should not have happened."""

    page: Page
    home: str
    faults: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Go to a page of the site, given by its path in it."""
        self.page.goto(f"{self.home}{path}", wait_until="load")


def _watch(page: Page, visit: Visit) -> None:
    """Note errors on the console, requests that fail and requests that go elsewhere."""

    def note(wrong: bool, fault: str) -> None:
        if wrong:
            visit.faults.append(fault)

    at_home = (visit.home, "data:", "blob:")
    page.on(
        "console", lambda message: note(message.type in ("error", "warning"), f"{message.type}: {message.text}")
    )
    page.on("pageerror", lambda error: note(True, f"uncaught: {error}"))
    page.on("request", lambda request: note(not request.url.startswith(at_home), f"left the site: {request.url}"))
    page.on("response", lambda response: note(response.status >= 400, f"{response.status}: {response.url}"))
    # A page left before its icon has come aborts that request: no fault of the site.
    page.on(
        "requestfailed",
        lambda request: note(request.failure != "net::ERR_ABORTED", f"{request.failure}: {request.url}"),
    )


@pytest.fixture
def visit(browser: Browser, place: str) -> Iterator[Visit]:
    """A fresh tab on the site; at the end, nothing may have gone wrong in it and nothing may have left it."""
    context = browser.new_context()
    page = context.new_page()
    visit = Visit(page, place)
    _watch(page, visit)
    yield visit
    faults = list(visit.faults)
    context.close()
    assert faults == []
