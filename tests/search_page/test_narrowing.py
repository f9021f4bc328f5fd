"""Narrowing and taking along: filters, days, suggestions, keys, context, files, references."""

from __future__ import annotations

import csv
import io
import re

import pytest
from playwright.sync_api import expect

from jianbao.language.fold import fold_text
from tests.search_page.conftest import SearchDesk, save
from tests.search_page.reading_room import articles

pytestmark = pytest.mark.browser
ANYWHERE = pytest.mark.parametrize("place", ["http", "file"], indirect=True)


def test_a_ticked_value_narrows_the_answer_and_is_taken_off_again(desk: SearchDesk) -> None:
    desk.ask("AI导览")
    desk.page.get_by_role("group", name="报纸").get_by_role("checkbox", name="江城晚报").check()
    desk.wait_for_total(14)
    assert "paper=" in desk.page.url
    assert desk.page.evaluate("document.activeElement.dataset.value") == "paper=江城晚报"
    desk.page.get_by_role("button", name="去掉筛选：报纸：江城晚报").click()
    desk.wait_for_total(28)
    desk.page.go_back()
    desk.wait_for_total(14)


def test_values_of_one_kind_are_either_and_of_two_kinds_both(desk: SearchDesk) -> None:
    desk.ask("AI导览", paper=["江城晚报", "江城晨报"])
    assert desk.total == 28
    desk.ask("AI导览", paper=["江城晚报"], year=["2025"])
    assert desk.total == 2


def test_a_bar_of_the_chart_narrows_to_its_month_and_shift_adds_those_up_to_another(desk: SearchDesk) -> None:
    desk.ask("AI导览")
    bars = desk.page.locator("#search-dates [data-when]")
    assert bars.count() == 15  # the last month has none of them, but other articles
    assert "2024年3月" in str(bars.nth(2).get_attribute("aria-label"))
    bars.nth(2).click()
    desk.wait_for_total(2)
    desk.ask("AI导览", date="2024-03..2024-03")
    assert desk.page.locator("#search-date_from").input_value() == "2024-03"
    desk.page.locator("#search-date_to").fill("2024-05")
    desk.page.locator("#search-date_to").press("Tab")
    desk.wait_for_total(6)


def test_drawing_over_bars_of_the_chart_takes_their_range(desk: SearchDesk) -> None:
    desk.ask("旧书市")
    bars = desk.page.locator("#search-dates svg [data-when]")
    first, last = bars.nth(1), bars.nth(4)
    times = (first.get_attribute("data-when"), last.get_attribute("data-when"))
    first.hover()
    desk.page.mouse.down()
    last.hover()
    desk.page.mouse.up()
    expect(desk.page.locator("#search-date_from")).to_have_value(str(times[0]))
    expect(desk.page.locator("#search-date_to")).to_have_value(str(times[1]))


def test_days_are_read_in_any_form_from_the_two_fields(desk: SearchDesk) -> None:
    desk.ask("旧书市")
    desk.page.locator("#search-date_from").fill("2024年5月")
    desk.page.locator("#search-date_from").press("Enter")
    desk.page.wait_for_url("**2024-05..**")
    desk.page.locator("#search-date_to").fill("昨天")
    desk.page.locator("#search-date_to").press("Enter")
    expect(desk.page.locator("#search-dates [role=alert]")).to_contain_text("昨天")


def test_the_chart_is_walked_with_the_arrow_keys_and_stands_as_a_table_too(desk: SearchDesk) -> None:
    desk.ask("AI导览")
    bars = desk.page.locator("#search-dates [data-when]")
    assert desk.page.locator("#search-dates [data-when][tabindex='0']").count() == 1
    bars.first.focus()
    desk.page.keyboard.press("ArrowRight")
    desk.page.keyboard.press("Enter")
    desk.wait_for_total(2)
    assert "date=2024-02..2024-02" in desk.page.url
    desk.ask("夜市")
    desk.page.locator("#search-dates summary").click()
    assert desk.page.locator("#search-dates tbody tr").count() == 3
    desk.page.locator("#search-dates .swap").click()
    assert "比例" in desk.page.locator("#search-dates .why").inner_text()


def test_a_day_that_is_none_is_refused_and_said(desk: SearchDesk) -> None:
    desk.ask("AI导览")
    desk.page.locator("#search-date_from").fill("去年")
    desk.page.locator("#search-date_from").press("Tab")
    assert "去年" in desk.page.locator("#search-dates [role=alert]").inner_text()
    assert desk.total == 28


def test_suggestions_follow_the_combobox_pattern(desk: SearchDesk) -> None:
    desk.ask()
    desk.box.press_sequentially("贺长")
    options = desk.page.locator("#search-suggestions").get_by_role("option")
    expect(options.first).to_be_visible()
    expect(desk.box).to_have_attribute("aria-expanded", "true")
    desk.box.press("ArrowDown")
    active = str(desk.box.get_attribute("aria-activedescendant"))
    expect(desk.page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    desk.box.press("Escape")
    expect(desk.box).to_have_attribute("aria-expanded", "false")


def test_a_name_is_suggested_by_its_pinyin_and_asked_for_in_its_field(desk: SearchDesk) -> None:
    desk.ask()
    desk.box.press_sequentially("hechang")
    option = desk.page.get_by_role("option").filter(has_text="贺长庚")
    expect(option).to_be_visible()
    option.click()
    expect(desk.box).to_have_value("人物:贺长庚")
    desk.wait_for_total(1)


def test_keys_of_one_character_act_until_they_are_switched_off(desk: SearchDesk) -> None:
    desk.ask("夜市")
    desk.page.locator("[data-result] a").first.focus()
    desk.page.keyboard.press("/")
    assert desk.page.evaluate("document.activeElement.id") == "search-input"
    assert desk.box.input_value() == "夜市"
    desk.page.get_by_text("阅读设置").click()
    desk.page.get_by_label("单键").select_option("off")
    desk.page.reload()
    desk.wait()
    desk.page.locator("[data-result] a").first.focus()
    here = "document.activeElement === document.querySelector('[data-result] a')"
    for key in ("/", "j", "k", "n", "p", "?"):
        desk.page.keyboard.press(key)
        assert desk.page.evaluate(here), key
    assert desk.page.get_by_role("dialog").count() == 0
    desk.page.keyboard.press("Control+k")
    assert desk.page.evaluate("document.activeElement.id") == "search-input"


def test_arrows_go_from_the_box_into_the_results_and_enter_opens(desk: SearchDesk) -> None:
    desk.ask("夜市")
    desk.box.focus()
    desk.page.keyboard.press("ArrowDown")
    assert desk.page.evaluate("document.activeElement.closest('[data-result]').dataset.id") == desk.ids[0]
    desk.page.keyboard.press("ArrowUp")
    assert desk.page.evaluate("document.activeElement.id") == "search-input"
    desk.page.keyboard.press("ArrowDown")
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_url(lambda url: "search.html" not in url)


def test_in_context_each_occurrence_has_its_line_and_hits_stand_in_the_middle(desk: SearchDesk) -> None:
    desk.ask("旧书市")
    desk.page.get_by_role("button", name="逐处语境").click()
    lines = desk.page.locator(".contexts tbody tr")
    expect(lines.first).to_be_visible()
    assert set(desk.page.locator(".contexts mark").all_inner_texts()) == {"旧书市"}
    rights = desk.page.locator(".contexts td.right").all_inner_texts()
    assert len(rights) > 16
    assert rights == sorted(rights, key=fold_text)
    desk.page.locator("#search-neighbour").select_option("left")
    desk.page.wait_for_url("**neighbour=left**")
    expect(lines.first).to_be_visible()


@ANYWHERE
def test_all_results_are_saved_as_files_with_the_query_and_the_archives_digest(desk: SearchDesk) -> None:
    desk.ask("AI导览", paper="江城晚报")
    desk.page.locator("#search-taking summary").click()
    rows = list(csv.DictReader(io.StringIO(save(desk, "CSV"))))
    expected = {a["id"]: a["title"] for a in articles() if a["paper"] == "江城晚报"}
    assert {row["id"]: row["title"] for row in rows} == expected
    assert all(row["query"].startswith("AI导览") and len(row["archive"]) >= 16 for row in rows)
    assert all(row["url"].startswith("https://archive.example/reading/") for row in rows)
    ris = save(desk, "RIS")
    assert ris.count("TY  - NEWS\r\n") == ris.count("ER  - \r\n") == len(expected)
    assert "DA  - 2024/01/03\r\n" in ris
    bibtex = save(desk, "BibTeX")
    assert bibtex.count("@article{") == len(expected)
    assert rows[0]["archive"] in ris and rows[0]["archive"] in bibtex


def test_the_concordance_is_saved_line_by_line_as_it_is_shown(desk: SearchDesk) -> None:
    desk.ask("旧书市", view="context")
    shown = [
        tuple(line.locator(f".{side}").inner_text() for side in ("left", "hit-word", "right"))
        for line in desk.page.locator(".contexts tbody tr").all()
    ]
    desk.page.locator("#search-taking summary").click()
    rows = list(csv.DictReader(io.StringIO(save(desk, "CSV"))))
    assert [(row["left"].strip(), row["hit"], row["right"].strip()) for row in rows] == shown
    told = next(row for row in rows if "按斤卖" in row["right"])
    assert (told["paper"], told["date"], told["page"]) == ("江城晨报", "2025-03-02", "4")
    assert re.fullmatch(r"https://archive\.example/reading/\S+\.html#p\d+", told["url"])
    assert len(told["archive"]) >= 16


@pytest.mark.parametrize("width", [1280, 390])
def test_where_a_line_of_the_concordance_stands_is_shown_whole(desk: SearchDesk, width: int) -> None:
    desk.page.set_viewport_size({"width": width, "height": 844})
    desk.ask("旧书市", view="context")
    cells = desk.page.locator(".contexts .from")
    cells.first.wait_for()
    for cell in cells.all()[:5]:
        assert cell.evaluate("e => [e.scrollWidth <= e.clientWidth, getComputedStyle(e).textAlign]") == [
            True,
            "start",
        ]


def test_a_title_that_a_spreadsheet_would_run_is_made_harmless(desk: SearchDesk) -> None:
    desk.ask('"怎样写"')
    desk.page.locator("#search-taking summary").click()
    rows = list(csv.DictReader(io.StringIO(save(desk, "CSV"))))
    assert [row["title"] for row in rows] == ["'=SUM(A1:A9)怎样写"]


def test_the_search_itself_can_be_cited(desk: SearchDesk) -> None:
    desk.ask("夜市")
    desk.page.locator("#search-taking summary").click()
    reference = desk.page.locator(".reference").inner_text()
    for part in ("夜市", "6篇", "读报室", "https://archive.example/reading/search.html?q="):
        assert part in reference


def test_near_misses_are_offered_and_asked_by_pressing_them(desk: SearchDesk) -> None:
    desk.ask("贺庚长")
    offer = desk.page.locator(".nearest").get_by_role("button", name="贺长庚")
    offer.click()
    expect(desk.box).to_have_value("贺长庚")
    desk.wait_for_total(1)


@pytest.mark.parametrize("width", [1280, 390])
def test_no_part_of_the_page_is_wider_than_its_screen(desk: SearchDesk, width: int) -> None:
    desk.page.set_viewport_size({"width": width, "height": 844})
    for view in ("articles", "context"):
        desk.ask("AI导览", view=view, paper=["江城晚报", "江城晨报"], date="2024-01..2025-02")
        for summary in desk.page.locator("#search summary:visible").all():
            summary.click()
        assert desk.page.evaluate("document.documentElement.scrollWidth") <= width


def test_no_control_of_the_page_is_without_a_name(desk: SearchDesk) -> None:
    desk.ask("AI导览", paper=["江城晚报"])
    nameless = desk.page.evaluate(
        """() => [...document.querySelectorAll("#search button, #search input, #search select, #search [role=button]")]
            .filter((one) => !(one.textContent.trim() || one.getAttribute("aria-label")
                || (one.labels && one.labels[0] && one.labels[0].textContent.trim())))
            .map((one) => one.outerHTML)"""
    )
    assert nameless == []
