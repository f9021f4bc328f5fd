"""All sources of an archive into pages, on as many processes as wanted; the result is the same for any number."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Page
from jianbao.pipeline.pages import Finding, read_pages
from jianbao.pipeline.progress import Progress, Silence

WORTH_A_PROCESS = 8  # starting a process takes as long as parsing a handful of pages


def gather_pages(
    sources: Sequence[Path], root: Path, settings: Settings, jobs: int = 1, progress: Progress | None = None
) -> tuple[list[Page], list[Diagnostic]]:
    """The pages of all `sources`, in their order, and everything found wrong, in the same order."""
    progress = progress or Silence()
    pages: list[Page] = []
    diagnostics: list[Diagnostic] = []
    progress.begin("reading", len(sources))
    for found, remarks in _findings(sources, root, settings, jobs):
        pages += found
        diagnostics += remarks
        progress.step()
    return pages, diagnostics


def _findings(sources: Sequence[Path], root: Path, settings: Settings, jobs: int) -> Iterator[Finding]:
    workers = min(jobs, len(sources) // WORTH_A_PROCESS)
    if workers <= 1:
        yield from (read_pages(path, root, settings) for path in sources)
        return
    context = multiprocessing.get_context("spawn")  # the same on every system, and safe beside threads
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        folder, rules = [root] * len(sources), [settings] * len(sources)
        chunk = max(1, min(32, len(sources) // (workers * 4)))
        yield from pool.map(read_pages, sources, folder, rules, chunksize=chunk)
