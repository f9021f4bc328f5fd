"""One build an archive: another is refused by name, and a lock whose holder is gone hinders nobody."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jianbao.cli import main
from jianbao.disk import Held, locked
from tests.archives import PAGE, REPOSITORY, MakeArchive, files_of

AS_MANY = 3


def start_build(root: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", "import sys; from jianbao.cli import main; sys.exit(main())"]
    return subprocess.Popen(
        [*command, "build", "--full", "--jobs", "1", "--root", str(root)],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY / "src"), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )


def test_a_second_build_is_refused_and_told_who_builds(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    (root / ".jianbao").mkdir()
    with locked(root / ".jianbao/lock"):
        assert main(["build", "--root", str(root)]) == 2
    told = capsys.readouterr().err
    assert "archive-locked" in told
    assert str(os.getpid()) in told
    assert not (root / "site").exists()
    assert main(["build", "--root", str(root)]) == 0


def test_the_lock_of_a_build_that_was_killed_is_taken_over(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    (root / ".jianbao").mkdir()
    (root / ".jianbao/lock").write_bytes(b"4194304\tanother-host\n")
    assert main(["build", "--root", str(root)]) == 0


@pytest.mark.parametrize(("process", "held"), [(os.getpid(), True), (4194305, False)])
def test_without_locks_of_the_system_the_holder_named_in_the_file_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, process: int, held: bool
) -> None:
    import errno
    import socket

    def refuse(_: int) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr("jianbao.disk.locking._lock", refuse)
    (tmp_path / "lock").write_bytes(f"{process}\t{socket.gethostname()}\n".encode())
    if held:
        with pytest.raises(Held), locked(tmp_path / "lock"):
            pass
    else:
        with locked(tmp_path / "lock"):
            assert (tmp_path / "lock").read_text(encoding="utf-8").startswith(str(os.getpid()))


def test_builds_started_at_once_leave_one_whole_site(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.txt": PAGE})
    builds = [start_build(root) for _ in range(AS_MANY)]
    told = [build.communicate(timeout=120)[0] for build in builds]
    ended = [build.returncode for build in builds]
    assert 0 in ended, told
    assert {*ended} <= {0, 2}, told
    assert all("archive-locked" in words for words, status in zip(told, ended, strict=True) if status)
    together, addresses = files_of(root / "site"), (root / "addresses.tsv").read_bytes()
    assert main(["build", "--full", "--root", str(root)]) == 0
    assert files_of(root / "site") == together
    assert (root / "addresses.tsv").read_bytes() == addresses
    assert {path.name for path in root.iterdir()} == {".jianbao", "addresses.tsv", "seeds", "site"}
