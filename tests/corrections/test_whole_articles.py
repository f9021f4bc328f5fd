"""`merge` and `move` of headlines: articles put together and in another order, nothing lost."""

from __future__ import annotations

import pytest

from tests.corrections.pages import correct_page

PAGE = """山城夜校开课

本报记者 林小满

　　夜校设在老厂房里。第一晚来了两百人，报名的人排到了街口。
　　剪纸课最先报满，木工课还有几个名额，摄影课下周开讲。

早市鱼价回落

本报记者 何青山

　　早市的鱼价昨天回落，摊主说货比上周多了一倍，价钱自然下来。
　　摊主把秤往前一推，让人先看秤再给钱，说老街做生意靠的是回头客。

老街路灯亮了

本报记者 白小雨

　　老街的三十盏路灯昨晚全部亮了，居民说走夜路再不用手电筒。
　　灯杆沿用原来的铁杆，刷了新漆，灯泡换成省电的，一年能省两千度电。
"""


def test_a_merged_article_is_a_section_of_the_one_above_it() -> None:
    page, found = correct_page(PAGE, "merge: 早市鱼价回落")
    assert found == []
    first, second = page.articles
    assert first.title == "山城夜校开课"
    assert [s.heading.text for s in first.sections if s.heading] == ["早市鱼价回落"]
    assert [byline.name for byline in first.bylines] == ["林小满", "何青山"]
    assert second.title == "老街路灯亮了"


def test_an_article_can_be_merged_into_one_that_is_named() -> None:
    page, found = correct_page(PAGE, "merge: 山城夜校开课\n    into: 老街路灯亮了")
    assert found == []
    assert [article.title for article in page.articles] == ["早市鱼价回落", "老街路灯亮了"]
    assert page.articles[1].sections[0].paragraphs[0].text.startswith("夜校设在")


def test_the_first_article_has_none_above_it_to_be_merged_into() -> None:
    page, found = correct_page(PAGE, "merge: 山城夜校开课")
    assert found == ["correction-none-above:2"]
    assert len(page.articles) == 3


@pytest.mark.parametrize(
    ("correction", "titles"),
    [
        ("move: 老街路灯亮了\n    before: 山城夜校开课", ["老街路灯亮了", "山城夜校开课", "早市鱼价回落"]),
        ("reorder: 山城夜校开课\n    after: 早市鱼价回落", ["早市鱼价回落", "山城夜校开课", "老街路灯亮了"]),
    ],
)
def test_headlines_that_are_moved_take_their_articles_along(correction: str, titles: list[str]) -> None:
    page, found = correct_page(PAGE, correction)
    assert found == []
    assert [article.title for article in page.articles] == titles
    before, _ = correct_page(PAGE)
    assert sorted(article.id for article in page.articles) == [article.id for article in before.articles]
