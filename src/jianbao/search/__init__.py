"""Search: the Whoosh index, the character index, the score, the browser's shards, the query language."""

from jianbao.search.answering import Answer, Result, Searcher, answer_query, open_searcher
from jianbao.search.making import make_shards
from jianbao.search.preparing import Segment, prepare_search
from jianbao.search.scripts import join_scripts
from jianbao.search.storing import write_index

__all__ = [
    "Answer",
    "Result",
    "Searcher",
    "Segment",
    "answer_query",
    "join_scripts",
    "make_shards",
    "open_searcher",
    "prepare_search",
    "write_index",
]
