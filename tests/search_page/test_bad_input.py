"""Whatever is asked and whatever is missing: the page says so, and nothing breaks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.search_page.conftest import SearchDesk

pytestmark = pytest.mark.browser
CARRIED = '<script type="application/json" id="search-start">'
ODD_QUERIES = {
    "ten thousand characters": "夜市" * 5000,
    "only punctuation": "，。！？——……",
    "only operators": '| - "" * ::',
    "an unmatched quotation mark": '"夜市',
    "markup": "<script>alert(1)</script>",
    "beyond the basic plane": "𠮷𠀀😀",
    "a control character": "夜\u0000市",
    "a regular expression": "(.*)+[\\",
    "thousands of terms": "夜 " * 3000,
}


@pytest.mark.parametrize("query", ODD_QUERIES.values(), ids=ODD_QUERIES.keys())
def test_any_query_is_answered_or_refused_in_words(desk: SearchDesk, query: str) -> None:
    desk.ask()
    desk.box.fill(query)
    desk.box.press("Enter")
    desk.wait()
    assert desk.page.locator("#search-status").inner_text().strip()
    assert desk.page.locator("main").is_visible()


@pytest.mark.parametrize("address", ["", "?q=", "?q=%20%20", "?q=%E3%80%80&sort=wrong&view=none&shown=-5&date=x"])
def test_an_empty_query_shows_how_to_begin(desk: SearchDesk, address: str) -> None:
    desk.page.goto(f"{desk.home}search.html{address}")
    assert "输入" in desk.page.locator("#search-status").inner_text()
    assert desk.page.locator("#search-status").get_attribute("data-total") is None


def test_half_a_surrogate_pair_is_a_query_like_any_other(desk: SearchDesk) -> None:
    desk.ask()
    desk.page.evaluate(
        """() => {
            const box = document.getElementById("search-input");
            box.value = "夜市\\ud842";
            box.dispatchEvent(new Event("input"));
        }"""
    )
    desk.wait()
    assert desk.page.locator("#search-status").inner_text().strip()


def test_an_address_with_broken_encoding_opens(desk: SearchDesk) -> None:
    desk.page.goto(f"{desk.home}search.html?q=%E5%A4&paper=%FF#%E0%A4%A")
    desk.wait()
    assert desk.page.locator("#search-status").inner_text().strip()


def test_without_scripts_the_page_says_so_and_leads_to_the_indexes(browser: Browser, place: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{place}search.html?q=夜市")
    hint = page.locator("#search-hint")
    assert "脚本" in hint.inner_text()
    assert not page.locator("#search-form").is_visible()
    for link in hint.locator("a").all():
        assert page.request.get(f"{place}{link.get_attribute('href')}").ok
    assert hint.locator("a").count() >= 3
    page.close()


def test_with_scripts_the_hint_is_gone(desk: SearchDesk) -> None:
    desk.ask()
    assert not desk.page.locator("#search-hint").is_visible()


def test_a_browser_that_cannot_unpack_the_data_is_told_and_led_to_the_indexes(desk: SearchDesk) -> None:
    desk.page.add_init_script("delete window.DecompressionStream")
    desk.page.goto(f"{desk.home}search.html?q=夜市")
    assert "Chromium 80" in desk.page.locator("#search-hint").inner_text()
    assert desk.page.locator("#search-hint a").count() >= 3
    assert not desk.page.locator("#search-form").is_visible()


def test_with_storage_switched_off_everything_works_but_is_not_remembered(desk: SearchDesk) -> None:
    desk.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('off', 'SecurityError'); } })"
    )
    desk.ask("夜市")
    desk.page.get_by_text("阅读设置").click()
    desk.page.get_by_label("单键").select_option("off")
    desk.page.keyboard.press("Escape")
    desk.page.keyboard.press("?")
    assert desk.page.get_by_role("dialog").count() == 0
    assert desk.total == 6


@pytest.fixture
def faulty(browser: Browser, place: str) -> Iterator[Page]:
    """A tab in which files may be missing, but no script may fail."""
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.set_default_timeout(15_000)
    yield page
    page.close()
    assert faults == []


def refuse(route: Route) -> None:
    """The answer of a server that has no such file."""
    route.fulfill(status=404, body="none")


def test_a_file_that_is_missing_is_spoken_of_and_the_rest_is_shown(faulty: Page, place: str) -> None:
    loads: list[str] = []
    faulty.on("request", lambda r: loads.append(r.url) if "search.html" in r.url else None)
    texts: list[str] = []

    def refuse_the_first(route: Route) -> None:
        texts.append(route.request.url)
        if route.request.url == texts[0]:
            refuse(route)
        else:
            route.continue_()

    faulty.route(re.compile(r"/search/[0-9a-f]+/t[0-9a-f]+\.js"), refuse_the_first)
    faulty.goto(f"{place}search.html?q={quote('AI导览')}")
    faulty.locator("#search-notes .warning").wait_for()
    assert "没有读到" in faulty.locator("#search-notes").inner_text()
    assert faulty.locator("[data-result] h3 a").count() > 0
    assert all(faulty.locator("[data-result] h3 a").all_inner_texts())
    assert len(loads) == 1


def read_start(room_site: Path) -> dict[str, Any]:
    """What `start.js` hands over."""
    written = (room_site / "search" / "start.js").read_text(encoding="utf-8")
    start: dict[str, Any] = json.loads(written[written.index(",") + 1 : written.rindex(")")])
    return start


def carrying(room_site: Path, start: str) -> bytes:
    """The search page with other content in the block that carries the index's first file."""
    written = (room_site / "search.html").read_text(encoding="utf-8")
    before, block, rest = written.partition(CARRIED)
    assert block
    return f"{before}{block}{start}{rest[rest.index('</script>') :]}".encode()


@pytest.mark.parametrize("start", ["", "7", "throw 1", "{}", '{"format": 1}'])
def test_a_page_that_carries_a_damaged_start_leaves_the_indexes_to_begin_from(
    browser: Browser, place: str, room_site: Path, start: str
) -> None:
    page = browser.new_page()
    body = carrying(room_site, start)
    page.route("**/search.html*", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto(f"{place}search.html?q={quote('夜市')}")
    page.wait_for_timeout(1500)
    assert page.locator("#search-status").inner_text().strip()
    assert page.locator("#search-hint a").count() >= 3
    expect(page.locator("#search-hint")).to_be_visible()
    page.close()


def test_a_page_carries_what_the_first_file_of_the_index_holds_and_asks_for_it_no_more(
    faulty: Page, place: str, room_site: Path
) -> None:
    page = (room_site / "search.html").read_text(encoding="utf-8")
    block = page.partition(CARRIED)[2]
    assert json.loads(block[: block.index("</script>")]) == read_start(room_site)
    asked: list[str] = []
    faulty.on("request", lambda request: asked.append(request.url))
    faulty.goto(f"{place}search.html?q={quote('夜市')}")
    faulty.locator("#search-status[data-total='6']").wait_for(state="attached")
    assert not [url for url in asked if "/search/start.js" in url]
    assert not [url for url in asked if url.endswith(".css")]


def test_a_page_older_than_the_site_loads_itself_again_once_and_keeps_its_query(
    faulty: Page, place: str, room_site: Path
) -> None:
    """The tab has begun with another deployment: its files are gone, and the start file names others."""
    start = read_start(room_site)
    old = {**start, "digest": "0" * 32, "segments": [{**one, "name": "0ld"} for one in start["segments"]]}
    body = carrying(room_site, json.dumps(old).replace("<", "\\u003c"))
    loads: list[str] = []
    faulty.on("request", lambda r: loads.append(r.url) if "search.html" in r.url else None)
    faulty.route(
        re.compile(r"/search\.html"),
        lambda route: route.fulfill(body=body, content_type="text/html") if len(loads) == 1 else route.continue_(),
    )
    faulty.goto(f"{place}search.html?q={quote('夜市')}&sort=oldest")
    faulty.locator("#search-status[data-total='6']").wait_for(state="attached")
    assert len(loads) == 2
    assert faulty.locator("#search-input").input_value() == "夜市"
    assert "sort=oldest" in faulty.url
