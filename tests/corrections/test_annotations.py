"""Corrections of what annotating found: speakers, people, organisations, figures."""

from __future__ import annotations

import pytest

from jianbao.annotating.register import EMPTY
from jianbao.config import Settings
from jianbao.model import Article, Page
from jianbao.pipeline.pages import pages_of_source
from jianbao.reading import source_of_bytes
from jianbao.reading.sidecar import sidecar_of
from jianbao.reading.yaml_mapping import read_mapping

BODY = """---
title: 老照相馆搬家
---
馆主阮德清说，底片一张没丢，“谁家的都能来找”。

卖豆腐的摊主庞玉成帮着抬箱子，三万张底片装了四十箱。
"""


def read(*corrections: str) -> tuple[Page, list[str]]:
    written = "".join(f"  - {one}\n" for one in corrections)
    mapping, _ = read_mapping(f"corrections:\n{written}" if written else "note: 无\n", "seeds/a.yaml")
    assert mapping is not None
    source, _ = source_of_bytes(BODY.encode(), "seeds/a.md", "markdown", sidecar_of(mapping, "seeds/a.yaml"))
    assert source is not None
    (page,), diagnostics = pages_of_source(source, Settings(), EMPTY)
    return page, [f"{one.code}:{one.line}" for one in diagnostics]


def article(*corrections: str) -> Article:
    page, diagnostics = read(*corrections)
    assert diagnostics == []
    return page.articles[0]


def test_words_that_were_taken_for_no_quote_get_their_speaker() -> None:
    assert not any(quote.text == "谁家的都能来找" for quote in article().quotes)
    changed = article("speaker: 阮德清\n    quote: 都能来找\n    post: 馆主")
    (quote,) = [one for one in changed.quotes if one.rule == "correction"]
    assert (quote.text, quote.kind, quote.speaker, quote.post) == ("谁家的都能来找", "direct", "阮德清", "馆主")
    (place,) = quote.places
    paragraph = list(changed.paragraphs())[place.paragraph]
    assert paragraph.text[place.start : place.end] == quote.text
    assert quote.lines == paragraph.lines
    assert "阮德清" in [person.name for person in changed.people]


def test_words_without_quotation_marks_become_a_report() -> None:
    changed = article("speaker: 阮德清\n    quote: 底片一张没丢")
    (quote,) = [one for one in changed.quotes if one.rule == "correction"]
    assert (quote.text, quote.kind) == ("底片一张没丢", "indirect")


def test_words_that_stand_nowhere_get_no_speaker() -> None:
    page, diagnostics = read("speaker: 阮德清\n    quote: 没有这句话")
    assert diagnostics == ["correction-unmatched:2"]
    assert page.articles[0].quotes == article().quotes


def test_an_organisation_that_is_none_is_forgotten_also_as_somebodys() -> None:
    assert "卖豆腐" in [one.name for one in article().organisations]
    changed = article("forget: 卖豆腐")
    assert "卖豆腐" not in [one.name for one in changed.organisations]
    assert "卖豆腐" not in [person.organisation for person in changed.people]
    assert [person.name for person in changed.people] == [person.name for person in article().people]


def test_a_person_is_set_with_post_and_organisation() -> None:
    changed = article("person: 阮德清\n    post: 馆主\n    organisation: 老照相馆")
    (person,) = [one for one in changed.people if one.name == "阮德清"]
    assert (person.post, person.organisation, len(person.places)) == ("馆主", "老照相馆", 1)


def test_what_is_given_of_a_known_person_replaces_that_alone() -> None:
    (before,) = [one for one in article().people if one.name == "庞玉成"]
    (after,) = [one for one in article("person: 庞玉成\n    organisation:").people if one.name == "庞玉成"]
    assert (after.post, after.organisation, after.places) == (before.post, None, before.places)


def test_a_forgotten_person_says_nothing_any_longer() -> None:
    said = "speaker: 阮德清\n    quote: 都能来找"
    changed = article(said, "forget: 阮德清\n    as: person")
    assert "阮德清" not in [person.name for person in changed.people]
    assert "阮德清" not in [quote.speaker for quote in changed.quotes]


def test_an_organisation_is_set_with_its_short_names() -> None:
    changed = article("organisation: 底片\n    short: [四十箱]")
    (found,) = [one for one in changed.organisations if one.name == "底片"]
    assert (found.short_names, len(found.places)) == (("四十箱",), 3)


def test_a_figure_is_set_where_its_words_stand() -> None:
    changed = article("figure: 三万张\n    value: 30001\n    unit: 张\n    counted: 底片")
    (figure,) = [one for one in changed.figures if one.text == "三万张"]
    assert (figure.value, figure.unit, figure.counted) == ("30001", "张", "底片")


def test_a_figure_that_is_none_is_forgotten() -> None:
    assert "三万张" in [one.text for one in article().figures]
    assert "三万张" not in [one.text for one in article("forget: 三万张\n    as: figure").figures]


@pytest.mark.parametrize("action", ["person", "organisation", "figure", "forget"])
def test_words_that_stand_nowhere_are_told(action: str) -> None:
    assert read(f"{action}: 没有这个")[1] == ["correction-unmatched:2"]


def test_what_is_to_be_forgotten_is_of_a_kind_there_is() -> None:
    assert read("forget: 卖豆腐\n    as: headline")[1] == ["correction-unknown-role:3"]
    assert read("take: 卖豆腐\n    as: person")[1] == ["correction-unknown-role:3"]
