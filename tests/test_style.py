"""Lint, form and types, so that the one line that runs the tests runs every check there is."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.archives import REPOSITORY

CHECKS = {
    "lint": ["ruff", "check", "--no-cache", "--output-format", "concise"],
    "form": ["ruff", "format", "--no-cache", "--check", "--diff"],
    "types": ["mypy"],
}


@pytest.mark.slow
@pytest.mark.parametrize("check", CHECKS)
def test_the_code_passes(check: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *CHECKS[check]],
        cwd=REPOSITORY,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=500,
    )
    assert done.returncode == 0, done.stdout + done.stderr
