"""One source into annotated pages: reading, parsing, annotating."""

from __future__ import annotations

from pathlib import Path

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Page

Finding = tuple[tuple[Page, ...], tuple[Diagnostic, ...]]


def read_pages(path: Path, root: Path, settings: Settings, *, alone: bool = False) -> Finding:
    """The pages of one source, articles annotated, with all that was found wrong.

    `path` is absolute; `root` is the archive's folder, which the paths in pages and diagnostics are relative to.
    `alone` reads a text even where Markdown of the same name is taken instead of it in a build.
    """
    from jianbao.annotating import annotate_page
    from jianbao.parsing import parse_source
    from jianbao.parsing.corrections import correct_speakers
    from jianbao.reading import read_source

    source, diagnostics = read_source(path, root, alone=alone)
    if source is None:
        return (), diagnostics
    parsed, remarks = parse_source(source, settings)
    pages, found = [], [*diagnostics, *remarks]
    for page in parsed:
        annotated, remarks = annotate_page(page)
        corrected, unmatched = correct_speakers(annotated)
        pages.append(corrected)
        found += (*remarks, *unmatched)
    return tuple(pages), tuple(found)
