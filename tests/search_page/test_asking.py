"""Asking: typing, input methods, the address, the back button, sorting, more results, what is seen of a hit."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.search_page.conftest import SearchDesk

pytestmark = pytest.mark.browser
ANYWHERE = pytest.mark.parametrize("place", ["http", "file"], indirect=True)


@ANYWHERE
def test_what_is_typed_is_answered_without_pressing_enter_and_stands_in_the_address(desk: SearchDesk) -> None:
    desk.ask()
    desk.box.press_sequentially("跨江大桥")
    desk.wait_for_total(6)
    assert "q=" in desk.page.url
    assert desk.results.first.get_attribute("data-tier") == "exact"
    assert desk.page.title().startswith("跨江大桥")


@ANYWHERE
def test_back_brings_the_query_before_and_forward_the_one_after(desk: SearchDesk) -> None:
    desk.ask("夜市")
    desk.box.fill("图书馆")
    desk.box.press("Enter")
    expect(desk.results.first).to_contain_text("图书馆")
    desk.page.locator("#search-sort").select_option("oldest")
    desk.page.wait_for_url("**sort=oldest**")
    desk.page.go_back()
    expect(desk.page.locator("#search-sort")).to_have_value("relevance")
    expect(desk.box).to_have_value("图书馆")


def test_what_was_typed_letter_by_letter_is_one_step_back(desk: SearchDesk) -> None:
    desk.ask("夜市")
    desk.box.fill("")
    desk.box.press_sequentially("图书馆", delay=300)
    expect(desk.results.first).to_contain_text("图书馆")
    desk.page.go_back()
    expect(desk.box).to_have_value("夜市")
    expect(desk.results.first).to_contain_text("夜市")


def test_nothing_is_asked_while_pinyin_is_being_composed(desk: SearchDesk) -> None:
    desk.ask()
    desk.page.evaluate(
        """() => {
            window.asked = [];
            const search = window.jianbao.search;
            window.jianbao.search = (query, options) => { window.asked.push(query); return search(query, options); };
        }"""
    )
    desk.box.focus()
    keyboard = desk.page.context.new_cdp_session(desk.page)
    for composed in ("s", "sh", "shu", "shu shi"):
        keyboard.send(
            "Input.imeSetComposition",
            {"text": composed, "selectionStart": len(composed), "selectionEnd": len(composed)},
        )
        desk.page.wait_for_timeout(200)
    assert desk.page.evaluate("window.asked") == []
    keyboard.send("Input.insertText", {"text": "书市"})
    desk.wait()
    assert desk.page.evaluate("window.asked") == ["书市"]


def test_an_answer_that_comes_late_does_not_replace_the_one_to_a_later_question(desk: SearchDesk) -> None:
    desk.ask()
    desk.page.evaluate(
        """() => {
            const search = window.jianbao.search;
            window.jianbao.search = async (query, options) => {
                if (query === "夜市") await new Promise((resolve) => setTimeout(resolve, 1200));
                return search(query, options);
            };
        }"""
    )
    desk.box.fill("夜市")
    desk.page.wait_for_timeout(300)
    desk.box.fill("大桥")
    desk.wait()
    desk.page.wait_for_timeout(1500)
    assert "大桥" in desk.results.first.inner_text()


def test_results_sorted_by_day_stand_in_the_order_of_their_days(desk: SearchDesk) -> None:
    desk.ask("AI导览", sort="newest")
    days = [str(time.get_attribute("datetime")) for time in desk.page.locator("[data-result] time").all()]
    assert len(days) == 10
    assert days == sorted(days, reverse=True)
    desk.page.locator("#search-sort").select_option("oldest")
    expect(desk.page.locator("[data-result] time").first).to_have_attribute("datetime", "2024-01-03")


def test_more_results_come_when_asked_for_and_are_there_again_after_reloading(desk: SearchDesk) -> None:
    desk.ask("AI导览")
    assert desk.total == 28
    assert desk.results.count() == 10
    desk.page.locator("#search-results .more").click()
    expect(desk.results).to_have_count(20)
    assert desk.page.evaluate("document.activeElement.closest('[data-result]').dataset.id") == desk.ids[10]
    desk.page.reload()
    expect(desk.results).to_have_count(20)
    assert len(set(desk.ids)) == 20


@ANYWHERE
def test_a_passage_leads_to_its_paragraph_where_all_hits_are_marked(desk: SearchDesk) -> None:
    desk.ask("旧书市")
    hit = desk.results.filter(has_text="城南")
    hit.locator(".passage a", has_text="按斤卖").click()
    desk.page.wait_for_load_state()
    assert desk.page.evaluate("document.querySelector(':target').textContent").startswith("旧书市的旧书按斤卖")
    marked = desk.page.locator("article mark").all_inner_texts()
    assert marked.count("旧书市") == 4
    desk.page.get_by_role("button", name="去掉标记").click()
    assert desk.page.locator("mark").count() == 0


def test_somebodys_words_are_shown_with_their_speaker_and_lead_to_the_quote(desk: SearchDesk) -> None:
    desk.ask("街坊都认得我")
    quote = desk.results.first.locator(".passage.words")
    assert "贺长庚" in quote.inner_text()
    quote.locator("a").click()
    desk.page.wait_for_load_state()
    assert "quote" in str(desk.page.evaluate("document.querySelector(':target').className"))


def test_the_switch_for_verbatim_takes_operators_as_text(desk: SearchDesk) -> None:
    desk.ask("夜市 大桥")
    desk.page.get_by_role("switch", name="逐字").check()
    desk.wait_for_total(0)
    assert "verbatim=1" in desk.page.url


def test_tiers_are_labelled_with_their_counts_and_what_was_let_go_is_said(desk: SearchDesk) -> None:
    desk.ask("夜市鸵鸟")
    label = desk.page.locator(".tier h2").first
    assert "部分相符" in label.inner_text()
    assert any(character.isdigit() for character in label.inner_text())
    assert "鸵" in desk.page.locator("#search-notes").inner_text()


def test_the_status_is_a_polite_live_region_that_rests_once_an_answer(desk: SearchDesk) -> None:
    desk.ask("夜市")
    status = desk.page.locator("#search-status")
    assert status.get_attribute("aria-live") == "polite"
    assert int(status.get_attribute("data-ms") or -1) >= 0
    expect(status).to_have_attribute("aria-busy", "false")
    assert "篇稿件" in status.inner_text()


def test_an_unknown_field_and_an_open_quotation_mark_are_spoken_of(desk: SearchDesk) -> None:
    desk.ask("栏目号:夜市")
    assert "栏目号" in desk.page.locator("#search-notes").inner_text()
    desk.ask("“夜市")
    assert "引号" in desk.page.locator("#search-notes").inner_text()


def test_a_lettered_page_is_called_by_its_letter(desk: SearchDesk) -> None:
    desk.ask('"怎样写"')
    assert desk.page.locator(".hit .where").all_inner_texts() == ["江城晨报 · 2024年6月1日 · A04版"]


def test_text_with_markup_in_it_is_shown_as_text(desk: SearchDesk) -> None:
    desk.ask("onerror")
    assert "<img src=x onerror=alert(1)>" in desk.results.first.inner_text()
    assert desk.page.locator("main img").count() == 0


def test_hits_beyond_the_basic_plane_are_marked_where_they_stand(desk: SearchDesk) -> None:
    desk.ask("𠮷野家")
    assert set(desk.results.first.locator("mark").all_inner_texts()) == {"𠮷野家"}


@ANYWHERE
def test_coming_back_from_an_article_one_stands_where_one_left(desk: SearchDesk) -> None:
    desk.page.set_viewport_size({"width": 390, "height": 700})
    desk.ask("AI导览", shown=20)
    link = desk.results.nth(15).locator("h3 a")
    link.scroll_into_view_if_needed()
    left = desk.page.evaluate("window.scrollY")
    assert left > 1000
    link.click()
    desk.page.wait_for_load_state()
    desk.page.go_back()
    desk.wait()
    assert desk.results.count() == 20
    desk.page.wait_for_function(f"Math.abs(window.scrollY - {left}) < 120")


def test_in_an_article_that_holds_the_query_whole_its_words_apart_are_not_marked(desk: SearchDesk) -> None:
    desk.ask("跨江大桥完成检修")
    exact = desk.results.filter(has_text="跨江大桥").first
    assert exact.get_attribute("data-tier") == "exact"
    assert set(exact.locator("mark").all_inner_texts()) == {"跨江大桥完成检修"}


def test_while_nothing_is_asked_the_help_stands_open(desk: SearchDesk) -> None:
    desk.ask()
    assert desk.page.locator(".help dl").is_visible()
    desk.box.fill("夜市")
    desk.wait()
    assert not desk.page.locator(".help dl").is_visible()


def test_a_date_finds_where_it_is_printed_and_offers_the_papers_of_that_time(desk: SearchDesk) -> None:
    desk.ask("2024年9月")
    note = desk.page.locator("#search-notes")
    expect(note).to_contain_text("要看这一天（月、年）的报纸")
    note.get_by_role("button").click()
    expect(desk.box).to_have_value("日期:2024年9月")
    desk.wait()
    assert desk.total > 0
    shown = desk.results.all_inner_texts()
    assert all("2024年9月" in text for text in shown)
