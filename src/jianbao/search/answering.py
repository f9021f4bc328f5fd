"""Answers on the command line: the same articles in the same order as the browser gives."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any

from jianbao.search.allowing import Filters, find_allowed
from jianbao.search.evaluating import Sort, Tier, evaluate
from jianbao.search.grammar import Notice, Query, Term, parse_query
from jianbao.search.matching import SearchedPassage, fold_passages, stands_in
from jianbao.search.naming import read_nameless
from jianbao.search.packs import FIELDS
from jianbao.search.snippets import Snippet, choose_snippet
from jianbao.search.storing import StoredIndex


@dataclass(frozen=True, slots=True)
class Result:
    """One article that answers, with the best of it."""

    id: str
    url: str
    tier: Tier
    score: int
    title: str
    date: str
    paper: str
    page: str
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Answer:
    """`total` articles, `tiers` how many in each; `let_go` was given up to find any; `notices` on the query."""

    total: int
    tiers: dict[Tier, int]
    results: tuple[Result, ...]
    let_go: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()


class Searcher:
    """An index opened for searching. Use it in a `with` statement, or close it."""

    def __init__(self, folder: Path) -> None:
        self._index = StoredIndex(folder)
        self._passages = lru_cache(maxsize=4096)(self._read_passages)

    def __enter__(self) -> Searcher:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the index's files."""
        self._index.close()

    def answer(
        self,
        text: str,
        *,
        limit: int = 10,
        offset: int = 0,
        sort: Sort = "relevance",
        verbatim: bool = False,
        filters: Filters | None = None,
    ) -> Answer:
        """The `limit` results after the first `offset`. Never raises for what a query says.

        `filters` narrow by what is known of an article: a value of each facet must hold (`{"paper": ["晨报"],
        "date": ["2025-09..2025-10"]}`).
        """
        query = read_nameless(parse_query(text, verbatim=verbatim), self._index)
        hits, let_go = evaluate(query, self._index, self._check, sort, find_allowed(filters or {}, self._index))
        tiers = Counter(hit.tier for hit in hits)
        results = tuple(self._show(hit.number, hit.tier, hit.score, query) for hit in hits[offset : offset + limit])
        return Answer(len(hits), dict(tiers), results, tuple(let_go), query.notices)

    def _check(self, term: Term, number: int) -> bool:
        return stands_in(term, self._passages(number))

    def _read_passages(self, number: int) -> list[SearchedPassage]:
        record = self._index.read_record(number)
        passages = [(FIELDS[field], anchor, text) for field, anchor, text in record["passages"]]
        return fold_passages(passages, record["quotes"])

    def _show(self, number: int, tier: Tier, score: int, query: Query) -> Result:
        record: dict[str, Any] = self._index.read_record(number)
        texts = [text for _, _, text in record["passages"]]
        snippet = choose_snippet(query, texts, self._passages(number))
        return Result(
            id=record["id"],
            url=record["address"],
            tier=tier,
            score=score,
            title=record["title"],
            date=record["date"],
            paper=record["paper"],
            page=record["page"],
            snippet=snippet,
        )


def open_searcher(folder: Path) -> Searcher:
    """Opens the index that `write_index` left in `folder`; OSError when there is none."""
    return Searcher(folder)


def answer_query(folder: Path, text: str, limit: int = 10, **options: Any) -> Answer:
    """One answer from the index in `folder`; see `Searcher.answer`."""
    with open_searcher(folder) as searcher:
        return searcher.answer(text, limit=limit, **options)
