"""Who said a quote: one construct of reporting a row."""

from __future__ import annotations

from tests.annotating.setting import annotate, direct, speakers


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
