"""A whole build, or none where it would give what stands; what a build needs is loaded when there is one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jianbao.diagnostics import Diagnostic
from jianbao.disk import bounds_of
from jianbao.pipeline.archives import INDEX, LOCAL, STORE, alone_in, open_archive
from jianbao.pipeline.freshness import digest_of_input, recall, remember
from jianbao.pipeline.progress import Progress, Silence
from jianbao.pipeline.summary import Summary
from jianbao.reading import displayed_path
from jianbao.site import find_theme

if TYPE_CHECKING:
    from jianbao.config import Settings
    from jianbao.model import Archive
    from jianbao.store import Store

SITE = "site"


def build_site(
    root: Path, output: Path | None = None, *, jobs: int = 0, full: bool = False, progress: Progress | None = None
) -> Summary:
    """Build the archive at `root` into `output` (its folder `site` when None).

    `jobs` processes parse (0: as many as there are processors); the site does not depend on their number.
    Without `full`, a build whose input, output and programme are those of the last one does nothing.
    Raises ConfigurationError when it cannot be done, or another build of the archive is running; the previous
    site then stands as it was.
    """
    from jianbao.site.writing import check_output

    progress = progress or Silence()
    root, settings = open_archive(root)
    target = (output or root / SITE).absolute()
    with alone_in(root):
        check_output(target, root)
        theme = find_theme(root)
        bounds = bounds_of(root, settings.linked_folders)
        inputs = digest_of_input(root, (*theme.templates, *theme.static), bounds)
        if not full and (summary := recall(root, inputs, target)):
            return summary
        from jianbao.pipeline.stages import build_anew
        from jianbao.search import place_index

        with ExitStack() as finishing, _remembering(root, full=full) as store:
            made = build_anew(
                root, settings, theme, target, jobs or os.cpu_count() or 1, progress, store, finishing, full=full
            )
            summary = _kept(root, made, lambda: place_index(root / LOCAL / INDEX))
            if summary is made:
                summary = _kept(root, made, lambda: remember(root, inputs, made))
        return summary


def load_archive(root: Path, progress: Progress | None = None) -> tuple[Archive, Settings, tuple[Diagnostic, ...]]:
    """The archive at `root` as it stands now, read anew where the store does not know it; no site is written.

    Raises ConfigurationError as `build_site` does.
    """
    from jianbao.pipeline.stages import build_archive

    root, settings = open_archive(root)
    with alone_in(root), _remembering(root, settle=False) as store:
        jobs = os.cpu_count() or 1
        archive, _, found = build_archive(root, settings, jobs=jobs, progress=progress, store=store, lasting=True)
    return archive, settings, found


@contextmanager
def _remembering(root: Path, *, full: bool = False, settle: bool = True) -> Iterator[Store]:
    """The archive's store, without what it knew when a `full` build is wanted; settled when the build is done: what
    nothing asked for goes. Who only reads the archive leaves the rest to the next build."""
    from jianbao.store import open_store

    file = root / LOCAL / STORE
    if full:
        with suppress(OSError):
            file.unlink(missing_ok=True)
    store = open_store(file)
    try:
        yield store
        if settle:
            store.settle()
    finally:
        store.close()


def _kept(root: Path, summary: Summary, keep: Callable[[], None]) -> Summary:
    """The summary after `keep`, with what the disk refused of it: the new site stands all the same."""
    try:
        keep()
    except OSError as error:
        reason = {"reason": error.strerror or str(error)}
        found = Diagnostic("local-not-kept", displayed_path(Path(error.filename or root / LOCAL), root), 0, reason)
        return replace(summary, diagnostics=(*summary.diagnostics, found))
    return summary
