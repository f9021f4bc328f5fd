"""Files that are read to their end."""

from __future__ import annotations

import os
import stat
from errno import EINVAL
from pathlib import Path

_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(
    os, "O_BINARY", 0
)  # a pipe that nobody writes into is not waited for


def read_ordinary(path: Path) -> bytes:
    """The bytes of an ordinary file; OSError for what is none: a pipe or a device might never end."""
    with os.fdopen(os.open(path, os.O_RDONLY | _AT_ONCE), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(EINVAL, "not an ordinary file", str(path))
        return file.read()
