"""Precision and recall of quotes and their speakers: by kind, by construction, and by the rule that decided.

Quotes are paired with the gold by their words. 《》 around a speaker, a leading 一位 and the dot of a transcribed
name are forgiven; a speaker counts as wrong only where one is given.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.accuracy.gold import GoldText, Json, Span

_ONE_OF_THEM = re.compile(r"^(?:一位|一名|一个|这位|这名|那位|那名|有)(?=..)")
_FORGIVEN = re.compile(r"[\s《》·•・‧?？.]+")
_MARKS = re.compile(r"[\s“”「」\"]+")


@dataclass(slots=True)
class Speakers:
    """Of `gold` direct quotes: how many were `found`, and whose speaker is `right`, `wrong`, or not given."""

    gold: int = 0
    found: int = 0
    right: int = 0
    wrong: int = 0

    def add(self, is_found: bool, verdict: str) -> None:
        self.gold += 1
        self.found += is_found
        self.right += verdict == "right"
        self.wrong += verdict == "wrong"


@dataclass(slots=True)
class SpeechScore:
    """All that is counted of speech; direct quotes also by construction and by the rule that decided."""

    direct: Speakers = field(default_factory=Speakers)
    false: int = 0
    terms: int = 0
    terms_taken: int = 0
    mixed: int = 0
    mixed_found: int = 0
    mixed_speaker: int = 0
    reports: Speakers = field(default_factory=Speakers)
    reports_false: int = 0
    constructions: dict[str, Speakers] = field(default_factory=lambda: defaultdict(Speakers))
    rules: dict[str, Speakers] = field(default_factory=lambda: defaultdict(Speakers))
    false_by_rule: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    faults: list[str] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """How many the gold has of each kind and construction."""
        kinds = {"direct": self.direct.gold, "mixed": self.mixed, "term": self.terms, "report": self.reports.gold}
        return kinds | {name: one.gold for name, one in self.constructions.items()}


def score_text(gold: GoldText, pages: Sequence[Json], score: SpeechScore) -> None:
    """Adds what the page JSON of one text has right to the score; what is wrong goes to `faults` in words."""
    quotes = [quote for page in pages for article in page["articles"] for quote in article.get("quotes") or ()]
    pools: dict[tuple[str, str], deque[Json]] = defaultdict(deque)
    for quote in quotes:
        if quote["kind"] != "indirect":
            pools[quote["kind"], words_of(quote["text"])].append(quote)
    for span in gold.spans:
        if span.kind != "indirect":
            _score_span(gold, span, pools, score)
    for (kind, words), left in pools.items():
        if kind == "direct" and left:
            score.false += len(left)
            for quote in left:
                score.false_by_rule[quote["rule"]] += 1
                score.faults.append(f"{gold.name} no such quote: {words[:30]}")
    if gold.reports:
        _score_reports(gold, [quote for quote in quotes if quote["kind"] == "indirect"], score)


def words_of(text: str) -> str:
    """A quote's words without marks and white space, so that a quote over several paragraphs is one."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text))


def name_of(speaker: str | None) -> str:
    """A speaker as it is compared."""
    folded = _FORGIVEN.sub("", unicodedata.normalize("NFKC", speaker or ""))
    return _ONE_OF_THEM.sub("", folded)


def verdict_on(speaker: str | None, right: Iterable[str]) -> str:
    """`right`, `wrong`, or `none` where no speaker is given."""
    if not speaker:
        return "none"
    return "right" if name_of(speaker) in {name_of(one) for one in right} else "wrong"


def _score_span(gold: GoldText, span: Span, pools: dict[tuple[str, str], deque[Json]], score: SpeechScore) -> None:
    words = words_of(gold.text[span.start : span.end])
    pool = pools["direct", words]
    hit = pool.popleft() if pool else None
    if span.doubtful:
        return
    if span.kind == "direct":
        _score_direct(gold, span, words, hit, score)
    elif span.kind == "term":
        score.terms += 1
        if hit:
            score.terms_taken += 1
            score.false += 1
            score.false_by_rule[hit["rule"]] += 1
            score.faults.append(f"{gold.name} a term taken for a quote: {words[:30]}")
    else:
        _score_mixed(span, words, hit, pools, score)


def _score_direct(gold: GoldText, span: Span, words: str, hit: Json | None, score: SpeechScore) -> None:
    verdict = verdict_on(hit.get("speaker"), span.speakers) if hit else "none"
    score.direct.add(hit is not None, verdict)
    score.constructions[span.construction or "any"].add(hit is not None, verdict)
    if hit:
        score.rules[hit["rule"]].add(True, verdict)
    if verdict != "right":
        had = f"{hit.get('speaker')} by {hit['rule']}" if hit else "no quote"
        score.faults.append(f"{gold.name} {span.construction}: {words[:24]} is {span.speakers[0]}'s, got {had}")


def _score_mixed(
    span: Span, words: str, hit: Json | None, pools: dict[tuple[str, str], deque[Json]], score: SpeechScore
) -> None:
    """A fragment: found as mixed, or taken for a direct quote, which is counted as neither right nor false."""
    pool = pools["mixed", words]
    found = pool.popleft() if pool else None
    score.mixed += 1
    score.mixed_found += found is not None
    score.mixed_speaker += verdict_on((found or hit or {}).get("speaker"), span.speakers) == "right"


def _score_reports(gold: GoldText, found: list[Json], score: SpeechScore) -> None:
    """Indirect reports: the same when one's words hold at least half of the other's."""
    left = list(found)
    for span in gold.spans:
        if span.kind != "indirect":
            continue
        words = words_of(gold.text[span.start : span.end])
        hit = next((one for one in left if _overlap(words, words_of(one["text"]))), None)
        if hit:
            left.remove(hit)
        verdict = verdict_on(hit.get("speaker"), span.speakers) if hit else "none"
        score.reports.add(hit is not None, verdict)
        if verdict != "right":
            had = hit.get("speaker") if hit else "no report"
            score.faults.append(f"{gold.name} report: {words[:24]} is {span.speakers[0]}'s, got {had}")
    score.reports_false += len(left)
    score.faults += [f"{gold.name} no such report: {one['text'][:30]} ({one.get('speaker')})" for one in left]


def _overlap(left: str, right: str) -> bool:
    short, long = sorted((left, right), key=len)
    return short in long and len(short) * 2 >= len(long)
