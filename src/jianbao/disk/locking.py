"""A lock on a file, held by one process at a time.

The system keeps the lock and lets go of it when the process ends, however it ends: a killed build leaves no lock
behind. The file says which process on which host holds it, for those who find it held. On a file system without
locks what the file says must do: a process that lives on this host holds it, and so does one on another host.
"""

from __future__ import annotations

import errno
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_NO_LOCKS = {errno.ENOSYS, errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP}
_BEYOND = 1 << 20  # Windows lets nobody read a locked byte: one behind all that the file says


class Held(Exception):
    """Another process holds the lock: its `process` number and `host`, empty when it has not yet said so."""

    def __init__(self, process: str, host: str) -> None:
        super().__init__(f"{process}@{host}")
        self.process, self.host = process, host


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold the lock on `file`, which is made when there is none. Raises Held, or OSError when the disk refuses."""
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if not _take(descriptor):
            raise Held(*_holder(descriptor))
        _say(descriptor, f"{os.getpid()}\t{socket.gethostname()}\n")
        try:
            yield
        finally:
            with suppress(OSError):
                _say(descriptor, "")
    finally:
        os.close(descriptor)


def _take(descriptor: int) -> bool:
    try:
        _lock(descriptor)
    except OSError as error:
        if error.errno in _NO_LOCKS:
            return not _lives(*_holder(descriptor))
        if error.errno in (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK):
            return False
        raise
    return True


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _BEYOND, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _say(descriptor: int, words: str) -> None:
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, words.encode("utf-8"))


def _holder(descriptor: int) -> tuple[str, str]:
    os.lseek(descriptor, 0, os.SEEK_SET)
    process, _, host = os.read(descriptor, 300).decode("utf-8", "replace").strip().partition("\t")
    return process, host


def _lives(process: str, host: str) -> bool:
    if not process.isdecimal() or host != socket.gethostname():
        return bool(host)
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
