"""Jump lines put right: taken where they were missed, taken away where they are none, their page mended."""

from __future__ import annotations

from tests.corrections.pages import correct_page

PAGE = """渡口添了新船

本报记者 林小满

　　渡口昨天添了一条新船，船长向大家介绍了
航线，乘客在码头上排队，船要等到下周才开，
票价和从前一样。
文转第三版
（下转第8版）
"""


def test_a_jump_that_was_misread_leads_to_the_page_of_the_right_words() -> None:
    page, faults = correct_page(PAGE, "replace: 第8版\n    with: 第3版")
    assert faults == []
    assert [(jump.text.text, jump.to) for jump in page.articles[0].jumps] == [("（下转第3版）", "3")]


def test_words_are_taken_as_a_jump() -> None:
    page, faults = correct_page(PAGE, "take: 文转第三版\n    as: jump", "drop: （下转第8版）")
    assert faults == []
    assert [(jump.text.text, jump.to) for jump in page.articles[0].jumps] == [("文转第三版", "三")]


def test_a_line_that_is_no_jump_is_taken_as_text() -> None:
    page, faults = correct_page(PAGE, "take: （下转第8版）\n    as: furniture")
    assert faults == []
    assert page.articles[0].jumps == ()
    assert "（下转第8版）" in [text.text for text in page.furniture]
