"""What brackets behind a headline say: its column, or which kind of text or picture it is."""

from __future__ import annotations

import pytest

from jianbao.parsing.printed.lines.columns_behind import column_behind, names_work


@pytest.mark.parametrize("text", ["春到渡口（摄影）", "春到渡口（攝影作品）", "早春（中國畫）", "早春（水彩）"])
def test_a_work_of_art_is_named_in_either_script(text: str) -> None:
    assert names_work(text)


def test_a_column_behind_a_headline_is_no_work_of_art() -> None:
    assert column_behind("接好每一班渡轮（我在岗位上）")
    assert not names_work("接好每一班渡轮（我在岗位上）")
