"""Days and names article by article, for counting hits: what the browser fetches behind the results.

`r` of a segment is the deflated JSON `{"dates": [[day, articles], …], "paper": …, "page": …}`: runs of equal
values, oldest article first. `n` holds the names met most often in the segment, deflated JSON
`{"names": {kind: "name\\nname…"}, "places": …}`: the most frequent names of each kind first, and in base64 the
places of their articles in the same order, of each name how many there are and the places as bits.py writes them. A
name met once is in no list: a filter by it would leave the article that shows it anyway. `quotes` are the articles
with quotes.
"""

from __future__ import annotations

import base64
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from jianbao.search.analysis import AnalysedArticle
from jianbao.search.bits import BitWriter, encode_places
from jianbao.search.deflating import deflate
from jianbao.search.fields import COUNTED

MOST_NAMES = 800


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


def _list_names(articles: Sequence[AnalysedArticle]) -> dict[str, Any]:
    places: dict[tuple[str, str], list[int]] = {}
    for place, article in enumerate(articles):
        for kind, name in article.facts:
            if kind in COUNTED or kind == "quotes":
                places.setdefault((kind, name), []).append(place)
    often = sorted((-len(found), *named, found) for named, found in places.items() if len(found) > 1)
    names: dict[str, list[str]] = {}
    writers: dict[str, BitWriter] = defaultdict(BitWriter)
    for _, kind, name, found in often[:MOST_NAMES]:
        names.setdefault(kind, []).append(name)
        writers[kind].write_number(len(found) - 1)
        writers[kind].write(encode_places(found, len(articles)))
    bits = BitWriter()
    for kind in sorted(names):  # as JSON has them
        bits.write(writers[kind].bits())
    listed = {kind: "\n".join(own) for kind, own in names.items()}
    return {"names": listed, "places": base64.b64encode(bits.pack()).decode("ascii")}
