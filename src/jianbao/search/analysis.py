"""One analysis of an article, from which every index is made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from sys import intern

from jianbao.language.fold import Folded, fold
from jianbao.language.words import cut_words
from jianbao.model import Holding, Passage
from jianbao.search.facts import Facts, read_facts
from jianbao.search.weighing import FIELD_WEIGHTS, LEAD


@dataclass(frozen=True, slots=True)
class AnalysedPassage:
    """A passage as it is searched: folded, cut, and the weight of what stands in it.

    Words without their places, and one string for all that are equal: a large archive is held in memory whole.
    """

    passage: Passage
    folded: Folded
    words: tuple[str, ...]
    weight: int


@dataclass(frozen=True, slots=True)
class AnalysedArticle:
    """`number` counts the archive's articles from the oldest; `length` in folded code points."""

    number: int
    holding: Holding
    passages: tuple[AnalysedPassage, ...]
    length: int
    facts: Facts = ()


def order_holdings(holdings: Iterable[Holding]) -> list[Holding]:
    """The archive's order for searching: undated first, then by date, the last id of a day first.

    A new issue comes last, so that it changes nothing before it. Read backwards this is the order of ties:
    newest first, then by id.
    """
    by_id = sorted(holdings, key=lambda holding: holding.id, reverse=True)
    return sorted(by_id, key=lambda holding: holding.date or "")


def analyse_holding(number: int, holding: Holding) -> AnalysedArticle:
    """Fold and cut every passage. The first paragraph weighs as the lead does."""
    passages = []
    lead_seen = False
    for passage in holding.passages:
        weight = FIELD_WEIGHTS[passage.field]
        if passage.field == "paragraph" and not lead_seen:
            weight, lead_seen = LEAD, True
        folded = fold(passage.text)
        words = tuple(intern(word.text) for word in cut_words(folded))
        passages.append(AnalysedPassage(passage, folded, words, weight))
    length = sum(len(passage.folded.text) for passage in passages)
    return AnalysedArticle(number, holding, tuple(passages), length, read_facts(holding))
