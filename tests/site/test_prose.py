"""Weaving marks into a paragraph."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from jianbao.site.prose import Mark, weave


def mark(start: int, end: int, name: str) -> Mark:
    opening = Markup(f'<{name} id="{name}">')
    return Mark(start, end, opening, Markup(f"</{name}>"), Markup(f"<{name}>"))


def test_a_paragraph_without_marks_is_its_escaped_text() -> None:
    assert weave("甲<b>&乙", []) == "甲&lt;b&gt;&amp;乙"


def test_marks_nest_where_one_lies_inside_the_other() -> None:
    assert weave("甲乙丙丁", [mark(1, 2, "i"), mark(0, 3, "b")]) == '<b id="b">甲<i id="i">乙</i>丙</b>丁'


def test_a_mark_that_crosses_another_is_cut_and_keeps_its_id_once() -> None:
    woven = weave("甲乙丙丁", [mark(0, 2, "b"), mark(1, 4, "i")])
    assert woven == '<b id="b">甲<i id="i">乙</i></b><i>丙丁</i>'


def test_a_mark_outside_the_text_is_left_out() -> None:
    assert weave("甲乙", [mark(1, 9, "i"), mark(-1, 1, "b"), mark(1, 1, "u")]) == "甲乙"


def test_a_line_break_that_is_meant_is_kept() -> None:
    assert weave("床前明月光\n疑是地上霜", []) == "床前明月光<br>疑是地上霜"


@given(
    st.text(alphabet="甲乙<&>“”\n", max_size=30),
    st.lists(st.tuples(st.integers(-1, 31), st.integers(-1, 31), st.sampled_from("abiq")), max_size=12),
)
def test_whatever_the_marks_the_text_stands_whole_and_the_tags_nest(
    words: str, places: list[tuple[int, int, str]]
) -> None:
    woven = weave(words, [mark(*place) for place in places])
    assert re.sub(r"</?[abiq](?: id=\"[abiq]\")?>", "", woven) == str(escape(words)).replace("\n", "<br>")
    open_: list[str] = []
    for closing, name in re.findall(r"<(/?)([abiq])(?: id=\"[abiq]\")?>", woven):
        if closing:
            assert open_.pop() == name
        else:
            open_.append(name)
    assert open_ == []


def test_ten_thousand_marks_in_one_paragraph_are_woven_in_order() -> None:
    woven = weave("甲乙" * 10_000, [mark(2 * n, 2 * n + 1, "i") for n in range(10_000)])
    assert woven.count("</i>乙") == 10_000
