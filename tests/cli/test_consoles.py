"""Commands on consoles of every kind, each in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from jianbao.cli import main
from tests.archives import PAGE, SEED, MakeArchive

CONSOLES = {
    "cp936": {"PYTHONIOENCODING": "cp936"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "ascii": {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
    "C": {"LC_ALL": "C"},
    "C without coercion": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "narrow": {"COLUMNS": "20"},
    "colours": {"FORCE_COLOR": "1"},
}


def run(console: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    plain = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHON"))}
    return subprocess.run(
        [
            sys.executable,
            "-X",
            "warn_default_encoding",
            "-W",
            "error",
            "-c",
            "import jianbao.cli, sys; sys.exit(jianbao.cli.main())",
            *arguments,
        ],
        env=plain | CONSOLES[console],
        capture_output=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("console", CONSOLES)
def test_help_is_printed(console: str) -> None:
    done = run(console, "--help")
    assert done.returncode == 0, done.stderr
    assert b"Cut newspaper" in done.stdout


@pytest.mark.parametrize("console", CONSOLES)
def test_an_outline_is_printed(console: str) -> None:
    done = run(console, "parse", str(SEED))
    assert done.returncode == 0, done.stderr
    assert b"AI" in done.stdout


@pytest.mark.parametrize("console", CONSOLES)
def test_json_leaves_as_utf_8(console: str) -> None:
    done = run(console, "parse", str(SEED), "--format", "json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.decode("utf-8"))["coverage"] == 1.0


@pytest.mark.parametrize("console", CONSOLES)
def test_a_search_is_answered(console: str, seed_archive: Path) -> None:
    done = run(console, "search", "AI", "--root", str(seed_archive))
    assert done.returncode == 0, done.stderr
    assert b"undated/" in done.stdout


@pytest.mark.parametrize("console", CONSOLES)
def test_mistakes_are_told(console: str, tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_bytes("title：剪报\n".encode())
    done = run(console, "build", "--root", str(tmp_path))
    assert done.returncode == 2
    assert b"full-width colon" in done.stderr.replace(b"\n", b" ")


@pytest.mark.parametrize("console", CONSOLES)
def test_a_site_is_built(console: str, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/页.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "seeds/空.txt").write_bytes(b"")
    done = run(console, "build", "--root", str(tmp_path))
    assert done.returncode == 1, done.stderr
    assert b"index.html" in done.stdout


def test_parsing_loads_neither_the_search_engine_nor_the_templates() -> None:
    """And takes little time of the processor, whatever else the machine is doing."""
    program = (
        "import json, sys, time; from jianbao.cli import main; main(['parse', sys.argv[1]]); "
        "heavy = {name.split('.')[0] for name in sys.modules} & {'whoosh', 'jinja2', 'jieba', 'pypinyin', 'numpy'}; "
        "print(json.dumps([sorted(heavy), time.process_time()]), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(SEED)], capture_output=True, encoding="utf-8", check=True, timeout=60
    )
    heavy, seconds = json.loads(done.stderr)
    assert heavy == []
    assert seconds < 5


def test_ctrl_c_ends_with_a_word_and_no_trace(
    make_archive: MakeArchive, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    root = make_archive({"seeds/a.txt": PAGE})
    monkeypatch.setattr("jianbao.pipeline.building.build_site", stop)
    assert main(["build", "--root", str(root)]) == 130
    told = capsys.readouterr().err
    assert "stopped" in told
    assert "Traceback" not in told
