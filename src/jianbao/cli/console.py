"""Standard output and standard error, on whatever console we are.

A console may know no Chinese (`LC_ALL=C`, a code page of Windows) or only some of what a page prints. What it
cannot show is replaced, never an exception; what is meant for programs (JSON, Markdown) leaves as UTF-8 bytes.
"""

from __future__ import annotations

import io
import sys
from typing import Annotated, TextIO

import typer
from rich.console import Console

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="只说错误 · Say nothing but errors.")]


def prepare_streams() -> None:
    """Let standard output and standard error replace what they cannot encode."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def write_out(text: str, for_people: bool) -> None:
    """`text` to standard output: in the console's encoding when people read it, else in UTF-8 whatever it is."""
    buffer = getattr(sys.stdout, "buffer", None)
    if for_people or buffer is None:  # a stream without bytes is what tests and notebooks put in its place
        sys.stdout.write(text)
        return
    sys.stdout.flush()
    buffer.write(text.encode("utf-8", "replace"))
    buffer.flush()


def knows_chinese(stream: TextIO) -> bool:
    """Whether the stream's encoding has Chinese characters."""
    try:
        "剪报".encode(stream.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def console_language(language: str) -> str:
    """The language to speak in: the archive's own, but English where the console knows no Chinese."""
    return language if knows_chinese(sys.stderr) else "en"


def messages() -> Console:
    """A console on standard error for people: progress, diagnostics, the closing summary."""
    return Console(stderr=True, highlight=False, soft_wrap=True, safe_box=True)
