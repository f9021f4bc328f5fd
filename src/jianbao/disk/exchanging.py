"""Two folders take each other's place in one step, where the system has such a step.

    renameat2(…, RENAME_EXCHANGE)   Linux 3.15, on most file systems
    renamex_np(…, RENAME_SWAP)      macOS 10.12, on APFS

Elsewhere (Windows, NFS, FAT) it takes two renames, and for the moment between them nothing stands in the place.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

_HERE = -100  # AT_FDCWD: paths are absolute, or relative to the working folder
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS alike
# What a system or a file system answers that knows no exchange.
_UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}


def exchange(one: Path, other: Path) -> bool:
    """Let two existing folders take each other's place in one step; False where there is no such step.

    OSError when there is one and it is refused.
    """
    number = _call(os.fsencode(one), os.fsencode(other))
    if number in _UNKNOWN:
        return False
    if number:
        raise OSError(number, os.strerror(number), str(one), None, str(other))
    return True


def put_in_place(new: Path, place: Path, aside: Path) -> None:
    """Let the folder `new` stand at `place`, and what stood there, if anything did, at `aside`, where nothing is.

    OSError when it is refused; at `place` stands then what stood there before.
    """
    if not place.exists():
        new.rename(place)
    elif exchange(new, place):
        with suppress(OSError):  # then the old folder keeps the name of the new one
            new.rename(aside)
    else:
        place.rename(aside)
        try:
            new.rename(place)
        except OSError:
            aside.rename(place)
            raise


def _call(one: bytes, other: bytes) -> int:
    """The error number of the system's exchange, 0 when it is done."""
    if sys.platform == "win32":
        return errno.ENOSYS
    library = ctypes.CDLL(None, use_errno=True)
    if hasattr(library, "renameat2"):
        done = library.renameat2(_HERE, one, _HERE, other, ctypes.c_uint(_EXCHANGE))
    elif hasattr(library, "renamex_np"):
        done = library.renamex_np(one, other, ctypes.c_uint(_EXCHANGE))
    else:
        return errno.ENOSYS
    return ctypes.get_errno() if done else 0
