"""Pictures in the seeds: beside a source of the same name one is that page's picture, alone it is a scan."""

from __future__ import annotations

from pathlib import Path

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff")


def picture_beside(source: Path) -> Path | None:
    """The picture of a source's page: the file of its name that is a picture, or the PDF of its pages; None for a
    picture or a PDF itself."""
    if source.suffix.lower() in (*PICTURES, ".pdf"):
        return None
    found = (source.with_suffix(suffix) for suffix in (*PICTURES, *map(str.upper, PICTURES), ".pdf"))
    return next((file for file in found if file.is_file()), None)
