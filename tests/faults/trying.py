"""One build with a fault, in a process of its own, and what must hold afterwards."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from jianbao.cli import main
from tests.archives import files_of, write_archive
from tests.faults.steps import SIGNALS, Steps, number_steps

_TOLD = "told.txt"


@dataclass(frozen=True)
class Series:
    """A build whose steps are numbered: of `sources`, in an archive whose last build was of `before` (None: none).

    `old` and `new` are the sites before and after an undisturbed build (None: no folder), `addresses` likewise.
    """

    folder: Path
    before: Path
    old: dict[str, bytes] | None
    new: dict[str, bytes]
    old_addresses: bytes
    new_addresses: bytes
    kept: frozenset[str]
    steps: tuple[str, ...]


def prepare(folder: Path, before: Mapping[str, str] | None, sources: Mapping[str, str], *options: str) -> Series:
    """Build without a fault, counting the steps, to know what must come of it."""
    _warm(folder / "warm", sources)
    start = folder / "before"
    if before is not None:
        write_archive(start, before)
        assert _run(start, folder, Steps(), options) == 0
        (start / "site/.git").mkdir(parents=True)
        (start / "site/.git/HEAD").write_bytes(b"ref: refs/heads/gh-pages\n")
        (start / "site/CNAME").write_bytes(b"example.org\n")
    old = files_of(start / "site") if before is not None else None
    old_addresses = _read(start / "addresses.tsv")
    shutil.rmtree(start / "seeds", ignore_errors=True)
    write_archive(start, sources)
    dry = folder / "dry"
    shutil.copytree(start, dry, symlinks=True)
    steps = Steps()
    assert _run(dry, folder, steps, options) == 0
    names = (folder / "steps.txt").read_text(encoding="utf-8").split()
    return Series(
        folder,
        start,
        old,
        files_of(dry / "site"),
        old_addresses,
        _read(dry / "addresses.tsv"),
        _names(dry),
        tuple(names),
    )


def _warm(folder: Path, sources: Mapping[str, str]) -> None:
    """Import all that a build imports, so that the builds tried need not."""
    with (folder.parent / _TOLD).open("w", encoding="utf-8") as told, redirect_stdout(told), redirect_stderr(told):
        assert main(["build", "--root", str(write_archive(folder, sources)), "--jobs", "1"]) == 0


def find_faults(series: Series, at: int, fault: str, *options: str) -> list[str]:
    """Build with a fault at the step `at`; everything that does not hold afterwards, in words."""
    root = series.folder / "tried"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(series.before, root, symlinks=True)
    status = _run(root, series.folder, Steps(at, fault), options)
    found = [*_look_at_site(series, root, status), *_look_at_words(series, status, fault)]
    again = _run(root, series.folder, Steps(), options)
    if again != 0:
        found.append(f"the next build ends with {again}: {_told(series.folder)[-300:]}")
    if files_of(root / "site") != series.new:
        found.append("the next build gives another site")
    if _read(root / "addresses.tsv") != series.new_addresses:
        found.append("the next build gives other addresses")
    if litter := _names(root) - series.kept:
        found.append(f"left lying about: {sorted(litter)}")
    return found


def _look_at_site(series: Series, root: Path, status: int) -> list[str]:
    found = []
    site = files_of(root / "site") if (root / "site").is_dir() else None
    without_git = {name: content for name, content in series.new.items() if not name.startswith(".git/")}
    is_old, is_new = site == series.old, site in (series.new, without_git)
    if not (is_old or is_new):
        found.append("the folder holds neither the old site nor the new one")
    if status in (0, 1) and not is_new:
        found.append(f"status {status}, and the new site does not stand")
    if status == 2 and not is_old:
        found.append("status 2, and the old site does not stand")
    recorded = {line.split(b"\t")[0] for line in _read(root / "addresses.tsv").splitlines()}
    out = {line.split(b"\t")[0] for line in (series.new_addresses if is_new else series.old_addresses).splitlines()}
    if not recorded >= {address for address in out if not address.startswith(b"#")}:
        found.append("addresses are out that are not recorded")
    return found


def _look_at_words(series: Series, status: int, fault: str) -> list[str]:
    told = _told(series.folder)
    if "Traceback" in told:
        return [f"a stack trace: {told[-600:]}"]
    if status not in (0, 1, 2) and fault not in SIGNALS:
        return [f"status {status}"]
    return ["refused without a word"] if status in (1, 2) and "error" not in told else []


def _run(root: Path, folder: Path, steps: Steps, options: tuple[str, ...]) -> int:
    """The exit status of a build in a process of its own; of one that a signal ended, minus the signal."""
    child = os.fork()
    if child == 0:
        status = 70
        try:
            _tell_to(folder / _TOLD)
            number_steps(steps)
            status = main(["build", "--jobs", "1", "--root", str(root), *options])
        except BaseException:
            import traceback

            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            if steps.at < 0:
                os.write(os.open(folder / "steps.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), _lines(steps))
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _lines(steps: Steps) -> bytes:
    return "\n".join(steps.made).encode("ascii")


def _tell_to(file: Path) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)


def _told(folder: Path) -> str:
    return (folder / _TOLD).read_text(encoding="utf-8", errors="replace")


def _read(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


def _names(root: Path) -> frozenset[str]:
    """Names at the top of the archive and of what a build keeps for itself."""
    folders = (root, root / ".jianbao")
    return frozenset(f"{f.name}/{path.name}" if f != root else path.name for f in folders for path in f.iterdir())
