"""Whatever a source holds is text on the page."""

from __future__ import annotations

import json
import re

import pytest

from jianbao.config import Settings
from jianbao.model import Byline, Organisation, Person, Place, Section
from tests.site.pressroom import SETTINGS, article, page, paragraph, quote, render, text

MARKUP = "<script>alert(1)</script>{{ 7*7 }}{% raw %}</title>\"'&lt;"


def test_markup_and_template_syntax_are_escaped_wherever_they_stand() -> None:
    body = f"“{MARKUP}”他说。"
    made = article(
        "<id>",
        MARKUP,
        body,
        kicker=text(MARKUP),
        deck=text(MARKUP),
        column=text(MARKUP),
        bylines=(Byline(MARKUP, MARKUP, MARKUP),),
        sections=(Section(text(MARKUP), text(MARKUP), text(MARKUP), (paragraph(MARKUP),)),),
        people=(Person(MARKUP, MARKUP, MARKUP, None, (Place(0, 1, 1 + len(MARKUP)),)),),
        organisations=(Organisation(MARKUP, (MARKUP,)),),
        quotes=(quote(MARKUP, 0, body, speaker=MARKUP, post=MARKUP),),
        url=f"javascript:{MARKUP}",
    )
    for path, content in render(page(made)).items():
        if path.endswith(".html"):
            assert "<script>alert" not in content, path
            assert "javascript:" not in content, path
            assert not re.search(r"[^7]49[^0-9a-f]", re.sub(r"<[^>]+>", "", content)), path
            scripts = re.findall(r"<script(?![^>]* src=)[^>]*>(.*?)</script>", content)
            for script in scripts:
                json.loads(script)


@pytest.mark.parametrize("base_url", ["", "https://example.org/archive/"])
@pytest.mark.parametrize(
    "title", ["", "长" * 300, "مرحبا بالعالم", "📰🗞️", "a/b\\c:d..", "\u202e倒着写", " ", "\x00\x0b\ud800"]
)
def test_any_title_gives_a_page_with_a_name(title: str, base_url: str) -> None:
    settings = Settings(title="剪", base_url=base_url, papers=SETTINGS.papers)
    files = render(page(article("a", title, "夜里下了一场雨。"), day="2025-03-04", number="1"), settings=settings)
    html = files["chengnan/2025-03-04/1/1.html"]
    found = re.search(r"<h1>(.*?)</h1>", html, re.DOTALL)
    assert found is not None
    assert re.sub(r"<[^>]+>", "", found[1]).strip("\x00\x0b ?")
    assert len(re.findall(r"<title>(.*?)</title>", html)[0]) < 120


def test_an_article_without_a_paragraph_is_a_page() -> None:
    assert "河堤上的图书馆开门" in render(page(article("a")))["undated/page/1.html"]


def test_an_article_of_three_thousand_paragraphs_is_one_page_with_every_anchor() -> None:
    html = render(page(article("a", "长文", *[f"第{n}段。" for n in range(3000)])))["undated/page/1.html"]
    assert html.count('<p id="p') == 3000
    assert '<p id="p3000">第2999段。</p>' in html


def test_two_people_of_one_name_have_a_place_each() -> None:
    def with_person(identity: str, post: str, organisation: str) -> object:
        body = f"{organisation}{post}单于岚到场。"
        place = Place(0, body.index("单于岚"), body.index("单于岚") + 3)
        person = Person("单于岚", post, organisation, place, (place,))
        return article(identity, f"题目{identity}", body, people=(person,))

    first, second = with_person("a", "校长", "城南小学"), with_person("b", "船长", "江北轮渡公司")
    files = render(page(first, name="x"), page(second, name="y"))  # type: ignore[arg-type]
    places = [
        re.findall(r'<li id="((?:shan|chan)[^"]*)"', html) for path, html in files.items() if "/once-" in path
    ]
    assert len({place for found in places for place in found}) == 2


def test_a_place_outside_its_paragraph_is_not_marked() -> None:
    body = "雨停了。"
    person = Person("某人", places=(Place(0, 2, 99), Place(7, 0, 1), Place(-1, 0, 1)))
    html = render(page(article("a", "题", body, people=(person,))))["undated/page/1.html"]
    assert '<p id="p1">雨停了。</p>' in html


def test_an_empty_archive_has_a_front_page() -> None:
    files = render()
    assert "seeds" in files["index.html"]
    assert "search.html" in files
