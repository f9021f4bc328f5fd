"""Days and names article by article, for counting hits: what the browser fetches behind the results.

`r` of a segment is the deflated JSON `{"dates": [[day, articles], …], "paper": …, "page": …}`: runs of equal
values, oldest article first. `n0`, `n1` … hold the names of 1,024 articles each, `{kind: [[name, gaps], …]}`: gaps
between the places of the articles in the block, the most frequent names first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from jianbao.search.analysis import AnalysedArticle
from jianbao.search.deflating import deflate
from jianbao.search.fields import COUNTED

BLOCK_ARTICLES = 1024


def write_columns(articles: Sequence[AnalysedArticle]) -> dict[str, bytes]:
    """The columns of a segment by their names."""
    runs = {
        "dates": _runs([article.holding.date or "" for article in articles]),
        "paper": _runs([article.holding.paper or "" for article in articles]),
        "page": _runs([page_of(article) for article in articles]),
    }
    blocks = [articles[at : at + BLOCK_ARTICLES] for at in range(0, len(articles), BLOCK_ARTICLES)]
    names = {f"n{number:x}": deflate(_count_names(block)) for number, block in enumerate(blocks)}
    return {"r": deflate(runs), **names}


def page_of(article: AnalysedArticle) -> str:
    """What the page is called: its name, else its number."""
    page = article.holding.page
    return page.name.value or page.number.value or ""


def _runs(values: list[str]) -> list[tuple[str, int]]:
    return [(value, sum(1 for _ in run)) for value, run in groupby(values)]


def _count_names(block: Sequence[AnalysedArticle]) -> dict[str, list[Any]]:
    places: dict[tuple[str, str], list[int]] = {}
    for place, article in enumerate(block):
        for kind, name in article.facts:
            if kind in COUNTED:
                places.setdefault((kind, name), []).append(place)
    return {kind: list(_lists_of(kind, places)) for kind in COUNTED}


def _lists_of(kind: str, places: dict[tuple[str, str], list[int]]) -> Iterator[tuple[str, list[int]]]:
    chosen = [(name, found) for (own, name), found in places.items() if own == kind]
    for name, found in sorted(chosen, key=lambda each: (-len(each[1]), each[0])):
        yield name, [place - last for place, last in zip(found, [0, *found], strict=False)]
