"""Pages printed to PDF by a browser are read as they were set: headlines, stacks, sections, captions, every paragraph."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from jianbao.config import Settings
from jianbao.export.page_json import page_to_json
from jianbao.parsing import parse_source
from jianbao.reading import read_source
from tests.layout.typeset import Sheet
from tests.layout.typeset_pages import county, downwards, feature, metro

pytestmark = pytest.mark.browser


def printed(sheet: Sheet, browser: Browser, folder: Path) -> dict[str, Any]:
    """The page JSON of a sheet printed to PDF."""
    tab = browser.new_page()
    tab.set_content(sheet.as_html)
    tab.pdf(path=str(folder / "page.pdf"), prefer_css_page_size=True, print_background=True)
    tab.close()
    source, _ = read_source(folder / "page.pdf", folder)
    assert source is not None
    (page,), _ = parse_source(source, Settings())
    return page_to_json(page)


def told(article: dict[str, Any]) -> dict[str, Any]:
    """What is compared of an article, of the gold's or of the page JSON's."""

    def words(value: Any) -> Any:
        return value.get("text") if isinstance(value, dict) else value

    def paragraphs(values: list[Any]) -> list[str]:
        return [words(value) for value in values]

    return {
        "headline": [words(line) for line in article["headline"]],
        "kicker": words(article["kicker"]),
        "deck": words(article["deck"]),
        "names": [(one["outlet"], one["role"], one["name"]) for one in article["bylines"] if not one.get("inline")],
        "standfirst": paragraphs(article["standfirst"]),
        "lead": paragraphs(article["lead"]),
        "sections": [(words(one["heading"]), paragraphs(one["paragraphs"])) for one in article["sections"]],
        "captions": sorted((words(one["text"]), words(one["credit"])) for one in article["captions"]),
    }


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("page", [county, metro, feature, downwards], ids=lambda page: page.__name__)
def test_a_page_is_read_as_it_was_set(
    page: Callable[[int], Sheet], seed: int, browser: Browser, tmp_path: Path
) -> None:
    sheet = page(seed)
    read = printed(sheet, browser, tmp_path)
    found = {one["headline"][0]: told(one) for one in map(_plain_headline, read["articles"])}
    assert found == {one["headline"][0]: told(one) for one in sheet.articles}
    assert [text["text"] for text in read["furniture"]] == sheet.furniture
    assert read["unplaced"] == []


def _plain_headline(article: dict[str, Any]) -> dict[str, Any]:
    lines = [line["text"] if isinstance(line, dict) else line for line in article["headline"]]
    return article | {"headline": lines}
