"""Short lines that say when, where or on what occasion."""

from __future__ import annotations

import pytest

from jianbao.parsing.printed.lines.occasions import (
    asks_unmarked,
    names_occasion,
    names_place,
    names_time,
    tells_event,
)


@pytest.mark.parametrize("line", ["前三季度", "三季度", "今年前两个季度", "前两月", "今年以来", "上半年", "前兩月"])
def test_a_stretch_of_time_is_one_by_itself(line: str) -> None:
    assert names_time(line)
    assert not names_time(f"{line}新增公交线路")


@pytest.mark.parametrize("line", ["河谷县", "河谷縣", "河北", "河北雄州", "江城區"])
def test_a_place_is_named_in_either_script(line: str) -> None:
    assert names_place(line)


@pytest.mark.parametrize("line", ["渡口添船", "河谷县今年新增公交线路"])
def test_words_about_something_else_name_no_place(line: str) -> None:
    assert not names_place(line)


@pytest.mark.parametrize(
    "line", ["学习贯彻会议精神", "聚焦老街", "關注老街", "全运会赛场", "市交通运输管理局", "教育部等三部门"]
)
def test_an_occasion_or_an_authority_leaves_to_the_headline_what_came_of_it(line: str) -> None:
    assert names_occasion(line)


@pytest.mark.parametrize("line", ["渡口添船", "国庆假期前夕", "渡口添船聚焦老街坊"])
def test_a_kicker_that_hands_over_is_not_counted_as_an_occasion_too(line: str) -> None:
    assert not names_occasion(line)


def test_a_line_asks_without_a_mark() -> None:
    assert asks_unmarked("老街如何留住人")
    assert asks_unmarked("老街為何留得住人")
    assert not asks_unmarked("老街如何留住人？")
    assert not asks_unmarked("老街留住了人")


def test_a_line_may_tell_that_an_event_was_held_and_no_more() -> None:
    assert tells_event("江城龙舟赛落幕")
    assert tells_event("江城書市舉行")
    assert not tells_event("江城龙舟赛落幕十队夺金")
