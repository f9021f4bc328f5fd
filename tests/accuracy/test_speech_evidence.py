"""The circumstances a rule decided in, as the benchmark of speech tells them."""

from __future__ import annotations

from benchmarks.accuracy.gold import GoldText, Json, Span
from benchmarks.speech_evidence import judged

TEXT = "题\n李明远来了。沈雨也来了。\n“水退了。”他说。"
START = TEXT.index("水")


def page(speaker: str | None) -> list[Json]:
    quote = {
        "kind": "direct",
        "text": "水退了。",
        "speaker": speaker,
        "rule": "after" if speaker else None,
        "evidence": "他说" if speaker else None,
    }
    people = [{"name": "李明远"}, {"name": "沈雨"}]
    return [{"articles": [{"quotes": [quote], "people": people}]}]


def gold() -> GoldText:
    return GoldText("text", TEXT, (Span(START, START + 4, "direct", ("李明远",)),), False, "set")


def test_a_speaker_behind_a_pronoun_is_told_with_how_far_up_and_who_came_since() -> None:
    ((verdict, quote, right, signs),) = judged(gold(), page("李明远"))
    assert (verdict, quote["rule"], right) == ("right", "after", "李明远")
    assert signs == ["name 他", "name 他, 1 paragraphs up", "name 他, 1 others since"]


def test_a_noun_is_told_apart_from_a_name_and_no_speaker_has_no_circumstance() -> None:
    ((verdict, _, _, signs),) = judged(gold(), page("老人"))
    assert (verdict, signs) == ("wrong", ["noun 他"])
    ((verdict, _, _, signs),) = judged(gold(), page(None))
    assert (verdict, signs) == ("none", [])
