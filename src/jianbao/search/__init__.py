"""Search: the Whoosh index, the character index, the score, the browser's shards, the query language."""

from jianbao.search.answering import Answer, Result, Searcher, answer_query, open_searcher
from jianbao.search.making import make_shards
from jianbao.search.preparing import Segment, prepare_search
from jianbao.search.scripts import join_scripts
from jianbao.search.storing import place_index, write_fresh_index, write_index
from jianbao.search.sums import DamagedIndex, find_damage

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
