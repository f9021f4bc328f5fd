"""Text that means harm, or is only broken: no exception, nothing lost, time in proportion to length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianbao.model import Article
from tests.annotating.setting import annotate, direct

_PARTS = st.sampled_from(
    [
        "“",
        "”",
        "‘",
        "’",
        "「",
        "」",
        "『",
        "』",
        '"',
        "：",
        "，",
        "。",
        "！",
        "说",
        "表示",
        "认为",
        "他",
        "该负责人",
        "公司",
        "董事长",
        "陈立新",
        "陈",
        "县水利局",
        "·（",
        "）",
        "《",
        "》",
        "在",
        "对",
        "向",
        "的",
        "看来",
        "3月9日",
        "1.5亿元",
        "\n",
        "—",
        "地",
        ".*",
        "[a",
        "(",
        "𠮷",
        "�",
    ]
)
_TEXTS = st.lists(st.lists(_PARTS, max_size=30).map("".join), max_size=4)


def check_places(article: Article) -> None:
    paragraphs = list(article.paragraphs())
    for quote in article.quotes:
        texts = [paragraphs[p.paragraph].text[p.start : p.end] for p in quote.places]
        assert "\n".join(texts) == quote.text
    for person in article.people:
        assert all(0 <= p.start < p.end <= len(paragraphs[p.paragraph].text) for p in person.places)
    assert len({quote.id for quote in article.quotes}) == len(article.quotes)


@settings(deadline=None, max_examples=300)
@given(_TEXTS)
def test_any_arrangement_of_marks_cues_and_names_is_annotated(paragraphs: list[str]) -> None:
    check_places(annotate(*paragraphs))


@settings(deadline=None)
@given(st.lists(st.text(max_size=200), max_size=3))
def test_any_text_at_all_is_annotated(paragraphs: list[str]) -> None:
    check_places(annotate(*paragraphs))


def test_annotating_twice_gives_the_same() -> None:
    text = "“水退了。”县水利局局长陈立新说，3月9日以来投入1.5亿元。副县长郑开明认为，要种树。"
    assert annotate(text) == annotate(text)


LONG = {
    "quotes_in_a_row": "“今天水退了，大家都高兴。”",
    "quotes_with_a_speaker": "“今天水退了，大家都高兴。”陈立新说。",
    "opening_marks": "“",
    "closing_marks": "”",
    "cues": "说",
    "pronouns": "他说，",
    "prepositions": "对向在",
    "posts": "董事长",
    "dots": "阿·",
    "digits": "1",
    "companies": "集团",
    "title_marks": "《",
}


@pytest.mark.parametrize("shape", LONG)
def test_time_grows_with_length_and_no_faster(shape: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        check_places(annotate(LONG[shape] * times))
        return time.process_time() - start

    seconds(100)
    short, long = seconds(1000), seconds(8000)
    assert long < 30 * max(short, 0.02)


def named(number: int) -> str:
    """A name of its own for each number."""
    return "张李王赵"[number % 4] + chr(0x4E00 + number * 37 % 20_000) + chr(0x4E00 + number * 91 % 19_997)


# Many people, each new: on one line, a line each, and introduced by nothing but their place.
MANY = {
    "speakers_on_one_line": lambda n: ["".join(f"{named(i)}说，水退了。" for i in range(n))],
    "speakers_a_line_each": lambda n: [f"{named(i)}说，水退了。" for i in range(n)],
    "reporters_a_line_each": lambda n: [f"记者 {named(i)}" for i in range(n)],
    "posts_a_line_each": lambda n: [f"局长{named(i)}，" for i in range(n)],
    "companies_on_one_line": lambda n: [
        "".join(f"{named(i)}集团有限公司副总裁{named(i + 9)}说：" for i in range(n))
    ],
}


@pytest.mark.parametrize("shape", MANY)
def test_time_grows_with_the_number_of_people_and_no_faster(shape: str) -> None:
    def seconds(times: int) -> float:
        paragraphs = MANY[shape](times)
        start = time.process_time()
        annotate(*paragraphs)
        return time.process_time() - start

    seconds(100)
    short, long = seconds(1000), seconds(6000)
    assert long < 20 * max(short, 0.02)


def test_ten_thousand_quotes_are_ten_thousand() -> None:
    assert len(direct(annotate("“今天水退了，大家都高兴。”陈立新说。" * 10_000))) == 10_000


def test_names_that_are_regular_expressions_are_only_names() -> None:
    article = annotate("局长陈(.*)+说：“水退了。”局长[a-z说：“雨停了。”经理$^{2}|表示，水退了。")
    assert [quote.text for quote in direct(article)] == ["水退了。", "雨停了。"]
