"""A doubt that a correction answers is listed no longer; every other one is."""

from __future__ import annotations

import pytest

from jianbao.model import DOUBTFUL
from tests.corrections.pages import find_faults

TWO_LINES = """渡口添了新船
老街有了新路

本报记者 林小满

　　渡口昨天添了一条新船，船长向大家介
绍了航线，乘客在码头上排队，船要等到下
周才开，票价和从前一样。
　　老街的新路也在昨天通了车，住户把椅子
搬到门口看热闹，孩子们沿着白线跑了一个
来回，说这条路比从前宽了一半，街口还添
"""


def doubts(*corrections: str) -> list[str]:
    _, diagnostics = find_faults(TWO_LINES, *corrections)
    return [one.code for one in diagnostics if one.code != "line-doubtful"]


def test_the_page_has_two_doubts() -> None:
    assert doubts() == ["headline-order-doubtful", "paragraph-unfinished"]


@pytest.mark.parametrize(
    "answer",
    ["take: 渡口添了新船\n    as: kicker", "take: 老街有了新路\n    as: headline", "headline: 新船新路"],
)
def test_saying_what_a_line_of_the_headline_is_settles_its_order(answer: str) -> None:
    assert doubts(answer) == ["paragraph-unfinished"]


def test_ending_the_paragraph_settles_that_it_had_no_end() -> None:
    assert doubts("replace: 街口还添\n    with: 街口添了灯。") == ["headline-order-doubtful"]


@pytest.mark.parametrize("other", ["replace: 住户\n    with: 居民", "byline: 何青", "split: 船要等到下"])
def test_a_correction_of_something_else_settles_nothing(other: str) -> None:
    assert doubts(other)[0] == "headline-order-doubtful"


def test_a_correction_that_fits_nothing_settles_nothing() -> None:
    assert doubts("take: 没有这句话\n    as: kicker") == [
        "headline-order-doubtful",
        "paragraph-unfinished",
        "correction-unmatched",
    ]


def confidence(*corrections: str) -> float:
    return find_faults(TWO_LINES, *corrections)[0].articles[0].confidence


def test_an_article_of_which_everything_is_confirmed_is_certain() -> None:
    assert confidence() < DOUBTFUL
    settled = ("confirm: 渡口添了新船", "confirm: 街口还添")
    assert confidence(*settled) == 1.0
    assert confidence(settled[0]) < DOUBTFUL
    assert confidence(settled[1]) < DOUBTFUL


def test_an_article_whose_doubts_are_answered_by_other_corrections_is_certain() -> None:
    assert confidence("headline: 新船新路", "replace: 街口还添\n    with: 街口添了灯。") == 1.0


CARRIED = """3版

（上接第1版）

　　桥上的行人把船上的人看了又看，船上的人
也把桥上的人看了又看，两边都笑了，谁也没有
说话。
"""


def test_what_goes_on_from_another_page_lacks_no_headline() -> None:
    _, diagnostics = find_faults(CARRIED)
    assert "headline-missing" not in [one.code for one in diagnostics]
    _, diagnostics = find_faults(CARRIED.replace("（上接第1版）", "山城晚报"))
    assert "headline-missing" in [one.code for one in diagnostics]
