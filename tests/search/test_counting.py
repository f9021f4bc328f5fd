"""What results can be narrowed by is counted right, of few hits and of many."""

from __future__ import annotations

import dataclasses
import shutil
from collections import Counter
from pathlib import Path

import pytest

from jianbao.config.settings import Settings
from jianbao.model import Archive, Byline, Holding, Organisation, Person
from jianbao.search import make_shards
from tests.archives import require
from tests.search.conftest import ask_under_node
from tests.search.newsroom import make_archive

PEOPLE = ("江小鱼", "林小满", "贺长庚")


def name_everybody(holding: Holding, number: int) -> Holding:
    """Every article by one reporter, every second with a person, every third with an organisation."""
    article = dataclasses.replace(
        holding.article,
        bylines=(Byline("钟明", "记者"),),
        people=(Person(PEOPLE[number % 3], "局长", None),) if number % 2 else (),
        organisations=(Organisation("县水利局"),) if number % 3 == 0 else (),
    )
    return dataclasses.replace(holding, article=article)


@pytest.fixture(scope="module")
def named() -> Archive:
    """An archive in which the reporter is met more often than anybody told of."""
    archive = make_archive(60)
    holdings = tuple(name_everybody(holding, number) for number, holding in enumerate(archive.holdings))
    return dataclasses.replace(archive, holdings=holdings)


def test_names_of_many_hits_are_counted_as_their_articles_have_them(
    named: Archive, engine_code: Path, tmp_path: Path
) -> None:
    node = shutil.which("node")
    if node is None:
        require("node", "install nodejs")
    for file in make_shards(named, Settings()):
        (tmp_path / file.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file.path).write_bytes(file.content)
    [answer] = ask_under_node(
        str(node), engine_code, tmp_path / "search", [["search", "日期:..2100 记者:钟明", {}]]
    )
    dated = [holding.article for holding in named.holdings if holding.date]
    people = Counter(person.name for article in dated for person in article.people)
    groups = Counter(group.name for article in dated for group in article.organisations)
    assert answer["total"] == len(dated) > 10
    assert dict(answer["facets"]["person"]) == people
    assert dict(answer["facets"]["organisation"]) == groups
    assert dict(answer["facets"]["reporter"]) == {"钟明": len(dated)}
