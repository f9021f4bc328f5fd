"""Doubtful decisions are diagnostics with their line, and sure ones are none."""

from __future__ import annotations

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic, cure_of, message_of
from jianbao.model import DOUBTFUL
from jianbao.parsing import parse_source
from tests.parsing.test_promises import read_page

BODY = (
    "江边的灯会昨晚开幕，来看灯的人\n一直排到了桥头。主办方说，灯会一共展\n出三百盏灯，最老的一盏已有一百年了。\n"
)


def doubts(text: str) -> list[Diagnostic]:
    return list(parse_source(read_page(text), Settings())[1])


def test_two_plain_lines_of_headline_are_a_doubt() -> None:
    found = doubts(f"江边灯会今晚开幕\n三百盏灯照亮老街\n\n■ 本报记者 林小满\n\n{BODY}")
    assert ("headline-order-doubtful", 1) in {(one.code, one.line) for one in found}


def test_an_article_without_a_headline_is_a_warning_at_its_first_line() -> None:
    found = doubts(f"■ 本报记者 林小满\n\n{BODY}")
    assert [one.line for one in found if one.code == "headline-missing"] == [1]


def test_a_paragraph_that_stops_in_mid_sentence_is_a_doubt() -> None:
    broken = "主办方说，灯会还将展出从外地借\n来的十二盏宫灯，其中最大的一盏，高两\n米，要四个人才抬得动，是请老师傅按照\n"
    found = doubts(f"江边灯会今晚开幕\n\n■ 本报记者 林小满\n\n{BODY}\n{broken}")
    assert "paragraph-unfinished" in {one.code for one in found}


def test_a_plain_page_has_no_doubts() -> None:
    text = f"江边灯会今晚开幕——\n三百盏灯照亮老街\n\n■ 本报记者 林小满\n\n{BODY}"
    assert [one.code for one in doubts(text) if one.code.startswith(("headline", "paragraph", "text"))] == []


def test_every_doubt_has_words_and_a_cure_in_both_languages() -> None:
    found = doubts(f"江边灯会今晚开幕\n三百盏灯照亮老街\n\n{BODY}\n■ 本报记者 林小满\n")
    assert found
    for one in found:
        for language in ("zh-Hans", "en"):
            assert message_of(one, language)
            assert cure_of(one, language)


def test_a_paragraph_that_goes_on_on_another_page_is_no_doubt() -> None:
    broken = "主办方说，灯会还将展出从外地借\n来的十二盏宫灯，其中最大的一盏，高两\n米，要四个人才抬得动，是请老师傅按照\n"
    found = doubts(f"江边灯会今晚开幕\n\n■ 本报记者 林小满\n\n{BODY}\n{broken}（下转3版）\n")
    assert "paragraph-unfinished" not in {one.code for one in found}


def confidences(text: str) -> list[float]:
    return [article.confidence for article in parse_source(read_page(text), Settings())[0][0].articles]


def test_a_doubt_lowers_the_confidence_of_its_own_article_alone() -> None:
    whole = f"江边灯会今晚开幕——\n三百盏灯照亮老街\n\n■ 本报记者 林小满\n\n{BODY}"
    broken = whole.replace("灯会", "书会").replace("已有一百年了。", "已有一百年了，可是")
    sure, doubtful = confidences(f"{whole}\n{broken}")
    assert doubtful < DOUBTFUL < sure


def test_text_that_lacks_is_doubted() -> None:
    found = {one.code for one in doubts("江边灯会今晚开幕\n\n■ 本报记者 林小满\n")}
    assert "text-missing" in found


def test_a_page_of_one_article_with_several_datelines_is_doubted() -> None:
    text = "本报讯（记者 林小满）江边的灯会昨晚开幕，来看灯的人一直排到了桥头，主办方说明年还要再办一次。"
    page = f"灯会开幕\n　　{text}\n　　{text}\n　　{text}\n"
    assert len(confidences(page)) == 1
    assert [one.code for one in doubts(page)] == ["page-of-one"]


def test_items_below_their_columns_name_need_no_headline() -> None:
    found = doubts("一句话新闻\n▲县文化馆免费开放舞蹈培训班。\n▲首座智慧停车场投用。\n▲三家企业新增贷款。\n")
    assert "headline-missing" not in {one.code for one in found}
