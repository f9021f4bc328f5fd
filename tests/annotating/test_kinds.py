"""Which words between quotation marks are somebody's own."""

from __future__ import annotations

import pytest

from jianbao.annotating.analysis.kinds import sort_stretches
from jianbao.annotating.analysis.marks import pair_marks

DIRECT = {
    "a_sentence_with_its_full_stop": "“水位已经退了。”陈立新说。",
    "behind_a_cue_and_a_colon": "陈立新说：“水位已经退了”。",
    "a_whole_clause_right_behind_a_cue": "报告称“全球市场普遍希望谈判继续并取得成果”，这是近年来少见的。",
    "a_clause_ended_by_a_comma_and_taken_up_again": "“水位退了，”陈立新说，“人可以回家了。”",
    "the_full_stop_outside": "“这事早该办了”。一位村民说。",
    "a_question_asked": "“您什么时候回来？”她问道。",
}
TERMS = {
    "a_name_for_a_thing": "这座城市要打造“水上客厅”。",
    "a_slogan_on_a_banner": "路边的横幅写着：“热烈欢迎各位来宾！”",
    "banners_named_behind": "人们高举“中智友谊万岁！”等横幅。",
    "a_shouted_slogan": "“加油！”的喊声此起彼伏。",
    "a_title": "论坛主题为“城市如何留住年轻人”。",
    "a_project": "“十万亩良田”工程已经开工。",
    "a_line_of_verse": "“宁可食无肉，不可居无竹。”竹子在这里到处都是。",
    "a_word_held_at_a_distance": "他把这叫作“倒逼”。",
}
MIXED = {
    "a_fragment_behind_a_cue": "各方表示“愿再等一等”，会谈还将继续。",
    "a_fragment_inside_reported_speech": "陈立新认为，抢险的人必须“能吃苦，不怕累”，缺一不可。",
}


def kinds_of(text: str) -> set[str]:
    return {stretch.kind for stretch in sort_stretches(text)}


@pytest.mark.parametrize("shape", DIRECT)
def test_somebodys_own_words_are_direct(shape: str) -> None:
    assert kinds_of(DIRECT[shape]) == {"direct"}


@pytest.mark.parametrize("shape", TERMS)
def test_words_held_at_a_distance_are_no_quotes(shape: str) -> None:
    assert kinds_of(TERMS[shape]) == {"term"}


@pytest.mark.parametrize("shape", MIXED)
def test_a_fragment_of_somebodys_words_is_mixed(shape: str) -> None:
    assert kinds_of(MIXED[shape]) == {"mixed"}


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("他说“甲‘乙’丙”。", ["甲‘乙’丙"]),
        ("「甲『乙』丙」", ["甲『乙』丙"]),
        ("那只”小花猫”回来了", ["小花猫"]),
        ("“甲。“，他说，“乙。”", ["甲。", "乙。"]),
        ("“甲。李四说，“乙。”他说“丙”", ["乙。", "丙"]),
        ('他说"甲"和"乙"', ["甲", "乙"]),
        ("It’s ‘甲’ here", ["甲"]),
        ("孤零零的一个”在这里", []),
    ],
)
def test_broken_and_nested_marks_are_paired_as_far_as_they_can_be(text: str, inside: list[str]) -> None:
    assert [text[m.start : m.end] for m in pair_marks(text)] == inside


def test_a_mark_never_closed_holds_the_rest_of_its_paragraph() -> None:
    (marked,) = pair_marks("“水位退了，人可以回家了。")
    assert (marked.start, marked.end, marked.closed) == (1, 13, False)
