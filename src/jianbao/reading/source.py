"""One file of the seeds folder into a `SourceText`."""

from __future__ import annotations

from collections.abc import Iterator
from errno import EINVAL
from pathlib import Path

from jianbao.diagnostics import Diagnostic
from jianbao.model import Sidecar, SourceFormat
from jianbao.reading.finding import displayed_path, guessed_name, refuse_format, superseding
from jianbao.reading.formats import format_named, format_of
from jianbao.reading.sidecar import read_sidecar
from jianbao.reading.text import Outcome

KEPT = ".jianbao/ocr"  # what OCR found, by content


def read_source(path: Path, root: Path, *, alone: bool = False) -> Outcome:
    """The source at `path`, decoded and mended, with its sidecar; None when it cannot be read, and why.

    `root` is what its path is shown relative to. `alone` reads a text even where Markdown of the same name
    would be taken instead in a build.
    """
    shown = displayed_path(path, root)
    row = format_of(path)
    if row is None:
        return None, (refuse_format(path, shown),)
    sidecar, diagnostics = read_sidecar(path, root)
    winner = None if alone else _winner(path, row.name, sidecar)
    if winner:
        return None, (Diagnostic("source-superseded", shown, 0, {"winner": winner.name}),)
    diagnostics = (*_doubtful_name(path, shown), *diagnostics)
    try:
        data = _read_bytes(path)
    except OSError as error:
        reason = error.strerror or str(error)
        return None, (*diagnostics, Diagnostic("file-unreadable", shown, 0, {"reason": reason}))
    kept = root / KEPT if row.keeps and (root / "seeds").is_dir() else None
    told = {"kept": kept} if kept else {}
    source, found = row.read(data, shown, row.name, sidecar, **told)
    return source, (*diagnostics, *found)


def _winner(path: Path, name: SourceFormat, sidecar: Sidecar) -> Path | None:
    """The file of the same name that is taken instead; a sidecar's `take: text` has the text taken, not the PDF."""
    text = path.with_suffix(".txt")
    if sidecar.metadata.get("take") == "text" and text.is_file():
        return text if name == "pdf" else None
    return superseding(path)


def _read_bytes(path: Path) -> bytes:
    """The bytes of an ordinary file; OSError for what is none: a pipe or a device might never end."""
    if path.exists() and not path.is_file():
        raise OSError(EINVAL, "not an ordinary file")
    return path.read_bytes()


def source_of_bytes(data: bytes, shown: str, format_: SourceFormat, sidecar: Sidecar | None = None) -> Outcome:
    """The same for bytes already in hand; `shown` is the path they are known by."""
    return format_named(format_).read(data, shown, format_, sidecar or Sidecar())


def _doubtful_name(path: Path, shown: str) -> Iterator[Diagnostic]:
    guess = guessed_name(path)
    if guess:
        yield Diagnostic("file-name-undecodable", shown, 0, {"shown": path_end(shown), "guess": guess})


def path_end(shown: str) -> str:
    """The last part of a displayed path."""
    return shown.rpartition("/")[2]
