"""A PDF file into sheets and lines: each with its place, numbered through the file in drawing order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from jianbao.diagnostics import Diagnostic
from jianbao.model import Placing, Sheet, SourceLine
from jianbao.reading.ink import ink_of
from jianbao.reading.mending import mend_lines
from jianbao.reading.pdf.drawings import read_drawings
from jianbao.reading.pdf.glyphs import Finding, read_glyphs
from jianbao.reading.pdf.greys import picture_of
from jianbao.reading.pdf.runs import Run, box_of, read_runs, text_of
from jianbao.reading.pdf.space import Space

MOST_PAGES = 300
_SOME = 20  # glyphs a page must show to be no mere picture


@dataclass(frozen=True, slots=True)
class PdfPages:
    """The lines of all pages, numbered from 1, and their sheets; `blank` are sheets (from 0) without text."""

    lines: tuple[SourceLine, ...]
    sheets: tuple[Sheet, ...]
    blank: tuple[int, ...] = ()


def read_pdf(data: bytes, shown: str) -> tuple[PdfPages | None, tuple[Diagnostic, ...]]:
    """The pages of the PDF in `data`, known by the path `shown`; None where it cannot be opened, and why."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return None, (Diagnostic(_code_of(error), shown),)
    try:
        return _read_document(document, shown)
    finally:
        document.close()


def _code_of(error: pdfium.PdfiumError) -> str:
    locked = getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
    return "pdf-encrypted" if locked or "password" in str(error).lower() else "pdf-damaged"


def _read_document(document: pdfium.PdfDocument, shown: str) -> tuple[PdfPages | None, tuple[Diagnostic, ...]]:
    count = len(document)
    if not count:
        return None, (Diagnostic("pdf-empty", shown),)
    lines: list[tuple[str, Placing]] = []
    sheets: list[Sheet] = []
    diagnostics: list[Diagnostic] = []
    blank: list[int] = []
    for index in range(min(count, MOST_PAGES)):
        try:
            page = document[index]
            sheet, found, finding = _read_page(page, index)
        except pdfium.PdfiumError as error:
            diagnostics.append(Diagnostic("pdf-page-damaged", shown, 0, {"page": index + 1, "reason": str(error)}))
            sheets.append(Sheet(0.0, 0.0))
            continue
        if sum(placing.shown for _, placing in found) == 0:
            blank.append(index)
        first = len(lines) + 1
        lines += found
        sheets.append(sheet)
        diagnostics += _remarks(shown, index + 1, first, found, finding)
    if count > MOST_PAGES:
        diagnostics.append(Diagnostic("pdf-pages-left", shown, 0, {"pages": count, "read": MOST_PAGES}))
    return PdfPages(_mended(lines), tuple(sheets), tuple(blank)), tuple(diagnostics)


def _read_page(page: pdfium.PdfPage, index: int) -> tuple[Sheet, list[tuple[str, Placing]], Finding]:
    space = Space(*_visible_box(page), turns=page.get_rotation() // 90)
    finding = read_glyphs(page, space)
    runs = list(read_runs(finding.glyphs))
    placings = [_placing(run, index) for run in runs]
    if placings:
        picture, scale = picture_of(page)
        inks = ink_of(picture, scale, [placing.box for _, placing in placings])
        placings = [(text, replace(one, ink=ink)) for (text, one), ink in zip(placings, inks, strict=True)]
    sheet = Sheet(*space.size, read_drawings(page, space))
    page.close()
    return sheet, placings, finding


def _visible_box(page: pdfium.PdfPage) -> tuple[float, float, float, float]:
    left, bottom, right, top = page.get_cropbox()
    outer = page.get_mediabox()
    return max(left, outer[0]), max(bottom, outer[1]), min(right, outer[2]), min(top, outer[3])


def _placing(run: Run, index: int) -> tuple[str, Placing]:
    text, edges = text_of(run)
    first = run.glyphs[0]
    size = median(glyph.size for glyph in run.glyphs)
    placing = Placing(
        index, box_of(run), round(size, 2), first.colour, vertical=run.vertical, shown=first.shown, edges=edges
    )
    return text, placing


def _mended(lines: Sequence[tuple[str, Placing]]) -> tuple[SourceLine, ...]:
    mended = mend_lines([text for text, _ in lines])
    return tuple(replace(line, placing=placing) for line, (_, placing) in zip(mended, lines, strict=True))


def _remarks(
    shown: str, number: int, first: int, lines: Sequence[tuple[str, Placing]], finding: Finding
) -> Iterator[Diagnostic]:
    """What was set aside on one page, counted from 1, whose lines begin at line `first` of the source."""
    hidden = [at for at, (_, placing) in enumerate(lines) if not placing.shown]
    counts = {
        "pdf-text-twice": finding.twice,
        "pdf-text-hidden": sum(len(lines[at][0]) for at in hidden),
        "pdf-glyphs-unread": finding.unread,
        "pdf-glyphs-left": finding.more,
    }
    for code, count in counts.items():
        if count:
            at = first + hidden[0] if hidden and code == "pdf-text-hidden" else 0
            yield Diagnostic(code, shown, at, {"page": number, "count": count})
