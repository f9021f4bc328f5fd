"""What the words of a bare line say of the part it is."""

from __future__ import annotations

import pytest

from jianbao.parsing.printed.parts.words_of_lines import ADDS, says_two


@pytest.mark.parametrize("line", ["同比增长百分之二十", "超百分之三", "惠及3万人", "突破十万"])
def test_a_deck_adds_figures_to_its_headline(line: str) -> None:
    assert ADDS.match(line)


@pytest.mark.parametrize("line", ["约分三路出发", "渡口添船"])
def test_a_line_without_figures_of_its_headline_adds_none(line: str) -> None:
    assert not ADDS.match(line)


@pytest.mark.parametrize("line", ["添新船 加夜班", "鸟回来了，人也回来了"])
def test_a_headline_may_have_two_halves(line: str) -> None:
    assert says_two(line)


def test_a_long_sentence_with_a_comma_is_no_headline_of_two_halves() -> None:
    assert not says_two("江城县用旧轮胎做秋千架，三十二个村的孩子玩了一夏天")
    assert not says_two("渡口添新船")
