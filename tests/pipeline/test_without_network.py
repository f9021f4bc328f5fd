"""A build asks nothing of a network: it runs in a process in which every socket is refused."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.archives import PAGE, REPOSITORY, MakeArchive

# The name of this host is asked of the system, for the lock; that asks nobody else.
_CUT_OFF = """
import sys

def refuse(event, given):
    if event.startswith("socket.") and event != "socket.gethostname":
        raise PermissionError(f"cut off: {event} {given}")

sys.addaudithook(refuse)
"""
_BUILD = """
from jianbao.cli import main
sys.exit(main(["build", "--full", "--jobs", "1", "--root", sys.argv[1]]) or main(["check", sys.argv[1] + "/site"]))
"""
_CONNECT = """
import socket
socket.create_connection(("127.0.0.1", 9))
"""


def run_cut_off(program: str, *given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _CUT_OFF + program, *given],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY / "src"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_build_and_its_check_need_no_network(make_archive: MakeArchive) -> None:
    done = run_cut_off(_BUILD, str(make_archive({"seeds/a.txt": PAGE})))
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_process_that_is_cut_off_reaches_nobody() -> None:
    done = run_cut_off(_CONNECT)
    assert done.returncode == 1
    assert "cut off: socket." in done.stderr
