"""Days and names article by article, for counting hits: what the browser fetches behind the results.

`r` of a segment is the deflated JSON `{"dates": [[day, articles], …], "paper": …, "page": …}`: runs of equal
values, oldest article first. `n` holds the names met most often in the segment, `{kind: [[name, gaps], …]}`: gaps
between the places of their articles, the most frequent names first. A name met once is in no list: a filter by it
would leave the article that shows it anyway.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from jianbao.search.analysis import AnalysedArticle
from jianbao.search.deflating import deflate
from jianbao.search.fields import COUNTED

MOST_NAMES = 1200


def write_columns(articles: Sequence[AnalysedArticle]) -> dict[str, bytes]:
    """The columns of a segment by their names."""
    runs = {
        "dates": _runs([article.holding.date or "" for article in articles]),
        "paper": _runs([article.holding.paper or "" for article in articles]),
        "page": _runs([page_of(article) for article in articles]),
    }
    return {"r": deflate(runs), "n": deflate(_list_names(articles))}


def page_of(article: AnalysedArticle) -> str:
    """What the page is called: its name, else its number."""
    page = article.holding.page
    return page.name.value or page.number.value or ""


def _runs(values: list[str]) -> list[tuple[str, int]]:
    return [(value, sum(1 for _ in run)) for value, run in groupby(values)]


def _list_names(articles: Sequence[AnalysedArticle]) -> dict[str, list[Any]]:
    places: dict[tuple[str, str], list[int]] = {}
    for place, article in enumerate(articles):
        for kind, name in article.facts:
            if kind in COUNTED:
                places.setdefault((kind, name), []).append(place)
    often = sorted((-len(found), *named, found) for named, found in places.items() if len(found) > 1)
    lists: dict[str, list[Any]] = {kind: [] for kind in COUNTED}
    for _, own, name, found in often[:MOST_NAMES]:
        lists[own].append((name, [place - last for place, last in zip(found, [0, *found], strict=False)]))
    return lists
