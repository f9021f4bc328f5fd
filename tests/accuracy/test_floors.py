"""No figure falls below what it was, and the document shows what was recorded."""

from __future__ import annotations

from benchmarks.accuracy.document import DOCUMENT, with_tables
from benchmarks.accuracy.figures import fallen, measure, read_record
from benchmarks.accuracy.folders import gold_in
from tests.archives import REPOSITORY

GOLD = REPOSITORY / "tests" / "gold"


def test_no_figure_falls_below_its_floor() -> None:
    measured = measure(*gold_in(GOLD)).figures()
    assert fallen(read_record()["now"]["figures"], measured) == []


def test_the_document_shows_the_figures_that_are_the_floors() -> None:
    page = DOCUMENT.read_text(encoding="utf-8")
    assert with_tables(page, read_record()) == page, "run python -m benchmarks.accuracy --record now"


def test_a_share_of_mistakes_falls_when_it_rises() -> None:
    before = {"speech/speaker right": 0.8, "speech/speaker wrong of those given": 0.05, "speech/mixed recall": 0.1}
    better = {"speech/speaker right": 0.9, "speech/speaker wrong of those given": 0.02, "speech/mixed recall": 0.1}
    worse = {"speech/speaker right": 0.7, "speech/speaker wrong of those given": 0.08}
    assert fallen(before, better) == []
    assert [line.partition(":")[0] for line in fallen(before, worse)] == list(before)
