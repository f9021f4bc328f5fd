"""Search: the Whoosh index, the character index, the score, the browser's shards, the query language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jianbao.on_demand import attributes_of
from jianbao.search.sums import DamagedIndex, find_damage

if TYPE_CHECKING:
    from jianbao.search.answering import Answer, Result, Searcher, answer_query, open_searcher
    from jianbao.search.making import make_shards
    from jianbao.search.preparing import Segment, prepare_search
    from jianbao.search.scripts import join_scripts
    from jianbao.search.storing import place_index, write_fresh_index, write_index

__all__ = [
    "Answer",
    "DamagedIndex",
    "Result",
    "Searcher",
    "Segment",
    "answer_query",
    "find_damage",
    "join_scripts",
    "make_shards",
    "open_searcher",
    "place_index",
    "prepare_search",
    "write_fresh_index",
    "write_index",
]

__getattr__ = attributes_of(
    __name__,
    {
        "answering": ("Answer", "Result", "Searcher", "answer_query", "open_searcher"),
        "making": ("make_shards",),
        "preparing": ("Segment", "prepare_search"),
        "scripts": ("join_scripts",),
        "storing": ("place_index", "write_fresh_index", "write_index"),
    },
)
