"""The site onto the disk: whole, or not at all.

    site/                     what readers see: the previous site, untouched while the new one is written
    .site.jianbao-new/        the new site, growing
    .site.jianbao-old/        for the moment between the two renames that put the new one in its place

A build may be killed at any point: what stands in `site/` is then the old site or the new one. Should it fall
between the two renames, the next build puts the old site back before it begins.

Only a folder that carries our mark, or an empty one, is ever replaced. The mark lists what we put at the top of
the folder; whatever else stands there (a CNAME, a `.git`, a search console's proof) is its owner's and moves into
the new site.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from jianbao.config import ConfigurationError
from jianbao.diagnostics import Diagnostic
from jianbao.model import OutputFile

MARK = ".jianbao-site"
LONGEST_PATH = 120
_HEADING = "jianbao site 1: made by Jianbao, replaced as a whole by the next build; the names below are its own"
_PUBLISHABLE = re.compile(r"(?!\.+(/|$))[a-z0-9._-]+(/(?!\.+(/|$))[a-z0-9._-]+)*")


class UnpublishablePath(Exception):
    """A stage asked for a path that some host or file system would refuse, or for one path twice."""


def check_output(output: Path, root: Path) -> None:
    """ConfigurationError unless `output` may be replaced: new, empty or a site of ours, and no part of the
    archive at `root` that a build reads. Puts the old site back where a killed build left none."""
    folder = output.resolve()
    if folder == root.resolve() or folder in root.resolve().parents or _is_under(folder, root / "seeds"):
        raise ConfigurationError(Diagnostic("output-holds-archive", str(output)))
    if folder.exists() and not folder.is_dir():
        raise ConfigurationError(Diagnostic("output-no-folder", str(output)))
    _recover(folder)
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file():
        raise ConfigurationError(Diagnostic("output-foreign", str(output)))


def write_site(files: Iterable[OutputFile], output: Path) -> int:
    """Write the files as the folder `output` and give their number.

    The folder is replaced only after the last file is written. Raises ConfigurationError when the disk refuses,
    UnpublishablePath when a file's path is not one; the previous site then stands as it was.
    """
    folder = output.resolve()
    new, old = _new(folder), _old(folder)
    try:
        _clear(new)
        new.mkdir(parents=True)
        written = _write_files(files, new)
        _write_mark(new, written)
        _carry_over(folder, new)
        _clear(old)
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
        _carry_git(old, folder)
        _clear(old)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfigurationError(Diagnostic("output-unwritable", str(output), 0, {"reason": reason})) from error
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return len(written)


def _recover(folder: Path) -> None:
    """Set right what a build killed in the middle of the exchange left behind."""
    old = _old(folder)
    if not folder.exists() and old.is_dir():
        old.rename(folder)
    elif (old / ".git").exists() and not (folder / ".git").exists():
        _carry_git(old, folder)


def _write_files(files: Iterable[OutputFile], folder: Path) -> set[str]:
    written: set[str] = set()
    made: set[str] = set()
    for file in files:
        if not _PUBLISHABLE.fullmatch(file.path) or len(file.path) > LONGEST_PATH or file.path in written:
            raise UnpublishablePath(file.path)
        written.add(file.path)
        parent = os.path.dirname(file.path)  # noqa: PTH120 - a hundred thousand files: no Path for each
        if parent not in made:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        with open(f"{folder}/{file.path}", "wb") as out:  # noqa: PTH123
            out.write(file.content)
    return written


def _write_mark(folder: Path, written: set[str]) -> None:
    names = sorted({path.split("/", 1)[0] for path in written})
    (folder / MARK).write_text("\n".join([_HEADING, *names, ""]), encoding="utf-8", newline="\n")


def _carry_over(folder: Path, new: Path) -> None:
    """Copy what is the owner's from the previous site; a name that we now write ourselves stays the owner's."""
    if not folder.is_dir():
        return
    for theirs in _not_ours(folder):
        if theirs.name == ".git":  # moved at the end: too large to copy, too dear to lose
            continue
        target = new / theirs.name
        _clear(target)
        if theirs.is_dir() and not theirs.is_symlink():
            shutil.copytree(theirs, target, symlinks=True)
        else:
            shutil.copy2(theirs, target, follow_symlinks=False)


def _not_ours(folder: Path) -> list[Path]:
    mark = folder / MARK
    ours = {MARK, *mark.read_text(encoding="utf-8").splitlines()[1:]} if mark.is_file() else {MARK}
    return sorted(path for path in folder.iterdir() if path.name not in ours)


def _carry_git(old: Path, folder: Path) -> None:
    if (old / ".git").exists():
        (old / ".git").rename(folder / ".git")


def _clear(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _is_under(path: Path, folder: Path) -> bool:
    return path == folder.resolve() or folder.resolve() in path.parents


def _new(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.jianbao-new")


def _old(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.jianbao-old")
