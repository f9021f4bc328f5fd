"""Which form a text has: a line a paragraph or columns, an indent that is printed, blank lines that part articles."""

from __future__ import annotations

import pytest

from jianbao.parsing.printed.lines.line import read_lines
from jianbao.parsing.printed.lines.text_form import TextForm, fits, parts_no_sentence, read_form
from jianbao.reading.source import source_of_bytes

WHOLE = "　　渡口今日添了一条新船，首班船载客一百二十人，往返两岸只要十二分钟。\n　　新船比旧船宽一米。\n"
SET = "　　渡口今日添了一条新船，首\n班船载客一百二十人，往返两岸\n只要十二分钟。\n　　新船比旧船宽一米，老人上\n下更稳当。\n"


def form_of(text: str, given: str | None = None) -> TextForm:
    source, _ = source_of_bytes(text.encode(), "page.txt", "text")
    assert source is not None
    return read_form(read_lines(source.lines), given)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("渡口添船\n" + WHOLE, TextForm("paragraphs", indented=True, blanks="none")),
        ("渡口添船\n" + WHOLE.replace("　", ""), TextForm("paragraphs", indented=False, blanks="none")),
        (f"渡口添船\n{WHOLE}\n茶馆开张\n{WHOLE}", TextForm("paragraphs", indented=True, blanks="articles")),
        (("渡口添船\n" + WHOLE).replace("\n", "\n\n"), TextForm("paragraphs", indented=True, blanks="everywhere")),
        ("渡口添船\n" + SET, TextForm("columns", indented=True, blanks="none")),
        ("渡口添船\n" + SET.replace("　", ""), TextForm("columns", indented=False, blanks="none")),
        (
            ("渡口添船\n" + SET).replace("首\n", "首\n\n").replace("上\n", "上\n\n"),
            TextForm("columns", True, "boxes"),
        ),
    ],
)
def test_the_form_is_read_from_the_text_as_a_whole(text: str, form: TextForm) -> None:
    assert form_of(text) == form


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (SET, True),
        (f"{SET}\n渡口添船\n{SET}", True),
        (f"{SET}\n渡口添船\n{SET}".replace("首\n", "首\n\n"), False),
        (f"{SET}■ 渡口添船\n\n{SET}", True),
    ],
)
def test_a_page_is_whole_where_no_blank_line_breaks_a_sentence_off_as_where_there_is_none(
    text: str, parts: bool
) -> None:
    source, _ = source_of_bytes(text.encode(), "page.txt", "text")
    assert source is not None
    assert parts_no_sentence(read_lines(source.lines)) is parts


def test_a_form_that_is_given_is_believed_and_one_that_does_not_fit_is_known() -> None:
    source, _ = source_of_bytes(f"渡口添船\n{SET}{SET}".encode(), "page.txt", "text")
    assert source is not None
    lines = read_lines(source.lines)
    assert read_form(lines, "paragraphs").lines == "paragraphs"
    assert read_form(lines, "paragraphs").given
    assert not fits(lines, read_form(lines, "paragraphs"))
    assert fits(lines, read_form(lines, "columns"))
