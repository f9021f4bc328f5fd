"""The site onto the disk: whole, or not at all.

    site/                     what readers see: the previous site, untouched while the new one is written
    .site.jianbao-new/        the new site, growing
    .site.jianbao-old/        the previous one, once the new one stands in its place, until it is cleared away

A build may be killed at any point: what stands in `site/` is then the old site or the new one. Where the system
cannot exchange two folders in one step, nothing stands there between two renames; should the build be killed just
then, the next one puts the old site back before it begins.

Only a folder that carries our mark, or an empty one, is ever replaced. The mark lists what we put at the top of
the folder; whatever else stands there (a CNAME, a `.git`, a search console's proof) is its owner's and moves into
the new site.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

from jianbao.config import ConfigurationError, refused_as
from jianbao.diagnostics import Diagnostic
from jianbao.disk import put_in_place, remove
from jianbao.model import OutputFile, PlannedFile
from jianbao.site.manifest import MANIFEST, manifest_of
from jianbao.site.published import Published, Written

MARK = ".jianbao-site"
LONGEST_PATH = 120
_HEADING = "jianbao site 2: made by Jianbao, replaced as a whole by the next build; the {} names below are its own"
_HEADINGS = re.compile(r"jianbao site (?:1: .*|2: .* the (?P<names>[0-9]+) names below .*)")
_PUBLISHABLE = re.compile(r"(?!\.+(/|$))[a-z0-9._-]+(/(?!\.+(/|$))[a-z0-9._-]+)*")


class UnpublishablePath(Exception):
    """A stage asked for a path that some host or file system would refuse, or for one path twice."""


def check_output(output: Path, root: Path) -> None:
    """ConfigurationError unless `output` may be replaced: new, empty or a site of ours, and no part of the
    archive at `root` that a build reads. Puts the old site back where a killed build left none."""
    with refused_as("output-unwritable", str(output)):
        _check_output(output, output.resolve(), root.resolve())


def _check_output(output: Path, folder: Path, root: Path) -> None:
    if folder == root or folder in root.parents or _is_under(folder, root / "seeds"):
        raise ConfigurationError(Diagnostic("output-holds-archive", str(output)))
    if folder.exists() and not folder.is_dir():
        raise ConfigurationError(Diagnostic("output-no-folder", str(output)))
    _recover(folder)
    if folder.is_dir() and any(folder.iterdir()):
        if not (folder / MARK).is_file():
            raise ConfigurationError(Diagnostic("output-foreign", str(output)))
        if _read_mark(folder) is None:
            raise ConfigurationError(Diagnostic("output-mark-damaged", str(output / MARK)))


class NewSite:
    """The next site, growing beside the folder `output` until it is published. Use it in a `with` statement: what
    is not published by its end is taken away, and the previous site stands as it was. What is known of the previous
    one, `before`, spares making and writing the files that stay as they are: both sites then hold them. `files` are
    those of the new site.

    Every method raises ConfigurationError when the disk refuses.
    """

    def __init__(self, output: Path, before: Published | None = None) -> None:
        self._output = output
        self._before = before or Published()
        self.files: dict[str, Written] = {}
        self._folder = output.resolve()
        self._new, self._old = _new(self._folder), _old(self._folder)

    def __enter__(self) -> NewSite:
        with refused_as("output-unwritable", str(self._output)):
            remove(self._new)
            remove(self._old)
            self._new.mkdir(parents=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not (self._new / ".git").exists():  # the previous site's, when it was published and could not be cleared
            shutil.rmtree(self._new, ignore_errors=True)

    def write(self, files: Iterable[OutputFile | PlannedFile]) -> int:
        """Write all files of the site, and what the owner put into the previous one. Gives the number of files.

        Raises UnpublishablePath when a file's path is not one.
        """
        with refused_as("output-unwritable", str(self._output)):
            self.files = _write_files(files, self._new, self._folder, self._before)
            _write_mark(self._new, self.files)
            theirs = _carry_over(self._folder, self._new)
            _add_manifest(self.files, theirs, self._new, self._folder, self._before)
        return len(self.files)

    def publish(self) -> tuple[Diagnostic, ...]:
        """Put the new site in the place of the previous one. Once it returns, the new one stands, and what it
        gives is wrong only with what is left of the previous one."""
        with refused_as("output-unwritable", str(self._output)):
            put_in_place(self._new, self._folder, self._old)
        try:
            for left in (self._new, self._old):
                _carry_git(left, self._folder)
                remove(left)
        except OSError as error:
            details = {"reason": error.strerror or str(error)}
            return (
                *self._restored(),
                Diagnostic("output-left-over", error.filename or str(self._output), 0, details),
            )
        return tuple(self._restored())

    def _restored(self) -> Iterator[Diagnostic]:
        """That somebody had changed files of the previous site."""
        edited = sorted(self._before.edited)
        if edited:
            details = {"count": len(edited), "first": edited[0]}
            yield Diagnostic("output-restored", str(self._output), 0, details)


def write_site(files: Iterable[OutputFile], output: Path) -> int:
    """Write the files as the folder `output`, in place of what stands there, and give their number."""
    with NewSite(output) as new:
        written = new.write(files)
        new.publish()
    return written


def _recover(folder: Path) -> None:
    """Set right what a build killed in the middle of the exchange left behind."""
    new, old = _new(folder), _old(folder)
    if not folder.exists() and old.is_dir():
        old.rename(folder)
    for left in (new, old):
        if (left / ".git").exists() and not (folder / ".git").exists():
            _carry_git(left, folder)
    if not (old / ".git").exists():
        remove(old)


def _write_files(
    files: Iterable[OutputFile | PlannedFile], folder: Path, old: Path, before: Published
) -> dict[str, Written]:
    written: dict[str, Written] = {}
    made: set[str] = set()
    for file in files:
        if not _PUBLISHABLE.fullmatch(file.path) or len(file.path) > LONGEST_PATH or file.path in written:
            raise UnpublishablePath(file.path)
        parent = os.path.dirname(file.path)  # noqa: PTH120 - a hundred thousand files: no Path for each
        if parent not in made:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        written[file.path] = before.carry(file, f"{old}/{file.path}", f"{folder}/{file.path}")
    return written


def _add_manifest(
    written: dict[str, Written], theirs: set[str], folder: Path, old: Path, before: Published
) -> None:
    """The sums of our files; none of what stands under a name that stayed the owner's."""
    sums = {path: file.digest for path, file in written.items() if path.split("/", 1)[0] not in theirs}
    if MANIFEST not in theirs:
        written |= _write_files((OutputFile(MANIFEST, manifest_of(sums)),), folder, old, before)


def _write_mark(folder: Path, written: Iterable[str]) -> None:
    names = sorted({MANIFEST, *(path.split("/", 1)[0] for path in written)})
    content = "\n".join([_HEADING.format(len(names)), *names, ""])
    (folder / MARK).write_text(content, encoding="utf-8", newline="\n")


def _read_mark(folder: Path) -> set[str] | None:
    """The names at the folder's top that are our own; None when the mark does not say all of them any more."""
    heading, *names = (folder / MARK).read_text(encoding="utf-8", errors="replace").splitlines() or [""]
    found = _HEADINGS.fullmatch(heading)
    if found is None or (found["names"] and int(found["names"]) != len(names)):
        return None
    return {*names}


def _carry_over(folder: Path, new: Path) -> set[str]:
    """Copy what is the owner's from the previous site; a name that we now write ourselves stays the owner's. Gives
    the names at the top that are."""
    kept: set[str] = set()
    for theirs in _not_ours(folder) if folder.is_dir() else ():
        if theirs.name == ".git":  # moved when the new site stands
            continue
        kept.add(theirs.name)
        target = new / theirs.name
        remove(target)
        if theirs.is_dir() and not theirs.is_symlink():
            shutil.copytree(theirs, target, symlinks=True)
        else:
            shutil.copy2(theirs, target, follow_symlinks=False)
    return kept


def _not_ours(folder: Path) -> list[Path]:
    ours = {MARK, *((_read_mark(folder) or ()) if (folder / MARK).is_file() else ())}
    return sorted(path for path in folder.iterdir() if path.name not in ours)


def _carry_git(old: Path, folder: Path) -> None:
    """Move the folder's `.git` out of what is left of the previous site: too large to copy, too dear to lose."""
    if (old / ".git").exists() and not (folder / ".git").exists():
        (old / ".git").rename(folder / ".git")


def _is_under(path: Path, folder: Path) -> bool:
    return path == folder.resolve() or folder.resolve() in path.parents


def _new(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.jianbao-new")


def _old(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.jianbao-old")
