"""One source into its pages, by its format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Page, SourceLine, SourceText
from jianbao.parsing.corrections.applying import correct_pages
from jianbao.parsing.layout.sheets import parse_sheet
from jianbao.parsing.metadata.settling import settle_metadata
from jianbao.parsing.printed.page import parse_page
from jianbao.parsing.records.jsonl import parse_jsonl
from jianbao.parsing.records.markdown import parse_markdown
from jianbao.reading.formats import Parser, format_named

Parsed = tuple[tuple[Page, ...], tuple[Diagnostic, ...]]


def parse_source(source: SourceText, settings: Settings) -> Parsed:
    """The pages of a source, corrected as its sidecar asks, and what is doubtful about them; never an exception."""
    pages, diagnostics = PARSERS[format_named(source.file.format).parser](source, settings)
    return correct_pages(pages, diagnostics)


def parse_text(source: SourceText, settings: Settings) -> Parsed:
    """The pages of a source of text, one for each stretch between form feeds that is not blank."""
    parts = list(split_pages(source.lines))
    return _settled(
        source, settings, (parse_page(source, part, at, len(parts), settings) for at, part in enumerate(parts))
    )


def parse_sheets(source: SourceText, settings: Settings) -> Parsed:
    """The pages of a source whose lines have places, one for each sheet of paper with text on it."""
    on_sheet: dict[int, list[SourceLine]] = {at: [] for at in range(len(source.sheets))}
    for line in source.lines:
        if line.placing is not None:
            on_sheet[line.placing.sheet].append(line)
    printed = [(at, lines) for at, lines in on_sheet.items() if lines]
    count = len(source.sheets)
    return _settled(
        source, settings, (parse_sheet(source, source.sheets[at], lines, at, count) for at, lines in printed)
    )


def _settled(
    source: SourceText, settings: Settings, parsed: Iterable[tuple[Page, tuple[Diagnostic, ...]]]
) -> Parsed:
    """The pages with paper, date and number, by their furniture, their words and what is given."""
    pages: list[Page] = []
    diagnostics: list[Diagnostic] = []
    for place, (page, doubts) in enumerate(parsed):
        words = [p.text for article in page.articles for p in article.paragraphs()]
        words += [caption.text.text for article in page.articles for caption in article.captions]
        settled = settle_metadata(source, settings, page.furniture, words, place)
        paper, date, number, name, edition, found = settled
        pages.append(replace(page, paper=paper, date=date, number=number, name=name, edition=edition))
        diagnostics += (*doubts, *found)
    return tuple(pages), tuple(diagnostics)


def split_pages(lines: tuple[SourceLine, ...]) -> Iterator[tuple[SourceLine, ...]]:
    """The lines of each page. A form feed ends a page, also in the middle of a line, which then gives each of the
    two pages its part under the same number. A page without a word is none, unless the source has no other."""
    if not any("\f" in line.text for line in lines):
        return iter((lines,))
    pages: list[list[SourceLine]] = [[]]
    for line in lines:
        first, *others = _cut_at_form_feeds(line)
        pages[-1].append(first)
        pages += [[part] for part in others]
    printed = [page for page in pages if any(line.text.strip() for line in page)]
    return (tuple(page) for page in printed or pages[:1])


def _cut_at_form_feeds(line: SourceLine) -> Iterator[SourceLine]:
    if "\f" not in line.text:
        yield line
        return
    columns = line.columns or tuple(range(line.indent, line.indent + len(line.text)))
    start, edge = 0, 0
    for part in line.text.split("\f"):
        end = start + len(part)
        limit = columns[end] if end < len(columns) else len(line.raw)
        yield replace(line, text=part, columns=columns[start:end], indent=0, part=(edge, limit))
        start, edge = end + 1, limit


PARSERS: dict[Parser, Callable[[SourceText, Settings], Parsed]] = {
    "pages": parse_text,
    "markdown": parse_markdown,
    "jsonl": parse_jsonl,
    "sheets": parse_sheets,
}
