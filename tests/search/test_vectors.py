"""One file of examples, read by Python and by the browser's code under node."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jianbao.language.fold import fold, fold_text
from jianbao.language.words import find_latin_runs
from jianbao.search.days import read_span
from jianbao.search.features import choose_probes
from jianbao.search.grammar import parse_query
from jianbao.search.weighing import weigh_rarity
from tests.search.conftest import Ask

VECTORS: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parent / "vectors.json").read_text(encoding="utf-8")
)


def write_term(term: dict[str, Any]) -> str:
    """A parsed term in one line: sign, field, quotation marks, text, star."""
    text = f"“{term['text']}”" if term["verbatim"] else term["text"]
    field = f"{term['field']}:" if term["field"] else ""
    return f"{'-' if term['negative'] else ''}{field}{text}{'*' if term['prefix'] else ''}"


def parse(query: str) -> dict[str, Any]:
    parsed = parse_query(query)
    names = ("text", "field", "verbatim", "negative", "prefix")
    groups = [[{name: getattr(term, name) for name in names} for term in group] for group in parsed.groups]
    return {"groups": groups, "notices": [{"code": notice.code} for notice in parsed.notices]}


def check_parsed(vector: dict[str, Any], parsed: dict[str, Any]) -> None:
    groups = [[write_term(term) for term in group] for group in parsed["groups"]]
    assert groups == vector["groups"], vector["query"]
    assert [notice["code"] for notice in parsed["notices"]] == vector["notices"], vector["query"]


@pytest.mark.parametrize("vector", VECTORS["fold"], ids=lambda vector: repr(vector["text"]))
def test_python_folds_as_the_examples_say(vector: dict[str, Any]) -> None:
    folded = fold(vector["text"])
    assert (folded.text, list(folded.places), list(folded.breaks)) == (
        vector["folded"],
        vector["places"],
        vector["breaks"],
    )
    assert fold_text(vector["text"]) == vector["folded"]
    assert fold_text(vector["folded"]) == vector["folded"]


@pytest.mark.parametrize("vector", VECTORS["grammar"], ids=lambda vector: repr(vector["query"]))
def test_python_reads_queries_as_the_examples_say(vector: dict[str, Any]) -> None:
    check_parsed(vector, parse(vector["query"]))


@pytest.mark.parametrize("vector", VECTORS["days"], ids=lambda vector: repr(vector["text"]))
def test_python_reads_days_as_the_examples_say(vector: dict[str, Any]) -> None:
    span = read_span(fold_text(vector["text"]))
    assert (list(span) if span else None) == vector["span"]


def test_the_browser_reads_days_as_the_examples_say(ask_node: Ask) -> None:
    spans = ask_node([["readSpan", fold_text(vector["text"]), None] for vector in VECTORS["days"]])
    assert spans == [vector["span"] for vector in VECTORS["days"]]


def test_python_chooses_probes_as_the_examples_say() -> None:
    for vector in VECTORS["probes"]:
        assert choose_probes(vector["text"]) == vector["probes"]


def test_python_weighs_rarity_as_the_examples_say() -> None:
    for vector in VECTORS["rarity"]:
        assert weigh_rarity(vector["articles"], vector["found"]) == vector["rarity"]


def test_python_finds_latin_words_as_the_examples_say() -> None:
    for vector in VECTORS["latin"]:
        assert [run.text for run in find_latin_runs(fold(vector["text"]))] == vector["runs"]


def test_the_browser_does_as_the_examples_say(ask_node: Ask) -> None:
    questions = [["learn", "", None]]
    questions += [["fold", vector["text"], None] for vector in VECTORS["fold"]]
    folded = ask_node(questions)[1:]
    for vector, got in zip(VECTORS["fold"], folded, strict=True):
        wanted = {"text": vector["folded"], "places": vector["places"], "breaks": vector["breaks"]}
        assert got == wanted, vector["text"]


def test_the_browser_reads_queries_as_the_examples_say(ask_node: Ask) -> None:
    questions = [["parseQuery", vector["query"], False] for vector in VECTORS["grammar"]]
    for vector, parsed in zip(VECTORS["grammar"], ask_node(questions), strict=True):
        check_parsed(vector, parsed)


def test_the_browser_chooses_and_weighs_as_the_examples_say(ask_node: Ask) -> None:
    probes = [["chooseProbes", vector["text"], None] for vector in VECTORS["probes"]]
    rarity = [["weighRarity", vector["articles"], vector["found"]] for vector in VECTORS["rarity"]]
    answers = ask_node([*probes, *rarity])
    assert answers[: len(probes)] == [vector["probes"] for vector in VECTORS["probes"]]
    assert answers[-len(rarity) :] == [vector["rarity"] for vector in VECTORS["rarity"]]
