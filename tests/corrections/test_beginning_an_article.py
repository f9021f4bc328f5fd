"""`begin`: an article cut in two at given words, and all that stands below them in the source with the second."""

from __future__ import annotations

import pytest

from jianbao.model import Page
from tests.corrections.pages import correct_page

ONE = """山城夜校开课

本报记者 林小满

　　夜校设在老厂房里。第一晚来了两百人，报名的人排到了街口。
　　剪纸课最先报满，木工课还有几个名额，摄影课下周开讲。

早市鱼价回落

　　早市的鱼价昨天回落，摊主说货比上周多了一倍，价钱自然下来。
　　摊主把秤往前一推，让人先看秤再给钱，说老街做生意靠的是回头客。

早市上的鱼摊。（何青摄）
"""


def told(page: Page) -> list[tuple[str, list[str], int]]:
    return [(a.title, [p.text[:6] for p in a.paragraphs()], len(a.captions)) for a in page.articles]


def test_a_heading_becomes_the_headline_of_what_is_below_it() -> None:
    page, found = correct_page(
        ONE, "take: 早市鱼价回落\n    as: heading\n    article: 山城夜校", "begin: 早市鱼价回落"
    )
    assert found == []
    assert told(page) == [
        ("山城夜校开课", ["夜校设在老厂", "剪纸课最先报"], 0),
        ("早市鱼价回落", ["早市的鱼价昨", "摊主把秤往前"], 1),
    ]
    assert [[byline.name for byline in article.bylines] for article in page.articles] == [["林小满"], []]


def test_the_new_article_has_an_id_of_its_own_and_the_others_keep_theirs() -> None:
    before, _ = correct_page(ONE * 2)
    page, found = correct_page(ONE * 2, "begin: 剪纸课最先报满")
    assert [code.split(":")[0] for code in found] == ["correction-ambiguous"]
    identities = [article.id for article in page.articles]
    assert [one for one in identities if one != "a-1b"] == [article.id for article in before.articles]
    assert "a-1b" in identities


def test_words_within_a_paragraph_cut_it_and_the_article_has_no_headline_yet() -> None:
    page, found = correct_page(ONE, "begin: 第一晚来了", "headline: 两百人\n    article: 第一晚来了")
    assert found == []
    assert told(page)[0] == ("山城夜校开课", ["夜校设在老厂"], 0)
    assert told(page)[1][0] == "两百人"
    assert told(page)[1][1][:2] == ["第一晚来了两", "剪纸课最先报"]


def test_a_line_of_a_headline_begins_the_article_below_it() -> None:
    page, found = correct_page(ONE.replace("山城夜校开课\n", "山城夜校开课\n老街路灯亮了\n"), "begin: 老街路灯亮了")
    assert found == []
    assert [title for title, _, _ in told(page)][:2] == ["山城夜校开课", "老街路灯亮了"]
    assert told(page)[0][1] == []


@pytest.mark.parametrize(
    ("words", "code"),
    [("山城夜校开课", "begins-there"), ("夜校里没有这句话", "unmatched"), ("早市上的鱼摊", "begins-there")],
)
def test_nothing_begins_where_nothing_is_before_or_no_text_is(words: str, code: str) -> None:
    before, _ = correct_page(ONE)
    page, found = correct_page(ONE, f"begin: {words}")
    assert found == [f"correction-{code}:2"]
    assert told(page) == told(before)
