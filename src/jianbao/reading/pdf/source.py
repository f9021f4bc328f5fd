"""A PDF as a source: its lines in the order they are drawn, each with its place on its sheet."""

from __future__ import annotations

import hashlib
from pathlib import Path

from jianbao.diagnostics import Diagnostic
from jianbao.model import Sidecar, SourceFile, SourceFormat, SourceText
from jianbao.reading.text import Outcome, count_characters

MOST_BYTES = 400_000_000


def read_pdf_source(
    data: bytes, shown: str, format_: SourceFormat, sidecar: Sidecar, kept: Path | None = None
) -> Outcome:
    """The source in `data`, known by the path `shown`; None when no page of it can be read, and why. Pages that are
    pictures are read by OCR where it is installed; what it finds is kept in the folder `kept`.

    pdfium is loaded here, for only who has a PDF needs it.
    """
    from jianbao.reading.pdf.document import read_pdf

    if len(data) > MOST_BYTES:
        size = {"megabytes": len(data) // 1_000_000, "most": MOST_BYTES // 1_000_000}
        return None, (Diagnostic("pdf-too-large", shown, 0, size),)
    if not data.strip():
        return None, (Diagnostic("file-empty", shown),)
    pages, diagnostics = read_pdf(data, shown)
    if pages is None:
        return None, diagnostics
    if pages.blank:
        from jianbao.reading.pdf.scans import read_scanned

        pages = read_scanned(data, pages, kept)
    if len(pages.blank) == len(pages.sheets):
        return None, (*diagnostics, Diagnostic("pdf-picture-only", shown, 0, {"pages": len(pages.sheets)}))
    diagnostics += tuple(Diagnostic("pdf-page-without-text", shown, 0, {"page": at + 1}) for at in pages.blank)
    file = SourceFile(
        path=shown,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding="pdf",
        lines=len(pages.lines),
        characters=count_characters("\n".join(line.raw for line in pages.lines)),
        format=format_,
    )
    return SourceText(file, pages.lines, sidecar, pages.sheets), diagnostics
