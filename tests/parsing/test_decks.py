"""Lines that a deck may be, by their first and last words."""

from __future__ import annotations

import pytest

from jianbao.parsing.printed.lines.decks import calls_article, opens_as_deck


@pytest.mark.parametrize("line", ["江城渡口见闻", "——老街改造調查", "小船厂转型记"])
def test_a_deck_calls_the_article_by_its_kind(line: str) -> None:
    assert calls_article(line)


@pytest.mark.parametrize("line", ["日记", "江城渡口添新船", "纪实文学回潮"])
def test_other_lines_call_it_nothing(line: str) -> None:
    assert not calls_article(line)


@pytest.mark.parametrize("line", ["预计明年六月开通", "——走进江城老茶馆", "達成意向十二项", "首班船载客百人"])
def test_a_deck_says_more_of_what_the_headline_named(line: str) -> None:
    assert opens_as_deck(line)


@pytest.mark.parametrize("line", ["渡口预计明年开通", "老茶馆重新开张"])
def test_a_line_with_a_subject_of_its_own_need_not_be_a_deck(line: str) -> None:
    assert not opens_as_deck(line)
