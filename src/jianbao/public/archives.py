"""Whole archives: building them, and searching what was built."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from jianbao.config import ConfigurationError
from jianbao.diagnostics import Diagnostic
from jianbao.pipeline import Summary, index_of, open_archive

if TYPE_CHECKING:
    from jianbao.search import Answer


def build(root: Path | str, output: Path | str | None = None, *, jobs: int = 0, full: bool = False) -> Summary:
    """Build the site of the archive in `root` into `output` (its folder `site` when None), and its search index.

    `jobs` is the number of processes that read sources, 0 for one a processor; the site is the same for any. Input
    that has not changed is not built again unless `full`. Gives counts, the output folder and all diagnostics.

    Raises ConfigurationError when the archive cannot be built (no `seeds/`, a faulty site.yaml, an output folder
    with other people's files, another build at work); the previous site then stands as it was.
    """
    from jianbao.pipeline.building import build_site

    return build_site(Path(root), None if output is None else Path(output), jobs=jobs, full=full)


def search(
    root: Path | str,
    query: str,
    *,
    limit: int = 10,
    offset: int = 0,
    sort: Literal["relevance", "newest", "oldest"] = "relevance",
    verbatim: bool = False,
    filters: Mapping[str, Sequence[str]] | None = None,
) -> Answer:
    """The answers the browser gives, in the same order: `limit` of them after the first `offset`.

    `query` is written as in the search page (`docs/search.md`); no query is an error. `filters` narrow by facet:
    `{"paper": ["晨报"], "date": ["2025-09..2025-10"]}`. Gives `total`, the number of articles in each of the
    `tiers`, and `results`; a result's `url` is its path within the site, its `score` an integer that only orders,
    its `snippet` a `text` with the places of the hits.

    Raises ConfigurationError when `root` is no archive, was not built yet, or its index cannot be used.
    """
    folder, _ = open_archive(Path(root))
    index = index_of(folder)
    if index is None:
        raise ConfigurationError(Diagnostic("index-missing", str(root)))
    from jianbao.search import answer_query

    options = {"offset": offset, "sort": sort, "verbatim": verbatim, "filters": filters}
    try:
        return answer_query(index, query, limit, **options)
    except (OSError, ValueError, KeyError) as error:  # half an index, or one of another version
        raise ConfigurationError(Diagnostic("index-unusable", str(index), 0, {"reason": str(error)})) from error
