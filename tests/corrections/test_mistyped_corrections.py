"""A correction mistyped: what is wrong, on which line, and what was most likely meant."""

from __future__ import annotations

import pytest

from jianbao.diagnostics import cure_of, message_of
from tests.corrections.pages import find_faults

PAGE = "渡口添了新船\n\n　　渡口昨天添了一条新船，船长介绍了航线。\n"


@pytest.mark.parametrize(
    ("written", "code", "line", "meant"),
    [
        ("take: 渡口添了新船\n    as: haedline", "correction-unknown-role", 3, "headline"),
        ("take: 渡口添了新船\n    as: 引题", "correction-unknown-role", 3, "kicker"),
        ("take: 渡口添了新船\n    as: 小 标 题", "correction-unknown-role", 3, ""),
        ("replace: 新船\n    wiht: 旧船", "correction-unknown-key", 3, "with"),
        ("take: 渡口添了新船\n    as: heading\n    befor: 渡口昨天", "correction-unknown-key", 4, "before"),
        ("spilt: 船长", "correction-unknown", 2, "split"),
    ],
)
def test_the_nearest_right_word_is_asked_about(written: str, code: str, line: int, meant: str) -> None:
    page, diagnostics = find_faults(PAGE, written)
    (found,) = (one for one in diagnostics if one.code.startswith("correction-"))
    assert (found.code, found.path, found.line, found.details["nearest"]) == (code, "seeds/a.yaml", line, meant)
    assert page.articles[0].title == "渡口添了新船"
    for language in ("zh-Hans", "en"):
        assert message_of(found, language)
        assert (meant in cure_of(found, language)) if meant else ("是不是" not in cure_of(found, language))
    assert not meant or cure_of(found, "zh-Hans").startswith(f"是不是 {meant}？")


def test_a_note_beside_a_correction_is_no_mistake() -> None:
    _, diagnostics = find_faults(PAGE, "replace: 航线\n    with: 水路\n    note: 原版第三行")
    assert [one.code for one in diagnostics if one.code.startswith("correction-")] == []
