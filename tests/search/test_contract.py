"""Python and the browser give the same answers, and what plainly stands in a text is found.

The browser's own code runs on shards that Python has just built: under node, and in a real Chromium on a page
opened by double-click.
"""

from __future__ import annotations

import random
from typing import Any

import pytest

from jianbao.language.fold import fold_text
from jianbao.model import Archive
from jianbao.search import Result, Searcher
from tests.search.conftest import Ask

QUERIES = (
    "青石镇",
    "轻轨启用",
    "跨江大桥 青石镇",
    "大桥 -青石镇",
    "夜市|水库 检修",
    "AI",
    "A*",
    "5亿",
    '"5亿"',
    "1.5亿元",
    "PM2.5",
    "2,300",
    "国际",
    "國際交流",
    "长期",
    "乾",
    "干坤",
    "标题:大桥",
    "title:轻轨 正文:客商",
    "正文:AI助教",
    "newyork",
    "New York",
    "3•5公里",
    "48小时",
    "⸺一线",
    "「引导和推动」",
    "老茶馆夜市充电桩无人机",
    "火星 青石镇",
    "火星来客访问青石镇老茶馆",
    "青石镇 湾县区港",
    "湾县区港",
    "% 火星 青石镇",
    "不存在的字段:青石镇",
    '"没有合上',
    "青石镇 -",
    "-青石镇",
    "青石镇 OR 火星",
    "青石镇 AND 轻轨 NOT 夜市",
    "NOT 青石镇",
    "青石镇 日期:2021年5月",
    "日期:五一",
    "日期:2021年3月1日至4月2日",
    "-日期:2021 青石镇",
    "2021年5月1日",
    "记者：钟明",
    "人物：摆渡人老赵",
    "人物:青石镇 夜市",
    "-人物:青石镇 夜市",
    "谁访问了青石镇",
    "青石镇什么时候完成检修",
    "什么时候",
    "火星 什么时候 青石镇",
    "|",
    "",
    "，",
    "。",
    "<script>alert(1)</script>",
    "😀",
    "\ud800青",
    "青" * 70,
    "青石镇 " * 50,
    "x" * 10_000,
)


def draw_fragments(archive: Archive, count: int) -> list[str]:
    """Stretches of 1 to 12 characters of folded passages, cut anywhere."""
    draw = random.Random(11)
    texts = [fold_text(passage.text) for holding in archive.holdings for passage in holding.passages]
    fragments: list[str] = []
    while len(fragments) < count:
        text = draw.choice(texts)
        start = draw.randrange(len(text))
        fragments.append(text[start : start + draw.randint(1, 12)])
    return fragments


def ids_by_looking(archive: Archive, fragment: str) -> set[str]:
    """The articles that hold a fragment, found by reading every one."""
    return {
        holding.id for holding in archive.holdings if any(fragment in fold_text(p.text) for p in holding.passages)
    }


def in_json(result: Result) -> dict[str, Any]:
    shown = ("id", "url", "tier", "score", "title", "date", "paper", "page")
    return {name: getattr(result, name) for name in shown}


def in_python(searcher: Searcher, query: str, options: dict[str, Any]) -> dict[str, Any]:
    answer = searcher.answer(query, **options)
    return {
        "total": answer.total,
        "results": [in_json(result) for result in answer.results],
        "tiers": answer.tiers,
        "letGo": list(answer.let_go),
        "notes": [{"code": notice.code, "text": notice.text} for notice in answer.notices],
    }


def compare(searcher: Searcher, ask: Ask, queries: list[tuple[str, dict[str, Any]]]) -> None:
    answers = ask([["search", query, options] for query, options in queries])
    for (query, options), answer in zip(queries, answers, strict=True):
        assert answer.pop("missing") == []
        for name in ("facets", "histogram", "totalExact", "digest"):
            answer.pop(name)
        assert answer == in_python(searcher, query, options), query


@pytest.fixture(params=["node", "chromium"])
def ask(request: pytest.FixtureRequest) -> Ask:
    """The browser's code, in both places in turn."""
    asked: Ask = request.getfixturevalue(f"ask_{request.param}")
    return asked


@pytest.mark.browser
def test_the_browser_answers_every_kind_of_query_as_python_does(searcher: Searcher, ask: Ask) -> None:
    sayable = [query for query in QUERIES if "\ud800" not in query]
    compare(searcher, ask, [(query, {"limit": 20}) for query in sayable])


@pytest.mark.browser
@pytest.mark.parametrize("sort", ["newest", "oldest"])
def test_the_browser_sorts_by_date_as_python_does(searcher: Searcher, ask: Ask, sort: str) -> None:
    queries = ("青石镇", "轻轨启用", "大桥 -青石镇", "夜市|水库 检修", "火星 青石镇", "AI")
    compare(searcher, ask, [(query, {"limit": 30, "offset": 5, "sort": sort}) for query in queries])


@pytest.mark.browser
def test_fragments_without_quotation_marks_are_answered_alike(
    archive: Archive, searcher: Searcher, ask: Ask
) -> None:
    fragments = draw_fragments(archive, 120)
    joined = [f"{one} {other}" for one, other in zip(fragments[::3], fragments[1::3], strict=True)]
    swapped = [f"{one[::-1]}{other}" for one, other in zip(fragments[1::4], fragments[2::4], strict=True)]
    compare(searcher, ask, [(query, {"limit": 20}) for query in (*fragments, *joined, *swapped)])


@pytest.mark.browser
def test_the_browser_finds_every_fragment_and_nothing_else(archive: Archive, ask: Ask) -> None:
    fragments = draw_fragments(archive, 300)
    answers = ask([["search", fragment, {"limit": 2000, "verbatim": True}] for fragment in fragments])
    for fragment, answer in zip(fragments, answers, strict=True):
        assert {result["id"] for result in answer["results"]} == ids_by_looking(archive, fragment), fragment


def test_python_finds_every_fragment_and_nothing_else(archive: Archive, searcher: Searcher) -> None:
    for fragment in draw_fragments(archive, 300):
        answer = searcher.answer(fragment, limit=2000, verbatim=True)
        assert {result.id for result in answer.results} == ids_by_looking(archive, fragment), fragment


@pytest.mark.parametrize("query", QUERIES)
def test_no_query_is_too_odd_to_answer(searcher: Searcher, query: str) -> None:
    answer = searcher.answer(query, limit=5)
    assert len(answer.results) == min(answer.total, 5)


def test_a_word_the_archive_lacks_is_let_go_whole_beside_one_it_has(searcher: Searcher) -> None:
    # No article has as many places as 湾县区港 has characters, each of which stands somewhere.
    answer = searcher.answer("青石镇 湾县区港", limit=2000)
    known = searcher.answer("青石镇", limit=2000)
    assert set(answer.tiers) == {"partial"}
    assert answer.let_go == ("湾县区港",)
    assert {result.id for result in answer.results} == {result.id for result in known.results}


def test_a_word_asked_for_twice_beside_one_the_archive_lacks_is_answered(searcher: Searcher) -> None:
    answer = searcher.answer("青石镇 湾县区港 青石镇", limit=2000)
    known = searcher.answer("青石镇", limit=2000)
    assert set(answer.tiers) == {"partial"}
    assert {result.id for result in answer.results} == {result.id for result in known.results}


@pytest.mark.browser
def test_the_values_of_a_facet_stay_to_be_chosen_when_one_of_them_is(ask: Ask) -> None:
    narrowed = {"filters": {"paper": ["晨报"], "year": ["2021"]}}
    [every, chosen, of_year, of_paper] = ask(
        [
            ["search", "夜市", {}],
            ["search", "夜市", narrowed],
            ["search", "夜市", {"filters": {"year": ["2021"]}}],
            ["search", "夜市", {"filters": {"paper": ["晨报"]}}],
        ]
    )
    assert [value for value, _ in chosen["facets"]["paper"]] == ["晨报", "晚报"]
    assert chosen["facets"]["paper"] == of_year["facets"]["paper"]
    assert chosen["facets"]["year"] == of_paper["facets"]["year"]
    assert 0 < chosen["total"] < of_year["total"] < every["total"]


@pytest.mark.parametrize(
    "query", ["正式启用", "新港跨江大桥正式启用", "PM2.5", "A04版", "2,300人次", "青石镇 -正式启用"]
)
def test_a_whole_answer_reads_the_texts_of_what_it_shows_and_of_a_few_more(query: str, ask_node: Ask) -> None:
    """1,100 articles in two segments; in each the tables leave fewer than sixteen to be read."""
    _, answer, loaded = ask_node([["loaded", "", None], ["search", query, {"limit": 10}], ["loaded", "", None]])
    texts = [name for name in loaded if "/t" in name]
    assert answer["totalExact"]
    assert answer["total"] > 30
    assert len(texts) <= 10 + 2 * 15
