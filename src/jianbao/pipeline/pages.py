"""One source into annotated pages: reading, parsing, annotating."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Page, SourceFormat, SourceText

if TYPE_CHECKING:
    from jianbao.annotating.register import Register

Finding = tuple[tuple[Page, ...], tuple[Diagnostic, ...]]


def read_pages(path: Path, root: Path, settings: Settings, register: Register, *, alone: bool = False) -> Finding:
    """The pages of one source, articles annotated, with all that was found wrong.

    `path` is absolute; `root` is the archive's folder, which the paths in pages and diagnostics are relative to;
    `register` is what its people.yaml and organisations.yaml settle. `alone` reads a text even where Markdown of
    the same name is taken instead of it in a build.
    """
    from jianbao.parsing.corrections.annotated import unmatched_annotations

    with _cycles_left_alone():
        pages, diagnostics = parse_pages(path, root, settings, alone=alone)
        annotated, remarks = annotate_pages(pages, register)
        return annotated, (*diagnostics, *remarks, *unmatched_annotations(annotated))


@contextmanager
def _cycles_left_alone() -> Iterator[None]:
    """While a source is read, Python looks for no cycles of garbage: reading makes none of them, but many objects,
    and going through them again and again took longer than making them. What was switched off before stays off."""
    looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looking:
            gc.enable()


def pages_of_text(text: str, name: str, form: SourceFormat, settings: Settings, register: Register) -> Finding:
    """The pages of a text that stands in no file, articles annotated; `name` is what diagnostics call it."""
    from jianbao.reading import source_of_bytes

    source, diagnostics = source_of_bytes(text.encode("utf-8", "surrogatepass"), name, form)
    if source is None:
        return (), diagnostics
    annotated, remarks = pages_of_source(source, settings, register)
    return annotated, (*diagnostics, *remarks)


def pages_of_source(source: SourceText, settings: Settings, register: Register) -> Finding:
    """The pages of a source that has been read, articles annotated and corrected as its sidecar asks."""
    from jianbao.parsing import parse_source
    from jianbao.parsing.corrections.annotated import unmatched_annotations

    pages, diagnostics = parse_source(source, settings)
    annotated, remarks = annotate_pages(pages, register)
    return annotated, (*diagnostics, *remarks, *unmatched_annotations(annotated))


def parse_pages(path: Path, root: Path, settings: Settings, *, alone: bool = False) -> Finding:
    """The pages of one source, not yet annotated."""
    from jianbao.parsing import parse_source
    from jianbao.reading import read_source

    source, diagnostics = read_source(path, root, alone=alone)
    if source is None:
        return (), diagnostics
    pages, remarks = parse_source(source, settings)
    return pages, (*diagnostics, *remarks)


def annotate_pages(pages: Iterable[Page], register: Register) -> Finding:
    """The same pages with their articles annotated, and corrected as their sidecar says."""
    from jianbao.annotating import annotate_page
    from jianbao.parsing.corrections.annotated import correct_annotations

    annotated: list[Page] = []
    diagnostics: list[Diagnostic] = []
    for page in pages:
        done, remarks = annotate_page(page, register)
        annotated.append(correct_annotations(done))
        diagnostics += remarks
    return tuple(annotated), tuple(diagnostics)
