"""A sample of the faults that `python -m tests.faults.run` tries in full: whole or not at all, whatever happens."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.archives import REPOSITORY
from tests.faults.run import KINDS
from tests.faults.steps import FAULTS

EVERY = 97


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="every build tried is a fork")
def test_a_build_that_a_fault_meets_leaves_the_old_site_or_the_new_one() -> None:
    """In a process of its own, since it forks for every build."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.run", "--every", str(EVERY)],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(REPOSITORY / "src"), str(REPOSITORY)))},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=500,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    tried = [int(line.split()[1]) for line in done.stdout.splitlines() if "faults tried" in line]
    assert len(tried) == len(KINDS)
    assert min(tried) >= len(FAULTS) * 2
