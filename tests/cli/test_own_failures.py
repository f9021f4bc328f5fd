"""When the programme itself fails, it says so in a line; the trace is for who asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from jianbao.cli import main


def fail(*_: object, **__: object) -> None:
    raise RuntimeError("never to be")


def test_a_fault_of_ours_is_told_without_a_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("jianbao.pipeline.building.build_site", fail)
    assert main(["build", "--root", str(tmp_path)]) == 2
    told = capsys.readouterr().err
    assert "internal-error" in told
    assert "RuntimeError: never to be" in told
    assert "jianbao --debug" in told
    assert "Traceback" not in told


def test_with_debug_the_trace_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jianbao.pipeline.building.build_site", fail)
    with pytest.raises(RuntimeError, match="never to be"):
        main(["--debug", "build", "--root", str(tmp_path)])
