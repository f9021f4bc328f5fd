"""What the words of a bare line say of the part it is."""

from __future__ import annotations

import pytest

from jianbao.parsing.printed.parts.words_of_lines import ADDS


@pytest.mark.parametrize("line", ["同比增长百分之二十", "超百分之三", "惠及3万人", "突破十万"])
def test_a_deck_adds_figures_to_its_headline(line: str) -> None:
    assert ADDS.match(line)


@pytest.mark.parametrize("line", ["约分三路出发", "渡口添船"])
def test_a_line_without_figures_of_its_headline_adds_none(line: str) -> None:
    assert not ADDS.match(line)
