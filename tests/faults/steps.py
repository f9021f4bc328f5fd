"""Every call that changes the disk, numbered; at one number, or from it on, the build meets a fault.

Wrapped are the calls by which Python changes a disk (rename, mkdir, unlink …), files opened to be written, what is
written into them, and the exchange of two folders. A database writes behind Python's back and is not numbered.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

CALLS = (
    "rename",
    "replace",
    "mkdir",
    "rmdir",
    "unlink",
    "remove",
    "ftruncate",
    "write",
    "fsync",
    "sendfile",
    "utime",
)
REFUSALS = {
    "EACCES": errno.EACCES,  # once: what is asked next is allowed again
    "EIO": errno.EIO,
    "ENOSPC": errno.ENOSPC,  # from there on: a disk stays full, a file system stays read-only
    "EROFS": errno.EROFS,
    "EMFILE": errno.EMFILE,
}
LASTING = {"ENOSPC", "EROFS", "EMFILE"}
SIGNALS = {"kill": signal.SIGKILL, "terminate": signal.SIGTERM, "interrupt": signal.SIGINT}
FAULTS = (*SIGNALS, *REFUSALS)
# What a full disk still allows, and what a process with too many open files is still allowed.
_FREES = {"unlink", "remove", "rmdir", "ftruncate"}
_OPENS = {"open"}


@dataclass
class Steps:
    """Counts the steps; at number `at` (from 0) the build meets `fault`. `made` names the steps in order."""

    at: int = -1
    fault: str = ""
    made: list[str] = field(default_factory=list)

    def step(self, call: str) -> None:
        """One step; raises OSError when it is refused, and does not return when the build is killed."""
        number = len(self.made)
        self.made.append(call)
        if self.at < 0 or number < self.at or (number > self.at and self.fault not in LASTING):
            return
        if self.fault in SIGNALS:
            os.kill(os.getpid(), SIGNALS[self.fault])
        elif not self._allowed(call):
            raise OSError(REFUSALS[self.fault], os.strerror(REFUSALS[self.fault]), call)

    def _allowed(self, call: str) -> bool:
        return (self.fault == "ENOSPC" and call in _FREES) or (self.fault == "EMFILE" and call not in _OPENS)


def number_steps(steps: Steps) -> None:
    """Let every call of this process that changes the disk be a step, from here on."""
    for name in CALLS:
        setattr(os, name, _counted(name, getattr(os, name), steps))
    _count_opens(steps)
    from jianbao.disk import exchanging

    exchanging._call = _counted("exchange", exchanging._call, steps)


def _counted(name: str, call: Callable[..., Any], steps: Steps) -> Callable[..., Any]:
    def counted(*given: Any, **named: Any) -> Any:
        steps.step(name)
        return call(*given, **named)

    return counted


def _count_opens(steps: Steps) -> None:
    opened, low = io.open, os.open

    class CountedFile(io.FileIO):
        """A file whose writing is a step; killed in one, it leaves half of what it was given."""

        def write(self, content: Any) -> int:
            if steps.fault == "kill" and len(steps.made) == steps.at:
                super().write(bytes(content)[: len(content) // 2])
            steps.step("write")
            return super().write(content)

    def open_counted(file: Any, mode: str = "r", *given: Any, **named: Any) -> Any:
        if not isinstance(file, str | bytes | os.PathLike):
            return opened(file, mode, *given, **named)
        if not set(mode) & set("wax+"):
            if steps.fault == "EMFILE" and 0 <= steps.at <= len(steps.made):
                steps.step("open")
            return opened(file, mode, *given, **named)
        steps.step("open")
        raw = CountedFile(os.fspath(file), mode.replace("b", "").replace("t", ""))
        buffered: Any = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
        if "b" in mode:
            return buffered
        text = {key: named[key] for key in ("encoding", "errors", "newline") if key in named}
        return io.TextIOWrapper(buffered, **text)

    def open_low(path: Any, flags: int, *given: Any, **named: Any) -> Any:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) or steps.fault == "EMFILE":
            steps.step("open")
        return low(path, flags, *given, **named)

    builtins.open = io.open = open_counted
    os.open = open_low
