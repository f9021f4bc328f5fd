"""Excerpts end with sentences, headlines break between words, and indexes leave out what is likely misread."""

from __future__ import annotations

import pytest

from jianbao.model import Person
from jianbao.site.doubted import know_names
from jianbao.site.excerpts import break_between_words, excerpt, is_latin
from jianbao.site.leading import lead_first
from jianbao.site.shelf import shelve
from tests.site.pressroom import article, bind, page, quote, render

LONG = "河堤昨天完工，全长三公里，用了两年时间。附近居民说走路近了一半。明年还要种树。"


@pytest.mark.parametrize(
    ("text", "longest", "shown"),
    [
        (LONG, 100, LONG),
        (LONG, 30, "河堤昨天完工，全长三公里，用了两年时间。"),
        (LONG, 15, "河堤昨天完工，全长三公里，用了两年时间。"),  # half as long again, for a sentence's sake
        (LONG, 10, "河堤昨天完工……"),
        ("他说：“桥通了。路近了。”大家都笑。" * 2, 14, "他说：“桥通了。路近了。”"),  # no quotation left open
        ("一二三四五六七八九十" * 3, 10, "一二三四五六七八九…"),
        ("The bridge is open. It is long. And wide.", 22, "The bridge is open."),
    ],
)
def test_an_excerpt_ends_with_a_sentence(text: str, longest: int, shown: str) -> None:
    assert excerpt(text, longest) == shown


@pytest.mark.parametrize(
    ("headline", "broken"),
    [
        ("科技创新助力高质量发展", "科技<wbr>创新<wbr>助力<wbr>高质量<wbr>发展"),
        ("AI<来了>", "AI&lt;来了&gt;"),
        ("韩正会见客人", "韩正会见<wbr>客人"),  # 韩 and 正 are half a name each
    ],
)
def test_a_headline_breaks_between_words_and_nowhere_else(headline: str, broken: str) -> None:
    assert str(break_between_words(headline)) == broken


def test_only_names_with_han_characters_are_letterspaced() -> None:
    assert is_latin("The Daily")
    assert not is_latin("The 日报")


def test_the_longest_article_of_the_first_page_leads() -> None:
    pages = [
        page(article("a", "甲", "短。"), article("b", "乙", LONG), name="1", day="2025-03-01", number="1"),
        page(article("c", "丙", LONG * 3), name="2", day="2025-03-01", number="2"),
    ]
    assert [holding.article.title for holding in lead_first(bind(pages).holdings)] == ["乙", "甲", "丙"]
    issue = render(*pages)["chengnan/2025-03-01/index.html"]
    assert issue.index('class="card lead"') < issue.index(">乙<") < issue.index(">甲<")
    assert issue.count('class="card lead"') == 1


def people(*names: str) -> list[str]:
    """The index of people of an archive in which each article introduces one of the names."""
    pages = [
        page(
            article(f"a{n}", f"第{n}篇", LONG, people=(Person(name, "代表"),)),
            name=f"d{n}",
            day=f"2025-03-{n + 1:02}",
        )
        for n, name in enumerate(names)
    ]
    known = know_names(bind(pages).subjects)
    return [s.name for s in shelve(bind(pages)).subjects("person") if known.is_doubted(s)]


@pytest.mark.parametrize("doubted", ["拜登已", "拜登特别", "党今天", "查验后", "洪秀柱等"])
def test_an_index_leaves_out_a_name_met_once_that_is_likely_misread(doubted: str) -> None:
    assert people("拜登", "拜登", doubted, "朱文川", "拉加德", "欧阳玉靖") == [doubted]


def test_an_index_keeps_a_doubtful_name_that_is_met_again() -> None:
    assert people("党今天", "党今天") == []


def test_an_index_says_how_many_names_it_left_out() -> None:
    said = quote("桥通了。", 0, "“桥通了。”他说。", speaker="党领导")
    pages = [
        page(article("a", "一", LONG, people=(Person("党今天"), Person("朱文川"))), name="1", day="2025-03-01"),
        page(
            article("b", "二", "“桥通了。”他说。", people=(Person("党领导"),), quotes=(said,)),
            name="2",
            day="2025-03-02",
        ),
    ]
    index = render(*pages)["people/index.html"]
    assert "党今天" not in index
    assert "党领导" in index  # has words of their own
    assert "另有1个" in index
