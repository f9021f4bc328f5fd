"""A page on the disk that leads the browser to an address which nobody else is to know."""

from __future__ import annotations

import os
from html import escape
from pathlib import Path

_PAGE = (
    '<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">'
    '<meta http-equiv="refresh" content="0;url={address}"><a href="{address}">{address}</a>\n'
)


def write_redirect(file: Path, address: str) -> None:
    """Let `file` be a page that leads to `address`, readable by its owner alone. OSError when the disk refuses."""
    file.parent.mkdir(exist_ok=True)
    file.unlink(missing_ok=True)
    # Made with these rights, and only where there is none: never readable for a moment, never somebody's link.
    made = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(made, "w", encoding="utf-8", newline="\n") as out:
        out.write(_PAGE.format(address=escape(address)))
