"""Every figure of one measurement, by name, and the file that keeps the first, the last and their floors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.accuracy.gold import GoldPage, GoldText
from benchmarks.accuracy.page_parts import PARTS, score_page
from benchmarks.accuracy.reading import REPOSITORY, read_texts
from benchmarks.accuracy.speech import Speakers, SpeechScore, score_text
from benchmarks.accuracy.tally import Tallies, Tally

RECORD = REPOSITORY / "tests" / "gold" / "figures.json"
FALLS_WITH_QUALITY = ("wrong of those given", "terms taken for quotes")
"""Endings of the figures that are shares of mistakes: what may not rise."""
_SHARES_OF_THE_FOUND = ("precision", "wrong of those given")

Figures = dict[str, float]


@dataclass(slots=True)
class Measurement:
    """Tallies of pages by group and by form, and the score of speech."""

    groups: dict[str, Tallies] = field(default_factory=dict)
    forms: dict[str, Tallies] = field(default_factory=dict)
    speech: SpeechScore = field(default_factory=SpeechScore)
    texts: int = 0

    def figures(self) -> Figures:
        """All figures by name, each a share between 0 and 1, rounded to three places."""
        named: dict[str, float | None] = {}
        for group, tallies in self.groups.items():
            for part in PARTS:
                if part in tallies and tallies[part].gold:
                    named[f"{group}/{part} precision"] = tallies[part].precision
                    named[f"{group}/{part} recall"] = tallies[part].recall
        if self.texts:
            named |= _figures_of_speech(self.speech)
        return {name: round(value, 3) for name, value in named.items() if value is not None}

    def counts(self) -> dict[str, int]:
        """How many the gold has of each thing a figure is about."""
        pages = {f"{g}/{part}": tally.gold for g, tallies in self.groups.items() for part, tally in tallies.items()}
        kinds = {f"speech/{name}": one.gold for name, one in self.speech.constructions.items()}
        score = self.speech
        named = {
            "direct": score.direct.gold,
            "mixed": score.mixed,
            "term": score.terms,
            "report": score.reports.gold,
        }
        return pages | kinds | {f"speech/{name}": count for name, count in named.items()}

    def rules(self) -> dict[str, list[int]]:
        """What each rule gave: quotes, right speakers, wrong speakers, and what was no direct quote."""
        score = self.speech
        names = score.rules.keys() | score.false_by_rule.keys()
        rows = {str(name): (score.rules[name], score.false_by_rule[name]) for name in names}
        return {name: [one.found, one.right, one.wrong, false] for name, (one, false) in sorted(rows.items())}

    def by_form(self) -> dict[str, dict[str, float | None]]:
        """Recall of what matters most, for every form in which pages were set."""
        parts = ("article", "kicker", "headline", "deck", "heading", "paragraph")
        return {
            form: {part: _rounded(tallies.get(part, Tally()).recall) for part in parts}
            for form, tallies in sorted(self.forms.items())
        }


def measure(pages: list[GoldPage], texts: list[GoldText], tree: Path = REPOSITORY) -> Measurement:
    """Reads all pages and texts with the programme under `tree` and scores what comes out."""
    sources = [(page.suffix, page.text, page.settings) for page in pages]
    answers = read_texts([*sources, *map(as_markdown, texts)], tree)
    measured = Measurement(texts=len(texts))
    for page, answer in zip(pages, answers, strict=False):
        for tallies in (measured.groups.setdefault(page.group, {}), measured.forms.setdefault(page.form, {})):
            score_page(page, answer, tallies)
    for text, answer in zip(texts, answers[len(pages) :], strict=True):
        score_text(text, answer, measured.speech)
    return measured


def as_markdown(text: GoldText) -> tuple[str, str, str]:
    """A text as one article in Markdown, its first line the title, every further line a paragraph."""
    title, _, body = text.text.strip().partition("\n")
    paragraphs = "\n\n".join(line.strip() for line in body.splitlines() if line.strip())
    return ".md", f"---\ntitle: {json.dumps(title.strip(), ensure_ascii=False)}\n---\n\n{paragraphs}\n", ""


def fallen(before: Mapping[str, float], now: Mapping[str, float]) -> list[str]:
    """The figures that are worse now, or gone, each with both values.

    A share of what was found is gone where nothing is found any more: then the recall says so.
    """
    worse = []
    for name, floor in before.items():
        value = now.get(name)
        sign = -1 if name.endswith(FALLS_WITH_QUALITY) else 1
        if value is None and name.endswith(_SHARES_OF_THE_FOUND):
            continue
        if value is None or (value - floor) * sign < 0:
            worse.append(f"{name}: {floor} -> {value}")
    return worse


def read_record(path: Path = RECORD) -> dict[str, Any]:
    """What was recorded: `blind` and `now`, each with its date, figures, counts, rules and forms."""
    if not path.exists():
        return {}
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def _figures_of_speech(score: SpeechScore) -> dict[str, float | None]:
    direct, reports = score.direct, score.reports
    figures = {
        "speech/direct precision": _share(direct.found, direct.found + score.false),
        "speech/direct recall": _share(direct.found, direct.gold),
        "speech/speaker right": _share(direct.right, direct.gold),
        "speech/speaker wrong of those given": _share(direct.wrong, direct.wrong + direct.right),
        "speech/terms taken for quotes": _share(score.terms_taken, score.terms),
        "speech/mixed recall": _share(score.mixed_found, score.mixed),
        "speech/mixed speaker right": _share(score.mixed_speaker, score.mixed),
        "speech/report recall": _share(reports.found, reports.gold),
        "speech/report precision": _share(reports.found, reports.found + score.reports_false),
        "speech/report speaker right": _share(reports.right, reports.gold),
    }
    for name, one in sorted(score.constructions.items()):
        figures |= _figures_of_construction(name, one)
    return figures


def _figures_of_construction(name: str, one: Speakers) -> dict[str, float | None]:
    return {
        f"speech/{name}: found": _share(one.found, one.gold),
        f"speech/{name}: speaker right": _share(one.right, one.gold),
        f"speech/{name}: wrong of those given": _share(one.wrong, one.wrong + one.right),
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
