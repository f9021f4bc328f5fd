"""Keys of every page, and what is large enough to be hit."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.search_page.conftest import SearchDesk

pytestmark = pytest.mark.browser


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent || document.activeElement.name"))


def test_control_k_and_the_slash_go_to_the_box_of_any_page(desk: SearchDesk) -> None:
    desk.page.goto(f"{desk.home}index.html")
    desk.page.keyboard.press("Control+k")
    assert focused(desk.page) == "q"
    desk.page.keyboard.press("Escape")
    desk.page.evaluate("document.activeElement.blur()")
    desk.page.keyboard.press("/")
    assert focused(desk.page) == "q"
    expect(desk.page.locator(".masthead .find input")).to_have_value("")


def test_j_and_k_go_from_hit_to_hit_and_letters_in_the_box_stay_letters(desk: SearchDesk) -> None:
    desk.ask("AI导览")
    titles = desk.page.locator(".hit h3 a").all_inner_texts()
    desk.page.evaluate("document.activeElement.blur()")
    for key in ("j", "j", "k", "j"):
        desk.page.keyboard.press(key)
    assert focused(desk.page) == titles[1]
    desk.box.fill("")
    desk.box.press_sequentially("jk?")
    expect(desk.box).to_have_value("jk?")


def test_n_goes_to_the_next_hit_in_an_article_and_the_arrow_to_the_next_article(desk: SearchDesk) -> None:
    desk.ask("旧书市")
    desk.results.filter(has_text="城南").locator("h3 a").click()
    expect(desk.page.locator(".marks")).to_be_visible()
    desk.page.keyboard.press("n")
    expect(desk.page.locator(".marks [role=status]")).to_contain_text("1 /")
    desk.page.keyboard.press("n")
    expect(desk.page.locator(".marks [role=status]")).to_contain_text("2 /")
    way = desk.page.locator(".turn a[rel=prev]")
    address = str(way.evaluate("link => link.href"))
    here = desk.page.url
    desk.page.evaluate("getSelection().collapse(document.querySelector('.prose p').firstChild, 2)")
    desk.page.keyboard.press("Shift+ArrowLeft")
    desk.page.wait_for_timeout(300)
    assert desk.page.url == here, "Shift and an arrow select text"
    desk.page.keyboard.press("ArrowLeft")
    desk.page.wait_for_url(address)


def test_k_before_any_entry_goes_nowhere(desk: SearchDesk) -> None:
    desk.ask("AI导览")
    desk.page.evaluate("document.activeElement.blur()")
    desk.page.keyboard.press("k")
    assert desk.page.evaluate("document.activeElement === document.body")


def test_the_question_mark_lists_all_keys_and_escape_shuts_the_list(desk: SearchDesk) -> None:
    desk.page.goto(f"{desk.home}people/index.html")
    desk.page.keyboard.press("?")
    sheet = desk.page.get_by_role("dialog", name="按键")
    assert sheet.locator("kbd").all_inner_texts() == ["/", "Ctrl K", "j k", "n p", "← →", "?"]
    desk.page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)


def test_the_mark_behind_a_quote_can_be_hit_eleven_pixels_from_its_middle(desk: SearchDesk) -> None:
    desk.ask("街坊都认得我")
    desk.results.first.locator("h3 a").click()
    mark = desk.page.locator(".quote-mark").first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    for dx, dy in ((11, 0), (-11, 0), (0, 11), (0, -11)):
        hit = desk.page.evaluate("([x, y]) => document.elementFromPoint(x, y).className", [x + dx, y + dy])
        assert hit == "quote-mark"
