"""The view of quotes: who said what, when; narrowed quote by quote, taken along, reached by an address."""

from __future__ import annotations

import csv
import functools
import io
import json
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from jianbao.cli import main
from tests.archives import write_archive
from tests.browser.conftest import _Handler
from tests.search_page.conftest import SearchDesk, save
from tests.search_page.reading_room import SETTINGS

pytestmark = pytest.mark.browser
ANYWHERE = pytest.mark.parametrize("place", ["http", "file"], indirect=True)

SAYINGS = (
    ("2024-03-01", "江城晨报", "河堤开工", "“河堤今年一定要修好。”县水利局局长江小鱼说。\n村里的柳树已经移走。"),
    (
        "2024-05-02",
        "江城晚报",
        "柳树移栽",
        "县水利局局长江小鱼表示，移走的柳树明年会种回来。\n“柳树陪了我们三十年。”村民何大有说。",
    ),
    ("2025-01-03", "江城晨报", "夜市开张", "“夜市开到十二点。”摊主何大有说。\n河堤上人来人往。"),
)


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Three articles in which two people speak, by kind of place."""
    rows = [
        {
            "id": f"s-{n}",
            "date": date,
            "paper": paper,
            "page": "1",
            "title": title,
            "author": "林小满",
            "body": body,
        }
        for n, (date, paper, title, body) in enumerate(SAYINGS)
    ]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    root = tmp_path_factory.mktemp("sayings") / "archive"
    write_archive(root, {"site.yaml": SETTINGS, "seeds/sayings.jsonl": lines})
    assert main(["build", "--root", str(root)]) == 0
    handler = functools.partial(_Handler, directory=str(root / "site"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"http": f"http://127.0.0.1:{server.server_port}/", "file": f"{Path(root / 'site').as_uri()}/"}
    server.shutdown()
    server.server_close()


def open_quotes(desk: SearchDesk, **asked: Any) -> Locator:
    """The rows of the view, when all of them stand."""
    desk.ask(view="quotes", **asked)
    desk.wait()
    return desk.page.locator("[data-quote]")


@ANYWHERE
def test_without_a_query_all_that_was_said_stands_newest_first(desk: SearchDesk) -> None:
    rows = open_quotes(desk)
    days = [str(time.get_attribute("datetime")) for time in rows.locator("time").all()]
    assert days == ["2025-01-03", "2024-05-02", "2024-05-02", "2024-03-01"]
    assert desk.total == 4


@ANYWHERE
def test_a_row_tells_speaker_post_words_day_paper_and_article(desk: SearchDesk) -> None:
    row = open_quotes(desk, q="修好").first
    assert "江小鱼" in row.locator("th").inner_text()
    assert "县水利局局长" in row.locator(".post").inner_text()
    assert row.locator(".words").inner_text() == "“河堤今年一定要修好。”"
    assert row.locator("mark").all_inner_texts() == ["修好"]
    where = row.locator(".from").inner_text()
    assert "2024年3月1日" in where
    assert "江城晨报" in where
    assert "河堤开工" in where


def test_words_are_looked_for_in_what_was_said_and_not_beside_it(desk: SearchDesk) -> None:
    assert open_quotes(desk, q="柳树").count() == 2
    assert open_quotes(desk, q="河堤").count() == 1
    assert open_quotes(desk, q="人来人往").count() == 0
    assert open_quotes(desk, q="柳树 -三十年").count() == 1


def test_speakers_and_days_of_a_query_narrow_the_quotes(desk: SearchDesk) -> None:
    assert open_quotes(desk, q="说:何大有").count() == 2
    assert open_quotes(desk, q="说:何大有 柳树").count() == 1
    assert open_quotes(desk, q="说:何大有 日期:2025").count() == 1
    assert open_quotes(desk, q="标题:柳树").count() == 2


def test_reports_and_direct_quotes_are_told_apart_and_chosen(desk: SearchDesk) -> None:
    rows = open_quotes(desk, q="柳树")
    assert rows.locator(".tag").all_inner_texts() == ["转述"]
    desk.page.locator("[data-value='kind=indirect']").check()
    desk.wait_for_total(1)
    assert "kind=indirect" in desk.page.url
    expect(rows).to_have_count(1)
    assert "江小鱼" in rows.first.inner_text()


def test_a_speaker_chosen_leaves_only_their_words_and_the_others_to_choose(desk: SearchDesk) -> None:
    rows = open_quotes(desk)
    desk.page.locator("[data-value='speaker=何大有']").check()
    desk.wait_for_total(2)
    assert {text.split("\n")[0].split()[0] for text in rows.locator("th").all_inner_texts()} == {"何大有"}
    assert desk.page.locator("[data-value='speaker=江小鱼']").is_visible()


def test_the_kind_of_quote_narrows_quotes_alone_and_does_not_go_along(desk: SearchDesk) -> None:
    open_quotes(desk, q="柳树", kind="indirect")
    desk.page.get_by_role("button", name="稿件", exact=True).click()
    desk.wait()
    assert "kind=" not in desk.page.url
    assert desk.page.locator("#search-chosen").inner_text() == ""
    desk.ask("柳树", kind="indirect")
    assert desk.page.locator("#search-chosen").inner_text() == ""


def test_rows_are_sorted_by_speaker_when_asked_and_the_address_keeps_it(desk: SearchDesk) -> None:
    open_quotes(desk)
    desk.page.locator("#search-order").select_option("speaker")
    desk.page.wait_for_url("**order=speaker**")
    desk.wait()
    names = [text.split()[0] for text in desk.page.locator("[data-quote] th").all_inner_texts()]
    assert names == ["何大有", "何大有", "江小鱼", "江小鱼"]
    desk.page.reload()
    desk.wait()
    expect(desk.page.locator("#search-order")).to_have_value("speaker")


def test_a_row_leads_to_the_quote_in_its_article(desk: SearchDesk) -> None:
    open_quotes(desk, q="三十年").first.locator(".words a").click()
    desk.page.wait_for_load_state()
    assert desk.page.evaluate("document.querySelector(':target').textContent").startswith("“柳树陪了我们三十年")


def test_quotes_are_saved_as_a_table_and_as_json_with_what_was_asked(desk: SearchDesk) -> None:
    open_quotes(desk, q="柳树")
    desk.page.locator("#search-taking summary").click()
    rows = list(csv.DictReader(io.StringIO(save(desk, "CSV"))))
    assert [row["speaker"] for row in rows] == ["江小鱼", "何大有"]
    assert {row["query"] for row in rows} == {"柳树"}
    assert rows[1]["kind"] == "direct"
    kept = json.loads(save(desk, "JSON"))
    assert kept[1]["text"] == "柳树陪了我们三十年。"
    assert kept[1]["url"].startswith("https://archive.example/reading/")
    assert "柳树" in desk.page.locator(".reference").inner_text()


def test_nothing_found_is_said_in_words(desk: SearchDesk) -> None:
    assert open_quotes(desk, q="鸵鸟").count() == 0
    assert "没有这样的引语" in desk.page.locator("#search-status").inner_text()


def test_going_to_articles_and_back_shows_each_view_alone(desk: SearchDesk) -> None:
    rows = open_quotes(desk, q="柳树")
    desk.page.get_by_role("button", name="稿件", exact=True).click()
    expect(desk.results.first).to_be_visible()
    expect(rows).to_have_count(0)
    desk.page.go_back()
    expect(rows).to_have_count(2)
    expect(desk.results).to_have_count(0)


def test_a_file_of_quotes_that_is_missing_is_spoken_of(desk: SearchDesk) -> None:
    desk.page.route("**/search/*/q0.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    desk.page.goto(f"{desk.home}search.html?view=quotes")
    expect(desk.page.locator("#search-notes .warning")).to_contain_text("没有读到")


@ANYWHERE
def test_a_persons_page_leads_to_their_quotes_narrowed_by_words_and_year(desk: SearchDesk) -> None:
    desk.ask()
    person = desk.page.goto(f"{desk.home}people/index.html")
    assert person is not None
    desk.page.get_by_role("link", name="何大有").first.click()
    form = desk.page.get_by_role("search", name="查引语")
    form.get_by_role("searchbox").fill("柳树")
    form.get_by_role("combobox").select_option("2024")
    form.get_by_role("button").click()
    desk.wait()
    assert desk.total == 1
    assert desk.page.locator("[data-quote] mark").all_inner_texts() == ["柳树"]


@ANYWHERE
def test_an_article_found_by_who_speaks_shows_the_words_and_by_whom_it_names_the_sentence(
    desk: SearchDesk,
) -> None:
    desk.ask("说:何大有")
    assert desk.results.locator(".passage.words").all_inner_texts() == [
        "何大有 夜市开到十二点。",
        "何大有 柳树陪了我们三十年。",
    ]
    desk.ask("人物:江小鱼")
    assert desk.total == 2
    for hit in desk.results.all():
        assert "江小鱼" in hit.locator(".passage mark").all_inner_texts()


@pytest.mark.parametrize(
    ("query", "where", "why"),
    [
        ("报纸:江城晚报", ".passage", "江城晚报"),
        ("记者:林小满", ".passage", "林小满"),
        ("版:1", ".passage", "1"),
        ("日期:2025", ".where time", "2025年"),
    ],
)
def test_every_hit_shows_why_it_is_one(desk: SearchDesk, query: str, where: str, why: str) -> None:
    desk.ask(query)
    assert desk.total > 0
    for hit in desk.results.all():
        assert why in hit.locator(where).first.inner_text()
