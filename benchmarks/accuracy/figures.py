"""Every figure of one measurement, by name, and the file that keeps the first, the last and their floors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.accuracy.gold import GoldPage, GoldText
from benchmarks.accuracy.page_parts import PARTS, faults_of_page, score_page
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
    """Tallies of pages by group and by form, and the scores of speech by group."""

    groups: dict[str, Tallies] = field(default_factory=dict)
    forms: dict[str, Tallies] = field(default_factory=dict)
    speech: dict[str, SpeechScore] = field(default_factory=dict)
    faults_of_pages: list[str] = field(default_factory=list)

    def figures(self) -> Figures:
        """All figures by name, each a share between 0 and 1, rounded to three places."""
        named: dict[str, float | None] = {}
        for group, tallies in self.groups.items():
            for part in PARTS:
                if part in tallies and tallies[part].gold:
                    named[f"{group}/{part} precision"] = tallies[part].precision
                    named[f"{group}/{part} recall"] = tallies[part].recall
        for group, score in self.speech.items():
            named |= {f"{group}/{name}": value for name, value in _figures_of_speech(score).items()}
        return {name: round(value, 3) for name, value in named.items() if value is not None}

    def counts(self) -> dict[str, int]:
        """How many the gold has of each thing a figure is about."""
        pages = {f"{g}/{part}": tally.gold for g, tallies in self.groups.items() for part, tally in tallies.items()}
        speech = {
            f"{group}/{name}": count
            for group, score in self.speech.items()
            for name, count in score.counts().items()
        }
        return pages | speech

    def rules(self) -> dict[str, list[int]]:
        """What each rule gave: quotes, right speakers, wrong speakers, and what was no direct quote."""
        rows: dict[str, list[int]] = {}
        for score in self.speech.values():
            for name in score.rules.keys() | score.false_by_rule.keys():
                one, row = score.rules[name], rows.setdefault(str(name), [0, 0, 0, 0])
                for place, count in enumerate((one.found, one.right, one.wrong, score.false_by_rule[name])):
                    row[place] += count
        return dict(sorted(rows.items()))

    def faults(self) -> list[str]:
        """Every fault, in words: pages first."""
        return [*self.faults_of_pages, *(fault for score in self.speech.values() for fault in score.faults)]

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
    measured = Measurement()
    for page, answer in zip(pages, answers, strict=False):
        for tallies in (measured.groups.setdefault(page.group, {}), measured.forms.setdefault(page.form, {})):
            score_page(page, answer, tallies)
        measured.faults_of_pages += faults_of_page(page, answer)
    for text, answer in zip(texts, answers[len(pages) :], strict=True):
        score_text(text, answer, measured.speech.setdefault(text.group, SpeechScore()))
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
        "direct precision": _share(direct.found, direct.found + score.false),
        "direct recall": _share(direct.found, direct.gold),
        "speaker right": _share(direct.right, direct.gold),
        "speaker wrong of those given": _share(direct.wrong, direct.wrong + direct.right),
        "terms taken for quotes": _share(score.terms_taken, score.terms),
        "mixed recall": _share(score.mixed_found, score.mixed),
        "mixed speaker right": _share(score.mixed_speaker, score.mixed),
        "report recall": _share(reports.found, reports.gold),
        "report precision": _share(reports.found, reports.found + score.reports_false),
        "report speaker right": _share(reports.right, reports.gold),
    }
    for name, one in sorted(score.constructions.items()):
        figures |= _figures_of_construction(name, one)
    return figures


def _figures_of_construction(name: str, one: Speakers) -> dict[str, float | None]:
    return {
        f"{name}: found": _share(one.found, one.gold),
        f"{name}: speaker right": _share(one.right, one.gold),
        f"{name}: wrong of those given": _share(one.wrong, one.wrong + one.right),
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
