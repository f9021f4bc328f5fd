"""The site's own scripts and styles in a real Chromium, from the disk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copytree
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from jianbao.annotating.register import load_register
from jianbao.citing import cite, cite_gbt_2015
from jianbao.model import Byline, LedgerEntry, Paragraph, Section
from jianbao.pipeline import read_pages
from jianbao.site import render_site
from tests.site.pressroom import SETTINGS, THEME, article, bind, page, paragraph, quote, text

pytestmark = pytest.mark.browser
SAID = "先把灯点亮，再谈修不修路。"
BODY = f"“{SAID}”馆长对记者说。"
STORY = "undated/leaf/1.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one page with two articles, written to the disk."""
    told = article("a-1", "河堤上的图书馆", BODY, quotes=(quote(SAID, 0, BODY, speaker="馆长"),))
    ledger = (LedgerEntry(1, 0, 4, "/articles/0/lead/0", "text"),)
    other = article(
        "a-2",
        "别的题目",
        "别的话。",
        kicker=text("河边的事——"),
        bylines=(Byline("庹一舟", "记者", "城南晚报"), Byline("仉小满", "实习生")),
        sections=(
            Section(
                text("灯亮了"),
                text("第一夜"),
                text("路灯"),
                (paragraph("三盏灯亮了*一夜*。"), paragraph("# 不是标题")),
            ),
        ),
    )
    printed = replace(page(told, other, name="leaf"), ledger=ledger)
    folder = tmp_path_factory.mktemp("site")
    for file in render_site(bind([printed]), SETTINGS, THEME):
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(file.content)
    (folder / "assets" / "marks.js").touch()
    return folder


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(accept_downloads=True)
    tab = context.new_page()
    faults: list[str] = []
    tab.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    tab.on("pageerror", lambda error: faults.append(str(error)))
    yield tab
    context.close()
    assert faults == []


@pytest.mark.parametrize("base_url", ["", "https://press.example/archive"])
@pytest.mark.parametrize("authors", [("甲某",), ("甲某", "乙某", "丙某", "丁某"), ()])
def test_the_reference_of_2015_made_in_the_browser_is_the_one_citing_makes(
    tab: Page, tmp_path: Path, authors: tuple[str, ...], base_url: str
) -> None:
    settings = SETTINGS.model_copy(update={"base_url": base_url})
    made = article("a-1", "河堤上的图书馆", BODY, bylines=tuple(Byline(name) for name in authors))
    archive = bind([page(made, day="2025-09-29", number="3")])
    for file in render_site(archive, settings, THEME):
        (tmp_path / file.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file.path).write_bytes(file.content)
    tab.goto(f"{tmp_path.as_uri()}/{archive.holdings[0].address}")
    today = str(tab.evaluate("jianbaoSite.today()"))
    tab.locator(".cite summary").click()  # folded, of so short an article
    shown = tab.locator('[data-form="gbt2015"] span').inner_text()
    assert shown == cite_gbt_2015(cite(archive.holdings[0], settings), today)


def test_an_article_and_a_quote_are_clipped_annotated_and_exported(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    tab.get_by_role("button", name="剪下").first.click()
    tab.get_by_role("button", name="引语：馆长").click()
    tab.get_by_role("button", name="剪下引语").click()
    tab.goto(f"{site.as_uri()}/clippings.html")
    assert tab.locator(".clipping").count() == 2
    assert tab.locator(".clipping blockquote").inner_text() == f"“{SAID}”"
    tab.get_by_role("textbox", name="批注").nth(1).fill("要用在\n第二章")
    tab.get_by_role("button", name="上移").nth(1).click()
    tab.reload()
    assert tab.get_by_role("textbox", name="批注").first.input_value() == "要用在\n第二章"
    for name in ("RIS", "CSV", "HTML"):
        with tab.expect_download() as caught:
            tab.get_by_role("button", name=name).click()
        text = caught.value.path().read_text(encoding="utf-8")
        assert SAID in text, name
        assert "第二章" in text, name
        assert "undated/leaf" not in text or name == "HTML", "a path alone leads nowhere"
    tab.get_by_role("button", name="移除").first.click()
    assert tab.locator(".clipping").count() == 1


def test_the_reader_chooses_light_typeface_and_size_for_good(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    before = tab.evaluate(
        "getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor"
    )
    tab.get_by_text("阅读设置").click()
    tab.get_by_label("明暗").select_option("dark")
    tab.get_by_label("字体").select_option("hei")
    tab.get_by_label("字号").select_option("large")
    tab.goto(f"{site.as_uri()}/index.html")
    after = tab.evaluate(
        "getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor"
    )
    assert before != after
    assert tab.evaluate("getComputedStyle(document.documentElement).fontSize") == "20px"
    assert "Sans" in tab.evaluate("getComputedStyle(document.documentElement).fontFamily").split(",")[0]


def test_escape_shuts_the_reading_settings_and_goes_back_to_their_name(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    tab.get_by_text("阅读设置").click()
    tab.get_by_label("字号").focus()
    tab.keyboard.press("Escape")
    assert not tab.get_by_label("字号").is_visible()
    assert tab.evaluate("document.activeElement.textContent") == "阅读设置"


def test_a_list_has_bullets_but_before_its_own_numbers(tab: Page, tmp_path: Path) -> None:
    items = tuple(Paragraph(words, kind="item") for words in ("先修东岸", "1. 再修西岸"))
    for file in render_site(bind([page(article("a-1", lead=items))]), SETTINGS, THEME):
        (tmp_path / file.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file.path).write_bytes(file.content)
    tab.goto(f"{tmp_path.as_uri()}/undated/page/1.html")
    styles = tab.locator(".prose li").evaluate_all("all => all.map(e => getComputedStyle(e).listStyleType)")
    assert styles == ["disc", "none"]


def test_the_way_to_the_clippings_says_how_many_there_are(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    tab.get_by_role("button", name="剪下").first.click()
    assert tab.locator(".masthead sup").inner_text() == "1"
    tab.get_by_role("button", name="已剪").first.click()
    assert tab.locator(".masthead sup").count() == 0


def test_the_mark_of_a_quote_stands_on_the_line_of_its_last_word(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    for width in range(330, 420, 12):
        tab.set_viewport_size({"width": width, "height": 800})
        apart = tab.evaluate(
            "(() => { const mark = document.querySelector('.quote-mark').getBoundingClientRect();"
            " const range = document.createRange(); const words = document.querySelector('.keep').firstChild;"
            " range.selectNodeContents(words); const end = range.getBoundingClientRect();"
            " return Math.abs(end.top + end.height / 2 - mark.top - mark.height / 2); })()"
        )
        assert apart < 12, width


def test_the_menu_of_a_quote_moves_no_word_and_shuts_with_escape(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    height = tab.locator(".prose").bounding_box()
    tab.get_by_role("button", name="引语：馆长").click()
    assert tab.locator(".prose").bounding_box() == height
    tab.get_by_role("button", name="复制链接").focus()
    tab.keyboard.press("Escape")
    assert not tab.get_by_role("button", name="复制链接").is_visible()
    assert tab.evaluate("document.activeElement.className") == "quote-mark"


def test_the_markdown_of_an_article_is_read_again_as_the_same_article(
    tab: Page, site: Path, tmp_path: Path
) -> None:
    tab.goto(f"{site.as_uri()}/undated/leaf/2.html")
    with tab.expect_download() as caught:
        tab.locator(".cite summary").click()
        tab.get_by_role("button", name="Markdown").click()
    (tmp_path / "seeds").mkdir()
    again = tmp_path / "seeds" / "again.md"
    again.write_bytes(caught.value.path().read_bytes())
    pages, _ = read_pages(again, tmp_path, SETTINGS, load_register(tmp_path)[0])
    (made,) = pages[0].articles
    assert made.title == "别的题目"
    assert made.kicker is not None
    assert made.kicker.text == "河边的事——"
    assert [(b.name, b.role, b.outlet) for b in made.bylines] == [
        ("庹一舟", "记者", "城南晚报"),
        ("仉小满", "实习生", None),
    ]
    assert [p.text for p in made.lead] == ["别的话。"]
    (section,) = made.sections
    assert [t.text for t in (section.heading, section.subheading, section.keyword) if t] == [
        "灯亮了",
        "第一夜",
        "路灯",
    ]
    assert [p.text for p in section.paragraphs] == ["三盏灯亮了*一夜*。", "# 不是标题"]


def test_a_printed_clipping_sheet_bears_the_note_as_it_was_last_written(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    tab.get_by_role("button", name="剪下").first.click()
    tab.goto(f"{site.as_uri()}/clippings.html")
    tab.get_by_role("textbox", name="批注").fill("核对原版")
    tab.locator("h1").click()
    assert not tab.locator(".clipping .note").is_visible()
    tab.emulate_media(media="print")
    assert tab.locator(".clipping .note").inner_text() == "核对原版"
    assert not tab.get_by_role("textbox", name="批注").is_visible()


def test_the_accessibility_tree_reads_the_text_once_and_in_order(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    tree = tab.locator("main").aria_snapshot()
    assert tree.count("先把灯点亮") == 1
    assert (
        tree.index("河堤上的图书馆")
        < tree.index("先把灯点亮")
        < tree.index("馆长对记者说")
        < tree.index("引用本文")
    )


def test_every_control_is_reached_and_shown_by_the_keyboard(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/{STORY}")
    wanted = tab.evaluate(
        "[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex=\"-1\"])')]"
        ".filter(e => e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}) && !e.closest('details:not([open]) > div')).length"
    )
    seen = set()
    for _ in range(wanted):
        tab.keyboard.press("Tab")
        seen.add(
            tab.evaluate(
                "(() => { const e = document.activeElement;"
                " if (getComputedStyle(e).outlineStyle === 'none') return 'no outline: ' + e.outerHTML;"
                " return [...document.querySelectorAll('*')].indexOf(e); })()"
            )
        )
    assert not [entry for entry in seen if isinstance(entry, str)]
    assert len(seen) == wanted


def test_a_chosen_paragraph_lights_its_source_lines(tab: Page, site: Path) -> None:
    tab.goto(f"{site.as_uri()}/undated/leaf/source.lines.html")
    tab.locator(".work").first.click()
    assert tab.locator(".raw .lit").inner_text() == "第一行。"
    tab.locator(".raw a").first.click()
    assert tab.url.endswith("#articles-0-lead-0")


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_the_screen(browser: Browser, site: Path, width: int) -> None:
    tab = browser.new_page(viewport={"width": width, "height": 800})
    for path in sorted(site.rglob("*.html")):
        if path.name != "404.html":
            tab.goto(path.as_uri())
            assert tab.evaluate("document.documentElement.scrollWidth") <= width, path
    tab.close()


def test_a_line_of_the_article_holds_34_to_40_characters_on_a_wide_screen(browser: Browser, site: Path) -> None:
    tab = browser.new_page(viewport={"width": 1400, "height": 800})
    tab.goto(f"{site.as_uri()}/{STORY}")
    width = tab.evaluate(
        "document.querySelector('.prose').clientWidth / parseFloat(getComputedStyle(document.documentElement).fontSize)"
    )
    assert 34 <= width <= 40
    tab.close()


class Host(SimpleHTTPRequestHandler):
    """A host that serves a site under a project's path and its 404.html for whatever is not there."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = Path(self.directory, "archive", "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing to log."""


@pytest.mark.parametrize("address", ["gone.html", "a/b/gone", "paper/2025-01-01/3/99.html"])
def test_the_page_for_what_is_not_there_is_styled_and_leads_home_at_any_depth(
    browser: Browser, site: Path, tmp_path: Path, address: str
) -> None:
    copytree(site, tmp_path / "archive")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(tmp_path))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        tab = browser.new_page()
        tab.goto(f"http://127.0.0.1:{server.server_port}/archive/{address}")
        assert tab.evaluate("getComputedStyle(document.querySelector('.masthead')).display") != "block"
        tab.locator("main a").first.click()
        assert tab.url.endswith("/archive/index.html")
        assert tab.title() == SETTINGS.title
        tab.close()
        server.shutdown()
