"""Short lines that say when, where or on what occasion."""

from __future__ import annotations

import pytest

from jianbao.parsing.printed.lines.occasions import names_place, names_time


@pytest.mark.parametrize("line", ["前三季度", "三季度", "今年前两个季度", "前两月", "今年以来", "上半年"])
def test_a_stretch_of_time_is_one_by_itself(line: str) -> None:
    assert names_time(line)
    assert not names_time(f"{line}新增公交线路")


@pytest.mark.parametrize("line", ["河谷县", "河谷縣", "河北", "河北雄州", "江城區"])
def test_a_place_is_named_in_either_script(line: str) -> None:
    assert names_place(line)


@pytest.mark.parametrize("line", ["渡口添船", "河谷县今年新增公交线路"])
def test_words_about_something_else_name_no_place(line: str) -> None:
    assert not names_place(line)
