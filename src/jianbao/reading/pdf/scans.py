"""Pages of a PDF that are pictures, read by OCR as scans are."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium

from jianbao.model import SourceLine
from jianbao.reading.pdf.document import PdfPages
from jianbao.reading.scan.engine import EngineMissing
from jianbao.reading.scan.source import place_words, words_of

_SCALE = 200 / 72  # pixels a point that a page is drawn with
_MOST_PIXELS = 40_000_000


def read_scanned(data: bytes, pages: PdfPages, kept: Path | None) -> PdfPages:
    """The pages with the lines that OCR finds on those that show a picture and no text, numbered behind all others;
    unchanged where OCR is not installed."""
    lines: list[SourceLine] = list(pages.lines)
    sheets, blank = list(pages.sheets), list(pages.blank)
    digest = hashlib.sha256(data).hexdigest()
    document = pdfium.PdfDocument(data)
    try:
        for index in pages.blank:
            if not any(one.kind == "picture" for one in sheets[index].drawings):
                continue
            page = document[index]
            width, height = page.get_size()
            scale = min(_SCALE, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
            picture = page.render(scale=scale).to_pil().convert("RGB")
            picture.info["dpi"] = (scale * 72, scale * 72)
            words = words_of(picture, f"{index:04d}{digest}", kept)
            if words:
                found, sheets[index] = place_words(picture, words, index)
                first = len(lines) + 1
                lines += (replace(line, number=number) for number, line in enumerate(found, first))
                blank.remove(index)
    except (EngineMissing, pdfium.PdfiumError):
        return pages
    finally:
        document.close()
    return PdfPages(tuple(lines), tuple(sheets), tuple(blank))
