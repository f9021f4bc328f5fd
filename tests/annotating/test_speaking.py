"""Who said a quote: one construct of reporting a row."""

from __future__ import annotations

import pytest

from tests.annotating.setting import annotate, direct, speakers

CASES: dict[str, tuple[tuple[str, ...], list[str | None]]] = {
    "a_name_and_cue_behind": (("“水位已经退了。”陈立新说。",), ["陈立新"]),
    "a_post_and_name_behind": (("“水位已经退了。”县水利局局长陈立新介绍，抢险仍在继续。",), ["陈立新"]),
    "organisation_post_and_name_behind": (
        ("“订单排到了明年三月。”东海纺织有限公司总经理沈雨说，工人三班倒。",),
        ["沈雨"],
    ),
    "a_name_of_two_characters_before_an_adverb": (("“今年雨水多。”种植大户吴江也说。",), ["吴江"]),
    "a_compound_surname": (("“路修通了，货就好卖了。”村支书欧阳文涛告诉记者。",), ["欧阳文涛"]),
    "a_minority_name": (("“孩子们都爱来。”图书馆馆长阿依古丽·买买提说。",), ["阿依古丽·买买提"]),
    "a_foreign_name_by_sound": (("“这是互利的选择。”智利前总统洛佩斯对本报记者表示。",), ["洛佩斯"]),
    "a_foreign_name_in_Latin_letters": (("“这是互利的选择。”诺瓦研究所分析师Anna Berg表示。",), ["Anna Berg"]),
    "a_cue_and_colon_before": (("陈立新说：“水位已经退了。”",), ["陈立新"]),
    "a_cue_and_comma_before": (("县水利局局长陈立新补充道，“水位已经退了。”",), ["陈立新"]),
    "a_hearer_between": (("县水利局局长陈立新对赶来的记者表示：“水位已经退了。”",), ["陈立新"]),
    "an_interview_between": (("县水利局局长陈立新在接受本报记者采访时表示：“水位已经退了。”",), ["陈立新"]),
    "the_one_spoken_to_is_not_the_speaker": (
        ("县水利局局长陈立新向前来看望的副县长郑开明介绍：“水位已经退了。”",),
        ["陈立新"],
    ),
    "a_split_quote": (("“水位退了，”陈立新说，“人可以回家了。”",), ["陈立新", "陈立新"]),
    "two_quotes_of_one_speaker": (("“水位退了。”陈立新说。“人可以回家了。”",), ["陈立新", "陈立新"]),
    "quotes_of_two_speakers_in_turn": (
        ("“水位退了。”县水利局局长陈立新说。“人可以回家了。”副县长郑开明说。",),
        ["陈立新", "郑开明"],
    ),
    "carried_on_from_indirect_speech": (("县水利局局长陈立新认为，险情已经过去。“人可以回家了。”",), ["陈立新"]),
    "running_on_in_one_sentence": (("陈立新谈道，大家守了三天三夜，“谁也没有合过眼。”",), ["陈立新"]),
    "in_somebodys_view": (("在陈立新看来，“堤修得再高，也不如林子种得好。”",), ["陈立新"]),
    "no_cue_but_a_subject_behind": (
        ("县水利局局长陈立新守在堤上。", "“人在堤在。”陈立新对自己的要求只有四个字。"),
        ["陈立新"],
    ),
    "a_pronoun_for_the_last_subject": (("县水利局局长陈立新守在堤上。他说：“水位已经退了。”",), ["陈立新"]),
    "a_pronoun_for_the_last_speaker": (
        ("“水位退了。”县水利局局长陈立新说。", "“人可以回家了。”他告诉记者。"),
        ["陈立新", "陈立新"],
    ),
    "the_official_spoken_of_before": (
        ("江州市住建局有关负责人表示，改造已经开工。", "“年底前全部完工。”该负责人说。"),
        ["江州市住建局有关负责人"],
    ),
    "the_company_by_its_full_name": (
        ("东海纺织有限公司去年迁到江州。", "“订单排到了明年三月。”公司总经理沈雨说。"),
        ["沈雨"],
    ),
    "somebody_unnamed": (("“价格还会再降。”一位业内人士坦言。",), ["一位业内人士"]),
    "a_group": (("“太方便了！”居民们纷纷表示。",), ["居民们"]),
    "an_institution": (("江州市气象台表示：“大雨将持续三天。”",), ["江州市气象台"]),
    "a_document": (("《江州蓝皮书》指出：“产业转型已经到了关键的时候。”",), ["《江州蓝皮书》"]),
    "a_newspaper_prints": (("智利《信使报》刊文说：“这是一次历史性的合作。”",), ["《信使报》"]),
    "behind_a_dash": (("“路要一步一步走。”", "——陈立新在开工仪式上的讲话"), ["陈立新"]),
    "a_list_under_one_lead_in": (
        ("县水利局局长陈立新强调：", "“第一，人要撤出来。”", "“第二，堤要守得住。”"),
        ["陈立新", "陈立新"],
    ),
    "a_row_with_the_speaker_behind_the_last": (
        ("“太方便了！”“再也不用绕路了！”市民代表周敏和大家一样高兴。", "周敏说，桥等了十年。"),
        ["周敏", "周敏"],
    ),
    "the_full_stop_outside_the_marks": (("“这事早该办了”。一位村民说。",), ["一位村民"]),
    "a_surname_with_a_courtesy": (("“我等了十年。”刘女士说。",), ["刘女士"]),
    "a_name_with_its_post_behind": (("“教书要有耐心。”何文教授说。",), ["何文"]),
    "a_name_with_characters_apart": (("“教书要有耐心。”校长何 文说。",), ["何文"]),
    "an_order_of_the_day_by_nobody": (("“立正！”随着口令，队伍停了下来。",), [None]),
    "corner_brackets_in_traditional_print": (("「水位已經退了。」水務署署長陳立新說。",), ["陳立新"]),
}


@pytest.mark.parametrize("construct", CASES)
def test_the_speaker_is_found_in(construct: str) -> None:
    paragraphs, expected = CASES[construct]
    assert speakers(*paragraphs) == expected


def test_the_reporter_speaks_a_question_of_the_reporters_and_no_words_of_others() -> None:
    assert speakers("“水位退了吗？”记者问。") == ["记者"]
    assert speakers("记者看到，“水退了。”") == [None]


def test_an_unread_subject_beside_the_quote_is_no_reason_to_take_another() -> None:
    article = annotate("县水利局局长陈立新说，水退了。甲乙丙丁说，“人可以回家了。”")
    assert [q.speaker for q in direct(article)] == [None]


def test_without_a_speaker_the_candidates_are_named() -> None:
    article = annotate("县水利局局长陈立新与副县长郑开明守在堤上。", "“人在堤在。”")
    (quote,) = direct(article)
    assert quote.speaker is None
    assert set(quote.candidates) == {"陈立新", "郑开明"}


def test_the_rule_and_its_evidence_are_kept() -> None:
    (quote,) = direct(annotate("“水位已经退了。”县水利局局长陈立新介绍。"))
    assert (quote.rule, quote.cue, quote.post) == ("after", "介绍", "局长")
    assert quote.evidence == "县水利局局长陈立新介绍"


def test_the_lines_of_a_quote_are_its_own() -> None:
    article = annotate("第一段。", "“水位已经退了。”陈立新说。")
    assert direct(article)[0].lines == (2, 2)


def test_a_quote_over_several_paragraphs_is_one() -> None:
    article = annotate("陈立新说：“水退了。", "“人可以回家了。", "“谢谢大家！”")
    (quote,) = direct(article)
    assert quote.text == "水退了。\n人可以回家了。\n谢谢大家！"
    assert (len(quote.places), quote.lines, quote.speaker) == (3, (1, 3), "陈立新")


def test_the_same_words_twice_have_two_addresses() -> None:
    first, second = direct(annotate("“谢谢大家！”陈立新说。", "“谢谢大家！”沈雨说。"))
    assert second.id == f"{first.id}-2"
