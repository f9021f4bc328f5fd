"""Rules are about form: no sentence, name or title of the seed stands in the programme or the theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jianbao.annotating.register import Register
from jianbao.config import load_settings
from jianbao.pipeline import read_pages

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "000_126946147e12fca6.txt"
FOLDERS = ("src", "templates", "static")
CLAUSE = 8  # Han characters: a shorter clause may be anybody's


def test_no_clause_of_the_seed_stands_in_the_programme() -> None:
    text = re.sub(r"\s", "", SEED.read_text(encoding="utf-8"))
    clauses = {clause for clause in re.findall(r"[\u3400-\u9fff]+", text) if len(clause) >= CLAUSE}
    assert len(clauses) > 200
    found = {(path.name, clause) for path, words in _programme() for clause in clauses if clause in words}
    assert found == set()


def test_no_name_of_the_seed_stands_in_the_programme() -> None:
    pages, _ = read_pages(SEED, ROOT, load_settings(ROOT), Register())
    articles = pages[0].articles
    names = {person.name for article in articles for person in article.people}
    names |= {person.organisation for article in articles for person in article.people if person.organisation}
    names |= {byline.name for article in articles for byline in article.bylines}
    names |= {byline.outlet for article in articles for byline in article.bylines if byline.outlet}
    assert len(names) > 20
    assert {(path.name, name) for path, text in _programme() for name in names if name in text} == set()


def _programme() -> Iterator[tuple[Path, str]]:
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".py", ".html", ".js", ".css", ".yaml", ".tsv"):
                yield path, path.read_text(encoding="utf-8")
