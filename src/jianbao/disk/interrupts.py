"""When a run may be stopped, and when it is too late."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_STOPS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def stoppable() -> Iterator[None]:
    """Let a request to end (SIGTERM) stop what the `with` statement does as Ctrl-C does: with a KeyboardInterrupt,
    so that it tidies up behind itself."""
    with _answering((signal.SIGTERM,), _stop):
        yield


@contextmanager
def unstoppable() -> Iterator[None]:
    """Let neither Ctrl-C nor a request to end stop what is nearly done."""
    with _answering(_STOPS, signal.SIG_IGN):
        yield


def _stop(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


@contextmanager
def _answering(numbers: tuple[signal.Signals, ...], answer: signal._HANDLER) -> Iterator[None]:
    """Answer signals so in the `with` statement; nothing changes beside the main thread, which signals go to."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = [signal.signal(number, answer) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)
