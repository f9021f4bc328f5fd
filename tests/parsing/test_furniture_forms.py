"""Lines that are furniture by their form, wherever on a page they stand."""

from __future__ import annotations

import pytest

from jianbao.parsing.printed.lines.line import read_lines
from jianbao.parsing.printed.rules.furniture import furniture
from jianbao.reading.source import source_of_bytes


def is_furniture(text: str) -> bool:
    source, _ = source_of_bytes(text.encode(), "page.txt", "text")
    assert source is not None
    return furniture(read_lines(source.lines), 0) is not None


@pytest.mark.parametrize(
    "text", ["新闻热线：0888-5210000", "江城日报发行电话：0888-5210000", "广告热线 0888-5210000"]
)
def test_a_papers_own_number_is_furniture(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize(
    "text", ["售楼热线：0888-5210000", "江城花园售楼热线：0888-5210000", "河谷茶行加盟电话：0888-5210000"]
)
def test_an_advertisers_number_is_none(text: str) -> None:
    assert not is_furniture(text)
