"""Every page of the seed's site in a real browser, wherever the site stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser


def test_every_page_opens_without_an_error_and_with_its_heading(visit: Visit, seed_site: Path) -> None:
    paths = sorted(path.relative_to(seed_site).as_posix() for path in seed_site.rglob("*.html"))
    assert len(paths) > 10
    for path in paths:
        if path == "404.html":  # its links start at the root: only a server puts it where they lead somewhere
            continue
        visit.open(path)
        assert visit.page.locator("main").count() == 1, path
        assert visit.page.locator("h1").count() == 1, path
        assert visit.page.title().strip(), path


def test_one_comes_from_the_front_page_to_an_article_by_clicking(visit: Visit) -> None:
    visit.open("index.html")
    visit.page.get_by_role("link", name="未来已来").first.click()
    visit.page.wait_for_load_state()
    assert "未来已来" in visit.page.locator("h1").inner_text()
    assert "AI的出现，让汽车从交通工具变成" in visit.page.locator("main").inner_text()


@pytest.mark.parametrize("place", ["file"], indirect=True)
def test_an_article_is_read_without_javascript(visit: Visit, seed_site: Path) -> None:
    context = visit.page.context.browser
    assert context is not None
    page = context.new_page(java_script_enabled=False)
    for path in sorted(seed_site.glob("undated/*/[0-9]*.html")):
        page.goto(f"{visit.home}{path.relative_to(seed_site).as_posix()}")
        assert len(page.locator("main").inner_text()) > 1000
    page.close()


@pytest.mark.parametrize("place", ["http"], indirect=True)
@pytest.mark.parametrize("width", [1400, 390])
def test_no_page_is_wider_than_its_screen(visit: Visit, seed_site: Path, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 844})
    for path in sorted(seed_site.rglob("*.html")):
        name = path.relative_to(seed_site).as_posix()
        if name != "404.html":
            visit.open(name)
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, name
