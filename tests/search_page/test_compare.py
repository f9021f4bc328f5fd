"""Up to four queries side by side."""

from __future__ import annotations

import csv
import io

import pytest
from playwright.sync_api import expect

from tests.search_page.conftest import SearchDesk, save

pytestmark = pytest.mark.browser
ANYWHERE = pytest.mark.parametrize("place", ["http", "file"], indirect=True)


def totals(desk: SearchDesk) -> dict[str, int]:
    rows = desk.page.locator("[data-compared]").all()
    return {str(row.get_attribute("data-compared")): int(str(row.get_attribute("data-total"))) for row in rows}


@ANYWHERE
def test_two_queries_stand_as_two_lines_with_their_counts(desk: SearchDesk) -> None:
    desk.ask("跨江大桥", view="compare", **{"with": "图书馆"})
    expect(desk.page.locator("svg.compared .line")).to_have_count(4)  # two of them samples in the legend
    assert totals(desk) == {"跨江大桥": 6, "图书馆": 8}
    assert desk.page.locator("#search-status").inner_text() == "2个检索式的比较"


def test_a_query_added_in_the_form_stands_in_the_address_and_back_takes_it_away(desk: SearchDesk) -> None:
    desk.ask("跨江大桥", view="compare")
    desk.page.get_by_role("searchbox", name="第2个检索式").fill("图书馆")
    desk.page.get_by_role("button", name="比较", exact=True).last.click()
    expect(desk.page.locator("[data-compared]")).to_have_count(2)
    assert "with=" in desk.page.url
    desk.page.go_back()
    expect(desk.page.locator("[data-compared]")).to_have_count(1)


def test_shares_and_the_table_tell_of_all_articles_of_a_month(desk: SearchDesk) -> None:
    desk.ask("跨江大桥", view="compare", **{"with": ["夜市", "鸵鸟"]})
    desk.page.get_by_text("列成表格").click()
    first = desk.page.locator("#search-compare tbody tr").first
    assert first.locator("td").all_inner_texts()[-1] == "2"
    desk.page.get_by_role("button", name="看比例").click()
    desk.page.get_by_text("列成表格").click()
    assert "%" in desk.page.locator("#search-compare tbody tr").first.inner_text()
    rows = list(csv.reader(io.StringIO(save(desk, "CSV"))))
    assert rows[0][1:3] == ["跨江大桥", "夜市"]
    assert sum(int(row[1]) for row in rows[1:]) == 6


def test_going_back_to_the_articles_leaves_no_comparison_standing(desk: SearchDesk) -> None:
    desk.ask("跨江大桥", view="compare", **{"with": "夜市"})
    desk.page.get_by_role("button", name="稿件", exact=True).click()
    expect(desk.results.first).to_be_visible()
    expect(desk.page.locator("[data-compared]")).to_have_count(0)


def test_an_answer_that_comes_late_is_not_drawn_over_what_was_asked_since(desk: SearchDesk) -> None:
    desk.ask("跨江大桥", view="compare")
    desk.page.evaluate(
        """() => {
            const search = window.jianbao.search;
            window.jianbao.search = (query, options) => query === "夜市"
                ? new Promise((done) => { window.letGo = () => done(search(query, options)); })
                : search(query, options);
        }"""
    )
    field = desk.page.get_by_role("searchbox", name="第2个检索式")
    for query in ("夜市", "图书馆"):
        field.fill(query)
        field.press("Enter")
    expect(desk.page.locator("[data-compared='图书馆']")).to_be_visible()
    desk.page.evaluate("window.letGo()")
    desk.page.wait_for_timeout(300)
    assert list(totals(desk)) == ["跨江大桥", "图书馆"]
