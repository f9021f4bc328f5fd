"""The search page in a real browser, wherever the site stands: it finds whatever stands in the text."""

from __future__ import annotations

import json
import random
from functools import cache
from typing import Any

import pytest

from jianbao.cli import main
from tests.archives import SEED
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
QUERIES = ("协同共生", "能网联新能", "同共", "AI", "1.5亿元", '"5亿元"', "移动智能体")


def texts_of(article: dict[str, Any]) -> list[str]:
    """Every text of an article of the page JSON that is searched by itself."""
    found: list[Any] = [*article["headline"], article["kicker"], article["deck"]]
    found += [p["text"] for part in ("standfirst", "lead") for p in article[part]]
    for section in article["sections"]:
        found += [section["heading"], section["subheading"], section["keyword"]]
        found += [p["text"] for p in section["paragraphs"]]
    found += [caption["text"] for caption in article["captions"]]
    return [text for text in found if text]


@cache
def random_substrings(article_json: str) -> list[str]:
    """300 stretches of 2 to 12 characters, drawn the same in every run."""
    draw = random.Random(20250928)
    texts = [text for article in json.loads(article_json) for text in texts_of(article)]
    drawn: list[str] = []
    while len(drawn) < 300:
        text = draw.choice(texts)
        start = draw.randrange(max(1, len(text) - 1))
        stretch = text[start : start + draw.randint(2, 12)].strip()
        if len(stretch) >= 2 and '"' not in stretch:
            drawn.append(stretch)
    return drawn


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    file = tmp_path_factory.mktemp("parsed") / "seed.json"
    assert main(["parse", str(SEED), "--format", "json", "-o", str(file)]) == 0
    content: dict[str, Any] = json.loads(file.read_bytes())
    return list(content["articles"])


@pytest.mark.parametrize("query", QUERIES)
def test_an_address_with_a_query_shows_its_answer(visit: Visit, query: str) -> None:
    from urllib.parse import quote

    visit.open(f"search.html?q={quote(query, safe='')}")
    status = visit.page.locator("#search-status[data-total]")
    status.wait_for(state="attached", timeout=15_000)
    assert int(status.get_attribute("data-total") or 0) >= 1
    first = visit.page.locator("[data-result]").first
    assert first.get_attribute("data-tier") == "exact"
    assert first.get_attribute("data-id")
    assert first.locator("mark").count() >= 1


def test_a_query_typed_in_is_answered_and_a_result_leads_to_the_passage(visit: Visit) -> None:
    visit.open("search.html")
    box = visit.page.locator("main input[type=search]").first
    box.fill("协同共生")
    box.press("Enter")
    result = visit.page.locator("[data-result] a").first
    result.wait_for(timeout=15_000)
    result.click()
    visit.page.wait_for_load_state()
    assert "协同共生" in visit.page.locator("main").inner_text()


def test_every_random_substring_is_found_where_it_stands(visit: Visit, articles: list[dict[str, Any]]) -> None:
    substrings = random_substrings(json.dumps(articles))
    visit.open("search.html")
    answers = visit.page.evaluate(
        """async (queries) => {
            const found = [];
            for (const query of queries) {
                const answer = await window.jianbao.search('"' + query + '"', {limit: 50});
                found.push([answer.total, answer.results.map(result => result.id)]);
            }
            return found;
        }""",
        substrings,
    )
    for stretch, (total, ids) in zip(substrings, answers, strict=True):
        holders = {a["id"] for a in articles if any(stretch in text for text in texts_of(a))}
        assert holders <= set(ids), stretch
        assert total == len(ids), stretch


def test_nothing_is_found_where_nothing_stands(visit: Visit) -> None:
    visit.open("search.html")
    answer = visit.page.evaluate("window.jianbao.search('\"鸵鸟养殖场\"')")
    assert answer["total"] == 0
    assert answer["results"] == []


def test_a_query_of_markup_is_text(visit: Visit) -> None:
    visit.open("search.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    visit.page.locator("#search-status").wait_for(state="attached")
    visit.page.wait_for_timeout(500)
    assert visit.page.locator("main img").count() == 0
