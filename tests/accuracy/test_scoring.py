"""What is counted as right, wrong, missed and false."""

from __future__ import annotations

from typing import Any

from benchmarks.accuracy.changes import differences
from benchmarks.accuracy.gold import GoldPage, GoldText, Span
from benchmarks.accuracy.page_parts import score_page
from benchmarks.accuracy.speech import SpeechScore, score_text, verdict_on
from benchmarks.accuracy.tally import Tallies

TEXT = GoldText(
    "text",
    "“走吧。”甲说，“绿灯”亮了。乙说，路不远。",
    (
        Span(1, 4, "direct", ("甲",), "after"),
        Span(9, 11, "term"),
        Span(18, 21, "indirect", ("乙",)),
    ),
)


def quote(kind: str, text: str, speaker: str | None) -> dict[str, Any]:
    return {"kind": kind, "text": text, "speaker": speaker, "rule": "after"}


def score_of(*quotes: dict[str, Any]) -> SpeechScore:
    score = SpeechScore()
    score_text(TEXT, [{"articles": [{"quotes": list(quotes)}]}], score)
    return score


def test_a_quote_is_right_with_its_speaker_and_a_report_by_its_words() -> None:
    score = score_of(quote("direct", "走吧。", "甲"), quote("indirect", "路不远。", "乙"))
    assert (score.direct.found, score.direct.right, score.reports.right) == (1, 1, 1)
    assert (score.false, score.reports_false, score.faults) == (0, 0, [])


def test_a_wrong_speaker_is_wrong_and_none_is_not() -> None:
    assert score_of(quote("direct", "走吧。", "乙")).direct.wrong == 1
    assert score_of(quote("direct", "走吧。", None)).direct.wrong == 0


def test_a_term_called_a_quote_and_one_that_is_not_there_are_false() -> None:
    score = score_of(quote("direct", "绿灯", None), quote("direct", "没有这句", "甲"))
    assert (score.false, score.terms_taken, score.rules["after"].found) == (2, 1, 0)
    assert score.false_by_rule == {"after": 2}


def test_a_speaker_is_compared_without_dots_and_what_counts_them() -> None:
    assert verdict_on("约翰·格林", ["约翰?格林"]) == verdict_on("一位老人", ["老人"]) == "right"
    assert verdict_on("格林", ["约翰·格林"]) == "wrong"


def article(headline: str, *paragraphs: str) -> dict[str, Any]:
    return {"headline": [headline], "lead": list(paragraphs), "kicker": None}


def test_a_part_counts_only_in_the_article_it_belongs_to() -> None:
    gold = GoldPage("page", ".txt", "", (article("甲", "一。", "二。"), article("乙", "三。")), ("报头",))
    read = [article("乙", "一。", "二。"), article("甲", "三。")]
    tallies: Tallies = {}
    score_page(gold, [{"articles": read, "furniture": [{"text": "报 头"}]}], tallies)
    assert (tallies["headline"].right, tallies["paragraph"].right, tallies["article"].right) == (0, 3, 2)
    assert (tallies["furniture"].right, tallies["kicker"].gold) == (1, 0)
    assert "caption" not in tallies, "the gold does not tell of captions"


def test_what_changed_is_told_part_by_part() -> None:
    before = [{"articles": [article("甲", "一。") | {"quotes": [quote("direct", "走吧。", None)]}]}]
    now = [{"articles": [article("甲", "一。") | {"quotes": [quote("direct", "走吧。", "甲")]}]}]
    assert sorted(differences(before, now)) == [
        ("quote", "+", ("direct", "走吧。", "甲")),
        ("quote", "-", ("direct", "走吧。", None)),
    ]
    assert list(differences(now, now)) == []
