"""Newspaper, date and page of a source, by precedence, each with what it rests on.

    given      the record's own fields, the sidecar, then the path by a pattern of `site.yaml`
    printed    masthead, folio and date line
    inferred   only `not_before`: the value itself stays unknown

`settle_metadata(source, settings, furniture, paragraphs, index)` is for pages of text, `settle_record` for
JSONL lines and Markdown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import IssueDate, Known, Page, SourceText, Text
from jianbao.parsing.fields.record import Record, first_text
from jianbao.parsing.metadata.inferred import earliest_day
from jianbao.parsing.metadata.page_numbers import page_in, read_page
from jianbao.parsing.metadata.paths import read_path
from jianbao.parsing.metadata.printed import printed_name, printed_number, printed_paper
from jianbao.parsing.metadata.settled_date import Given, settle_date

OF_THE_PAGE = ("paper", "date", "page", "page_name", "edition")  # fields of a record that say where it stood
Settled = tuple[Known, IssueDate, Known, Known, Known, tuple[Diagnostic, ...]]


def settle_metadata(
    source: SourceText,
    settings: Settings,
    furniture: Iterable[Text] = (),
    paragraphs: Iterable[str] = (),
    index: int = 0,
    record: Record | None = None,
) -> Settled:
    """Paper, date, page number, page name and edition of a page, and what is wrong with what is said of them.

    `paragraphs` are the page's paragraphs (and captions) as words, for the earliest day; `index` counts the
    pages of the source from 0, for a sidecar whose `pages` gives each its own.
    """
    printed = tuple(furniture)
    given = _gather(source, settings, index, record)
    date, diagnostics = settle_date(given.get("date", []), printed, source.file.path)
    if date.value is None and date.not_before is None:
        earliest = earliest_day(paragraphs)
        if earliest:
            date = replace(date, not_before=earliest[0], evidence=earliest[1])
    paper = _settle(given.get("paper", []), printed_paper(printed, settings.papers))
    if paper.value is None:
        paper = _usual_paper(source, settings)
    number = _settle(given.get("page", []), printed_number(printed))
    place, named = read_page(number.value) if number.value else (None, None)
    name = _settle(given.get("page_name", []), printed_name(printed))
    if named and name.basis != "given":
        name = Known(named, number.basis, number.evidence)
    return (
        Known(_paper_name(paper.value, settings), paper.basis, paper.evidence),
        date,
        Known(place, number.basis if place else None, number.evidence if place else None),
        name,
        _settle(given.get("edition", []), None),
        tuple(diagnostics),
    )


def settle_record(page: Page, record: Record, settings: Settings) -> tuple[Page, tuple[Diagnostic, ...]]:
    """A record's page with its metadata."""
    paper, date, number, name, edition, diagnostics = settle_metadata(
        page.source, settings, index=page.index, record=record
    )
    return replace(page, paper=paper, date=date, number=number, name=name, edition=edition), diagnostics


def facts_of_page(record: Record, page: Page) -> Iterator[tuple[str, Text]]:
    """Where a record's fields about its page went, when they are found there as they are written."""
    values = {
        "paper": ("/paper/value", page.paper.value),
        "date": ("/date/value", page.date.value.isoformat() if page.date.value else None),
        "page": ("/page/number", page.number.value),
        "page_name": ("/page/name", page.name.value),
        "edition": ("/page/edition", page.edition.value),
    }
    for key, (at, value) in values.items():
        text = first_text(record.located.get(key))
        if text and text.text == value:
            yield at, text


def _gather(source: SourceText, settings: Settings, index: int, record: Record | None) -> dict[str, list[Given]]:
    """Everything given for each field, the weightiest first."""
    given: dict[str, list[Given]] = {}
    for name, value in _all_given(source, settings, index, record):
        if value.value is not None and str(value.value).strip():
            given.setdefault(name, []).append(value)
    if "page" not in given:  # 2024年05月01日 第01版
        behind = (Given(page, *one.where) for one in given.get("date", []) if (page := page_in(str(one.value))))
        given["page"] = list(islice(behind, 1))
    return given


def _all_given(
    source: SourceText, settings: Settings, index: int, record: Record | None
) -> Iterator[tuple[str, Given]]:
    if record:
        for key in OF_THE_PAGE:
            value = record.plain.get(key)
            yield key, Given(value, record.path, record.line_of(key), f"{key}: {value}")
    sidecar, path = source.sidecar, source.sidecar.path or ""
    for key, value in _of_this_page(sidecar.metadata, index).items():
        yield key, Given(value, path, sidecar.metadata_lines.get(key, 0), f"{key}: {value}")
    found = read_path(source.file.path, settings.paths)
    if found:
        fields, pattern = found
        for key, value in fields.items():
            yield key, Given(value, source.file.path, 0, pattern)


def _of_this_page(metadata: dict[str, Any], index: int) -> dict[str, Any]:
    """The sidecar's metadata, with the page's own from its list `pages` laid over it."""
    pages = metadata.get("pages")
    own = pages[index] if isinstance(pages, list) and index < len(pages) else None
    return {**metadata, **own} if isinstance(own, dict) else metadata


def _settle(given: Sequence[Given], printed: tuple[str, Text] | None) -> Known:
    if given:
        return Known(str(given[0].value).strip(), "given", given[0].evidence)
    return Known(printed[0], "printed", printed[1].text) if printed else Known()


def _usual_paper(source: SourceText, settings: Settings) -> Known:
    """The newspaper given once for the archive: by `paper`, or as the only one listed for what a path dates."""
    if settings.paper:
        return Known(settings.paper, "given", "site.yaml: paper")
    found = read_path(source.file.path, settings.paths) if len(settings.papers) == 1 else None
    return Known(settings.papers[0].name, "given", "site.yaml: papers") if found and "date" in found[0] else Known()


def _paper_name(name: str | None, settings: Settings) -> str | None:
    """The paper's name where its slug or another of its names is given."""
    for paper in settings.papers:
        if name and (name in (paper.name, *paper.aliases) or name.casefold() == paper.slug):
            return paper.name
    return name
