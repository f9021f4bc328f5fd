"""The correction desk: acts become entries of the sidecar, refused ones write nothing, strangers are not answered."""

from __future__ import annotations

import http.client
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit
from urllib.request import url2pathname

import pytest
import yaml
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from jianbao.cli import main
from jianbao.cli.correct import _named
from jianbao.serving import Preview, open_preview
from jianbao.serving.correcting import Desk, DeskAnswers, Refused
from tests.archives import MakeArchive

NAME = "seeds/晚报.txt"
TEXT = """山城夜校开课

本报记者 林小满

　　夜校设在老厂房里。第一晚来了两百人，报名的人排到了街口。
　　“我在这里学剪纸，一晚上没有抬头。”六十岁的赵长河说。

早市鱼价回落

本报记者 何青山

　　早市的鱼价昨天回落，摊主说货比上周多了一倍，价钱自然下来。
　　摊主把秤往前一推，让人先看秤再给钱，说老街做生意靠的是回头客。
　　码头卸货的时间改到凌晨三点，批发的人比从前早到了一个钟头。
"""


@pytest.fixture
def root(make_archive: MakeArchive) -> Path:
    return make_archive({NAME: TEXT, "site.yaml": "title: 旧报\nlanguage: zh-Hans\n"})


@pytest.fixture
def desk(root: Path) -> Desk:
    return Desk(root)


def do(desk: Desk, first: int, last: int, **act: Any) -> dict[str, Any]:
    version = desk.show(NAME)["version"]
    return desk.act(NAME, version, {"page": 0, "selection": {"first": first, "last": last}, **act})


def written(root: Path) -> list[dict[str, Any]]:
    content = yaml.safe_load((root / "seeds/晚报.yaml").read_text(encoding="utf-8"))
    return list(content["corrections"])


def titles(view: dict[str, Any]) -> list[str]:
    return [article["title"] for article in view["pages"][0]["articles"]]


def roles(view: dict[str, Any], line: int) -> list[str]:
    return [part["role"] for part in view["pages"][0]["parts"] if part["first"] <= line <= part["last"]]


ON_LINES = [
    (13, "caption", {"take": "摊主把秤往前一推，让人先看秤再给钱，说老街做生意靠的是回头客。", "as": "caption"}),
    (5, "furniture", {"take": "夜校设在老厂房里。第一晚来了两百人，报名的人排到了街口。", "as": "furniture"}),
    (8, "heading", {"merge": "早市鱼价回落"}),
]


@pytest.mark.parametrize(("line", "role", "entry"), ON_LINES)
def test_marked_lines_are_taken_for_what_they_are(
    desk: Desk, root: Path, line: int, role: str, entry: dict[str, str]
) -> None:
    view = do(desk, line, line, do="take", **{"as": role})
    assert written(root) == [entry]
    assert role in roles(view, line)
    assert view["faults"] == []


def test_a_byline_that_was_none_is_taken_away_first(desk: Desk, root: Path) -> None:
    view = do(desk, 3, 3, do="take", **{"as": "caption"})
    assert [next(iter(entry)) for entry in written(root)] == ["byline", "take"]
    assert roles(view, 3) == ["caption"]


def test_articles_are_begun_merged_and_put_in_another_order(desk: Desk, root: Path) -> None:
    assert titles(do(desk, 14, 14, do="begin")) == ["山城夜校开课", "早市鱼价回落", ""]
    assert titles(do(desk, 14, 14, do="headline", article=2, headline="码头早起")) == [
        "山城夜校开课",
        "早市鱼价回落",
        "码头早起",
    ]
    assert titles(do(desk, 1, 1, do="place", side="before", article=1))[0] == "早市鱼价回落"
    assert titles(do(desk, 1, 1, do="merge", article=1)) == ["早市鱼价回落", "码头早起"]
    assert written(root)[-1] == {"merge": "山城夜校开课"}


def test_paragraphs_are_joined_split_and_moved(desk: Desk) -> None:
    view = do(desk, 12, 13, do="join")
    assert [p["last"] for p in view["pages"][0]["parts"] if p["first"] == 12] == [13]
    view = do(desk, 13, 13, do="split")
    assert [p["last"] for p in view["pages"][0]["parts"] if p["first"] == 12] == [12]
    view = do(desk, 13, 13, do="move", target={"first": 12, "last": 12})
    order = [p["first"] for p in view["pages"][0]["parts"] if p["role"] == "paragraph"]
    assert order.index(13) < order.index(12)


def test_a_speaker_is_set_and_words_are_put_right(desk: Desk, root: Path) -> None:
    view = do(desk, 6, 6, do="speaker", speaker="赵长江", quote="我在这里学剪纸")
    assert view["pages"][0]["articles"][0]["quotes"][0]["speaker"] == "赵长江"
    act = {"do": "replace", "with": "两百五十人", "selection": {"first": 5, "last": 5, "words": "两百人"}}
    view = desk.act(NAME, view["version"], {"page": 0, **act})
    assert any("两百五十人" in part["text"] for part in view["pages"][0]["parts"])
    assert len(written(root)) == 2


def test_an_act_is_undone_and_the_sidecar_it_made_goes(desk: Desk, root: Path) -> None:
    before = desk.show(NAME)
    do(desk, 8, 8, do="take", **{"as": "heading"})
    after = do(desk, 0, 0, do="undo", number=0)
    assert not (root / "seeds/晚报.yaml").exists()
    assert after["pages"] == before["pages"]


def test_a_doubt_that_was_looked_at_is_not_asked_again(root: Path) -> None:
    (root / NAME).write_text(
        TEXT.replace("先看秤再给钱，说老街做生意靠的是回头客。", "先看秤再给"), encoding="utf-8", newline="\n"
    )
    desk = Desk(root)
    doubts = [(doubt["code"], doubt["line"]) for doubt in desk.show(NAME)["doubts"]]
    assert doubts
    view = do(desk, doubts[0][1], doubts[0][1], do="confirm")
    assert doubts[0] not in [(doubt["code"], doubt["line"]) for doubt in view["doubts"]]
    assert view["faults"] == []


REFUSED = [
    ({"do": "take", "as": "headline"}, (4, 4), "nothing-marked"),
    ({"do": "take", "as": "poem"}, (5, 5), "unknown-act"),
    ({"do": "dance"}, (5, 5), "unknown-act"),
    ({"do": "merge", "article": 0}, (1, 1), "not-taken"),
    ({"do": "place", "side": "before", "article": 0}, (1, 1), "no-neighbour"),
    ({"do": "speaker", "speaker": "", "quote": "我在这里"}, (6, 6), "nothing-said"),
    ({"do": "undo", "number": 7}, (1, 1), "sidecar-unwritable"),
    ({"do": "headline", "headline": "甲", "article": 99}, (1, 1), "no-article"),
]


@pytest.mark.parametrize(("act", "lines", "code"), REFUSED)
def test_what_cannot_be_done_is_refused_and_nothing_is_written(
    desk: Desk, root: Path, act: dict[str, Any], lines: tuple[int, int], code: str
) -> None:
    with pytest.raises(Refused) as refused:
        do(desk, *lines, **act)
    assert refused.value.code == code
    assert not (root / "seeds/晚报.yaml").exists()


def test_a_file_changed_meanwhile_is_not_written_over(desk: Desk, root: Path) -> None:
    version = desk.show(NAME)["version"]
    (root / "seeds/晚报.yaml").write_text("page: 3\n", encoding="utf-8", newline="\n")
    with pytest.raises(Refused, match="changed-meanwhile"):
        desk.act(NAME, version, {"do": "begin", "page": 0, "selection": {"first": 8, "last": 8}})
    assert (root / "seeds/晚报.yaml").read_text(encoding="utf-8") == "page: 3\n"


@pytest.mark.parametrize("name", ["../secret.txt", "seeds/none.txt", "site.yaml", "/etc/passwd", ""])
def test_only_sources_of_the_archive_are_opened(desk: Desk, name: str) -> None:
    with pytest.raises(Refused, match="no-source"):
        desk.show(name)


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_source_in_a_linked_folder_is_offered_and_named_from_the_terminal(root: Path, tmp_path: Path) -> None:
    (tmp_path / "scans").mkdir()
    (tmp_path / "scans/甲.txt").write_text(TEXT, encoding="utf-8", newline="\n")
    (root / "seeds/scans").symlink_to(tmp_path / "scans")
    settings = f"title: 旧报\nlinked_folders: [{json.dumps(str(tmp_path / 'scans'))}]\n"
    (root / "site.yaml").write_text(settings, encoding="utf-8", newline="\n")
    desk = Desk(root)
    assert "seeds/scans/甲.txt" in [one["path"] for one in desk.sources()]
    assert titles(desk.show("seeds/scans/甲.txt"))
    for named in (root / "seeds/scans/甲.txt", tmp_path / "scans/甲.txt", Path("seeds/scans/甲.txt")):
        assert _named(named, root) == "seeds/scans/甲.txt"


def test_the_terminal_names_no_file_that_the_desk_cannot_open(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, code in (("site.yaml", "source-uncorrectable"), ("seeds/none.txt", "source-missing")):
        assert main(["correct", name, "--root", str(root)]) == 2
        assert code in capsys.readouterr().err


# ---- over HTTP


@pytest.fixture
def preview(root: Path) -> Iterator[Preview]:
    with open_preview(root, lambda *_: None) as preview:
        yield preview


def send(preview: Preview, headers: dict[str, str]) -> tuple[int, bytes]:
    place = urlsplit(preview.address).netloc
    connection = http.client.HTTPConnection(place, timeout=30)
    body = json.dumps({"path": NAME, "version": "", "act": {"do": "begin"}}).encode()
    connection.request("POST", "/_jianbao/desk/act", body, {"Host": place, **headers})
    answer = connection.getresponse()
    found = answer.status, answer.read()
    connection.close()
    return found


def test_an_act_needs_the_token_and_must_come_from_the_desk(preview: Preview) -> None:
    token = parse_qs(urlsplit(preview.desk_address()).query)["token"][0]
    origin = preview.address.rstrip("/")
    good = {"X-Jianbao-Token": token, "Origin": origin, "Content-Type": "application/json"}
    assert b"changed-meanwhile" in send(preview, good)[1]
    for name, value in (
        ("X-Jianbao-Token", "x"),
        ("X-Jianbao-Token", ""),
        ("Origin", "http://evil.example"),
        ("Origin", "null"),
        ("Origin", origin.replace("127.0.0.1", "localhost")),
        ("Content-Type", "text/plain"),
        ("Sec-Fetch-Site", "cross-site"),
        ("Host", "evil.example"),
    ):
        assert send(preview, {**good, name: value})[0] == 403, (name, value)
    assert send(preview, {key: value for key, value in good.items() if key != "Origin"})[0] == 403


def test_a_disk_that_refuses_is_spoken_of_and_a_fault_of_ours_is_not_called_an_act(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = parse_qs(urlsplit(preview.desk_address()).query)["token"][0]
    headers = {
        "X-Jianbao-Token": token,
        "Origin": preview.address.rstrip("/"),
        "Content-Type": "application/json",
    }

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Desk, "act", refuse)
    assert send(preview, headers)[1] == b'{"refused": "disk", "told": "Permission denied"}'

    def fail(*_: object) -> None:
        raise KeyError("ours")

    monkeypatch.setattr(Desk, "act", fail)
    answers = DeskAnswers(Desk.__new__(Desk))
    body = json.dumps({"path": NAME, "version": "", "act": {}}).encode()
    given = {**headers, "X-Jianbao-Token": answers.token, "Host": urlsplit(preview.address).netloc}
    with pytest.raises(KeyError, match="ours"):
        answers.post("desk/act", body, given)
    assert b"unknown-act" in (answers.post("desk/act", b'{"act": 3}', given)).content


@pytest.mark.parametrize("path", ["desk/sources", "desk/picture?path=a", f"desk/source?path={quote(NAME)}"])
def test_nothing_is_read_without_the_token(preview: Preview, path: str) -> None:
    connection = http.client.HTTPConnection(urlsplit(preview.address).netloc, timeout=30)
    connection.request("GET", f"/_jianbao/{path}")
    answer = connection.getresponse()
    assert answer.status == 403
    assert b"seeds" not in answer.read()
    connection.close()


def test_the_desk_cannot_be_framed_and_loads_nothing_foreign(preview: Preview) -> None:
    connection = http.client.HTTPConnection(urlsplit(preview.address).netloc, timeout=30)
    connection.request("GET", "/_jianbao/desk")
    headers = connection.getresponse().headers
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    connection.close()


def test_the_token_stands_on_no_command_line_but_in_a_file_of_its_owners(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[str, str, int]] = []

    def look(address: str) -> None:
        file = Path(url2pathname(urlsplit(address).path))
        opened.append((address, file.read_text(encoding="utf-8"), file.stat().st_mode & 0o777))

    monkeypatch.setattr("webbrowser.open", look)
    monkeypatch.setattr(Preview, "watch", lambda *_: None)
    assert main(["correct", NAME, "--root", str(root), "--open"]) == 0
    ((address, page, mode),) = opened
    assert address.startswith("file:")
    assert "token=" not in address
    assert "/_jianbao/desk?token=" in page
    assert f"#{quote(NAME)}" in page
    assert mode == 0o600 or os.name == "nt"
    assert not (root / ".jianbao/desk.html").exists()


@pytest.mark.browser
def test_the_file_leads_the_browser_to_the_desk(preview: Preview, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    with preview.desk_page(NAME) as address:
        page.goto(address)
        expect(page.locator("#lines li")).to_have_count(14)
    assert "token" not in page.url
    context.close()


@pytest.fixture
def page(browser: Browser, preview: Preview) -> Iterator[Page]:
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto(preview.desk_address(NAME))
    expect(page.locator("#lines li")).to_have_count(14)
    yield page
    page.close()
    # A source has no picture beside it; or one is refused.
    assert [fault for fault in faults if "404" not in fault and "409" not in fault] == []


@pytest.mark.browser
def test_a_page_is_corrected_by_keys_and_by_pointing(page: Page, root: Path) -> None:
    assert "token" not in page.url
    page.locator("#lines li[data-line='8']").click()
    page.keyboard.press("s")
    expect(page.locator("article h2")).to_have_count(1)
    assert written(root) == [{"merge": "早市鱼价回落"}]
    expect(page.locator("#corrections pre")).to_have_text("- merge: 早市鱼价回落")
    page.keyboard.press("a")
    expect(page.locator("article h2")).to_have_text(["山城夜校开课", "早市鱼价回落"])
    page.keyboard.press("u")
    expect(page.locator("#corrections pre")).to_have_count(1)
    page.locator(".quote button").first.click()
    page.locator("#reply").fill("赵长江")
    page.locator("#done").click()
    expect(page.locator(".quote").first).to_contain_text("赵长江")
    assert written(root)[-1]["speaker"] == "赵长江"


@pytest.mark.browser
def test_paragraphs_are_moved_by_pointing_at_where_they_go(page: Page) -> None:
    page.locator(".part[data-first='14']").click()
    page.keyboard.press("m")
    page.locator(".part[data-first='12']").click()
    expect(page.locator("#corrections pre")).to_have_count(1)
    order = page.locator(".part[data-role='paragraph']").evaluate_all("all => all.map(one => one.dataset.first)")
    assert order.index("14") < order.index("12")


@pytest.mark.browser
def test_paragraphs_are_moved_by_keys_alone(page: Page, root: Path) -> None:
    page.locator("#lines li[data-line='14']").click()
    page.keyboard.press("m")
    assert page.evaluate("document.activeElement.id") == "lines"
    for key in ("ArrowUp", "ArrowUp", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("#corrections pre")).to_have_count(1)
    order = page.locator(".part[data-role='paragraph']").evaluate_all("all => all.map(one => one.dataset.first)")
    assert order.index("14") < order.index("12")
    assert "before" in written(root)[0]
    page.locator("#lines li[data-line='14']").click()
    for key in ("m", "ArrowUp", "Shift+Enter"):
        page.keyboard.press(key)
    expect(page.locator("#corrections pre")).to_have_count(2)
    assert "after" in written(root)[1]


@pytest.mark.browser
def test_the_focus_stays_where_it_was_when_an_act_is_done(page: Page) -> None:
    page.locator("#lines li[data-line='13']").click()
    tool = page.locator("#tools button").filter(has_text="图片说明")
    tool.press("Enter")
    expect(page.locator("#corrections pre")).to_have_count(1)
    expect(tool).to_be_focused()
    page.get_by_role("button", name="上移").nth(1).press("Enter")
    expect(page.locator("#corrections pre")).to_have_count(2)
    expect(page.get_by_role("button", name="上移").nth(1)).to_be_focused()
    page.get_by_role("button", name="删去", exact=True).last.press("Enter")
    expect(page.locator("#corrections pre")).to_have_count(1)
    expect(page.locator("#lines")).to_be_focused()


@pytest.mark.browser
def test_marked_lines_are_options_of_a_list_and_the_result_scrolls_by_the_arrows(page: Page) -> None:
    lines = page.get_by_role("listbox", name="原文各行")
    lines.get_by_role("option").nth(4).click()
    expect(lines).to_have_attribute("aria-activedescendant", "line-5")
    page.keyboard.press("ArrowDown")
    expect(lines).to_have_attribute("aria-activedescendant", "line-6")
    page.locator("#result").focus()
    page.keyboard.press("ArrowDown")
    expect(lines).to_have_attribute("aria-activedescendant", "line-6")


@pytest.mark.browser
def test_a_correction_that_fits_nothing_is_told_above_the_corrections(page: Page, root: Path) -> None:
    expect(page.locator("#faults li")).to_have_count(0)
    text = "corrections:\n  - drop: 没有这句话\n    sideways: 3\n"
    (root / "seeds/晚报.yaml").write_text(text, encoding="utf-8", newline="\n")
    page.reload()
    expect(page.locator("#faults li").first).to_contain_text("→")
    assert page.locator("#faults li").first.inner_text()[0] in "23"


@pytest.mark.browser
def test_a_source_that_is_refused_or_answers_late_leaves_the_one_shown_chosen(page: Page, root: Path) -> None:
    (root / "seeds/乙.txt").write_text("乙\n\n只有一段话在这里。\n", encoding="utf-8", newline="\n")
    page.reload()
    expect(page.locator("#lines li")).to_have_count(14)
    (root / "seeds/乙.txt").unlink()
    page.locator("#sources").select_option("seeds/乙.txt")
    expect(page.locator("#said")).not_to_be_empty()
    expect(page.locator("#sources")).to_have_value(NAME)
    (root / "seeds/乙.txt").write_text("乙\n\n只有一段话在这里。\n", encoding="utf-8", newline="\n")
    page.evaluate(
        """() => {
            const ask = window.fetch;
            window.fetch = (address, more) => decodeURIComponent(address).includes("source?path=seeds/乙.txt")
                ? new Promise((done) => { window.letGo = () => done(ask(address, more)); })
                : ask(address, more);
        }"""
    )
    page.locator("#sources").select_option("seeds/乙.txt")
    page.locator("#sources").select_option(NAME)
    expect(page.locator("#said")).to_be_empty()
    page.evaluate("window.letGo()")
    page.wait_for_timeout(500)
    expect(page.locator("#lines li")).to_have_count(14)
    expect(page.locator("#sources")).to_have_value(NAME)


@pytest.mark.browser
def test_a_picture_beside_the_source_is_shown_and_the_last_one_let_go(page: Page, root: Path) -> None:
    made = io.BytesIO()
    Image.new("RGB", (4, 4)).save(made, "PNG")
    (root / "seeds/晚报.png").write_bytes(made.getvalue())
    page.evaluate(
        "() => { window.gone = []; const go = URL.revokeObjectURL;"
        " URL.revokeObjectURL = (one) => { window.gone.push(one); go.call(URL, one); }; }"
    )
    reopen = "document.getElementById('sources').dispatchEvent(new Event('change'))"
    page.evaluate(reopen)
    picture = page.get_by_role("img", name="这一版的图片")
    expect(picture).to_be_visible()
    shown = picture.get_attribute("src")
    page.evaluate(reopen)
    expect(picture).not_to_have_attribute("src", str(shown))
    assert shown in page.evaluate("window.gone")


@pytest.mark.browser
def test_doubts_are_walked_through_with_keys(page: Page, root: Path) -> None:
    (root / NAME).write_text(TEXT.replace("靠的是回头客。", "靠的是"), encoding="utf-8", newline="\n")
    page.reload()
    expect(page.locator("#doubt-count")).to_contain_text("0/")
    page.keyboard.press("n")
    expect(page.locator("#doubt")).not_to_be_empty()
    line = page.locator("#lines li[aria-selected='true']").get_attribute("data-line")
    before = page.locator("#doubt-count").inner_text()
    page.keyboard.press("y")
    expect(page.locator("#doubt-count")).not_to_have_text(before)
    assert next(iter(written(root)[0])) == "confirm"
    assert line is not None


@pytest.mark.browser
def test_the_source_view_of_the_preview_leads_to_the_desk(page: Page, preview: Preview, root: Path) -> None:
    preview.build()
    (view,) = (root / "site").rglob("source.lines.html")
    assert "更正这一版" not in view.read_text(encoding="utf-8")
    page.goto(preview.address + quote(view.relative_to(root / "site").as_posix()))
    page.get_by_text("更正这一版").click()
    expect(page.locator("#lines li")).to_have_count(14)
    expect(page.locator("#sources")).to_have_value(NAME)


@pytest.mark.browser
def test_without_the_address_of_the_terminal_the_desk_says_how_to_get_it(
    browser: Browser, preview: Preview
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{preview.address}_jianbao/desk")
    expect(page.locator("#said")).to_contain_text("jianbao correct")
    context.close()
