"""What a reader's browser keeps: nothing, before the reader asks for something to be kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
KEPT = """async () => [
  Object.keys(localStorage), Object.keys(sessionStorage), document.cookie,
  (await indexedDB.databases()).map(one => one.name),
  (await (window.caches ? caches.keys() : [])),
  navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
]"""
NOTHING = [[], [], "", [], [], 0]
PAGES = ("index.html", "search.html?q=%E5%8D%8F%E5%90%8C", "clippings.html", "people/index.html")


@pytest.mark.parametrize("place", ["http"], indirect=True)
def test_nothing_is_kept_of_a_reader_who_only_reads(visit: Visit) -> None:
    for path in PAGES:
        visit.open(path)
        assert visit.page.evaluate(KEPT) == NOTHING, path
    visit.open("search.html?q=%E5%8D%8F%E5%90%8C")
    visit.page.locator("[data-result] a[href]").first.click()
    visit.page.wait_for_load_state("load")
    assert "search.html" not in visit.page.url
    assert visit.page.evaluate(KEPT) == NOTHING
    visit.page.evaluate("localStorage.setItem('a', 'b')")
    assert visit.page.evaluate(KEPT) != NOTHING


@pytest.mark.parametrize("place", ["http", "file"], indirect=True)
def test_with_every_other_host_cut_off_a_reader_reads_and_finds(visit: Visit) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        if route.request.url.startswith((visit.home, "data:", "blob:")):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    visit.page.context.route("**/*", answer)
    for path in PAGES:
        visit.open(path)
    visit.open("search.html?q=%E5%8D%8F%E5%90%8C")
    visit.page.locator("[data-result]").first.wait_for(timeout=15_000)
    assert asked == []
