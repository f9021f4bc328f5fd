"""The printed page in a real Chromium, from the disk: areas, zoom by keys, hits of a search, without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from jianbao.pipeline.building import build_site
from tests.archives import write_archive
from tests.picturing.test_illustrations import illustrated

pytestmark = pytest.mark.browser
GIVEN = "paper: 槐乡晚报\ndate: 2025-03-02\npage: 1\n"
LEAF, STORY = "hxwb/2025-03-02/1/index.html", "hxwb/2025-03-02/1/1.html"
SITE = "papers: [{name: 槐乡晚报, slug: hxwb}]\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the built site."""
    files: dict[str, str | bytes] = {"seeds/a.pdf": illustrated(), "seeds/a.yaml": GIVEN, "site.yaml": SITE}
    root = write_archive(tmp_path_factory.mktemp("pictured") / "archive", files)
    build_site(root)
    return Path(root / "site").as_uri()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1100, "height": 800})
    tab = context.new_page()
    faults: list[str] = []
    tab.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    tab.on("pageerror", lambda error: faults.append(str(error)))
    yield tab
    context.close()
    assert faults == []


def width_of(element: Locator) -> float:
    box = element.bounding_box()
    assert box is not None
    return box["width"]


def test_hits_of_a_search_are_lit_where_they_are_printed(tab: Page, site: str) -> None:
    tab.goto(f"{site}/{LEAF}?q=bridge")
    boxes = tab.locator(".page-view .hits rect")
    boxes.first.wait_for(state="attached")
    assert boxes.count() == 1 + 1 + 6  # headline, caption, six lines
    box = {name: float(boxes.first.get_attribute(name) or 0) for name in ("x", "y", "width", "height")}
    assert box["x"] == pytest.approx(40, abs=2)
    assert 20 < box["y"] < 50 < box["y"] + box["height"] < 60
    assert box["width"] == pytest.approx(71, abs=12)  # "Bridge" of 24 points


def test_the_words_of_a_page_are_asked_for_by_nobody_else(tab: Page, site: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(f"{site}/{LEAF}")
    tab.wait_for_load_state("networkidle")
    assert [url for url in asked if url.endswith(("marks.js", "words.js"))] == []


def test_an_article_lights_its_hits_on_its_cut_out_and_hands_them_on_to_the_page(tab: Page, site: str) -> None:
    tab.goto(f"{site}/{STORY}?q=bridge")
    tab.locator(".cut .hits rect").first.wait_for(state="attached")
    tab.locator(".cutting > a").click()
    tab.wait_for_url(re.compile(r"index\.html\?q=bridge#z1$"))
    tab.locator(".page-view .hits rect").first.wait_for(state="attached")
    assert tab.locator("#z1 rect").first.evaluate("one => getComputedStyle(one).strokeWidth") == "2px"
    assert tab.evaluate("document.querySelector(':target').id") == "z1"


def test_keys_zoom_the_picture_and_fit_it_again(tab: Page, site: str) -> None:
    tab.goto(f"{site}/{LEAF}")
    stage, sheet = tab.locator(".page-stage"), tab.locator(".page-sheet")
    before = width_of(sheet)
    stage.focus()
    stage.press("+")
    assert width_of(sheet) == pytest.approx(before * 1.4, rel=0.02)
    stage.press("0")
    assert width_of(sheet) == pytest.approx(before, rel=0.02)


def test_an_area_and_its_entry_in_the_list_outline_each_other(tab: Page, site: str) -> None:
    tab.goto(f"{site}/{LEAF}")
    tab.locator(".cards a").first.hover()
    assert "lit" in (tab.locator("#z1").get_attribute("class") or "")
    tab.locator("#z1").focus()
    assert tab.locator(".card.lit").count() == 1


def test_without_scripts_picture_areas_and_list_remain(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{site}/{LEAF}")
    assert tab.locator(".page-view img").evaluate_all("all => all.length") == 1
    assert tab.locator(".page-view img").is_visible()
    assert tab.locator(".cards a").first.is_visible()
    tab.locator("#z1 rect").first.click()
    assert tab.url.endswith("1.html")
    context.close()


def test_a_printed_page_holds_its_picture_and_no_buttons(tab: Page, site: str) -> None:
    tab.goto(f"{site}/{LEAF}")
    tab.emulate_media(media="print")
    assert tab.locator(".page-view img").is_visible()
    assert not tab.locator(".page-tools").is_visible()
