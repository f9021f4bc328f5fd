"""Who said a quote, where the text turns: it breaks off, goes on, points back or brings in somebody else."""

from __future__ import annotations

import pytest

from tests.annotating.setting import annotate, indirect


def test_what_is_handed_on_is_nobodys_once_somebody_unread_acts() -> None:
    article = annotate("周立新说，村里的路修好了。约旦外交部门发布通告，呼吁本国公民不要前往该地区。")
    assert [quote.speaker for quote in indirect(article)] == ["周立新"]


def test_what_was_done_to_somebody_belongs_to_their_name() -> None:
    article = annotate("被巡视党组织主要负责人表示，将对照问题逐条整改。")
    assert [quote.speaker for quote in indirect(article)] == ["被巡视党组织主要负责人"]


@pytest.mark.parametrize(
    "text",
    ["今年，湖南将全力推动设备更新，补充配置电脑三十万台，明年完成。", "周立新说完，沉默了好一会儿，才走出门去。"],
)
def test_a_verb_of_speech_that_hands_nothing_on_reports_nothing(text: str) -> None:
    assert indirect(annotate(text)) == []


def test_a_country_before_its_army_does_not_speak() -> None:
    article = annotate("以色列总理巴尔卡特表示，谈判将继续。以色列国防军今天投掷传单，称将对东部地区展开军事行动。")
    assert "以色列" not in {quote.speaker for quote in indirect(article)}
