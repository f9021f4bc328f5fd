"""Judged queries: what readers type, and what a reader of these texts would want to find first."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from jianbao.cli import main
from jianbao.search import Answer, open_searcher
from tests.archives import require, write_archive
from tests.search.conftest import ask_under_node

GOLD = Path(__file__).resolve().parents[1] / "gold" / "pages"
TABLE = Path(__file__).parent / "judged.txt"


class Judged(NamedTuple):
    """A query with the tier of its first result, how many are verbatim and words of the first one; - for not judged."""

    query: str
    tier: str
    verbatim: str
    first: str


def read_table() -> tuple[list[Judged], list[tuple[str, str]]]:
    """The judged queries, and the slips with what was meant."""
    lines = [line for line in TABLE.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    rows = [line.split("\t") for line in lines]
    slips = [(row[0][1:], row[1]) for row in rows if row[0].startswith("?")]
    return [Judged(*row) for row in rows if not row[0].startswith("?")], slips


JUDGED, SLIPS = read_table()


def read_articles() -> list[dict[str, str]]:
    """The articles of the gold pages: a headline, a byline and a paragraph a line behind their marks."""
    articles = []
    for page, path in enumerate(sorted(GOLD.glob("*.page")), 1):
        date = "2024-03-21" if "issue" in path.name else f"2024-05-{page:02d}"
        for number, block in enumerate(path.read_text(encoding="utf-8").split("\n===")[1:]):
            lines = [line.partition("|")[::2] for line in block.split("\n")[1:]]
            titles = [text.partition(". ")[2] or text for mark, text in lines if mark in ("题", "題", "md题")]
            body = [
                text.partition(" => ")[0] for mark, text in lines if mark in ("署", "段", "节", "条", "图", "圖")
            ]
            if body:
                made = {"id": f"{path.stem}-{number}", "title": " ".join(titles) or body[0][:12], "date": date}
                articles.append({**made, "paper": "江原日报", "page": str(page), "body": "\n".join(body)})
    return articles


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of these articles, built."""
    lines = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in read_articles())
    folder = write_archive(tmp_path_factory.mktemp("judged") / "archive", {"seeds/gold.jsonl": lines})
    assert main(["build", "--root", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def answers(root: Path) -> dict[str, Answer]:
    with open_searcher(root / ".jianbao" / "index") as searcher:
        return {judged.query: searcher.answer(judged.query) for judged in JUDGED}


@pytest.mark.parametrize("judged", JUDGED, ids=lambda judged: judged.query)
def test_a_judged_query_finds_what_its_reader_would_want(answers: dict[str, Answer], judged: Judged) -> None:
    answer = answers[judged.query]
    assert (answer.results[0].tier if answer.results else "none") == judged.tier
    if judged.verbatim != "-":
        assert answer.tiers.get("exact", 0) == int(judged.verbatim)
    if judged.first != "-":
        assert judged.first in f"{answer.results[0].title} {answer.results[0].snippet.text}"


def test_a_slip_is_offered_what_was_meant(root: Path, engine_code: Path) -> None:
    node = shutil.which("node")
    if node is None:
        require("node", "install nodejs")
    asked = [["nearest", slip, {}] for slip, _ in SLIPS]
    offered = ask_under_node(str(node), engine_code, root / "site" / "search", asked)
    assert [found[:1] for found in offered] == [[meant] for _, meant in SLIPS]
