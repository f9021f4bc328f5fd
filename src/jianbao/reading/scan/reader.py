"""The reader of scans, without what it is made of: numpy and Pillow are loaded for who has a scan."""

from __future__ import annotations

from pathlib import Path

from jianbao.model import Sidecar, SourceFormat
from jianbao.reading.text import Outcome


def read_scan_source(
    data: bytes, shown: str, format_: SourceFormat, sidecar: Sidecar, kept: Path | None = None
) -> Outcome:
    """The source in the picture `data`, known by the path `shown`; None when it cannot be read, and why. What OCR
    finds is kept by content in the folder `kept`, so that a scan is read once."""
    from jianbao.reading.scan.source import read_scan

    return read_scan(data, shown, format_, sidecar, kept)
