"""What is said of the commonest mistakes, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.messages.cases import Case, printed_by, read_cases

CASES = read_cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_mistake_is_told_in_these_words(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    status, told = printed_by(case, tmp_path / "archive")
    assert (told, status) == (case.told, case.status)
    assert (status == 0) == all(": error " not in line and not line.startswith("error ") for line in told)
    assert any(line.startswith("  → ") for line in told)
    assert not any("Traceback" in line for line in told)


def test_there_are_at_least_forty_and_none_twice() -> None:
    assert len({case.title for case in CASES}) == len(CASES) >= 40
