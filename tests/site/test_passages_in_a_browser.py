"""Any passage of an article marked, noted, linked to; clippings kept, exported, read back, and damaged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.test_reading_in_a_browser import BODY, STORY, site, tab

__all__ = ["site", "tab"]
pytestmark = pytest.mark.browser

SELECT = """([from, to]) => {
    const walker = document.createTreeWalker(document.querySelector(".prose"), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let place = 0;
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.parentElement.closest("button, .quote-menu")) continue;
        const start = place + node.data.search(/\\S|$/);
        if (place <= from && from < place + node.length) range.setStart(node, from - place);
        if (place < to && to <= place + node.length) range.setEnd(node, to - place);
        place += node.length;
    }
    getSelection().removeAllRanges();
    getSelection().addRange(range);
}"""
TEXT = """() => {
    const copy = document.querySelector(".prose").cloneNode(true);
    for (const one of copy.querySelectorAll("button, .quote-menu")) one.remove();
    return copy.textContent;
}"""


def select(tab: Page, words: str) -> None:
    """Select words of the article with the pointer's means: the page's selection."""
    start = str(tab.evaluate(TEXT)).index(words)
    tab.evaluate(SELECT, [start, start + len(words)])
    expect(tab.get_by_role("group", name="选中的文字")).to_be_visible()


def test_a_passage_marked_and_noted_stands_marked_when_the_reader_returns(tab: Page, site: Path) -> None:
    words = "修不修路。”馆长"
    assert words in BODY
    tab.goto(f"{site.as_uri()}/{STORY}")
    select(tab, words)
    tab.get_by_role("button", name="批注").click()
    tab.get_by_role("textbox", name="批注").fill("查后来修了没有")
    tab.get_by_role("button", name="记下").click()
    tab.reload()
    expect(tab.locator("mark.own").first).to_be_visible()
    assert (
        "".join(
            tab.locator("mark.own").evaluate_all(
                "all => all.map(one => { const c = one.cloneNode(true);"
                " for (const b of c.querySelectorAll('button, .quote-menu')) b.remove(); return c.textContent; })"
            )
        )
        == words
    )
    tab.locator("mark.own").last.click()
    assert tab.get_by_role("textbox", name="批注").input_value() == "查后来修了没有"
    tab.get_by_role("button", name="去掉").click()
    expect(tab.locator("mark.own")).to_have_count(0)
    tab.reload()
    assert tab.evaluate("jianbaoSite.clippings().length") == 0


def test_the_link_to_a_passage_names_its_paragraph_and_its_words(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    tab.evaluate("jianbaoSite.copy = (text) => { window.copied = text; return Promise.resolve(); }")
    select(tab, "馆长对记者说")
    menu = tab.get_by_role("group", name="选中的文字")
    menu.get_by_role("button", name="复制链接").click()
    link = str(tab.evaluate("window.copied"))
    anchor, _, words = link.partition("#")[2].partition(":~:text=")
    assert tab.locator(f"#{anchor}").inner_text().find("馆长对记者说") >= 0
    assert words == tab.evaluate("encodeURIComponent('馆长对记者说')")
    menu.get_by_role("button", name="复制并附出处").click()
    assert str(tab.evaluate("window.copied")).startswith("“馆长对记者说”\n")
    assert "河堤上的图书馆" in str(tab.evaluate("window.copied"))


def test_clippings_leave_as_web_annotations_and_come_back_in_another_browser(
    tab: Page, site: Path, tmp_path: Path
) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    select(tab, "馆长对记者说")
    tab.get_by_role("button", name="标亮").click()
    tab.goto(f"{site.as_uri()}/clippings.html")
    with tab.expect_download() as caught:
        tab.get_by_role("button", name="JSON", exact=True).click()
    kept = tmp_path / "clippings.json"
    kept.write_bytes(caught.value.path().read_bytes())
    item = json.loads(kept.read_text(encoding="utf-8"))["items"][0]
    assert item["type"] == "Annotation"
    assert item["motivation"] == "highlighting"
    assert item["target"]["selector"][0]["exact"] == "馆长对记者说"
    tab.evaluate("localStorage.clear()")
    tab.reload()
    tab.locator("input[type=file]").set_input_files(kept)
    expect(tab.locator(".clipping blockquote")).to_have_text("馆长对记者说")
    assert "读入1件" in tab.locator(".taking-in").inner_text()
    tab.locator("input[type=file]").set_input_files(kept)
    expect(tab.locator(".taking-in [role=status]")).to_contain_text("已有1件")
    tab.goto(f"{site.as_uri()}/{STORY}")
    expect(tab.locator("mark.own")).to_have_text("馆长对记者说")


def test_markdown_of_clippings_quotes_the_words_and_keeps_their_signs_as_text(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    tab.get_by_role("button", name="剪下").first.click()
    tab.goto(f"{site.as_uri()}/clippings.html")
    tab.get_by_role("textbox", name="批注").fill("*要紧* <b>")
    tab.locator("h1").click()
    tab.reload()
    with tab.expect_download() as caught:
        tab.get_by_role("button", name="Markdown").click()
    written = caught.value.path().read_text(encoding="utf-8")
    assert written.startswith("## 河堤上的图书馆")
    assert "\\*要紧\\* \\<b\\>" in written


PUT = "kept => localStorage.setItem('jianbao.clippings.' + jianbaoSite.root, kept)"
CITED = {"title": "题", "date": "2024-03-01", "authors": ["甲"], "keywords": []}


def a_clipping(**changed: object) -> dict[str, object]:
    """A clipping of the story as an earlier visit or a file might hold it."""
    texts = dict.fromkeys(("kind", "title", "text", "by", "reference", "note"), "x")
    return {"key": "k", "address": f"{STORY}#p1", "citation": CITED, **texts, **changed}


DAMAGED = [
    *('[{"key":', '{"a":1}', '[{"key":"x","address":"javascript:alert(1)"}]'),
    *(
        json.dumps([a_clipping(**changed)])
        for changed in (
            {"selector": {"exact": "", "prefix": "", "suffix": "", "anchor": ""}},
            {"selector": {"exact": "馆长", "prefix": 3}},
            {"citation": {"title": "题", "date": "2024-03-01", "keywords": []}},
            {"citation": {**CITED, "keywords": "词"}},
            {"citation": {**CITED, "authors": [None]}},
            {"citation": {**CITED, "date": 20240301}},
            {"made": 3},
        )
    ),
]


@pytest.mark.parametrize("damage", DAMAGED)
def test_damaged_clippings_are_spoken_of_and_put_aside_as_they_are(tab: Page, site: Path, damage: str) -> None:
    tab.goto(f"{site.as_uri()}/clippings.html")
    tab.evaluate(PUT, damage)
    tab.reload()
    assert "读不出来" in tab.locator(".warning").inner_text()
    with tab.expect_download() as caught:
        tab.get_by_role("button", name="存成文件").click()
    assert caught.value.path().read_text(encoding="utf-8") == damage


def test_words_that_are_none_are_not_looked_for_in_an_article(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    tab.evaluate(PUT, json.dumps([a_clipping(selector={"exact": "", "anchor": ""})]))
    tab.set_default_timeout(10_000)
    tab.reload()
    assert tab.evaluate("jianbaoSite.clippings().length") == 0


def test_what_is_spoilt_later_is_put_behind_what_was_spoilt_before_until_it_is_forgotten(
    tab: Page, site: Path
) -> None:
    tab.goto(f"{site.as_uri()}/clippings.html")
    for damage in ("[first", "[second", "[second"):
        tab.evaluate(PUT, damage)
        tab.reload()
    with tab.expect_download() as caught:
        tab.get_by_role("button", name="存成文件").click()
    assert caught.value.path().read_text(encoding="utf-8") == "[first\n[second"
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.get_by_role("button", name="不再保留").click()
    expect(tab.locator(".warning")).to_have_count(0)
    tab.reload()
    expect(tab.locator(".warning")).to_have_count(0)


def test_a_note_is_kept_although_another_window_changed_the_clippings(tab: Page, site: Path) -> None:
    kept = [a_clipping(key=key, title=key, note="") for key in "ab"]
    tab.goto(f"{site.as_uri()}/clippings.html")
    tab.evaluate(PUT, json.dumps(kept))
    tab.reload()
    tab.evaluate(PUT, json.dumps([kept[1]]))
    for n, note in enumerate(("第一条", "第二条")):
        tab.get_by_role("textbox", name="批注").nth(n).fill(note)
        tab.locator("h1").click()
    notes = tab.evaluate("jianbaoSite.clippings().map(one => one.key + one.note)")
    assert sorted(notes) == ["a第一条", "b第二条"]


def test_a_note_the_browser_would_not_keep_stays_in_its_field(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    select(tab, "馆长对记者说")
    tab.get_by_role("button", name="批注").click()
    tab.evaluate("void (Storage.prototype.setItem = () => { throw new DOMException('full', 'Quota'); })")
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.get_by_role("textbox", name="批注").fill("要紧")
    tab.get_by_role("button", name="记下").click()
    expect(tab.get_by_role("textbox", name="批注")).to_have_value("要紧")


def test_a_mark_is_opened_with_space_and_holds_the_focus_when_its_menu_shuts(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    select(tab, "馆长对记者说")
    tab.get_by_role("button", name="标亮").click()
    focused = "document.activeElement.className || document.activeElement.id"
    assert tab.evaluate(focused) == "own"
    tab.keyboard.press(" ")
    tab.get_by_role("textbox", name="批注").fill("记")
    tab.keyboard.press("Escape")
    assert tab.evaluate(focused) == "own"
    tab.keyboard.press("Enter")
    tab.get_by_role("button", name="去掉").click()
    assert tab.evaluate("document.activeElement.closest('.prose') !== null")


def test_a_file_that_holds_no_clippings_and_one_with_foreign_addresses_are_refused_in_words(
    tab: Page, site: Path, tmp_path: Path
) -> None:
    tab.goto(f"{site.as_uri()}/clippings.html")
    (tmp_path / "other.json").write_text("[1, 2", encoding="utf-8", newline="\n")
    tab.locator("input[type=file]").set_input_files(tmp_path / "other.json")
    expect(tab.locator(".taking-in [role=status]")).to_contain_text("没有读入")
    texts = dict.fromkeys(("kind", "title", "text", "by", "reference", "note"), "x")
    foreign = {"key": "k", "address": "javascript:alert(1)", "citation": {}, **texts}
    page = {"items": [{"jianbao:clipping": foreign}, None]}
    (tmp_path / "foreign.json").write_text(json.dumps(page), encoding="utf-8", newline="\n")
    tab.locator("input[type=file]").set_input_files(tmp_path / "foreign.json")
    expect(tab.locator(".taking-in [role=status]")).to_contain_text("读不懂2件")
    assert tab.locator(".clipping").count() == 0


def test_where_the_browser_keeps_nothing_the_page_says_so(tab: Page, site: Path) -> None:
    tab.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
    )
    tab.goto(f"{site.as_uri()}/clippings.html")
    assert "关页就会丢失" in tab.locator(".warning").inner_text()
