"""The table of fields: what every row promises, held against an index of one article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jianbao.model import Byline, Known, Organisation, Person, Place, Section
from jianbao.search import answer_query, write_index
from jianbao.search.facts import MARKS
from jianbao.search.fields import COUNTED, FIELDS, FILTERS, MARKED, NAMES, SUGGESTED, Example
from jianbao.site.wording import load_wording
from tests.archives import REPOSITORY
from tests.site.pressroom import article, bind, page, paragraph, quote, text

WORDS = "县水利局局长江小鱼3月12日说：“河堤要修。”"
MADE = article(
    "a",
    "河堤开工",
    WORDS,
    people=(Person("江小鱼", places=(Place(0, 6, 9),)),),
    organisations=(Organisation("县水利局", places=(Place(0, 0, 4),)),),
    quotes=(quote("河堤要修。", 0, WORDS, speaker="江小鱼"),),
    sections=(Section(keyword=text("水利", 3), paragraphs=(paragraph("堤上种柳。", 4),)),),
    bylines=(Byline("林小满"),),
    column=text("观潮"),
    series=text("走基层①"),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index")
    printed = page(MADE, day="2025-03-12", number="A3")
    archive = bind([replace(printed, name=Known("要闻", "given"))])
    write_index(archive, folder)
    return folder


@pytest.mark.parametrize("example", [e for field in FIELDS for e in field.examples], ids=lambda example: example[0])
def test_an_example_finds_the_article_or_does_not(index: Path, example: Example) -> None:
    query, answers = example
    answer = answer_query(index, query)
    by_field = not any(notice.code == "no-name" for notice in answer.notices)
    assert (bool(answer.results) and by_field) == answers


def test_every_field_of_a_query_has_an_example_that_answers_and_one_that_does_not() -> None:
    poor = [f.name for f in FIELDS if f.aliases and {answers for _, answers in f.examples} != {True, False}]
    assert poor == []


def test_the_marks_of_the_index_stay_what_they_are() -> None:
    """Shards of an archive built before would else be read as something else."""
    kinds = ("person", "speaker", "organisation", "keyword", "reporter", "paper", "page", "quotes")
    assert [ord(MARKS[kind]) - 0x10FF00 for kind in kinds] == list(range(len(kinds)))
    marks = [field.mark for field in MARKED]
    assert marks == sorted(set(marks), key=lambda mark: mark or 0)


def test_no_name_is_given_to_two_fields() -> None:
    assert len(NAMES) == sum(len(field.aliases) for field in FIELDS)


def test_what_is_counted_or_suggested_is_kept_in_the_index_and_what_decides_for_the_body() -> None:
    kept = {field.name for field in MARKED}
    assert set(FILTERS) | set(COUNTED) | set(SUGGESTED) | {"beside"} == kept
    assert all(field.read for field in MARKED)


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_every_filter_has_its_word_in_the_interface(language: str) -> None:
    wording = load_wording(language)
    assert [name for name in FILTERS if not wording.say(f"search.facet.{name}")] == []


def test_the_document_tells_readers_of_every_field() -> None:
    told = (REPOSITORY / "docs" / "search.md").read_text(encoding="utf-8")
    assert [f.name for f in FIELDS if f.aliases and not all(f"`{alias}:" in told for alias in f.aliases[:2])] == []
