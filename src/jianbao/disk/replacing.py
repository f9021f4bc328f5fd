"""One file replaced whole, and things taken away whatever they are."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Let `file` hold `content`. A reader sees the old file or the new one, also after the power fails.

    A link is followed. OSError when the disk refuses; the file is then as it was.
    """
    place = file.resolve()
    growing = place.with_name(f".{place.name}.new")
    try:
        with growing.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        growing.replace(place)
    except OSError:
        with suppress(OSError):
            growing.unlink(missing_ok=True)
        raise


def remove(path: Path) -> None:
    """Take away a file, a link or a whole folder; nothing happens when there is none."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
