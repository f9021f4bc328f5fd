"""All sources of an archive into pages, on as many processes as wanted; the result is the same for any number."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from jianbao.annotating.register import Register
from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Page
from jianbao.pipeline.pages import Finding, annotate_pages, parse_pages, read_pages, without_source
from jianbao.pipeline.progress import Progress, Silence

WORTH_A_PROCESS = 400_000  # bytes of sources: starting a process takes as long as reading these
LARGE = 1_000_000  # bytes of a source whose pages are shared out among the processes
_SHARE = 64  # pages of a large source that go to a process at a time


def gather_pages(
    sources: Sequence[Path],
    root: Path,
    settings: Settings,
    register: Register,
    jobs: int = 1,
    progress: Progress | None = None,
) -> tuple[list[Page], list[Diagnostic]]:
    """The pages of all `sources`, in their order, and everything found wrong, in the same order."""
    progress = progress or Silence()
    pages: list[Page] = []
    diagnostics: list[Diagnostic] = []
    progress.begin("reading", len(sources))
    for found, remarks in _findings(sources, root, settings, register, jobs):
        pages += found
        diagnostics += remarks
        progress.step()
    return pages, diagnostics


def _findings(
    sources: Sequence[Path], root: Path, settings: Settings, register: Register, jobs: int
) -> Iterator[Finding]:
    sizes = {path: _size_of(path) for path in sources}
    workers = min(jobs, sum(sizes.values()) // WORTH_A_PROCESS)
    if workers <= 1:
        yield from (read_pages(path, root, settings, register) for path in sources)
        return
    context = multiprocessing.get_context("spawn")  # the same on every system, and safe beside threads
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        small = [path for path in sources if sizes[path] < LARGE]
        constants = ([thing] * len(small) for thing in (root, settings, register))
        chunk = max(1, min(32, len(small) // (workers * 4)))
        findings = pool.map(read_pages, small, *constants, chunksize=chunk)
        for path in sources:
            large = sizes[path] >= LARGE
            yield _share_out(pool, path, root, settings, register) if large else next(findings)


def _share_out(
    pool: ProcessPoolExecutor, path: Path, root: Path, settings: Settings, register: Register
) -> Finding:
    """One large source, parsed here and annotated everywhere."""
    from jianbao.parsing.corrections.speakers import unmatched_speakers

    pages, diagnostics = parse_pages(path, root, settings)
    if not pages:
        return pages, diagnostics
    shares = [[without_source(page) for page in pages[n : n + _SHARE]] for n in range(0, len(pages), _SHARE)]
    annotated: list[Page] = []
    found = list(diagnostics)
    for done, remarks in pool.map(annotate_pages, shares, [register] * len(shares)):
        annotated += done
        found += remarks
    whole = tuple(replace(a, source=page.source) for a, page in zip(annotated, pages, strict=True))
    return whole, (*found, *unmatched_speakers(whole))


def _size_of(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0
