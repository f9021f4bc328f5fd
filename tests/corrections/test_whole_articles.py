"""`merge` and `move` of headlines: articles put together and in another order, nothing lost."""

from __future__ import annotations

import pytest

from jianbao.model import Article, Correction, Page, Paragraph, Text, Withholding
from jianbao.parsing.corrections.whole_articles import merge
from jianbao.reading import source_of_bytes
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


def _merged(above: Article, below: Article) -> Page:
    """A page of the two articles, corrected by `merge` of the one below."""
    source, _ = source_of_bytes("山城".encode(), "seeds/a.txt", "text")
    assert source is not None
    page = Page(source=source, articles=(above, below))
    return merge(page, Correction("merge", {"merge": below.title}, "seeds/a.yaml", 2))


def test_the_standfirst_of_a_merged_article_stays_below_its_heading() -> None:
    above = Article("1", headline=(Text("山城夜校开课"),), lead=(Paragraph("夜校设在老厂房里。"),))
    below = Article(
        "2", headline=(Text("早市鱼价回落"),), standfirst=(Paragraph("编者按"),), lead=(Paragraph("鱼价。"),)
    )
    joined = _merged(above, below).articles[0]
    assert joined.standfirst == ()
    assert [paragraph.text for paragraph in joined.sections[0].paragraphs] == ["编者按", "鱼价。"]


def test_nothing_of_which_an_article_has_one_is_lost_by_merging_two() -> None:
    above = Article("1", (Text("山城夜校开课"),), column=Text("街巷"), dateline_text=Text("江城5月8日电"))
    below = Article(
        "2", (Text("早市鱼价回落"),), column=Text("集市"), series=Text("之二"), dateline_text=Text("安州5月9日电")
    )
    joined = _merged(above, below).articles[0]
    assert joined.column and joined.column.text == "街巷"
    assert joined.series and joined.series.text == "之二"
    assert [paragraph.text for paragraph in joined.sections[0].paragraphs] == ["集市", "安州5月9日电"]


def test_a_withheld_article_is_not_published_by_merging_it() -> None:
    below = Article("2", headline=(Text("早市鱼价回落"),), withheld=Withholding("当事人要求"))
    above = Article("1", headline=(Text("山城夜校开课"),))
    assert _merged(above, below).articles[0].withheld == below.withheld


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
