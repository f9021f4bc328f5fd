"""References in the styles that readers of English are asked for, made in the browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from jianbao.model import Byline
from jianbao.site import render_site
from tests.site.pressroom import SETTINGS, THEME, article, bind, page
from tests.site.test_reading_in_a_browser import tab

__all__ = ["tab"]
pytestmark = pytest.mark.browser


def forms(tab: Page, folder: Path, day: str | None, *names: str) -> dict[str, str]:
    settings = SETTINGS.model_copy(update={"base_url": "https://press.example/archive", "language": "en"})
    made = article("a-1", "河堤上的图书馆", "有灯。", bylines=tuple(Byline(name) for name in names))
    archive = bind([page(made, day=day, number="3")])
    for file in render_site(archive, settings, THEME):
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(file.content)
    address = archive.holdings[0].address
    tab.goto(f"{folder.as_uri()}/{address}")
    tab.locator(".cite summary").click()
    shown = {n: tab.locator(f"[data-form={n}] span").inner_text() for n in ("apa", "chicago", "mla")}
    return {name: words.replace(f"https://press.example/archive/{address}", "URL") for name, words in shown.items()}


def test_an_article_of_two_reporters_is_cited_in_each_style(tab: Page, tmp_path: Path) -> None:
    paper = SETTINGS.papers[0].name
    assert forms(tab, tmp_path, "2025-09-29", "甲某", "乙某") == {
        "apa": f"甲某, & 乙某. (2025, September 29). 河堤上的图书馆. {paper}, 3. URL",
        "chicago": f"甲某 and 乙某. “河堤上的图书馆.” {paper}, September 29, 2025, 3. URL.",
        "mla": f"甲某 and 乙某. “河堤上的图书馆.” {paper}, 29 Sept. 2025, p. 3, URL.",
    }


def test_what_is_not_known_leaves_no_signs_behind(tab: Page, tmp_path: Path) -> None:
    shown = forms(tab, tmp_path, None)
    assert shown["apa"].startswith("(n.d.). 河堤上的图书馆.")
    assert all(", ," not in words and "undefined" not in words and ". ." not in words for words in shown.values())
