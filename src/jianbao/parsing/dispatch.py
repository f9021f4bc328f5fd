"""One source into its pages, by its format."""

from __future__ import annotations

from collections.abc import Iterator

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Page, SourceLine, SourceText
from jianbao.parsing.page import parse_page


def parse_source(source: SourceText, settings: Settings) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    """The pages of a source and what is doubtful about them; never an exception."""
    parts = list(_split_pages(source.lines))
    pages = tuple(parse_page(source, part, index, len(parts)) for index, part in enumerate(parts))
    return pages, ()


def _split_pages(lines: tuple[SourceLine, ...]) -> Iterator[tuple[SourceLine, ...]]:
    """The lines of each page: a line holding a form feed begins the next."""
    start = 0
    for at, line in enumerate(lines):
        if at > start and "\f" in line.raw:
            yield lines[start:at]
            start = at
    yield lines[start:]
